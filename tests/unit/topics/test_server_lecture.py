"""A lecture that a server's environment names, in place of the app's own."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from perceptron_explorer.shell.lecture.of_server import VARIABLE, ServerLecture, lecture_of_server
from perceptron_explorer.topics import lecture
from perceptron_explorer.topics.class_board.prepared import picture_of, prepared_questions
from perceptron_explorer.topics.home import words
from tests.page_list import PAGES
from tests.pages.opened import opened, run_as_the_app_does
from tests.unit.topics.broken_lectures import BROKEN, GOOD


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    """Have the server's lecture read in this test, and again in those after it."""
    lecture.of_server.cache_clear()
    yield
    lecture.of_server.cache_clear()


def of(file: Path) -> ServerLecture:
    return lecture_of_server(lecture.LECTURE, lecture.read, {VARIABLE: str(file)})


def test_without_a_file_the_lecture_is_the_apps_own() -> None:
    assert lecture_of_server(lecture.LECTURE, lecture.read, {}) == (lecture.LECTURE, False)


def test_the_file_takes_its_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD, encoding="utf-8")
    found = of(file)
    assert not found.failed
    assert [scene.page for scene in found.lecture.scenes] == ["hyperplane", "vectors"]


def test_each_mistake_is_logged_with_its_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = GOOD
    for kind in ("unknown page", "right is 3"):
        before, after, *_ = BROKEN[kind]
        text = text.replace(before, after)
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with caplog.at_level(logging.ERROR):
        assert of(file) == (lecture.LECTURE, True)
    assert f"{file}: Line 13: right is the number of the right choice" in caplog.text
    assert f"{file}: Line 17: page is one of home" in caplog.text
    assert "the app's own scenes are shown" in caplog.text


@pytest.mark.parametrize("name", ["not there.toml", "."])
def test_a_file_that_cannot_be_opened_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    with caplog.at_level(logging.ERROR):
        assert of(tmp_path / name) == (lecture.LECTURE, True)
    assert "cannot be opened" in caplog.text


@pytest.mark.parametrize("text", ["", "nonsense"])
def test_the_home_page_says_that_the_file_could_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    run_as_the_app_does(monkeypatch)
    file = tmp_path / "mine.toml"
    file.write_text(text or GOOD, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(file))
    warnings = [found.value for found in opened(PAGES[0].script).warning]
    assert warnings == ([words.NO_LECTURE] if text else [])


def test_the_boards_questions_are_those_of_the_servers_lecture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = GOOD + GOOD[GOOD.index("[[scene]]") :].replace("w grows.", "w shrinks.")
    file = tmp_path / "mine.toml"
    file.write_text(twice, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(file))
    title = "Hyperplane: Twice as long"
    assert [*prepared_questions()] == [title, f"{title} (2)"]
    assert picture_of("w shrinks. What moves?") == "/hyperplane?lecture=1&scene=2"
