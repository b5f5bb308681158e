"""The space of weights: each sample is a hyperplane in it, and each cell has a count of mistakes.

A sample x with the label y is a half-space of weights that classify it correctly, w·x + b ≥ 0 for
y = 1 and w·x + b < 0 for y = 0, with b held. What lies in all of them is a convex set, and the
number of mistakes changes only where w crosses one of the hyperplanes, so it has no slope.
M. Minsky and S. Papert, *Perceptrons*, 1969, chapter 11.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.errors import InputError
from perceptron_core.labels import as_labels
from perceptron_core.validation import as_box, as_matrix, as_scalar, as_vector


def held_sums(X: ArrayLike, w: ArrayLike, b: float, axes: Sequence[int]) -> FloatArray:
    r"""Return what each sample's sum w·x + b is made of beside the weights of some axes.

    .. math:: h_i = b + \sum_{j \notin axes} w_j x_{ij}

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    w : array_like of shape (n_features,)
    b : float
    axes : sequence of int
        The features whose weights are not held.

    Returns
    -------
    ndarray of shape (n_samples,)

    Raises
    ------
    InputError
        If an argument is malformed, or there is no such axis.
    """
    weights = as_vector(w, "w")
    rows = as_matrix(X, "X", len(weights))
    if any(not 0 <= axis < len(weights) for axis in axes):
        raise InputError(f"axes is {list(axes)}; give numbers from 0 to {len(weights) - 1}.")
    sums = np.full(len(rows), as_scalar(b, "b"))
    for axis, weight in enumerate(weights):
        if axis not in axes:
            sums = sums + weight * rows[:, axis]
    return sums


def mistakes_over_plane(
    X: ArrayLike,
    y: ArrayLike,
    held: ArrayLike,
    box: ArrayLike,
    shape: tuple[int, int],
) -> IntArray:
    """Count the misclassified samples for the weights at the middles of a grid's cells.

    Parameters
    ----------
    X : array_like of shape (n_samples, 2)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    held : array_like of shape (n_samples,)
        What is added to w₁x₁ + w₂x₂, by `held_sums`.
    box : array_like of shape (2, 2)
        Least and largest w₁ and w₂.
    shape : tuple of int
        How many rows and columns the grid has.

    Returns
    -------
    ndarray of shape `shape`
        Row 0 has the largest w₂, as in an image.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    rows = as_matrix(X, "X", 2)
    labels, sums = as_labels(y, len(rows)), as_vector(held, "held", len(rows))
    (left, bottom), (right, top) = as_box(box, 2)
    n_rows, n_columns = shape
    w1 = left + (np.arange(n_columns) + 0.5) * ((right - left) / n_columns)
    w2 = top - (np.arange(n_rows) + 0.5) * ((top - bottom) / n_rows)
    counts = np.empty(shape, dtype=np.int64)
    for row, weight in enumerate(w2):
        z = (sums + weight * rows[:, 1])[:, None] + rows[:, 0, None] * w1
        counts[row] = np.count_nonzero((z >= 0) != (labels[:, None] == 1), axis=0)
    return counts
