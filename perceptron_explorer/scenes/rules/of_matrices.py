"""Rules of matrices, of the core's functions and of NumPy's."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

import perceptron_core as core
from perceptron_explorer.scenes.rules.cells import Entry

SAME = 1e-9
"""How far apart two numbers may be, as a share, to count as one."""


def stacked(*rows: ArrayLike) -> Any:
    """Return a table of tables and rows, one under the other."""
    return np.vstack(rows)


def columns(first: ArrayLike, second: ArrayLike) -> Any:
    """Return a matrix with these columns."""
    return np.column_stack([first, second])


def written(vector: ArrayLike, form: str) -> Any:
    """Return a vector as a row, 1×m, or as a column, m×1."""
    return np.reshape(vector, (1, -1) if form == "row" else (-1, 1))


def shape_of(table: ArrayLike) -> list[int]:
    """Return the numbers of rows and columns."""
    return [*np.shape(table)]


def fits(A: ArrayLike, B: ArrayLike) -> int:
    """Return 1 where the product of two matrices is defined and −1 where not."""
    return 1 if np.shape(A)[1] == np.shape(B)[0] else -1


def row_at(table: ArrayLike, entry: Entry) -> Any:
    """Return the row of an entry."""
    return np.asarray(table)[int(entry[0])]


def column_at(table: ArrayLike, entry: Entry) -> Any:
    """Return the column of an entry."""
    return np.asarray(table)[:, int(entry[1])]


def determinant(first: ArrayLike, second: ArrayLike) -> float:
    """Return the determinant of the matrix with these columns."""
    return core.determinant(columns(first, second))


def rank_of_plane_map(first: ArrayLike, second: ArrayLike) -> int:
    """Return the rank of the matrix with these columns."""
    return core.rank_of_plane_map(columns(first, second))


def compared(value: float, limit: float) -> int:
    """Return −1, 0 or 1 for below, at (but for rounding) or above a limit."""
    away = value - limit
    return 0 if abs(away) <= SAME * abs(limit) else int(np.sign(away))


def sign(value: float) -> int:
    """Return −1, 0 or 1."""
    return int(np.sign(value))


def line_ends(w: Any, low: float, high: float) -> Any:
    """Return the ends of the line w₁x + w₀ between two x."""
    slope, intercept = (float(entry) for entry in w)
    return [[x, slope * x + intercept] for x in (low, high)]
