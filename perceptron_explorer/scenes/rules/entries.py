"""Parts of vectors, and places on steps. Mirrored by ``frontend/rules/entries.js``."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def first_entries(a: ArrayLike, number: int) -> NDArray[np.float64]:
    """Return the first entries of a vector."""
    return np.asarray(a, dtype=float)[:number]


def joined(a: ArrayLike, b: ArrayLike) -> NDArray[np.float64]:
    """Return one vector with the entries of both."""
    return np.concatenate([np.asarray(a, dtype=float), np.asarray(b, dtype=float)])


def with_entries(vector: ArrayLike, place: float, entries: ArrayLike) -> NDArray[np.float64]:
    """Return a vector with one entry or several replaced, from a place on.

    Parameters
    ----------
    vector : array_like of shape (n,)
    place : float
        A whole number, from 0.
    entries : float or array_like
    """
    changed = np.array(vector, dtype=float)
    changed[int(place) : int(place) + np.size(entries)] = entries
    return changed


def on_steps(
    point: ArrayLike, mean: ArrayLike, scale: ArrayLike, digits: ArrayLike
) -> NDArray[np.float64]:
    """Return a scaled point whose features, in their own units, have so many decimal places.

    Parameters
    ----------
    point : array_like of shape (dim,)
        (x − mean)/scale of a leaf x.
    mean, scale, digits : array_like of shape (dim,)
        −1 digits are tens.
    """
    centre, spread = np.asarray(mean, dtype=float), np.asarray(scale, dtype=float)
    factor = np.power(10.0, np.asarray(digits, dtype=float))
    measured = np.asarray(point, dtype=float) * spread + centre
    return np.asarray((np.floor(measured * factor + 0.5) / factor - centre) / spread)
