"""The routes of the boards are made when they are asked for, and again where that failed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from perceptron_explorer.shell.server import boards
from tests.unit.shell.server.served import ask, served

PAGE, EVENTS = "/maths/class", "/maths/class/api/ABCDEF/events?phone=0"


@pytest.fixture
def url() -> Iterator[str]:
    boards._opened.cache_clear()
    with served(Starlette(routes=boards.board_routes("/maths"))) as url:
        yield url
    boards._opened.cache_clear()


def test_a_phone_gets_its_page_and_answers(url: str) -> None:
    for page in (PAGE, f"{PAGE}/ABCDEF"):
        assert ask(url + page).headers["content-type"].startswith("text/html")
    assert ask(url + EVENTS).status == 422
    assert ask(f"{url}/maths/classroom").status == 404
    assert ask(url + PAGE, "PUT").status == 405


def test_where_no_board_can_be_kept_the_answer_says_so_until_one_can(
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("This is no folder.")
    monkeypatch.setenv("PERCEPTRON_BOARDS", str(in_the_way / "boards.sqlite3"))
    answer = ask(url + PAGE)
    assert (answer.status, json.loads(answer.body)) == (503, {"error": boards.NO_BOARDS})
    assert boards.NO_BOARDS in caplog.text
    in_the_way.unlink()
    assert ask(url + PAGE).status == 200


def test_the_server_starts_without_what_the_boards_alone_need() -> None:
    told = "import sys, app; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
