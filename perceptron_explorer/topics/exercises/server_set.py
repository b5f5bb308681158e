"""The exercises that a server was started with, for every visitor: a lecturer's own."""

from __future__ import annotations

import hashlib
import logging
from functools import cache
from pathlib import Path
from typing import NamedTuple

from perceptron_explorer.shell import server_files
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises import reading

_log = logging.getLogger(__name__)


class ExerciseSet(NamedTuple):
    """Exercises of a file, a name that tells them from those of any other, and the file."""

    name: str
    exercises: tuple[Exercise, ...]
    data: bytes = b""


class ServerSet(NamedTuple):
    """What a server was started with: a set, or else what is wrong with its file."""

    path: Path
    found: ExerciseSet | None
    problems: tuple[str, ...]


def taken_from(data: bytes, exercises: tuple[Exercise, ...]) -> ExerciseSet:
    """Return a file's exercises as a set: the same one wherever the file comes from."""
    return ExerciseSet(hashlib.sha256(data).hexdigest(), exercises, data)


@cache
def server_set() -> ServerSet | None:
    """Return what this server was started with, read once and the same for all its visitors."""
    path = server_files.named("exercises")
    if path is None:
        return None
    found = read(path)
    if found.problems:
        _log.error("%s can't be used:\n%s", path, "\n".join(found.problems))
    return found


def read(path: Path) -> ServerSet:
    """Read a file, whatever it is."""
    try:
        data = server_files.read(path, reading.MOST_BYTES)
    except ValueError as problem:
        return ServerSet(path, None, (str(problem),))
    exercises, mistakes = reading.read(data)
    if mistakes:
        return ServerSet(path, None, tuple(str(one) for one in mistakes))
    return ServerSet(path, taken_from(data, exercises), ())
