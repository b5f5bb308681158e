"""Take typed fields out of parsed JSON, or say which one is missing or wrong."""

from __future__ import annotations

import math

from perceptron_core import InputError
from perceptron_explorer.leaf_data.tables.text import clean_name, clean_text
from perceptron_explorer.leaf_data.tables.types import Feature
from perceptron_explorer.leaf_data.tables.words import quoted


def as_dict(value: object, where: str) -> dict[str, object]:
    """Return `value`; ValueError unless it is an object with named fields."""
    if not isinstance(value, dict):
        raise InputError(f'{where} must hold named fields, as in {{"name": "length"}}.')
    return value


def field(content: dict[str, object], key: str, where: str) -> object:
    """Return a field; ValueError if it is missing."""
    if key not in content:
        raise InputError(f'{where} has no "{key}"; give it one.')
    return content[key]


def number(content: dict[str, object], key: str, where: str) -> float:
    """Return a field that is a finite number; ValueError otherwise."""
    value = field(content, key, where)
    # isinstance(True, float) is False: true and false are no numbers here.
    if not isinstance(value, float) or not math.isfinite(value):
        raise InputError(
            f'"{key}" of {where} is {quoted(repr(value))}; it must be a finite number.'
        )
    return value


def feature_of(entry: dict[str, object], position: int) -> Feature:
    """Return the name and unit of one feature; ValueError unless they are text."""
    where = f"feature {position}"
    name = clean_name(field(entry, "name", where), f'"name" of {where}')
    return Feature(name, clean_text(entry.get("unit", ""), f'"unit" of {where}'))
