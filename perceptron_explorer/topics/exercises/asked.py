"""Reads what an exercise asks to predict."""

from __future__ import annotations

from typing import Any

from perceptron_explorer.shell.exercises.exercise import Prediction
from perceptron_explorer.shell.toml_file.entry import Entry
from perceptron_explorer.topics.exercises.pictures import is_plain

OWN = ("answer", "leaf", "why", "because")
INSTEAD_OF = ("goals", "solution")
"""What judges an exercise that has goals."""


def read_prediction(entry: Entry) -> Prediction | None:
    """Return what is to be predicted, and note what is wrong with it."""
    if "predict" not in entry.fields:
        for name in OWN:
            if name in entry.fields:
                entry.wrong(name, f'{name} goes with predict, such as predict = "w".')
        return None
    for name in INSTEAD_OF:
        if name in entry.fields:
            entry.wrong(name, f"An exercise has {name} or predict, not both.")
    if ("answer" in entry.fields) == ("leaf" in entry.fields):
        entry.wrong(
            "predict",
            "predict needs answer = [1, 2], or leaf = 3 for a step of the perceptron rule.",
        )
    if bool(entry.fields.get("why")) != bool(entry.fields.get("because")):
        entry.wrong("predict", "why needs because, an answer to compare with, and because a why.")
    return Prediction(
        of=entry.text("predict"),
        answer=_numbers(entry),
        leaf=_leaf(entry),
        why=entry.text("why", ""),
        because=entry.text("because", ""),
    )


def field_of(sentence: str) -> str:
    """Return the field that a sentence about the picture is about, by its first word."""
    word = sentence.partition(" ")[0]
    return word if word in ("predict", *OWN) else "start"


def _numbers(entry: Entry) -> tuple[float, ...]:
    value: Any = entry.fields.get("answer", [])
    if isinstance(value, list) and all(map(is_plain, value)):
        return tuple(map(float, value))
    entry.wrong("answer", "answer is a list of numbers, such as answer = [1, 2].")
    return ()


def _leaf(entry: Entry) -> int | None:
    value = entry.fields.get("leaf")
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    entry.wrong("leaf", "leaf is the number of a leaf, such as leaf = 3.")
    return None
