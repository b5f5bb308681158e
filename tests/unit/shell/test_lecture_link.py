"""What is not a lecture in a link gets a sentence, whatever it is made to unpack to."""

from __future__ import annotations

import base64
import zlib

import pytest

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.link import (
    BROKEN,
    MOST_BYTES,
    MOST_CHARACTERS,
    in_link,
    read_link,
)
from perceptron_explorer.topics.lecture import LECTURE, read

SCENE = PreparedScene("Twice", "w grows.", page="vectors")
WORD = in_link(Lecture((SCENE,)))


def packed(data: bytes) -> str:
    return "z" + base64.urlsafe_b64encode(zlib.compress(data, 9)).decode().rstrip("=")


@pytest.mark.parametrize(
    "word",
    [
        "z",
        "zz",
        "z%20",
        "zé" * 20,
        "z" + "A" * 400,
        (WORD or "")[:-3],
        (WORD or "")[:20] + "AAAA" + (WORD or "")[24:],
        packed(b"#" * (MOST_BYTES + 1)),
        packed(b"#" * 4_000_000),
        packed(b"\xff\xfe\x00"),
        "z" + "A" * MOST_CHARACTERS,
    ],
)
def test_a_broken_or_hostile_link_is_said_to_be_broken(word: str) -> None:
    found = read_link(word, read)
    assert found.lecture is None
    assert [mistake.sentence for mistake in found.mistakes] == [BROKEN]


def test_mistakes_of_the_file_are_told_as_for_a_file() -> None:
    found = read_link(packed(b'[[scene]]\npage = "vektors"\ntitle = "t"\nwords = "w"'), read)
    assert found.lecture is None
    assert "page is one of home" in str(found.mistakes[0])


def test_a_lecture_is_as_large_as_a_link_may_be_or_gets_none() -> None:
    assert in_link(LECTURE) is None
    assert in_link(Lecture(())) is None
    assert in_link(Lecture(LECTURE.scenes[:12])) is not None
    assert WORD
    assert len(WORD) < 200
