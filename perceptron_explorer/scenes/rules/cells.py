"""Where the entries of a table are drawn: squares of side 1, a row under a row.

Mirrored by ``frontend/rules/cells.js``. Two factors and their product stand so that row i of
the left one and column j of the upper one meet in the entry (i, j) of the product.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
Entry = Sequence[float]
"""Row and column of an entry, counted from 0."""

GAP = 0.7
"""Between the product and each factor."""

NAME_REACH = 0.9
BRACKET_ROOM = 0.08
BRACKET_END = 0.22


def grid_places(table: ArrayLike, across: int, up: int) -> Points:
    """Return the middles of the squares of a table, row after row.

    Parameters
    ----------
    table : array_like of shape (n_rows, n_columns)
    across : {-1, 0}
        Left of the origin with a gap, or from the origin to the right.
    up : {0, 1}
        From the origin downwards, or above it with a gap.

    Returns
    -------
    ndarray of shape (n_rows * n_columns, 2)
    """
    n_rows, n_columns = np.shape(table)
    left = -GAP - n_columns if across < 0 else 0.0
    top = GAP + n_rows if up > 0 else 0.0
    return np.array(
        [[left + j + 0.5, top - i - 0.5] for i in range(n_rows) for j in range(n_columns)]
    )


def transposed_places(table: ArrayLike, turn: float) -> Points:
    """Return the middles of the squares while the table is flipped about its diagonal.

    Seen from the front, a card that turns about the diagonal: its width across the diagonal
    shrinks as a cosine and grows again on the other side.

    Parameters
    ----------
    table : array_like of shape (n_rows, n_columns)
    turn : float
        0 for the table as it is, 1 for its transpose.

    Returns
    -------
    ndarray of shape (n_rows * n_columns, 2)
    """
    n_rows, n_columns = np.shape(table)
    share = (1 - np.cos(np.pi * turn)) / 2
    rows, columns = np.divmod(np.arange(n_rows * n_columns), n_columns)
    before = np.column_stack([columns + 0.5, -rows - 0.5])
    after = np.column_stack([rows + 0.5, -columns - 0.5])
    return np.asarray(before + share * (after - before))


def shape_turned(table: ArrayLike, turn: float) -> list[int]:
    """Return the shape of a table that is turned so far: the transpose's from half way on."""
    n_rows, n_columns = np.shape(table)
    return [n_rows, n_columns] if turn < 0.5 else [n_columns, n_rows]


def name_place(places: ArrayLike, index: int, turn: float) -> Points:
    """Return where the name of an entry stands: left of a column, and above a row."""
    angle = np.pi * turn / 2
    aside = NAME_REACH * np.array([-np.cos(angle), np.sin(angle)])
    return np.asarray(np.asarray(places, dtype=float)[index] + aside)


def bracket_lines(places: ArrayLike) -> Points:
    """Return the square brackets round a table, as pairs of ends.

    Parameters
    ----------
    places : array_like of shape (n, 2)
        Middles of its squares.

    Returns
    -------
    ndarray of shape (6, 2, 2)
    """
    lower, upper = _extent(places, 0.5 + BRACKET_ROOM)
    (left, bottom), (right, top) = lower, upper
    sides = ((left, left + BRACKET_END), (right, right - BRACKET_END))
    corners = ([[end, top], [x, top], [x, bottom], [end, bottom]] for x, end in sides)
    return np.array([[one, next_one] for side in corners for one, next_one in pairwise(side)])


def beside_places(places: ArrayLike, across: float, up: float) -> Points:
    """Return a place beside a table, or at its middle.

    Parameters
    ----------
    places : array_like of shape (n, 2)
        Middles of its squares.
    across, up : float
        How far from the middle: 1 is the edge, and 0.45 beyond it.

    Returns
    -------
    ndarray of shape (2,)
    """
    lower, upper = _extent(places, 0.95)
    return np.asarray((lower + upper) / 2 + np.array([across, up]) * (upper - lower) / 2)


def _extent(places: ArrayLike, room: float) -> tuple[Points, Points]:
    points: Points = np.asarray(places, dtype=float)
    return points.min(axis=0) - room, points.max(axis=0) + room


def row_flags(table: ArrayLike, entry: Entry) -> list[int]:
    """Return 1 for the entries of a table in the row of `entry`, 0 for the others."""
    n_rows, n_columns = np.shape(table)
    return [int(i == entry[0]) for i in range(n_rows) for _ in range(n_columns)]


def column_flags(table: ArrayLike, entry: Entry) -> list[int]:
    """Return 1 for the entries of a table in the column of `entry`, 0 for the others."""
    n_rows, n_columns = np.shape(table)
    return [int(j == entry[1]) for _ in range(n_rows) for j in range(n_columns)]


def row_term_flags(table: ArrayLike, entry: Entry, term: str) -> list[int]:
    """Return what `row_flags` does, and 2 for the term's entry in it (counted from 1; 0: none)."""
    n_columns = np.shape(table)[1]
    lit = row_flags(table, entry)
    return [2 if flag and at % n_columns == int(term) - 1 else flag for at, flag in enumerate(lit)]


def column_term_flags(table: ArrayLike, entry: Entry, term: str) -> list[int]:
    """Return what `column_flags` does, and 2 for the term's entry in it."""
    n_columns = np.shape(table)[1]
    lit = column_flags(table, entry)
    return [2 if flag and at // n_columns == int(term) - 1 else flag for at, flag in enumerate(lit)]


def entry_flags(table: ArrayLike, entry: Entry) -> list[int]:
    """Return 2, for chosen, at `entry` and 0 elsewhere."""
    n_rows, n_columns = np.shape(table)
    places = ((i, j) for i in range(n_rows) for j in range(n_columns))
    return [2 if place == tuple(entry) else 0 for place in places]


def entry_place(entry: Entry) -> Points:
    """Return the middle of an entry's square in a table that begins at the origin."""
    return np.array([entry[1] + 0.5, -entry[0] - 0.5])


def entry_at(point: ArrayLike, table: ArrayLike) -> Points:
    """Return the entry whose square a point lies in, or the nearest one."""
    x, y = np.asarray(point, dtype=float)
    return within_table([np.floor(-y), np.floor(x)], table)


def within_table(entry: ArrayLike, table: ArrayLike) -> Points:
    """Return the entry of a table nearest to `entry`."""
    last = np.array(np.shape(table)) - 1
    return np.asarray(np.clip(np.asarray(entry, dtype=float), 0, last))
