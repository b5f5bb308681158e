"""A line fitted without any rounding, to tell how many digits the other ways keep."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.matrices.least_squares.direct import as_system
from perceptron_core.validation import as_vector

ALL_DIGITS = 16.0
"""How many digits a float has, nearly."""


def fit_exactly(x: npt.ArrayLike, y: npt.ArrayLike) -> FloatArray:
    """Return slope and intercept of the least squares line, worked out in fractions.

    Parameters
    ----------
    x, y : array_like of shape (n_samples,)

    Returns
    -------
    ndarray of shape (2,)
        Rounded once, at the end.

    Raises
    ------
    InputError
        If the lengths differ or all entries of `x` are equal.
    """
    column = as_vector(x, "x")
    as_system(column[:, np.newaxis], y)
    xs, ys = ([Fraction(entry) for entry in as_vector(v, "v").tolist()] for v in (column, y))
    n = len(xs)
    mean_x, mean_y = sum(xs) / n, sum(ys) / n
    spread = sum((one - mean_x) ** 2 for one in xs)
    if spread == 0:
        raise InputError("all entries of x are equal, so no line is the best; vary x.")
    slope = sum((a - mean_x) * b for a, b in zip(xs, ys, strict=True)) / spread
    return np.array([float(slope), float(mean_y - slope * mean_x)])


def correct_digits(found: npt.ArrayLike, exact: npt.ArrayLike) -> float:
    """Return how many decimal digits of `found` are right: −log₁₀ of its largest relative error.

    Parameters
    ----------
    found, exact : array_like of shape (n,)

    Returns
    -------
    float
        From 0 to 16, which is also what equal entries get, zeros among them.

    Raises
    ------
    InputError
        If the lengths differ.
    """
    right = as_vector(exact, "exact")
    wrong = np.abs(as_vector(found, "found", len(right)) - right)
    off = wrong > 0
    if not off.any():
        return ALL_DIGITS
    with np.errstate(divide="ignore", over="ignore"):
        digits = -np.log10((wrong[off] / np.abs(right[off])).max())
    return float(np.clip(digits, 0.0, ALL_DIGITS))
