"""Least squares step by step: gradient descent on the mean squared error."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.matrices.least_squares.direct import as_system
from perceptron_core.matrices.products import as_rectangle
from perceptron_core.validation import as_scalar, as_vector

FAR_AWAY = 1e6
"""A path that has come so far is not followed any further: it diverges."""


def quadratic_of(A: npt.ArrayLike, y: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return H and c of the mean squared error E(w) = ½ wᵀH·w − c·w + const.

    E(w) = (1/n) ‖A·w − y‖², so H = (2/n) AᵀA and c = (2/n) Aᵀy. Its gradient is H·w − c.

    Parameters
    ----------
    A : array_like of shape (n_samples, n_weights)
    y : array_like of shape (n_samples,)

    Returns
    -------
    H : ndarray of shape (n_weights, n_weights)
    c : ndarray of shape (n_weights,)

    Raises
    ------
    InputError
        If the shapes do not fit.
    """
    matrix, right = as_system(A, y)
    n = len(matrix)
    return 2 / n * (matrix.T @ matrix), 2 / n * (matrix.T @ right)


def descent_path(
    start: npt.ArrayLike, rate: float, n_steps: int, H: npt.ArrayLike, c: npt.ArrayLike
) -> FloatArray:
    """Return the points of gradient descent on ½ wᵀH·w − c·w: w ← w − rate·(H·w − c).

    Parameters
    ----------
    start : array_like of shape (2,)
    rate : float
        The learning rate.
    n_steps : int
    H : array_like of shape (2, 2)
    c : array_like of shape (2,)

    Returns
    -------
    ndarray of shape (n_points, 2)
        The start, and a point for each step. It ends early where an entry is beyond 1e6.

    Raises
    ------
    InputError
        If the shapes do not fit or `n_steps` is negative.
    """
    step = as_scalar(rate, "the learning rate")
    if n_steps < 0:
        raise InputError(f"n_steps is {n_steps}; give 0 or more.")
    (h11, h12), (h21, h22) = as_rectangle(H, "H").tolist()
    c1, c2 = as_vector(c, "c", 2).tolist()
    w1, w2 = as_vector(start, "the start", 2).tolist()
    path = [(w1, w2)]
    for _ in range(int(n_steps)):
        if max(abs(w1), abs(w2)) > FAR_AWAY:
            break
        gradient = h11 * w1 + h12 * w2 - c1, h21 * w1 + h22 * w2 - c2
        w1, w2 = w1 - step * gradient[0], w2 - step * gradient[1]
        path.append((w1, w2))
    return np.array(path)


def gradient_descent(
    A: npt.ArrayLike, y: npt.ArrayLike, start: npt.ArrayLike, rate: float, n_steps: int
) -> FloatArray:
    """Return the points of gradient descent on the mean squared error of a fitted line.

    Parameters
    ----------
    A : array_like of shape (n_samples, 2)
    y : array_like of shape (n_samples,)
    start : array_like of shape (2,)
    rate : float
    n_steps : int

    Returns
    -------
    ndarray of shape (n_points, 2)

    Raises
    ------
    InputError
        If the shapes do not fit or `n_steps` is negative.
    """
    return descent_path(start, rate, n_steps, *quadratic_of(A, y))


def largest_learning_rate(H: npt.ArrayLike) -> float:
    """Return 2/λ with λ the largest eigenvalue of `H`: above it gradient descent diverges.

    Along an eigenvector each step multiplies the distance to the minimum by 1 − rate·λ, and
    that is below 1 in size just for 0 < rate < 2/λ.

    Parameters
    ----------
    H : array_like of shape (n, n)
        Symmetric and positive definite.

    Returns
    -------
    float

    Raises
    ------
    InputError
        If `H` is no matrix or has no eigenvalue above 0.
    """
    largest = float(np.linalg.eigvalsh(as_rectangle(H, "H"))[-1])
    if largest <= 0:
        raise InputError("H has no eigenvalue above 0, so there is nothing to descend.")
    return 2 / largest
