"""From the leaves to the output: the sums and activations of both layers."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.gradients.activations import Activation, activations
from perceptron_core.network.parameters import Parameters, as_parameters
from perceptron_core.validation import as_matrix


class Forward(NamedTuple):
    """What each unit computes of each leaf.

    Attributes
    ----------
    z1, a1 : ndarray of shape (n_samples, n_hidden)
    z2, a2 : ndarray of shape (n_samples, n_outputs)
    """

    z1: FloatArray
    a1: FloatArray
    z2: FloatArray
    a2: FloatArray


def network_forward(
    kind: Activation,
    X: npt.ArrayLike,
    W1: npt.ArrayLike,
    b1: npt.ArrayLike,
    W2: npt.ArrayLike,
    b2: npt.ArrayLike,
) -> Forward:
    """Return z⁽¹⁾ = W⁽¹⁾x + b⁽¹⁾, a⁽¹⁾ = σ(z⁽¹⁾), z⁽²⁾ = W⁽²⁾a⁽¹⁾ + b⁽²⁾ and a⁽²⁾ of each leaf x.

    The output units have the sigmoid, whatever the hidden ones have.

    Parameters
    ----------
    kind : {'tanh', 'sigmoid', 'relu', 'step'}
        The activation function of the hidden units.
    X : array_like of shape (n_samples, n_features)
    W1 : array_like of shape (n_hidden, n_features)
    b1 : array_like of shape (n_hidden,)
    W2 : array_like of shape (n_outputs, n_hidden)
    b2 : array_like of shape (n_outputs,)

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.

    References
    ----------
    Punnen, ch. 6, whose code has the leaves in rows as well.
    """
    parameters = as_parameters(W1, b1, W2, b2)
    return forward_of(kind, as_matrix(X, n_features=parameters.W1.shape[1]), parameters)


def forward_of(kind: Activation, X: FloatArray, parameters: Parameters) -> Forward:
    """Return what `network_forward` does, of arguments that are checked."""
    W1, b1, W2, b2 = parameters
    with np.errstate(over="ignore", invalid="ignore"):
        z1 = refuse_overflow(X @ W1.T + b1, "a sum of a hidden unit")
        a1 = activations(kind, z1)
        z2 = refuse_overflow(a1 @ W2.T + b2, "a sum of an output unit")
    return Forward(z1, a1, z2, activations("sigmoid", z2))


def network_probabilities(
    kind: Activation,
    X: npt.ArrayLike,
    W1: npt.ArrayLike,
    b1: npt.ArrayLike,
    W2: npt.ArrayLike,
    b2: npt.ArrayLike,
) -> FloatArray:
    """Return a⁽²⁾ of the first output unit, of shape (n_samples,): how probable class 1 is.

    The arguments are those of `network_forward`.
    """
    return network_forward(kind, X, W1, b1, W2, b2).a2[:, 0]
