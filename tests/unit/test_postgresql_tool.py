"""tools/postgresql.py on machines made up of folders full of small shell scripts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.machine import Machine
from tools import postgresql

PRINTS = "postgres (PostgreSQL) 15.9"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine with nothing on it, whose user may install what is missing."""
    made = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.delenv("POSTGRESQL", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return made


def server(machine: Machine, folder: Path, prints: str = PRINTS) -> Path:
    """Put the programs of a server into a folder."""
    folder.mkdir(parents=True)
    for name in ("postgres", "initdb"):
        Path(machine.program(name, f"echo '{prints}'")).rename(folder / name)
    return folder


def test_the_newest_of_those_that_path_does_not_lead_to_is_found(
    machine: Machine, tmp_path: Path
) -> None:
    server(machine, tmp_path / "usr/lib/postgresql/15/bin")
    newest = server(machine, tmp_path / "usr/lib/postgresql/17/bin")
    assert postgresql.find(tmp_path) == str(newest)


def test_the_named_one_comes_first(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server(machine, tmp_path / "usr/lib/postgresql/15/bin")
    monkeypatch.setenv("POSTGRESQL", str(server(machine, tmp_path / "my-own")))
    assert postgresql.find(tmp_path) == str(tmp_path / "my-own")


def test_a_wrong_name_is_an_error_and_not_passed_over(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSTGRESQL", str(server(machine, tmp_path / "other", "something else")))
    with pytest.raises(postgresql.NoPostgresqlError, match="other"):
        postgresql.find(tmp_path)


def test_without_one_there_is_none(machine: Machine, tmp_path: Path) -> None:
    assert postgresql.find(tmp_path) is None
