"""What was solved: written to a file or into the browser, and taken back from there.

Both hold the values that solved each exercise. They are checked again when they are read, so
they prove what they say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises.pictures import fitting, picture_of
from perceptron_explorer.topics.exercises.verdict import is_solved

FORMAT = "perceptron-explorer exercises 1"
MOST_BYTES = 100_000

Solved = dict[str, Mapping[str, Any]]
"""By an exercise's key, the values that solved it."""


class Taken(NamedTuple):
    """What a file of progress holds, and a sentence for everything that does not count."""

    solved: Solved
    problems: tuple[str, ...]


def written(solved: Solved) -> str:
    """Return the file's text."""
    return json.dumps({"format": FORMAT, "solved": encode(solved)}, indent=1)


def taken(data: bytes, exercises: Iterable[Exercise]) -> Taken:
    """Read a file of progress, whatever it holds."""
    try:
        found = _document(data)
    except ValueError as problem:
        return Taken({}, (str(problem),))
    return checked(found, exercises)


def checked(found: Mapping[str, Any], exercises: Iterable[Exercise]) -> Taken:
    """Take what solves its exercise, of values by an exercise's key."""
    known = {exercise.key: exercise for exercise in exercises}
    solved: Solved = {}
    problems = []
    for key, values in list(found.items())[: len(known) + 1]:
        try:
            solved[key] = _checked(known.get(key), values)
        except ValueError as problem:
            problems.append(f"{key:.40}: {problem}")
    return Taken(solved, tuple(problems))


def _document(data: bytes) -> Mapping[str, Any]:
    if len(data) > MOST_BYTES:
        raise ValueError(f"The file has {len(data):,} bytes; {MOST_BYTES:,} are the most.")
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise ValueError("This is not a progress file: it is not valid JSON.") from None
    named = isinstance(document, Mapping) and document.get("format") == FORMAT
    solved = document.get("solved") if named else None
    if not isinstance(solved, Mapping):
        raise ValueError("This is not a progress file from the exercises page.")
    return solved


def _checked(exercise: Exercise | None, values: Any) -> Mapping[str, Any]:
    if exercise is None:
        raise ValueError("there is no such exercise here.")
    if not isinstance(values, Mapping):
        raise ValueError("its values are missing.")
    drawn = picture_of(exercise)
    made = {**drawn.scene.values, **fitting(values, drawn.scene)}
    if not is_solved(exercise, drawn, made):
        raise ValueError("its values do not solve it.")
    return made
