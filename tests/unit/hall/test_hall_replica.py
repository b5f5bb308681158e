"""One server of a hall, and the hall's messages."""

from __future__ import annotations

import signal
import sys
from asyncio.subprocess import Process
from pathlib import Path

import pytest

from tests import own_loop
from tools import nginx
from tools.hall import __main__ as command
from tools.hall import replica as replica_module
from tools.hall.health import DidNotStartError
from tools.hall.replica import Replica
from tools.hall.settings import THIS_MACHINE, Settings


def replica(folder: Path, address: str = THIS_MACHINE) -> Replica:
    return Replica(0, 8601, Settings(1, 8600, address, "/maths", folder), "hidden")


def program(folder: Path, body: str) -> str:
    """Make a program that stands for Python."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def test_it_is_set_by_its_environment(tmp_path: Path) -> None:
    environment = replica(tmp_path).environment()
    assert environment["STREAMLIT_SERVER_COOKIE_SECRET"] == "hidden"
    assert environment["STREAMLIT_SERVER_PORT"] == "8601"
    assert environment["STREAMLIT_SERVER_BASE_URL_PATH"] == "maths"
    assert "STREAMLIT_BROWSER_SERVER_PORT" not in environment


def test_where_a_class_can_reach_nginx_the_page_names_its_port(tmp_path: Path) -> None:
    environment = replica(tmp_path, "0.0.0.0").environment()
    assert environment["STREAMLIT_BROWSER_SERVER_PORT"] == "8600"


def test_one_that_ends_at_once_is_not_tried_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program(tmp_path, "echo what is wrong; exit 3"))
    with pytest.raises(DidNotStartError, match="Server 0 has ended with 3"):
        own_loop.run(replica(tmp_path).keep_up())
    assert (tmp_path / "server-0.log").read_text() == "what is wrong\n"


class EnoughError(Exception):
    """The test has seen what it was to see."""


def test_one_that_hangs_is_ended_and_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    started: list[Process] = []

    async def first_answer(process: Process, _url: str, _name: str) -> None:
        started.append(process)
        if len(started) == 2:
            raise EnoughError

    async def answers(_url: str) -> bool:
        return False

    monkeypatch.setattr(replica_module, "first_answer", first_answer)
    monkeypatch.setattr(replica_module, "answers", answers)
    monkeypatch.setattr(replica_module, "SECONDS_BETWEEN_LOOKS", 0.0)
    monkeypatch.setattr(sys, "executable", program(tmp_path, "exec sleep 600"))
    with pytest.raises(EnoughError):
        own_loop.run(replica(tmp_path).keep_up())
    assert [one.returncode for one in started] == [-signal.SIGTERM] * 2
    said = capsys.readouterr().out
    assert said == "Server 0 has not answered for a while and is started again.\n"


def test_without_nginx_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(nginx, "find", lambda: None)
    monkeypatch.setattr(sys, "argv", ["hall", "--folder", str(tmp_path)])
    assert command.main() == 1
    assert capsys.readouterr().err == f"{nginx.ADVICE}\n"
