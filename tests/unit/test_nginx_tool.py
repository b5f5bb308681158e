"""tools/nginx.py on machines made up of folders full of small shell scripts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.machine import Machine
from tools import nginx

PRINTS = "nginx version: nginx/1.22.1"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine with nothing on it, whose user may install what is missing."""
    made = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.delenv("NGINX", raising=False)
    monkeypatch.setattr(nginx, "FOLDERS", (str(tmp_path / "sbin"),))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return made


def test_nginx_tells_its_version_on_standard_error(machine: Machine) -> None:
    path = machine.program("nginx", f"echo {PRINTS} >&2")
    assert nginx.find() == path


def test_it_is_found_where_path_does_not_lead(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "sbin").mkdir()
    path = Path(machine.program("nginx", f"echo {PRINTS} >&2")).rename(tmp_path / "sbin" / "nginx")
    assert nginx.find() == str(path)


def test_the_named_one_comes_first(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.program("nginx", f"echo {PRINTS}")
    path = machine.program("my-own", f"echo {PRINTS}")
    monkeypatch.setenv("NGINX", path)
    assert nginx.find() == path


def test_a_wrong_name_is_an_error_and_not_passed_over(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.program("nginx", f"echo {PRINTS}")
    monkeypatch.setenv("NGINX", machine.program("other", "echo something else"))
    with pytest.raises(nginx.NoNginxError, match="other"):
        nginx.find()


def test_it_is_installed_where_it_is_missing(machine: Machine) -> None:
    path = machine.apt_get("nginx", PRINTS)
    assert nginx.find() is None
    assert nginx.find_or_install() == path
    assert machine.calls()[-1].endswith("install -y nginx")


def test_where_it_cannot_be_installed_a_sentence_says_what_to_do(machine: Machine) -> None:
    assert machine.calls() == []
    with pytest.raises(nginx.NoNginxError, match="apt-get install nginx"):
        nginx.find_or_install()
