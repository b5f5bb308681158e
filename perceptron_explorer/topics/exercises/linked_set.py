"""Exercises in a link, for those that are few: ``?set=…`` holds their file."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from perceptron_explorer.shell.address.packed import packed, unpacked
from perceptron_explorer.topics.exercises import reading, words
from perceptron_explorer.topics.exercises.server_set import ExerciseSet, taken_from

PARAM = "set"
MOST_CHARACTERS = 6_000
"""Longer addresses are cut by some mail programs and refused by some servers."""


class LinkedSet(NamedTuple):
    """What a link holds: a set, or else what is wrong with it."""

    found: ExerciseSet | None
    problems: tuple[str, ...] = ()


def in_link(data: bytes) -> str:
    """Return a file as a link holds it; nothing if it is too large for one."""
    word = packed(data.decode())
    return word if len(word) <= MOST_CHARACTERS else ""


@lru_cache(maxsize=50)
def read(word: str) -> LinkedSet:
    """Read what a link holds, whatever that is, as a file is read."""
    try:
        data = unpacked(word[: MOST_CHARACTERS + 1], reading.MOST_BYTES).encode()
    except ValueError:
        return LinkedSet(None, (words.BROKEN_LINK,))
    exercises, mistakes = reading.read(data)
    if mistakes:
        return LinkedSet(None, tuple(map(str, mistakes)))
    return LinkedSet(taken_from(data, exercises))
