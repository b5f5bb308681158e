"""Prepared scenes read from a ``lecture.toml``, with a sentence for each mistake in it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from perceptron_explorer.shell.lecture.scene import PreparedScene

FIELDS = tuple(field.name for field in fields(PreparedScene))
NEEDED = ("title", "words")
LISTS = ("then", "numbers", "choices")
"""Fields that may be, or are, lists of texts; all others but ``right`` are one text."""
FEWEST_CHOICES, MOST_CHOICES = 2, 6


def read_scenes(path: Path) -> tuple[PreparedScene, ...]:
    """Return the scenes of a file, in its order.

    Raises
    ------
    ValueError
        With a sentence that names the file and the entry.
    """
    name = f"{path.parent.name}/{path.name}"
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise ValueError(f"{name} is no TOML: {problem}") from problem
    entries = read.pop("scene", None)
    if read or not isinstance(entries, list):
        raise ValueError(f"{name} has a [[scene]] for each scene and nothing else.")
    return tuple(
        _scene(f"{name}, scene {number}", entry) for number, entry in enumerate(entries, start=1)
    )


def _scene(place: str, entry: Mapping[str, Any]) -> PreparedScene:
    for field in NEEDED:
        if not entry.get(field):
            raise ValueError(f"{place}: {field} is missing.")
    for field, value in entry.items():
        _check(place, field, value)
    if bool(entry.get("question")) != bool(entry.get("answer")):
        raise ValueError(f"{place}: a question needs an answer, and an answer a question.")
    if entry.get("then") and "question" not in entry:
        raise ValueError(f"{place}: then needs a question, whose answer it belongs to.")
    _check_choices(place, entry)
    lists = {field: tuple(value) for field, value in entry.items() if isinstance(value, list)}
    return PreparedScene(**{**entry, **lists})


def _check(place: str, field: str, value: object) -> None:
    if field not in FIELDS:
        raise ValueError(f"{place}: there is no field {field}. The fields are {', '.join(FIELDS)}.")
    if field == "right":
        return
    texts = value if field in LISTS and isinstance(value, list) else [value]
    if field in ("numbers", "choices") and not isinstance(value, list):
        raise ValueError(f"{place}: {field} is a list of texts.")
    if not all(isinstance(text, str) for text in texts):
        kind = "a text or a list of texts" if field == "then" else "a text"
        raise ValueError(f"{place}: {field} is {kind}, in quotation marks.")


def _check_choices(place: str, entry: Mapping[str, Any]) -> None:
    choices, right = entry.get("choices"), entry.get("right")
    if choices is None and right is None:
        return
    if not entry.get("question"):
        raise ValueError(f"{place}: choices and right need a question.")
    number = len(choices or ())
    if not FEWEST_CHOICES <= number <= MOST_CHOICES:
        raise ValueError(f"{place}: choices is a list of {FEWEST_CHOICES} to {MOST_CHOICES} texts.")
    if isinstance(right, bool) or not isinstance(right, int) or not 1 <= right <= number:
        raise ValueError(f"{place}: right is the number of the right choice, from 1 to {number}.")
