"""Losses of two weights: values, gradients and Hessians, over the rows of a data set.

Each row of A has two numbers or three, each entry of y a number or a label; what they are depends
on the loss:

- ``chain``: two linear neurons one after the other, without their step. A row is (x, b₁, b₂), and
  E = ½ ((x·w₁ + b₁)·w₂ + b₂ − y)² (Punnen, ch. 3, 2026).
- ``squared``: a fitted line or plane. E = (A·w − y)², as in `matrices.least_squares`.
- ``logistic``: a label in {0, 1} and a sigmoid in the place of the step.
  E = log(1 + exp(−z)) for label 1 and log(1 + exp(z)) for label 0, with z = A·w.

All are means over the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple, get_args

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.matrices.products import as_rectangle
from perceptron_core.validation import as_vector

Loss = Literal["chain", "squared", "logistic"]
LOSSES: tuple[Loss, ...] = get_args(Loss)


class _Rows(NamedTuple):
    """The data, and both weights: numbers, or columns of shape (n_points, 1)."""

    A: FloatArray
    y: FloatArray
    w: tuple[Any, Any]


class _Terms(NamedTuple):
    """Each row's loss, of shape (n,), its gradient (n, 2) and its Hessian (n, 2, 2)."""

    value: Callable[[_Rows], FloatArray]
    gradient: Callable[[_Rows], FloatArray]
    hessian: Callable[[_Rows], FloatArray]


def loss(kind: Loss, A: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike) -> float:
    """Return the mean loss of weights.

    Parameters
    ----------
    kind : {'chain', 'squared', 'logistic'}
    A : array_like of shape (n_samples, 2) or, for 'chain', (n_samples, 3)
    y : array_like of shape (n_samples,)
    w : array_like of shape (2,)

    Raises
    ------
    InputError
        If there is no such loss, if there are no samples, or if the shapes do not fit.
    """
    rows = _rows(kind, A, y, w)
    with np.errstate(over="ignore", invalid="ignore"):
        return float(_mean(TERMS[kind].value(rows)))


def losses_at(kind: Loss, A: npt.ArrayLike, y: npt.ArrayLike, W: npt.ArrayLike) -> FloatArray:
    """Return the mean loss at many weights, for a picture of it.

    Parameters
    ----------
    kind, A, y
        As of `loss`.
    W : array_like of shape (n_points, 2)

    Returns
    -------
    ndarray of shape (n_points,)

    Raises
    ------
    InputError
        As `loss`.
    """
    points = as_rectangle(W, "W")
    rows = _rows(kind, A, y, points[0])
    with np.errstate(over="ignore", invalid="ignore"):
        terms = TERMS[kind].value(rows._replace(w=(points[:, :1], points[:, 1:])))
    return np.asarray(terms.mean(axis=1))


def loss_gradient(kind: Loss, A: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike) -> FloatArray:
    """Return the gradient of the mean loss, of shape (2,).

    Parameters
    ----------
    kind, A, y, w
        As of `loss`.

    Raises
    ------
    InputError
        As `loss`.
    """
    rows = _rows(kind, A, y, w)
    with np.errstate(over="ignore", invalid="ignore"):
        return _mean(TERMS[kind].gradient(rows))


def loss_hessian(kind: Loss, A: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike) -> FloatArray:
    """Return the Hessian of the mean loss, of shape (2, 2).

    Parameters
    ----------
    kind, A, y, w
        As of `loss`.

    Raises
    ------
    InputError
        As `loss`.
    """
    rows = _rows(kind, A, y, w)
    with np.errstate(over="ignore", invalid="ignore"):
        return _mean(TERMS[kind].hessian(rows))


def mean_mistakes(A: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike) -> float:
    """Return the share of the rows that a perceptron without a bias misclassifies.

    It fires where A·w ≥ 0. As a function of w this is a staircase: its slope is 0 wherever it has
    one.

    Parameters
    ----------
    A : array_like of shape (n_samples, 2)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    w : array_like of shape (2,)

    Raises
    ------
    InputError
        If there are no samples, or if the shapes do not fit.
    """
    rows = _rows("logistic", A, y, w)
    return float(np.mean((_sums(rows) >= 0) != (rows.y == 1)))


def _rows(kind: Loss, A: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike) -> _Rows:
    if kind not in TERMS:
        raise InputError(f'There is no loss "{kind}"; they are {", ".join(LOSSES)}.')
    matrix, n_columns = as_rectangle(A, "A"), 3 if kind == "chain" else 2
    if matrix.shape[1] != n_columns:
        raise InputError(f"A has {matrix.shape[1]} columns; give {n_columns}.")
    w1, w2 = as_vector(w, "w", 2)
    return _Rows(matrix, as_vector(y, "y", len(matrix)), (w1, w2))


def _mean(terms: FloatArray) -> FloatArray:
    """Return the mean, summed from the first row to the last as in the browser."""
    total = np.zeros(terms.shape[1:])
    for term in terms:
        total = total + term
    return total / len(terms)


def _sums(rows: _Rows) -> FloatArray:
    return np.asarray(rows.A[:, 0] * rows.w[0] + rows.A[:, 1] * rows.w[1])


def _hidden(rows: _Rows) -> FloatArray:
    """Return what the first of two neurons gives, x·w₁ + b₁."""
    return np.asarray(rows.A[:, 0] * rows.w[0] + rows.A[:, 1])


def _chain_error(rows: _Rows) -> FloatArray:
    return np.asarray(_hidden(rows) * rows.w[1] + rows.A[:, 2] - rows.y)


def _chain(rows: _Rows) -> FloatArray:
    error = _chain_error(rows)
    return 0.5 * error * error


def _chain_gradient(rows: _Rows) -> FloatArray:
    error = _chain_error(rows)
    return np.stack([error * rows.w[1] * rows.A[:, 0], error * _hidden(rows)], axis=1)


def _chain_hessian(rows: _Rows) -> FloatArray:
    x, w2, hidden = rows.A[:, 0], rows.w[1], _hidden(rows)
    mixed = x * hidden * w2 + _chain_error(rows) * x
    entries = np.stack([x * x * w2 * w2, mixed, mixed, hidden * hidden], axis=1)
    return entries.reshape(-1, 2, 2)


def _squared(rows: _Rows) -> FloatArray:
    error = _sums(rows) - rows.y
    return error * error


def _squared_gradient(rows: _Rows) -> FloatArray:
    return 2 * (_sums(rows) - rows.y)[:, None] * rows.A


def _squared_hessian(rows: _Rows) -> FloatArray:
    return 2 * _outer(rows.A)


def _logistic(rows: _Rows) -> FloatArray:
    # log(1 + exp(s)) without an exponential that is too large.
    z = _sums(rows)
    wrong_way = np.where(rows.y == 1, -z, z)
    return np.asarray(np.maximum(wrong_way, 0) + np.log1p(np.exp(-np.abs(z))))


def _logistic_gradient(rows: _Rows) -> FloatArray:
    z = _sums(rows)
    small = np.exp(-np.abs(z))
    fires = np.where(z >= 0, 1 / (1 + small), small / (1 + small))
    return np.asarray((fires - rows.y)[:, None] * rows.A)


def _logistic_hessian(rows: _Rows) -> FloatArray:
    small = np.exp(-np.abs(_sums(rows)))
    slope = small / ((1 + small) * (1 + small))
    return np.asarray(slope[:, None, None] * _outer(rows.A))


def _outer(A: FloatArray) -> FloatArray:
    return A[:, :, None] * A[:, None, :]


TERMS: dict[str, _Terms] = {
    "chain": _Terms(_chain, _chain_gradient, _chain_hessian),
    "squared": _Terms(_squared, _squared_gradient, _squared_hessian),
    "logistic": _Terms(_logistic, _logistic_gradient, _logistic_hessian),
}
