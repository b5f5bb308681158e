"""The folder of a hall, and what keeps two halls apart."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.hall import folder
from tools.hall.settings import THIS_MACHINE, Settings


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.create_server((THIS_MACHINE, 0)) as one:
        yield one.getsockname()[1]


def settings(path: Path, port: int = 8600) -> Settings:
    return Settings(2, port, THIS_MACHINE, "", path / "hall")


def test_a_second_hall_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    with (
        folder.taken(settings(tmp_path)),
        pytest.raises(folder.NoHallError, match="already"),
        folder.taken(settings(tmp_path)),
    ):
        pass
    with folder.taken(settings(tmp_path)):
        assert (tmp_path / "hall" / "hall.pid").read_text() == f"{os.getpid()}\n"


def test_others_may_not_look_into_it(tmp_path: Path) -> None:
    with folder.taken(settings(tmp_path)):
        assert (tmp_path / "hall").stat().st_mode & 0o077 == 0


def test_a_hall_that_runs_hears_of_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *one: sent.append(one))
    with folder.taken(settings(tmp_path)):
        folder.ask_to_restart(settings(tmp_path))
    assert sent == [(os.getpid(), signal.SIGHUP)]
    # Its id may be another program's by now.
    with pytest.raises(folder.NoHallError, match="No hall runs"):
        folder.ask_to_restart(settings(tmp_path))
    assert len(sent) == 1


def test_where_none_ever_ran_a_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(folder.NoHallError, match="No hall runs at port 8600"):
        folder.ask_to_restart(settings(tmp_path))


def test_nginxs_port_must_be_free(tmp_path: Path, taken_port: int) -> None:
    with pytest.raises(folder.NoHallError, match=f"Port {taken_port} is in use"):
        folder.server_ports(settings(tmp_path, taken_port))


def test_the_servers_get_free_ports_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Which ports of this machine are free may change while the test runs.
    monkeypatch.setattr(folder, "_is_free", lambda _address, port: port != 8701)
    assert folder.server_ports(settings(tmp_path, 8700)) == [8702, 8703]


def test_a_secret_is_taken_or_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folder.SECRET, "ours")
    assert folder.cookie_secret() == "ours"
    monkeypatch.delenv(folder.SECRET)
    assert len(folder.cookie_secret()) == 64
    assert folder.cookie_secret() != folder.cookie_secret()
