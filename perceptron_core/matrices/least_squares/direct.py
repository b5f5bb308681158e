"""Least squares at one go: by the normal equations and LU, and by QR."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.matrices.least_squares.triangular import solve_by_lu, solve_upper
from perceptron_core.matrices.products import as_rectangle, shape_in_words
from perceptron_core.validation import as_vector


def as_system(A: npt.ArrayLike, y: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return `A` and `y` as an overdetermined system, or raise ValueError."""
    matrix, right = as_rectangle(A, "A"), as_vector(y, "y")
    if len(matrix) != len(right):
        raise InputError(f"A has {len(matrix)} rows but y has {len(right)} entries; give one each.")
    if matrix.shape[0] < matrix.shape[1]:
        raise InputError(
            f"A is {shape_in_words(matrix.shape)}: fewer leaves than weights; give more leaves."
        )
    return matrix, right


def fit_by_normal_equations(A: npt.ArrayLike, y: npt.ArrayLike) -> FloatArray:
    """Return the w with the least ‖A·w − y‖, from AᵀA·w = Aᵀy by LU.

    Parameters
    ----------
    A : array_like of shape (n_samples, n_weights)
        A leaf in each row.
    y : array_like of shape (n_samples,)

    Returns
    -------
    ndarray of shape (n_weights,)

    Raises
    ------
    InputError
        If the shapes do not fit, or AᵀA is singular to rounding.

    Notes
    -----
    The condition of AᵀA is the square of that of `A`, so twice as many digits are lost as by
    `fit_by_qr` (Golub, Van Loan, *Matrix Computations*, section 5.3.7).
    """
    matrix, right = as_system(A, y)
    return solve_by_lu(matrix.T @ matrix, matrix.T @ right)


def fit_by_qr(A: npt.ArrayLike, y: npt.ArrayLike) -> FloatArray:
    """Return the w with the least ‖A·w − y‖, from A = Q·R and R·w = Qᵀy.

    Parameters
    ----------
    A : array_like of shape (n_samples, n_weights)
    y : array_like of shape (n_samples,)

    Returns
    -------
    ndarray of shape (n_weights,)

    Raises
    ------
    InputError
        If the shapes do not fit, or the columns of `A` are dependent.

    Notes
    -----
    Q has orthonormal columns, which change no length: nothing is squared. Q and R are found by
    Householder's reflections (LAPACK, through NumPy).
    """
    matrix, right = as_system(A, y)
    Q, R = np.linalg.qr(matrix)
    return solve_upper(R, Q.T @ right)


def condition(A: npt.ArrayLike) -> float:
    """Return the condition number: the largest over the smallest singular value of `A`.

    Its power of ten says how many of a float's sixteen digits a solution may lose.

    Parameters
    ----------
    A : array_like of shape (n_rows, n_columns)

    Returns
    -------
    float
        Infinite where the columns are dependent.

    Raises
    ------
    InputError
        If `A` is no matrix.
    """
    return float(np.linalg.cond(as_rectangle(A, "A")))


def rms_residual(w: npt.ArrayLike, A: npt.ArrayLike, y: npt.ArrayLike) -> float:
    """Return √((1/n) Σ (A·w − y)ᵢ²), how far a fit is off in the unit of y.

    Parameters
    ----------
    w : array_like of shape (n_weights,)
    A : array_like of shape (n_samples, n_weights)
    y : array_like of shape (n_samples,)

    Returns
    -------
    float

    Raises
    ------
    InputError
        If the shapes do not fit.
    """
    matrix, right = as_system(A, y)
    weights = as_vector(w, "w", matrix.shape[1])
    return float(np.sqrt(np.mean((matrix @ weights - right) ** 2)))
