"""Scores that are linear in the features, one weight vector and bias a class, and their loss."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.conversion import refuse_overflow, to_float_array
from perceptron_core.errors import InputError
from perceptron_core.softmax.probabilities import below_largest, log_sums
from perceptron_core.validation import as_matrix, as_vector


def class_scores(X: npt.ArrayLike, W: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    r"""Return each sample's score for each class, z = Wx + b.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    W : array_like of shape (n_classes, n_features)
        A weight vector a row.
    b : array_like of shape (n_classes,)

    Returns
    -------
    ndarray of shape (n_samples, n_classes)

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.
    """
    weights = as_matrix(W, "W")
    rows, biases = as_matrix(X, "X", weights.shape[1]), as_vector(b, "b", len(weights))
    with np.errstate(over="ignore", invalid="ignore"):
        return refuse_overflow(rows @ weights.T + biases, "the score w·x + b of a leaf")


def class_probabilities(X: npt.ArrayLike, W: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return each sample's probabilities, the softmax of its scores.

    Parameters
    ----------
    X, W, b
        As of `class_scores`.

    Returns
    -------
    ndarray of shape (n_samples, n_classes)

    Raises
    ------
    InputError
        As by `class_scores`.
    """
    return _probabilities(class_scores(X, W, b))


def mean_cross_entropy(
    X: npt.ArrayLike, y: npt.ArrayLike, W: npt.ArrayLike, b: npt.ArrayLike
) -> float:
    r"""Return the mean loss over the samples.

    .. math:: L = -\frac{1}{n}\sum_i \log p_{i, y_i}

    Parameters
    ----------
    X, W, b
        As of `class_scores`.
    y : array_like of shape (n_samples,)
        Each sample's class, counted from 0.

    Raises
    ------
    InputError
        As by `class_scores`, if there are no samples, or a label is none of the classes.
    """
    scores = class_scores(X, W, b)
    return _mean_loss(scores, as_classes(y, len(scores), scores.shape[1]))


def mean_cross_entropy_gradient(
    X: npt.ArrayLike, y: npt.ArrayLike, W: npt.ArrayLike, b: npt.ArrayLike
) -> tuple[FloatArray, FloatArray]:
    r"""Return the gradient of the mean loss with respect to the weights and the biases.

    .. math:: \frac{\partial L}{\partial W} = \frac{1}{n}\sum_i (p_i - y_i)\,x_i^\top,
        \qquad \frac{\partial L}{\partial b} = \frac{1}{n}\sum_i (p_i - y_i)

    Parameters
    ----------
    X, y, W, b
        As of `mean_cross_entropy`.

    Returns
    -------
    ndarray of shape (n_classes, n_features), ndarray of shape (n_classes,)

    Raises
    ------
    InputError
        As by `mean_cross_entropy`.
    """
    scores = class_scores(X, W, b)
    return gradient_of(as_matrix(X), as_classes(y, len(scores), scores.shape[1]), scores)


def gradient_of(
    rows: FloatArray, labels: IntArray, scores: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Return the gradient, of checked arguments and the scores that they give."""
    errors = _probabilities(scores)
    errors[np.arange(len(rows)), labels] -= 1
    return np.asarray(errors.T @ rows / len(rows)), np.asarray(errors.sum(axis=0) / len(rows))


def _mean_loss(scores: FloatArray, labels: IntArray) -> float:
    below = below_largest(scores)
    losses = log_sums(below) - below[np.arange(len(below)), labels]
    return float(losses.mean())


def _probabilities(scores: FloatArray) -> FloatArray:
    powers = np.exp(below_largest(scores))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def as_classes(y: object, n_samples: int, n_classes: int, name: str = "y") -> IntArray:
    """Return `y` as numbers of classes, one for each sample.

    Raises
    ------
    InputError
        If there are no samples, another number of labels, or a label that is no class.
    """
    labels = to_float_array(y, name)
    if n_samples == 0:
        raise InputError("there are no leaves, so no mean over them; give at least one leaf.")
    if labels.shape != (n_samples,):
        raise InputError(f"{name} has shape {labels.shape}; give one class for each leaf.")
    wrong = np.flatnonzero((labels != np.floor(labels)) | (labels < 0) | (labels >= n_classes))
    if wrong.size:
        first = int(wrong[0])
        raise InputError(
            f"entry {first + 1} of {name} is {labels[first]:g}; every class is a whole number from "
            f"0 to {n_classes - 1}."
        )
    return labels.astype(np.int64)
