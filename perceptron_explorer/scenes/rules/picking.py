"""What indices pick of a tensor. Mirrored by ``frontend/rules/tensor.js``."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

ALL = ":"
"""The pick that leaves an axis as it is; NumPy writes it so."""


def picked(shape: ArrayLike, *picks: str) -> list[int]:
    """Return which entries a row of picks leaves, in the order of `places_of`.

    Parameters
    ----------
    shape : sequence of int
    picks : str
        For each axis an index, counted from 0, or ``":"`` for all of it.

    Returns
    -------
    list of int
        0 for an entry that is not picked, 1 for one of several, 2 for the only one.
    """
    sizes = [int(size) for size in np.atleast_1d(np.asarray(shape, dtype=float))]
    if not picks:
        return [2]
    lit = 1 if ALL in picks else 2
    chosen = np.zeros(sizes, dtype=int)
    chosen[tuple(slice(None) if pick == ALL else int(pick) for pick in picks)] = lit
    return [int(flag) for flag in chosen.ravel()]


def picked_shape(shape: ArrayLike, *picks: str) -> list[float]:
    """Return the shape of what the picks leave: the axes that were left as they are."""
    sizes = np.atleast_1d(np.asarray(shape, dtype=float))
    return [float(size) for size, pick in zip(sizes, picks, strict=False) if pick == ALL]


def picked_entry(entries: ArrayLike, flags: ArrayLike) -> float | None:
    """Return the entry that is picked, or None while several are."""
    found = np.ravel(entries)[np.asarray(flags) == 2]
    return float(found[0]) if found.size else None


def first_picked(values: ArrayLike, flags: ArrayLike) -> Any:
    """Return the value of the first entry that is picked, such as its place."""
    return np.asarray(values, dtype=float)[int(np.argmax(np.asarray(flags) > 0))]


def index_at(
    point: ArrayLike, here: ArrayLike, places: ArrayLike, shape: ArrayLike, axis: int
) -> str:
    """Return one index of the entry that is reached by going from a place towards a point.

    It is the entry nearest to the point of those that lie that way, so that a step leads from
    grid to grid too; within the square of `here`, and where there is nothing, one stays.

    Parameters
    ----------
    point, here : array_like of shape (2,)
    places : array_like of shape (n, 2)
        The middles of the squares, which have the side 1.
    shape : sequence of int
        Of the tensor.
    axis : int
        Which index is wanted.

    Returns
    -------
    str
        As a pick.
    """
    goal, start, middles = (np.asarray(one, dtype=float) for one in (point, here, places))
    ahead = (middles - start) @ (goal - start) > 0
    stays = np.abs(goal - start).max() <= 0.5 or not ahead.any()
    distances = ((middles - (start if stays else goal)) ** 2).sum(axis=1)
    at = int(np.argmin(distances if stays else np.where(ahead, distances, np.inf)))
    sizes = [int(size) for size in np.asarray(shape, dtype=float)]
    return str(int(np.unravel_index(at, sizes)[axis]))
