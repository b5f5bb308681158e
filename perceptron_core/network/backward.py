"""Back from the loss: δ of each unit, and the gradients as products of matrices."""

from __future__ import annotations

from typing import NamedTuple

import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.gradients.activations import Activation, activation_slopes
from perceptron_core.network.forward import Forward, forward_of
from perceptron_core.network.loss import Cost, as_targets, no_such_cost
from perceptron_core.network.parameters import Parameters, as_parameters
from perceptron_core.validation import as_matrix


class Deltas(NamedTuple):
    """δ = ∂C/∂z of each unit and leaf, C being the loss of that leaf.

    Attributes
    ----------
    hidden : ndarray of shape (n_samples, n_hidden)
    output : ndarray of shape (n_samples, n_outputs)
    """

    hidden: FloatArray
    output: FloatArray


def network_deltas(
    cost: Cost,
    kind: Activation,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    W1: npt.ArrayLike,
    b1: npt.ArrayLike,
    W2: npt.ArrayLike,
    b2: npt.ArrayLike,
) -> Deltas:
    """Return δ⁽¹⁾ = (W⁽²⁾ᵀδ⁽²⁾) ⊙ σ′(z⁽¹⁾) and δ⁽²⁾ of each leaf.

    δ⁽²⁾ is (a⁽²⁾ − y) ⊙ σ′(z⁽²⁾) for the squared loss, and a⁽²⁾ − y for the cross-entropy.

    Parameters
    ----------
    cost, kind, X, y, W1, b1, W2, b2
        As of `network_loss`.

    Raises
    ------
    InputError
        As `network_loss`.

    References
    ----------
    Punnen, ch. 7, Eq (3) and (5), where the transpose is missing; Nielsen, ch. 2, (BP1), (BP2).
    """
    parameters = as_parameters(W1, b1, W2, b2)
    leaves = as_matrix(X, n_features=parameters.W1.shape[1])
    forward = forward_of(kind, leaves, parameters)
    return deltas_of(cost, kind, forward, as_targets(y, forward.a2.shape), parameters.W2)


def deltas_of(
    cost: Cost, kind: Activation, forward: Forward, targets: FloatArray, W2: FloatArray
) -> Deltas:
    """Return what `network_deltas` does, of arguments that are checked."""
    output = forward.a2 - targets
    if cost == "squared":
        output = output * activation_slopes("sigmoid", forward.z2)
    elif cost != "cross-entropy":
        raise no_such_cost(cost)
    return Deltas(output @ W2 * activation_slopes(kind, forward.z1), output)


def network_gradients(
    cost: Cost,
    kind: Activation,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    W1: npt.ArrayLike,
    b1: npt.ArrayLike,
    W2: npt.ArrayLike,
    b2: npt.ArrayLike,
) -> Parameters:
    """Return ∂C/∂W and ∂C/∂b of both layers, in their places; C is the mean loss.

    Of one leaf ∂C/∂W⁽ˡ⁾ = δ⁽ˡ⁾ ⊗ a⁽ˡ⁻¹⁾, an outer product, and ∂C/∂b⁽ˡ⁾ = δ⁽ˡ⁾. Over many leaves
    the sum of outer products is one product of matrices, ΔᵀA with a row for each leaf.

    Parameters
    ----------
    cost, kind, X, y, W1, b1, W2, b2
        As of `network_loss`.

    Raises
    ------
    InputError
        As `network_loss`.

    References
    ----------
    Punnen, ch. 7; Nielsen, ch. 2, (BP3), (BP4).
    """
    parameters = as_parameters(W1, b1, W2, b2)
    leaves = as_matrix(X, n_features=parameters.W1.shape[1])
    forward = forward_of(kind, leaves, parameters)
    targets = as_targets(y, forward.a2.shape)
    return gradients_of(cost, kind, leaves, forward, targets, parameters.W2)


def gradients_of(
    cost: Cost,
    kind: Activation,
    X: FloatArray,
    forward: Forward,
    targets: FloatArray,
    W2: FloatArray,
) -> Parameters:
    """Return what `network_gradients` does, of arguments that are checked."""
    hidden, output = deltas_of(cost, kind, forward, targets, W2)
    n = len(X)
    return Parameters(
        hidden.T @ X / n, hidden.mean(axis=0), output.T @ forward.a1 / n, output.mean(axis=0)
    )
