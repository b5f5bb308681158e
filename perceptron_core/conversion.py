"""Turn what a person gave into an array of finite numbers, or say why that cannot be done.

Rows, columns and entries are counted from 1 in the sentences, as a person counts them.
"""

from __future__ import annotations

import numbers
import reprlib
from collections.abc import Sized
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError

_Result = TypeVar("_Result", float, FloatArray)


def to_float_array(value: object, name: str) -> FloatArray:
    """Return `value` as a float array of the shape it has.

    Parameters
    ----------
    value : array_like
        Numbers, nested to any depth.
    name : str
        What the sentences call `value`.

    Returns
    -------
    ndarray of float
        A copy, so that the caller's array is never shared.

    Raises
    ------
    InputError
        If `value` is ragged, or holds an entry that is not a finite number.
    """
    try:
        array: npt.NDArray[Any] = np.asarray(value)
    except ValueError:
        raise InputError(_ragged_sentence(value, name)) from None
    if array.dtype.kind not in "biuf":
        array = _numbers_among(value, name)
    with np.errstate(over="ignore"):  # too large for a float becomes inf, refused below
        result: FloatArray = array.astype(np.float64)
    finite = np.isfinite(result)
    if not finite.all():
        index = tuple(int(i) for i in np.argwhere(~finite)[0])
        problem = f"is not a finite number ({result[index]})"
        raise InputError(_entry_sentence(index, name, problem))
    return result


def refuse_overflow(result: _Result, what: str) -> _Result:
    """Return `result` unchanged, or raise ValueError when it left the range of floats."""
    if not np.isfinite(result).all():
        raise InputError(f"{what} is too large to be written as a number; give smaller entries.")
    return result


def counted(number: int, one: str, many: str) -> str:
    """Return "1 entry" or "3 entries"."""
    return f"{number} {one if number == 1 else many}"


def _numbers_among(value: object, name: str) -> npt.NDArray[Any]:
    # With dtype=object each entry is still what the person gave: asked for one common type,
    # NumPy would have turned the numbers beside a text into texts too.
    entries = np.asarray(value, dtype=object)
    result = np.empty(entries.shape)
    for index, entry in np.ndenumerate(entries):
        if not isinstance(entry, (numbers.Real, np.bool_)):
            problem = f"is {reprlib.repr(entry)}, which is not a number"
            raise InputError(_entry_sentence(index, name, problem))
        try:
            result[index] = float(entry)
        except OverflowError:  # a Python integer beyond the range of floats
            result[index] = np.inf
    return result


def _entry_sentence(index: tuple[int, ...], name: str, problem: str) -> str:
    if not index:
        return f"{name} {problem}; it must be a finite number."
    if len(index) == 1:
        place = f"entry {index[0] + 1}"
    elif len(index) == 2:
        place = f"row {index[0] + 1}, column {index[1] + 1}"
    else:
        place = f"entry {tuple(i + 1 for i in index)}"
    return f"{place} of {name} {problem}; every entry must be a finite number."


def _ragged_sentence(value: object, name: str) -> str:
    rows = value if isinstance(value, (list, tuple)) else ()
    lengths = [_row_length(row) for row in rows]
    for number, length in enumerate(lengths, start=1):
        if length is None:
            return f"row {number} of {name} is not a row of numbers; every row must be a list."
        if length != lengths[0]:
            return (
                f"row {number} of {name} has {counted(length, 'entry', 'entries')} but row 1 "
                f"has {lengths[0]}; every row must have the same number of entries."
            )
    return f"{name} is ragged; every row must have the same number of entries."


def _row_length(row: object) -> int | None:
    is_row = isinstance(row, (list, tuple)) or (isinstance(row, np.ndarray) and row.ndim > 0)
    return len(row) if isinstance(row, Sized) and is_row else None
