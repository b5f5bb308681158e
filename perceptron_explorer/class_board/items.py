"""What phones make, and the checks of what they send.

A leaf is a point with a class. Weights are a hyperplane: w and b act on u, where each feature's
range is stretched to the range from -1 to 1. An answer is one to the lecturer's question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from perceptron_explorer.class_board import checks
from perceptron_explorer.class_board.answers import checked_answer
from perceptron_explorer.class_board.errors import ValuesError
from perceptron_explorer.class_board.settings import LARGEST_WEIGHT, Feature, Settings

Kind = Literal["leaf", "weights", "answer"]
KIND_OF_ACTIVITY: dict[str, Kind] = {
    "leaves": "leaf",
    "measure": "leaf",
    "weights": "weights",
    "question": "answer",
}
"""What phones make; while they follow, nothing."""

LARGEST_EDIT = 2**53 - 1
"""The largest whole number that JavaScript counts to."""

_IDS = "must be a UUID, such as 123e4567-e89b-12d3-a456-426614174000."


@dataclass(frozen=True)
class Item:
    """A leaf, weights or an answer on a board.

    Parameters
    ----------
    id : str
        Made on the phone.
    phone : str
        The secret id of the phone; never told to others.
    kind : {"leaf", "weights", "answer"}
    values : dict
        Of a leaf {"x": [...], "y": 0 or 1}, of weights {"w": [...], "b": ...},
        of an answer {"question": ..., "round": ..., and "choice": ... or "x": [...]}.
    edit : int
        The phone's own count of changes.
    gone : bool
        Whether it has been deleted or removed.
    seq : int
        The board's count when it last changed.
    """

    id: str
    phone: str
    kind: Kind
    values: dict[str, Any]
    edit: int
    gone: bool
    seq: int

    def as_data(self) -> dict[str, Any]:
        """Return what the phone that made it is told."""
        told = {name: getattr(self, name) for name in ("id", "kind", "values", "gone", "edit")}
        return {**told, "mine": True}


@dataclass(frozen=True)
class Edit:
    """Who changes an item, and the how manieth change of the phone's it is."""

    phone: str
    edit: int


@dataclass(frozen=True)
class Put(Edit):
    """A change of an item's values, which are not checked against the board yet."""

    kind: Kind
    values: Mapping[str, Any]


def phone_id(value: object) -> str:
    """Return the id of a phone, or say what is wrong with it."""
    found = checks.uuid(value)
    if found is None:
        raise ValuesError(f"phone {_IDS}")
    return found


def item_id(value: object) -> str:
    """Return the id of an item, or say what is wrong with it."""
    found = checks.uuid(value)
    if found is None:
        raise ValuesError(f"An item's id {_IDS}")
    return found


def read_edit(body: object) -> Edit:
    """Read the body of a DELETE."""
    fields = _fields(body)
    return Edit(phone_id(fields.get("phone")), _edit(fields))


def read_put(body: object) -> Put:
    """Read the body of a PUT."""
    fields = _fields(body)
    kind, values = fields.get("kind"), fields.get("values")
    if kind != "leaf" and kind != "weights" and kind != "answer":
        raise ValuesError('kind must be "leaf", "weights" or "answer".')
    if not isinstance(values, Mapping):
        raise ValuesError("values must be an object.")
    return Put(phone_id(fields.get("phone")), _edit(fields), kind, values)


def checked_values(put: Put, settings: Settings) -> dict[str, Any]:
    """Return an item's values as the board keeps them.

    Raises
    ------
    ValuesError
        If one is missing, no finite number or out of its range.
    ConflictError
        If it is an answer to another question than the present one.
    """
    if put.kind == "leaf":
        return _leaf(put.values, settings)
    if put.kind == "answer":
        return checked_answer(put.values, settings)
    return _weights(put.values, len(settings.features))


def _leaf(values: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    x = _row(values.get("x"), len(settings.features), "x")
    for number, feature in zip(x, settings.features, strict=True):
        if not feature.low <= number <= feature.high:
            raise ValuesError(
                f"{_named(feature)} must be from {feature.low:g} to {feature.high:g}."
            )
    y = checks.whole(values.get("y"), 0, len(settings.classes) - 1)
    if y is None:
        raise ValuesError("y must be 0 or 1.")
    return {"x": x, "y": y}


def _weights(values: Mapping[str, Any], length: int) -> dict[str, Any]:
    w, b = _row(values.get("w"), length, "w"), checks.finite(values.get("b"))
    if b is None:
        raise ValuesError("b must be a number.")
    if max(map(abs, (*w, b))) > LARGEST_WEIGHT:
        raise ValuesError(f"w and b must be from -{LARGEST_WEIGHT:g} to {LARGEST_WEIGHT:g}.")
    return {"w": w, "b": b}


def _row(value: object, length: int, name: str) -> list[float]:
    row = checks.finite_row(value, length)
    if row is None:
        raise ValuesError(f"{name} must be a list of {length} numbers.")
    return row


def _named(feature: Feature) -> str:
    return f"{feature.name} ({feature.unit})" if feature.unit else feature.name


def _fields(body: object) -> Mapping[str, Any]:
    if not isinstance(body, Mapping):
        raise ValuesError("The body must be a JSON object.")
    return body


def _edit(fields: Mapping[str, Any]) -> int:
    edit = checks.whole(fields.get("edit"), 1, LARGEST_EDIT)
    if edit is None:
        raise ValuesError("edit must be a whole number from 1.")
    return edit
