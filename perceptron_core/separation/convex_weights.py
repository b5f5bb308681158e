"""Fewer leaves for the same point."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray


def few_weights(columns: FloatArray, weights: FloatArray) -> FloatArray:
    """Return weights with the same `columns @ weights`, of which few are not 0.

    Parameters
    ----------
    columns : ndarray of shape (n_equations, n_weights)
    weights : ndarray of shape (n_weights,)
        Not negative.

    Returns
    -------
    ndarray of shape (n_weights,)
        Not negative; at most `n_equations` are positive, on independent columns.

    Notes
    -----
    Carathéodory's theorem by its proof: as long as the columns in use depend on each other,
    go along that dependence, which changes no sum, until a weight reaches 0.
    """
    left = weights.copy()
    used = np.flatnonzero(left > 0)
    dependences = _dependences(columns[:, used])
    while len(dependences):
        dependence = _with_a_fall(dependences[0])
        falling = dependence > 0
        steps = np.full(used.size, np.inf)
        steps[falling] = left[used][falling] / dependence[falling]
        first = int(np.argmin(steps))
        left[used] = np.maximum(left[used] - steps[first] * dependence, 0.0)
        left[used[first]] = 0.0
        dependences = _without(dependences[1:], dependence, first)
    return left


def _dependences(columns: FloatArray) -> FloatArray:
    # As rows: a basis of the vectors with columns @ vector = 0.
    _, sizes, directions = np.linalg.svd(columns)
    rank = int((sizes > 1e-13 * sizes[0]).sum())
    return np.asarray(directions[rank:])


def _with_a_fall(dependence: FloatArray) -> FloatArray:
    return dependence if dependence.max() >= -dependence.min() else -dependence


def _without(dependences: FloatArray, taken: FloatArray, place: int) -> FloatArray:
    # The dependences that leave alone the weight that has just become 0.
    shares = dependences[:, place] / taken[place]
    left = dependences - np.outer(shares, taken)
    left[:, place] = 0.0
    return np.asarray(left / np.abs(left).max(axis=1, initial=1e-300)[:, None])
