"""The bias as a weight: leaves and weights with one more entry.

With the dummy input x₀ = 1 and the weight w₀ = b, the sum w·x + b is one dot product
(Punnen, ch. 1, "The Perceptron"), and the hyperplane of n features is where x₀ = 1 cuts a
hyperplane through the origin of n + 1.

x₀ and w₀ stand last here. A sum then ends with the bias, as in `decision_function`, and has
the same bits: a leaf on the hyperplane is on it in both forms.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.validation import as_matrix, as_scalar, as_vector


def lift_points(X: npt.ArrayLike) -> FloatArray:
    """Return the leaves with the dummy input x₀ = 1, (x₁, …, xₙ, 1).

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)

    Returns
    -------
    ndarray of shape (n_samples, n_features + 1)

    Raises
    ------
    InputError
        If `X` is malformed.
    """
    leaves = as_matrix(X)
    return np.hstack([leaves, np.ones((len(leaves), 1))])


def lift_weights(w: npt.ArrayLike, b: float) -> FloatArray:
    """Return the weights with the bias among them, (w₁, …, wₙ, w₀) with w₀ = b.

    Parameters
    ----------
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    ndarray of shape (n_features + 1,)
        Its dot product with a lifted leaf is w·x + b.

    Raises
    ------
    InputError
        If `w` is no vector or `b` no number.
    """
    return np.append(as_vector(w, "w"), as_scalar(b, "b"))


def lower_weights(lifted: npt.ArrayLike) -> tuple[FloatArray, float]:
    """Return w and b of lifted weights: the inverse of `lift_weights`.

    Parameters
    ----------
    lifted : array_like of shape (n_features + 1,)

    Returns
    -------
    w : ndarray of shape (n_features,)
    b : float

    Raises
    ------
    InputError
        If `lifted` is no vector, or has one entry only.
    """
    weights = as_vector(lifted, "the lifted weights")
    if weights.size < 2:
        raise InputError(
            "the lifted weights have 1 entry; give at least 2, the weights and w₀ after them."
        )
    return weights[:-1], float(weights[-1])
