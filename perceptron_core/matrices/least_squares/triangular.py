"""Triangular decomposition: LU with partial pivoting, and what it solves.

NumPy has no LU that shows its factors. This one is short enough to be read beside the page.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.errors import InputError
from perceptron_core.matrices.products import as_rectangle, shape_in_words
from perceptron_core.validation import as_vector


def lu_factors(A: npt.ArrayLike) -> tuple[IntArray, FloatArray, FloatArray]:
    """Return P, L and U with A[P] = L·U: Gauss's elimination with partial pivoting.

    Parameters
    ----------
    A : array_like of shape (n, n)

    Returns
    -------
    P : ndarray of int of shape (n,)
        The order in which the rows of `A` are taken.
    L : ndarray of shape (n, n)
        Lower triangular, with ones on the diagonal and no entry larger than 1.
    U : ndarray of shape (n, n)
        Upper triangular.

    Raises
    ------
    InputError
        If `A` is not square, or is singular: a pivot is 0.

    Notes
    -----
    G. H. Golub, C. F. Van Loan, *Matrix Computations*, algorithm 3.4.1. What the source calls
    "triangulation" of a linear system (Punnen, ch. 1, "Matrices").
    """
    U = _square(A)
    n = len(U)
    P, L = np.arange(n), np.zeros((n, n))
    for k in range(n):
        pivot = k + int(np.abs(U[k:, k]).argmax())
        for rows in (U, L, P):
            rows[[k, pivot]] = rows[[pivot, k]]
        if U[k, k] == 0:
            raise InputError("A is singular: elimination leaves a column without a pivot.")
        factors = U[k + 1 :, k] / U[k, k]
        L[k + 1 :, k] = factors
        U[k + 1 :] -= np.multiply.outer(factors, U[k])
        U[k + 1 :, k] = 0.0
    return P, L + np.eye(n), U


def solve_by_lu(A: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return the x with A·x = b, by LU and two triangular systems.

    Parameters
    ----------
    A : array_like of shape (n, n)
    b : array_like of shape (n,)

    Returns
    -------
    ndarray of shape (n,)

    Raises
    ------
    InputError
        If `A` is not square or is singular, or `b` has another length.
    """
    P, L, U = lu_factors(A)
    right = _fitting(b, len(U))
    # A lower triangular system is an upper triangular one read backwards.
    forward = solve_upper(L[::-1, ::-1], right[P][::-1])[::-1]
    return solve_upper(U, forward)


def solve_upper(U: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return the x with U·x = b for an upper triangular `U`, from the last row upwards.

    Parameters
    ----------
    U : array_like of shape (n, n)
        What stands below the diagonal is not looked at.
    b : array_like of shape (n,)

    Returns
    -------
    ndarray of shape (n,)

    Raises
    ------
    InputError
        If `U` is not square, has a 0 on the diagonal, or `b` has another length.
    """
    upper = _square(U)
    x = _fitting(b, len(upper))
    if not np.diag(upper).all():
        raise InputError("the triangular matrix is singular: it has a 0 on its diagonal.")
    for i in reversed(range(len(x))):
        x[i] = (x[i] - upper[i, i + 1 :] @ x[i + 1 :]) / upper[i, i]
    return x


def _square(A: npt.ArrayLike) -> FloatArray:
    matrix = as_rectangle(A, "A")
    if matrix.shape[0] != matrix.shape[1]:
        raise InputError(f"A is {shape_in_words(matrix.shape)}; give as many rows as columns.")
    return matrix


def _fitting(b: npt.ArrayLike, n: int) -> FloatArray:
    vector = as_vector(b, "b")
    if len(vector) != n:
        raise InputError(f"b has {len(vector)} entries where {n} are needed, one for each row.")
    return vector
