"""A lecture file of a person's with mistakes: each is said, with its line, and all at once."""

from __future__ import annotations

import pytest

from perceptron_explorer.topics.lecture import read
from tests.unit.topics.broken_lectures import BROKEN, GOOD, WHOLE


def test_the_file_that_is_broken_here_is_good() -> None:
    found = read(GOOD.encode())
    assert found.mistakes == ()
    assert found.lecture
    assert found.lecture.title == "Hyperplanes"
    assert [scene.page for scene in found.lecture.scenes] == ["hyperplane", "vectors"]
    assert found.lecture.scenes[0].notes == "Wait."


@pytest.mark.parametrize("kind", BROKEN)
def test_a_mistake_is_said_with_its_line(kind: str) -> None:
    before, after, line, sentence = BROKEN[kind]
    assert GOOD.count(before) >= 1
    found = read(GOOD.replace(before, after, 1).encode())
    assert found.lecture is None
    lines = {mistake.line for mistake in found.mistakes if sentence in mistake.sentence}
    assert lines == {line}, found.mistakes


@pytest.mark.parametrize("kind", WHOLE)
def test_what_is_no_lecture_at_all_is_said(kind: str) -> None:
    data, sentence = WHOLE[kind]
    found = read(data)
    assert found.lecture is None
    assert any(sentence in str(mistake) for mistake in found.mistakes), found.mistakes


def test_all_mistakes_are_said_at_once_in_the_order_of_the_lines() -> None:
    text = GOOD
    for kind in ("an unknown field at the top", "words that are true", "a title that is a list"):
        before, after, *_ = BROKEN[kind]
        text = text.replace(before, after, 1)
    assert [mistake.line for mistake in read(text.encode()).mistakes] == [1, 6, 18]


def test_the_lines_of_windows_and_a_mark_at_the_beginning_change_nothing() -> None:
    assert read(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()) == read(GOOD.encode())
