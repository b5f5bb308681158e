"""The hyperplane w·x + b = 0 and where leaves lie beside it.

w·x + b ≥ 0 is the positive half-space, where the perceptron fires (Punnen, ch. 1, Eq 2); its
distances are those of Hastie, Tibshirani & Friedman, The Elements of Statistical Learning,
2nd ed. 2009, §4.5.
"""

from __future__ import annotations

import math
from collections.abc import Sized

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.hyperplane.placement import (
    bias_through,
    foot_of_perpendicular,
    offset,
    scaled_hyperplane,
    threshold,
    unit_normal,
)
from perceptron_core.validation import as_matrix, as_scalar, as_vector

__all__ = [
    "bias_through",
    "decision_function",
    "foot_of_perpendicular",
    "offset",
    "project_onto_hyperplane",
    "signed_distance",
    "threshold",
    "unit_normal",
]


def decision_function(X: npt.ArrayLike, w: npt.ArrayLike, b: float) -> FloatArray:
    """Return the sum w·x + b of each leaf (Punnen, ch. 1, Eq 2).

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
        One leaf per row; a single leaf is a matrix with one row.
    w : array_like of shape (n_features,)
        Weight vector; it may be the zero vector.
    b : float
        Bias.

    Returns
    -------
    ndarray of shape (n_samples,)

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.
    """
    leaves, weights, bias = _leaves_and_hyperplane(X, w, b)
    return refuse_overflow(weighted_sums(leaves, weights, bias), "the sum w·x + b of a leaf")


def signed_distance(X: npt.ArrayLike, w: npt.ArrayLike, b: float) -> FloatArray:
    """Return the signed distance (w·x + b)/‖w‖ of each leaf from the hyperplane.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    ndarray of shape (n_samples,)
        In the unit of the features; positive on the side that `w` points to.

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, `w` is the zero vector, or a
        distance is too large for a float.
    """
    leaves, weights, bias = _leaves_and_hyperplane(X, w, b)
    scaled_w, scaled_b = scaled_hyperplane(weights, bias)
    sums = weighted_sums(leaves, scaled_w, scaled_b)
    return refuse_overflow(sums / math.hypot(*scaled_w), "the distance of a leaf")


def project_onto_hyperplane(X: npt.ArrayLike, w: npt.ArrayLike, b: float) -> FloatArray:
    """Return the point of the hyperplane nearest to each leaf, x − ((w·x + b)/‖w‖) w/‖w‖.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    ndarray of shape (n_samples, n_features)

    Raises
    ------
    InputError
        As `signed_distance`.
    """
    distances = signed_distance(X, w, b)
    with np.errstate(over="ignore"):
        nearest = as_matrix(X, n_features=np.size(w)) - np.outer(distances, unit_normal(w))
    return refuse_overflow(nearest, "a nearest point")


def _leaves_and_hyperplane(
    X: npt.ArrayLike, w: npt.ArrayLike, b: float
) -> tuple[FloatArray, FloatArray, float]:
    weights = as_vector(w, "w")
    # A table without leaves may be a bare [], which has no columns to compare with.
    n_features = weights.size if isinstance(X, Sized) and len(X) == 0 else None
    leaves = as_matrix(X, n_features=n_features)
    return leaves, as_vector(weights, "w", leaves.shape[1]), as_scalar(b, "b")
