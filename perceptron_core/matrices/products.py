"""Matrices as stacks of vectors: transpose, products, determinant, and shapes in words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import sum_of_products
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted, refuse_overflow, to_float_array
from perceptron_core.errors import InputError
from perceptron_core.validation import as_vector

DEPENDENT = 1e-12
"""Columns whose area is no larger than this share of a rectangle's count as dependent."""


def as_rectangle(value: npt.ArrayLike, name: str) -> FloatArray:
    """Return `value` as a matrix: a rectangular array of numbers.

    Parameters
    ----------
    value : array_like of shape (n_rows, n_columns)
    name : str
        What the sentences call it.

    Returns
    -------
    ndarray of shape (n_rows, n_columns)

    Raises
    ------
    InputError
        If `value` is ragged, is not two-dimensional, is empty, or holds an entry that is not
        a finite number.
    """
    matrix = to_float_array(value, name)
    if matrix.ndim != 2 or matrix.size == 0:
        raise InputError(f"{name} has shape {matrix.shape}; give rows and columns of numbers.")
    return matrix


def transpose(A: npt.ArrayLike) -> FloatArray:
    """Return Aᵀ, whose entry (j, i) is the entry (i, j) of `A`: rows become columns.

    Parameters
    ----------
    A : array_like of shape (n_rows, n_columns)

    Returns
    -------
    ndarray of shape (n_columns, n_rows)

    Raises
    ------
    InputError
        If `A` is no matrix.

    Notes
    -----
    A column and the row with the same entries are each other's transpose and not the same
    matrix (Punnen, ch. 1, "Matrices", writes an equals sign between them).
    """
    return np.ascontiguousarray(as_rectangle(A, "A").T)


def shape_in_words(shape: tuple[int, ...]) -> str:
    """Write a shape as people say it: "3×1"."""
    return "×".join(str(size) for size in shape)


def matrix_product(A: npt.ArrayLike, B: npt.ArrayLike) -> FloatArray:
    """Return A·B, whose entry (i, k) is Σⱼ AᵢⱼBⱼₖ: row i of `A` dotted with column k of `B`.

    A row times a column is a 1×1 matrix, the dot product; a column times a row is the outer
    product, a matrix.

    Parameters
    ----------
    A : array_like of shape (n_rows, n_inner)
    B : array_like of shape (n_inner, n_columns)

    Returns
    -------
    ndarray of shape (n_rows, n_columns)

    Raises
    ------
    InputError
        If `A` or `B` is no matrix, an entry overflows, or the number of columns of `A` is not
        the number of rows of `B`.
    """
    left, right = as_rectangle(A, "the left matrix"), as_rectangle(B, "the right matrix")
    if left.shape[1] != right.shape[0]:
        raise InputError(_mismatch(left.shape, right.shape))
    entries = [[sum_of_products(row, column) for column in right.T] for row in left]
    return refuse_overflow(np.array(entries), "an entry of the product")


def _mismatch(left: tuple[int, ...], right: tuple[int, ...]) -> str:
    return (
        f"A {shape_in_words(left)} matrix times a {shape_in_words(right)} matrix is not defined: "
        f"each row on the left has {counted(left[1], 'entry', 'entries')} and each column on the "
        f"right has {right[0]}. The two inner sizes must be equal."
    )


def matrix_vector_product(W: npt.ArrayLike, x: npt.ArrayLike) -> FloatArray:
    """Return W·x, the stack of the dot products of the rows of `W` with `x`.

    Parameters
    ----------
    W : array_like of shape (n_rows, n_features)
        One weight vector per row.
    x : array_like of shape (n_features,)

    Returns
    -------
    ndarray of shape (n_rows,)

    Raises
    ------
    InputError
        If `W` is no matrix or `x` no vector, they do not fit, or an entry overflows.

    Notes
    -----
    A matrix as vectors stacked on each other: Punnen, ch. 1, "Matrices".
    """
    return matrix_product(W, as_vector(x, "x")[:, np.newaxis])[:, 0]


def outer_product(a: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return abᵀ, whose entry (i, j) is aᵢbⱼ: a column times a row.

    Parameters
    ----------
    a : array_like of shape (n_rows,)
    b : array_like of shape (n_columns,)

    Returns
    -------
    ndarray of shape (n_rows, n_columns)

    Raises
    ------
    InputError
        If `a` or `b` is no vector, or an entry overflows.
    """
    return matrix_product(as_vector(a, "a")[:, np.newaxis], as_vector(b, "b")[np.newaxis, :])


def determinant(W: npt.ArrayLike) -> float:
    """Return W₁₁W₂₂ − W₁₂W₂₁, the signed area of the unit square's image under `W`.

    Parameters
    ----------
    W : array_like of shape (2, 2)

    Returns
    -------
    float
        Positive where `W` keeps the sense of turning, negative where it mirrors, 0 where it
        presses the plane onto a line or a point.

    Raises
    ------
    InputError
        If `W` has another shape, or the number overflows.
    """
    matrix = as_rectangle(W, "W")
    if matrix.shape != (2, 2):
        raise InputError(f"W is {shape_in_words(matrix.shape)}; give a 2×2 matrix.")
    a, b, c, d = (float(entry) for entry in matrix.ravel())
    return refuse_overflow(a * d - b * c, "the determinant")


def rank_of_plane_map(W: npt.ArrayLike) -> int:
    """Return the rank of a 2×2 matrix: the dimension of what it makes of the plane.

    Parameters
    ----------
    W : array_like of shape (2, 2)

    Returns
    -------
    int
        2 for all of the plane, 1 for a line (the columns are dependent), 0 for a point.

    Raises
    ------
    InputError
        If `W` has another shape, or its numbers overflow.
    """
    area = abs(determinant(W))
    first, second = as_rectangle(W, "W").T
    lengths = float(np.hypot(*first) * np.hypot(*second))
    if area > DEPENDENT * lengths:
        return 2
    return 1 if np.any(W) else 0
