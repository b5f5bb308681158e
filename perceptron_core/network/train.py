"""Descent on the loss of a network, by back-propagation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.errors import InputError
from perceptron_core.gradients.activations import Activation
from perceptron_core.network.backward import gradients_of
from perceptron_core.network.forward import Forward, forward_of
from perceptron_core.network.loss import Cost, as_targets, loss_of
from perceptron_core.network.parameters import Parameters, as_parameters
from perceptron_core.training.visiting_order import epoch_order
from perceptron_core.validation import as_matrix, as_scalar

FAR_AWAY = 1e6
"""A run ends where a weight is beyond it: it diverges."""

Rows = Callable[[int], IntArray | slice]


@dataclass(frozen=True, eq=False)
class TrainedNetwork:
    """A training run of a network.

    Attributes
    ----------
    parameters : ndarray of shape (n_steps + 1, n_parameters)
        Before the first step and after each, as `Parameters.flat` gives them.
    losses : ndarray of shape (n_steps + 1,)
        The mean loss over all leaves, the batch or not.
    diverged : bool
        The run ended early, since a weight went beyond 1e6.
    """

    parameters: FloatArray
    losses: FloatArray
    diverged: bool


def train_network(
    cost: Cost,
    kind: Activation,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    start: Parameters,
    rate: float,
    n_steps: int,
    batch: int = 0,
    seed: int = 0,
    output_bias: bool = True,
) -> TrainedNetwork:
    """Return what so many steps of gradient descent make of a network.

    Each step is W ← W − η ∂C/∂W and b ← b − η ∂C/∂b of both layers at once.

    Parameters
    ----------
    cost, kind, X, y
        As of `network_loss`.
    start : Parameters
    rate : float
        The learning rate η, above 0.
    n_steps : int
        At least 0.
    batch : int
        The number of leaves whose gradient a step takes; 0 for all of them. A batch is the next
        leaves of a shuffle, a new one for each pass over the leaves.
    seed : int
        Of the shuffles.
    output_bias : bool
        Whether b⁽²⁾ changes too. Punnen's network has no such bias, and its third input, always 1,
        is the bias of the hidden units.

    Raises
    ------
    InputError
        As `network_loss`, or if a number is out of range.

    References
    ----------
    Punnen, ch. 6; mini-batches as in Nielsen, ch. 1.
    """
    parameters = as_parameters(*start)
    leaves = as_matrix(X, n_features=parameters.W1.shape[1])
    targets = as_targets(y, (len(leaves), len(parameters.W2)))
    eta = as_scalar(rate, "the learning rate")
    if eta <= 0 or n_steps < 0 or not 0 <= batch <= len(leaves) or seed < 0:
        raise InputError(
            f"the learning rate is {eta:g}, the number of steps {n_steps}, the batch {batch} of "
            f"{len(leaves)} leaves and the seed {seed}; give a rate above 0, a batch of at most "
            "all leaves, and no negative number."
        )
    rows_of = _batches(len(leaves), batch, seed)
    history, losses = [parameters.flat()], []
    for step in range(n_steps + 1):
        forward = forward_of(kind, leaves, parameters)
        losses.append(loss_of(cost, forward, targets))
        if step == n_steps or np.abs(history[-1]).max() > FAR_AWAY:
            break
        rows = rows_of(step)
        part, values = leaves[rows], Forward(*(entries[rows] for entries in forward))
        gradients = gradients_of(cost, kind, part, values, targets[rows], parameters.W2)
        parameters = _stepped(parameters, gradients, eta, output_bias)
        history.append(parameters.flat())
    return TrainedNetwork(np.array(history), np.array(losses), diverged=len(losses) <= n_steps)


def _stepped(
    parameters: Parameters, gradients: Parameters, eta: float, output_bias: bool
) -> Parameters:
    W1, b1, W2, b2 = (p - eta * g for p, g in zip(parameters, gradients, strict=True))
    return Parameters(W1, b1, W2, b2 if output_bias else parameters.b2)


def _batches(n_samples: int, batch: int, seed: int) -> Rows:
    """Return a function that gives the rows of a step's batch."""
    if batch in (0, n_samples):
        return lambda step: slice(None)
    per_epoch = -(-n_samples // batch)

    def rows_of(step: int) -> IntArray:
        epoch, place = divmod(step, per_epoch)
        return epoch_order(seed, epoch, n_samples)[place * batch : (place + 1) * batch]

    return rows_of
