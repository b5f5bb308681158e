"""Check what comes in, once, at the border of the package.

Each function returns a clean array or raises ValueError with a sentence that says what is
wrong, where, and what would be right. Rows, columns and entries are counted from 1 there.
"""

from __future__ import annotations

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted, to_float_array
from perceptron_core.errors import InputError
from perceptron_core.labels import as_labels

__all__ = ["BOX_LIMIT", "as_box", "as_labels", "as_length", "as_matrix", "as_scalar", "as_vector"]

BOX_LIMIT = 1e150
"""Largest coordinate of a box; beyond it areas would leave the range of floats."""


def as_scalar(value: object, name: str) -> float:
    """Return `value` as one finite float.

    Raises
    ------
    InputError
        If `value` is not a single finite number.
    """
    array = to_float_array(value, name)
    if array.ndim != 0:
        raise InputError(f"{name} has shape {array.shape}; give a single number.")
    return float(array)


def as_length(value: object, name: str) -> float:
    """Return `value` as one finite float that is 0 or more.

    Raises
    ------
    InputError
        If `value` is not a single finite number, or is negative.
    """
    length = as_scalar(value, name)
    if length < 0:
        raise InputError(f"{name} is {length:g}; a {name} is 0 or more.")
    return length


def as_vector(value: object, name: str, n_features: int | None = None) -> FloatArray:
    """Return `value` as a vector.

    Parameters
    ----------
    value : array_like of shape (n_features,)
    name : str
        What the sentences call it.
    n_features : int, optional
        The number of entries it must have.

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        If `value` is not one-dimensional, is empty, holds an entry that is not a finite
        number, or has another number of entries than `n_features`.
    """
    vector = to_float_array(value, name)
    if vector.ndim != 1:
        raise InputError(f"{name} has shape {vector.shape}; give one row of numbers, a vector.")
    if vector.size == 0:
        raise InputError(f"{name} has no entries; give at least one number.")
    if n_features is not None and vector.size != n_features:
        raise InputError(
            f"{name} has {counted(vector.size, 'entry', 'entries')} where {n_features} "
            f"{'is' if n_features == 1 else 'are'} needed; give {name} "
            f"{counted(n_features, 'entry', 'entries')}."
        )
    return vector


def as_matrix(value: object, name: str = "X", n_features: int | None = None) -> FloatArray:
    """Return `value` as a matrix with one leaf per row and one feature per column.

    Parameters
    ----------
    value : array_like of shape (n_samples, n_features)
        `n_samples` may be 0. An empty list stands for no leaves when `n_features` is given.
    name : str
        What the sentences call it.
    n_features : int, optional
        The number of columns it must have.

    Returns
    -------
    ndarray of shape (n_samples, n_features)

    Raises
    ------
    InputError
        If `value` is ragged, is not two-dimensional, has no columns, holds an entry that is
        not a finite number, or has another number of columns than `n_features`.
    """
    matrix = to_float_array(value, name)
    if matrix.shape == (0,) and n_features is not None:
        matrix = matrix.reshape(0, n_features)
    if matrix.ndim != 2:
        raise InputError(
            f"{name} has shape {matrix.shape}; give a table with one row per leaf and one "
            f"column per feature, of shape (n_samples, n_features)."
        )
    if matrix.shape[1] == 0:
        raise InputError(f"{name} has no columns; give at least one feature.")
    if n_features is not None and matrix.shape[1] != n_features:
        raise InputError(
            f"{name} has {counted(matrix.shape[1], 'column', 'columns')} where {n_features} "
            f"{'is' if n_features == 1 else 'are'} needed; give one column per feature."
        )
    return matrix


def as_box(box: object, n_features: int | None = None) -> FloatArray:
    """Return `box` as an axis-parallel box, its lower and its upper corner.

    Parameters
    ----------
    box : array_like of shape (2, n_features)
        Row 1 the lower bounds, row 2 the upper bounds, each lower bound below its upper one.
    n_features : int, optional
        The number of axes it must have.

    Returns
    -------
    ndarray of shape (2, n_features)

    Raises
    ------
    InputError
        If `box` is not such a matrix, or reaches beyond 1e150.
    """
    bounds = as_matrix(box, "box", n_features)
    if len(bounds) != 2:
        raise InputError(
            f"box has {counted(len(bounds), 'row', 'rows')}; give 2, lower and upper bounds."
        )
    for column, (lower, upper) in enumerate(bounds.T, start=1):
        if lower >= upper:
            raise InputError(
                f"column {column} of box goes from {lower:g} to {upper:g}; "
                f"the lower bound must be below the upper one."
            )
        if max(-lower, upper) > BOX_LIMIT:
            raise InputError(
                f"column {column} of box goes from {lower:g} to {upper:g}; "
                f"both bounds must be between -1e150 and 1e150."
            )
    return bounds
