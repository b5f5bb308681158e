"""The lecture that everybody gets from this server: the app's own, or that of a file."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.reading import Reading

VARIABLE = "PERCEPTRON_LECTURE"
"""In the environment: the file, as docs/lectures.md describes it."""

logger = logging.getLogger(__name__)


class ServerLecture(NamedTuple):
    """A lecture, and whether it is not the one that the server was to show."""

    lecture: Lecture
    failed: bool = False


def lecture_of_server(
    apps: Lecture, read: Callable[[bytes], Reading], environment: Mapping[str, str] = os.environ
) -> ServerLecture:
    """Return the lecture of the file that the environment names, else the app's own.

    What is wrong with the file goes to the log, line by line.
    """
    name = environment.get(VARIABLE)
    if not name:
        return ServerLecture(apps)
    try:
        found = read(Path(name).read_bytes())
    except OSError as problem:
        return _failed(apps, f"{name} cannot be opened ({problem.strerror})", [])
    if found.lecture is None:
        mistakes = [f"{name}: {mistake}" for mistake in found.mistakes]
        return _failed(apps, f"{name} has mistakes", mistakes)
    logger.info("The lecture of this server is %s, scenes: %s.", name, len(found.lecture.scenes))
    return ServerLecture(found.lecture)


def _failed(apps: Lecture, reason: str, mistakes: list[str]) -> ServerLecture:
    message = f"{VARIABLE}: {reason}, so the app's own scenes are shown."
    logger.error("%s", "\n".join([message, *mistakes]))
    return ServerLecture(apps, failed=True)
