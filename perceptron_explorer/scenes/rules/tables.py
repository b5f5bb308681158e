"""Rows and entries of what stands still: a run that is played is a table, its step the row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core


def row_of(table: ArrayLike, index: float) -> NDArray[np.float64] | None:
    """Return a row, counted from 0; None where there is no such row."""
    rows = np.asarray(table, dtype=np.float64)
    return rows[int(index)] if _within(index, len(rows)) else None


def entry_of(vector: Sequence[Any], index: float) -> Any:
    """Return an entry, counted from 0; None where there is no such entry."""
    return vector[int(index)] if _within(index, len(vector)) else None


def entries_of(vector: ArrayLike, indices: Sequence[int]) -> NDArray[np.float64] | None:
    """Return some entries in a new order; None unless there are all of them."""
    entries = np.asarray(vector, dtype=np.float64)
    if not all(_within(index, len(entries)) for index in indices):
        return None
    return entries[list(indices)]


def slice_bias(w: ArrayLike, b: float, at: ArrayLike, shown: Sequence[int]) -> float:
    """Return b + Σ wⱼ atⱼ over the features that are not shown.

    Where these stand at `at`, the hyperplane of (w, b) is the one of the shown weights and
    this bias: the slice that a picture shows of it.
    """
    others = np.setdiff1d(np.arange(np.size(w)), shown)
    return float(b + core.dot(np.asarray(w)[others], np.asarray(at)[others])) if others.size else b


def way_to(point: ArrayLike, w: ArrayLike, shown: Sequence[int]) -> NDArray[np.float64]:
    """Return the way from w to where its shown entries are those of the point."""
    way = np.zeros(np.size(w))
    way[list(shown)] = np.asarray(point) - np.asarray(w)[list(shown)]
    return way


def while_zero(value: Any, vector: ArrayLike) -> Any:
    """Return the value while the vector is zero."""
    return None if np.any(vector) else value


def _within(index: float, length: int) -> bool:
    return float(index).is_integer() and 0 <= index < length
