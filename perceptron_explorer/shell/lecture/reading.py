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
LISTS = ("then", "numbers")
"""Fields that may be, or are, lists of texts; all others are one text."""


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
    lists = {field: tuple(value) for field, value in entry.items() if isinstance(value, list)}
    return PreparedScene(**{**entry, **lists})


def _check(place: str, field: str, value: object) -> None:
    if field not in FIELDS:
        raise ValueError(f"{place}: there is no field {field}. The fields are {', '.join(FIELDS)}.")
    texts = value if field in LISTS and isinstance(value, list) else [value]
    if field == "numbers" and not isinstance(value, list):
        raise ValueError(f"{place}: numbers is a list of texts.")
    if not all(isinstance(text, str) for text in texts):
        kind = "a text or a list of texts" if field == "then" else "a text"
        raise ValueError(f"{place}: {field} is {kind}, in quotation marks.")
