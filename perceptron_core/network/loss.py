"""How far the outputs are from the targets."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted, to_float_array
from perceptron_core.errors import InputError
from perceptron_core.gradients.activations import Activation
from perceptron_core.network.forward import Forward, network_forward

Cost = Literal["squared", "cross-entropy"]
COSTS: tuple[Cost, ...] = get_args(Cost)


def network_loss(
    cost: Cost,
    kind: Activation,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    W1: npt.ArrayLike,
    b1: npt.ArrayLike,
    W2: npt.ArrayLike,
    b2: npt.ArrayLike,
) -> float:
    """Return the mean of the leaves' losses.

    Parameters
    ----------
    cost : {'squared', 'cross-entropy'}
        C = ½‖a⁽²⁾ − y‖², as in Punnen, ch. 6 and 7, or C = −Σ (y log a⁽²⁾ + (1 − y) log(1 − a⁽²⁾)).
    kind, X, W1, b1, W2, b2
        As of `network_forward`.
    y : array_like of shape (n_samples,) or (n_samples, n_outputs)
        The targets, from 0 to 1.

    Raises
    ------
    InputError
        As `network_forward`; if there is no leaf, no such loss, or a target that does not fit.
    """
    forward = network_forward(kind, X, W1, b1, W2, b2)
    return loss_of(cost, forward, as_targets(y, forward.a2.shape))


def loss_of(cost: Cost, forward: Forward, targets: FloatArray) -> float:
    """Return the mean loss of arguments that are checked."""
    z, a = forward.z2, forward.a2
    if cost == "squared":
        terms = (a - targets) ** 2 / 2
    elif cost == "cross-entropy":
        # log(1 + eᶻ) − yz, written so that no power of e is above 1.
        terms = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))) - targets * z
    else:
        raise no_such_cost(cost)
    return float(terms.sum(axis=1).mean())


def network_correct(
    kind: Activation,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    W1: npt.ArrayLike,
    b1: npt.ArrayLike,
    W2: npt.ArrayLike,
    b2: npt.ArrayLike,
) -> int:
    """Return how many leaves are correctly classified: the output fires where z⁽²⁾ ≥ 0.

    Parameters
    ----------
    kind, X, W1, b1, W2, b2
        As of `network_forward`, with one output.
    y : array_like of shape (n_samples,)
        The labels, 0 or 1.
    """
    forward = network_forward(kind, X, W1, b1, W2, b2)
    return int(((forward.z2 >= 0) == (as_targets(y, forward.a2.shape) == 1)).all(axis=1).sum())


def as_targets(y: npt.ArrayLike, shape: tuple[int, ...]) -> FloatArray:
    """Return the targets with the shape of the outputs.

    Raises
    ------
    InputError
        If there are no leaves, or the targets do not fit them or are not from 0 to 1.
    """
    targets = to_float_array(y, "y")
    if shape[0] == 0:
        raise InputError("there are no leaves; give at least one.")
    if targets.ndim == 1 and shape[1] == 1:
        targets = targets[:, np.newaxis]
    if targets.shape != shape:
        raise InputError(
            f"y has shape {np.shape(y)}; give one target for each of "
            f"{counted(shape[0], 'leaf', 'leaves')} and {counted(shape[1], 'output', 'outputs')}."
        )
    if ((targets < 0) | (targets > 1)).any():
        raise InputError("a target is not from 0 to 1; the outputs of a sigmoid are between them.")
    return targets


def no_such_cost(cost: str) -> InputError:
    """Return the error of a loss that there is not."""
    return InputError(f'There is no loss "{cost}"; give one of {", ".join(COSTS)}.')
