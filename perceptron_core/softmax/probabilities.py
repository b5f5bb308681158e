"""Softmax of one vector of scores, the loss of its answer, and both their derivatives.

No power of e is ever above 1: the largest score is subtracted first, which changes nothing, since
softmax does not change when all scores are shifted by the same number.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.validation import as_scalar, as_vector


def softmax(z: npt.ArrayLike, temperature: float = 1.0) -> FloatArray:
    r"""Return the probabilities of the classes.

    .. math:: p_j = \frac{e^{z_j/T}}{\sum_k e^{z_k/T}}

    Parameters
    ----------
    z : array_like of shape (n_classes,)
        The scores, also called logits.
    temperature : float
        T, above 0. The larger it is, the more alike are the probabilities.

    Returns
    -------
    ndarray of shape (n_classes,)
        Numbers from 0 to 1 whose sum is 1.

    Raises
    ------
    InputError
        If z is no vector of finite numbers, or the temperature is not above 0.

    Notes
    -----
    J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs",
    1990; Punnen, ch. 8.
    """
    powers = np.exp(below_largest(scaled_scores(z, temperature)))
    return np.asarray(powers / powers.sum())


def log_softmax(z: npt.ArrayLike, temperature: float = 1.0) -> FloatArray:
    r"""Return the logarithms of the probabilities, without making the probabilities first.

    .. math:: \log p_j = z_j/T - \log\sum_k e^{z_k/T}

    Parameters
    ----------
    z, temperature
        As of `softmax`.

    Returns
    -------
    ndarray of shape (n_classes,)

    Raises
    ------
    InputError
        As by `softmax`.
    """
    below = below_largest(scaled_scores(z, temperature))
    return np.asarray(below - log_sums(below[None])[0])


def cross_entropy(z: npt.ArrayLike, label: int, temperature: float = 1.0) -> float:
    r"""Return the loss L = −log p of the true class.

    For a one-hot y it is the cross-entropy :math:`-\sum_j y_j \log p_j`.

    Parameters
    ----------
    z, temperature
        As of `softmax`.
    label : int
        The true class, counted from 0.

    Raises
    ------
    InputError
        As by `softmax`, or if there is no such class.
    """
    logs = log_softmax(z, temperature)
    return float(0.0 - logs[as_class(label, len(logs))])


def cross_entropy_gradient(z: npt.ArrayLike, label: int) -> FloatArray:
    r"""Return the gradient of the loss with respect to the scores, p − y.

    .. math:: \frac{\partial L}{\partial z_j} = p_j - y_j

    Parameters
    ----------
    z, label
        As of `cross_entropy`.

    Returns
    -------
    ndarray of shape (n_classes,)

    Raises
    ------
    InputError
        As by `cross_entropy`.
    """
    gradient = softmax(z)
    gradient[as_class(label, len(gradient))] -= 1
    return gradient


def softmax_jacobian(z: npt.ArrayLike, temperature: float = 1.0) -> FloatArray:
    r"""Return how the probabilities change with the scores.

    .. math:: J_{ij} = \frac{\partial p_i}{\partial (z_j/T)} = p_i(\delta_{ij} - p_j),
        \qquad J = \mathrm{diag}(p) - pp^\top

    Its rows add up to 0, since a shift of all scores changes nothing.

    Parameters
    ----------
    z, temperature
        As of `softmax`. The derivative is by z/T; by z it is smaller by the factor T.

    Returns
    -------
    ndarray of shape (n_classes, n_classes)

    Raises
    ------
    InputError
        As by `softmax`.
    """
    p = softmax(z, temperature)
    return np.asarray(np.diag(p) - np.outer(p, p))


def scaled_scores(z: npt.ArrayLike, temperature: float) -> FloatArray:
    """Return z/T, checked."""
    scores, T = as_vector(z, "z"), as_scalar(temperature, "the temperature")
    if T <= 0:
        raise InputError(f"the temperature is {T:g}; give a number above 0.")
    with np.errstate(over="ignore"):
        return refuse_overflow(scores / T, "a score divided by the temperature")


def below_largest(scores: FloatArray) -> FloatArray:
    """Return how far each score is below the largest one of its row."""
    with np.errstate(over="ignore"):
        return np.asarray(scores - scores.max(axis=-1, keepdims=True))


def log_sums(below: FloatArray) -> FloatArray:
    """Return log Σ exp of each row of scores of which the largest is 0.

    The largest one's power is 1 and is left to log1p: so a small loss keeps all its digits.
    """
    powers = np.exp(below)
    powers[np.arange(len(below)), below.argmax(axis=1)] = 0
    return np.asarray(np.log1p(powers.sum(axis=1)))


def as_class(label: object, n_classes: int) -> int:
    """Return the number of a class, checked."""
    number = as_scalar(label, "the class")
    if not (number.is_integer() and 0 <= number < n_classes):
        raise InputError(f"the class is {number:g}; give a whole number from 0 to {n_classes - 1}.")
    return int(number)
