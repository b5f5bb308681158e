"""What the pictures of a perceptron are made of.

Mirrored by ``frontend/rules/diagram_drawing.js``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core

Points = NDArray[np.float64]

WIDEST_SUM = 3.0
"""A sum of this size stands at the end of the diagram's small step."""

CLOSEST = 0.01
"""The nearest that two places on the step are looked at."""


def leaf_number(X: ArrayLike, x: ArrayLike, chosen: float) -> int | None:
    """Return which of the leaves x is, counted from 1; None for one made by hand.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    x : array_like of shape (at least n_features,)
        Inputs that the leaves do not have are not looked at.
    chosen : float
        The number of the leaf that was chosen last. Of several leaves with the same features
        it is that one, or else the first.
    """
    leaves = np.asarray(X, dtype=float)
    same = (leaves == np.asarray(x, dtype=float)[: leaves.shape[1]]).all(axis=1)
    if 1 <= chosen <= len(same) and same[int(chosen) - 1]:
        return int(chosen)
    return int(same.argmax()) + 1 if same.any() else None


def with_leaf(number: float, X: ArrayLike, x: ArrayLike) -> Points | None:
    """Return the inputs with a leaf in them; inputs that leaves do not have stay.

    Parameters
    ----------
    number : float
        Counted from 1; None is returned for a leaf that there is not.
    X : array_like of shape (n_samples, n_features)
    x : array_like of shape (at least n_features,)

    Returns
    -------
    ndarray of the shape of x, or None
    """
    leaves = np.asarray(X, dtype=float)
    if not 1 <= number <= len(leaves):
        return None
    return np.concatenate([leaves[int(number) - 1], np.asarray(x)[leaves.shape[1] :]])


def label_of(y: ArrayLike, number: int) -> int:
    """Return the label of a leaf, counted from 1."""
    return int(np.asarray(y)[number - 1])


def on_small_step(z: float, centre: ArrayLike, size: float) -> Points:
    """Return where the sum stands on the small step that the diagram shows.

    Parameters
    ----------
    z : float
        Sums beyond ±3 stand at its ends.
    centre : array_like of shape (2,)
    size : float
        Half the width and half the height of the step.
    """
    along = min(1.0, max(-1.0, z / WIDEST_SUM))
    return np.asarray(centre, dtype=float) + size * np.array([along, 2 * core.activation(z) - 1])


def bias_for_sum(point: ArrayLike, w: ArrayLike, x: ArrayLike) -> float:
    """Return the bias that gives the sum at a point of the step, b = z − w·x."""
    return float(np.asarray(point, dtype=float)[0] - core.dot(w, x))


def distance_left(point: ArrayLike) -> float:
    """Return how far left of 0 a point is, and at least 0.01."""
    return max(CLOSEST, -float(np.asarray(point, dtype=float)[0]))


def none_of(flags: ArrayLike) -> int | None:
    """Return 1 if nothing is flagged, else None."""
    return None if np.any(flags) else 1
