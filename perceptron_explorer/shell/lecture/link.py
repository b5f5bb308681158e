"""A lecture that is small enough, as a link holds it: ``?lecture=z…``."""

from __future__ import annotations

from collections.abc import Callable

from perceptron_explorer.shell.address.packed import packed, unpacked
from perceptron_explorer.shell.lecture.changes import without_notes
from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.reading import Reading
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.shell.toml_file.entry import Mistake

SIGN = "z"
"""What such a word begins with."""
MOST_CHARACTERS = 6_000
"""Longer addresses are cut by some mail programs and refused by some servers."""
MOST_BYTES = 100_000
"""Of the file that is in it."""
BROKEN = "The lecture in this link cannot be read: part of the link seems to be missing."


def in_link(lecture: Lecture) -> str | None:
    """Return the lecture as a link holds it, without private notes; none if it is too large."""
    text = written(without_notes(lecture))
    word = SIGN + packed(text)
    fits = len(word) <= MOST_CHARACTERS and len(text.encode()) <= MOST_BYTES
    return word if fits and lecture.scenes else None


def is_in_link(word: str) -> bool:
    """Say whether what the address says of a lecture is the lecture itself."""
    return word.startswith(SIGN)


def read_link(word: str, read: Callable[[bytes], Reading]) -> Reading:
    """Read what a link holds, whatever that is, as a file is read."""
    try:
        if len(word) > MOST_CHARACTERS:
            raise ValueError(f"should have at most {MOST_CHARACTERS} characters")
        text = unpacked(word.removeprefix(SIGN), MOST_BYTES)
    except ValueError:
        return Reading(None, (Mistake(None, BROKEN),))
    return read(text.encode())
