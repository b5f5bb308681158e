"""What the operators of expressions do to values. Mirrored by ``frontend/scene/operators.js``.

Numbers and vectors are calculated with entry by entry; a number goes with each entry of a vector.
Comparisons give 1 and 0. A value that is not defined is None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np


class ShapeError(Exception):
    """Two vectors of different lengths meet: a mistake of the scene, and not a missing value."""


def _entrywise(operation: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def apply(a: Any, b: Any) -> Any:
        if np.ndim(a) and np.ndim(b) and np.shape(a) != np.shape(b):
            raise ShapeError(f"The shapes {np.shape(a)} and {np.shape(b)} do not fit.")
        if isinstance(a, str) or isinstance(b, str):
            return int(operation(a, b))
        found = operation(np.asarray(a), np.asarray(b))
        if found.dtype == bool:
            found = found.astype(int)
        return found if found.ndim else found.item()

    return apply


def _divided(a: Any, b: Any) -> Any:
    if np.any(np.asarray(b) == 0):
        return None
    return _entrywise(np.divide)(a, b)


def _entry(values: Any, index: Any) -> Any:
    """Return an entry or a row, or several; None where one of them is not there."""
    if np.ndim(index):
        found = [_entry(values, one) for one in index]
        return None if any(one is None for one in found) else np.array(found)
    inside = float(index).is_integer() and 0 <= index < len(values)
    return values[int(index)] if inside else None


def _stack(*entries: Any) -> Any:
    if len({np.shape(one) for one in entries}) > 1:
        raise ShapeError("The entries of a table have different lengths.")
    return np.array(entries)


OPERATORS: dict[str, Callable[..., Any]] = {
    "+": _entrywise(np.add),
    "-": _entrywise(np.subtract),
    "*": _entrywise(np.multiply),
    "/": _divided,
    "negative": lambda a: -np.asarray(a) if np.ndim(a) else -a,
    "==": _entrywise(lambda a, b: a == b),
    "!=": _entrywise(lambda a, b: a != b),
    "<": _entrywise(lambda a, b: a < b),
    "<=": _entrywise(lambda a, b: a <= b),
    ">": _entrywise(lambda a, b: a > b),
    ">=": _entrywise(lambda a, b: a >= b),
    "and": lambda a, b: int(bool(a) and bool(b)),
    "or": lambda a, b: int(bool(a) or bool(b)),
    "entry": _entry,
    "stack": _stack,
    "part": lambda record, name: record.get(name),
    "is in": lambda value, *options: int(value in options),
}
"""Without ``where`` and ``is defined``, which `evaluation` works out: they take what is missing."""
