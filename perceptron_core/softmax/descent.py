"""Gradient descent of linear scores on the mean cross-entropy, over all samples at each step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.softmax.linear_scores import (
    as_classes,
    class_scores,
    gradient_of,
    mean_cross_entropy,
)
from perceptron_core.validation import as_matrix, as_scalar, as_vector


@dataclass(frozen=True, eq=False)
class SoftmaxRun:
    """A descent from its start on.

    Attributes
    ----------
    W : ndarray of shape (n_steps + 1, n_classes, n_features)
    b : ndarray of shape (n_steps + 1, n_classes)
        Row 0 is the start, each further one a step later.
    losses : ndarray of shape (n_steps + 1,)
        The mean cross-entropy at each of them.
    """

    W: FloatArray
    b: FloatArray
    losses: FloatArray


def softmax_descent(
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    W: npt.ArrayLike,
    b: npt.ArrayLike,
    rate: float,
    n_steps: int,
) -> SoftmaxRun:
    r"""Return where gradient descent takes the weights and the biases.

    .. math:: W \leftarrow W - \eta\,\frac{\partial L}{\partial W},
        \qquad b \leftarrow b - \eta\,\frac{\partial L}{\partial b}

    L is convex in W and b, so with a small rate the loss falls at every step.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Each sample's class, counted from 0.
    W : array_like of shape (n_classes, n_features)
    b : array_like of shape (n_classes,)
        The start.
    rate : float
        The learning rate η.
    n_steps : int

    Returns
    -------
    SoftmaxRun

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, there are no samples, a label is none
        of the classes, `n_steps` is not a whole number of at least 0, or a sum overflows.
    """
    eta, count = as_scalar(rate, "the learning rate"), as_scalar(n_steps, "n_steps")
    if not (count.is_integer() and count >= 0):
        raise InputError(f"n_steps is {count:g}; give a whole number of at least 0.")
    weights = as_matrix(W, "W")
    rows, biases = as_matrix(X, "X", weights.shape[1]), as_vector(b, "b", len(weights))
    labels = as_classes(y, len(rows), len(weights))
    states = [(weights, biases)]
    for _ in range(int(count)):
        slopes = gradient_of(rows, labels, class_scores(rows, weights, biases))
        weights, biases = weights - eta * slopes[0], biases - eta * slopes[1]
        states.append((weights, biases))
    losses = [mean_cross_entropy(rows, labels, *state) for state in states]
    return SoftmaxRun(
        np.array([one for one, _ in states]),
        np.array([one for _, one in states]),
        np.array(losses),
    )
