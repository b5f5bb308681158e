"""One server of a hall, and the hall's messages."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from tools import nginx
from tools.hall import __main__ as command
from tools.hall.health import DidNotStartError
from tools.hall.replica import Replica
from tools.hall.settings import THIS_MACHINE, Settings


def replica(folder: Path, address: str = THIS_MACHINE) -> Replica:
    return Replica(0, 8601, Settings(1, 8600, address, "/maths", folder), "hidden")


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
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho what is wrong; exit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(DidNotStartError, match="Server 0 has ended with 3"):
        asyncio.run(replica(tmp_path).keep_up())
    assert (tmp_path / "server-0.log").read_text() == "what is wrong\n"


def test_without_nginx_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(nginx, "find", lambda: None)
    monkeypatch.setattr(sys, "argv", ["hall", "--folder", str(tmp_path)])
    assert command.main() == 1
    assert capsys.readouterr().err == f"{nginx.ADVICE}\n"
