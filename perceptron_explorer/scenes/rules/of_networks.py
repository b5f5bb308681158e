"""A network with one hidden layer and one output, as a picture shows it: in one vector.

The vector holds W⁽¹⁾ row by row, b⁽¹⁾, w⁽²⁾ and b⁽²⁾, as `Parameters.flat` makes it; how many
hidden units it has follows from its length. The loss is the mean of ½(a⁽²⁾ − y)². Mirrored by
``frontend/rules/of_networks.js`` and the files of ``frontend/network``.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from perceptron_core import InputError, network
from perceptron_core.gradients import Activation
from perceptron_core.network import Parameters
from perceptron_explorer.scenes.rules.cut_short import is_cut_short

COST: network.Cost = "squared"
FEW_STEPS = 2
"""Of a run that is made only to see what its parts are."""

Table = NDArray[np.float64]


def learning_run(
    X: ArrayLike,
    y: ArrayLike,
    start: ArrayLike,
    kind: Activation,
    rate: float,
    n_steps: float,
    batch: float,
    seed: float,
    output_bias: float,
) -> dict[str, Any]:
    """Return a training run, step by step.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        The labels, 0 or 1.
    start : array_like of shape (n_parameters,)
    kind, rate, seed
        As of `train_network`.
    n_steps : float
        A whole number.
    batch : float
        As of `train_network`; more leaves than there are stand for all.
    output_bias : float
        1 or 0: whether b⁽²⁾ changes too.

    Returns
    -------
    dict
        ``parameters``, a row before the first step and after each; ``losses``, the mean loss for
        each row; ``last``, the number of the last row; 1 or 0 for ``diverged``.
    """
    leaves = np.asarray(X, dtype=float)
    run = network.train_network(
        COST,
        kind,
        leaves,
        y,
        _parameters(leaves, start),
        rate,
        min(int(n_steps), FEW_STEPS) if is_cut_short() else int(n_steps),
        min(int(batch), len(leaves)),
        int(seed),
        bool(output_bias),
    )
    return {
        "parameters": run.parameters,
        "losses": run.losses,
        "last": len(run.losses) - 1,
        "diverged": int(run.diverged),
    }


def hidden_activations(kind: Activation, X: ArrayLike, parameters: ArrayLike) -> Table:
    """Return a⁽¹⁾ of each leaf, a row each."""
    leaves = np.asarray(X, dtype=float)
    return network.network_forward(kind, leaves, *_parameters(leaves, parameters)).a1


def output_activations(kind: Activation, X: ArrayLike, parameters: ArrayLike) -> Table:
    """Return a⁽²⁾ of each leaf."""
    leaves = np.asarray(X, dtype=float)
    return network.network_probabilities(kind, leaves, *_parameters(leaves, parameters))


def network_probabilities(kind: Activation, points: ArrayLike, parameters: ArrayLike) -> Table:
    """Return the probabilities 1 − a⁽²⁾ and a⁽²⁾ of both classes, a row for each point."""
    of_class_1 = output_activations(kind, points, parameters)
    return np.column_stack([1 - of_class_1, of_class_1])


def network_loss(kind: Activation, X: ArrayLike, y: ArrayLike, parameters: ArrayLike) -> float:
    """Return the mean loss over the leaves."""
    leaves = np.asarray(X, dtype=float)
    return network.network_loss(COST, kind, leaves, y, *_parameters(leaves, parameters))


def columns_of(table: ArrayLike, chosen: ArrayLike) -> Table:
    """Return some columns of a table, in the order given; one that there is not is 0."""
    columns = np.asarray(table, dtype=float).T
    places = np.asarray(chosen, dtype=int).tolist()
    missing = np.zeros(columns.shape[1])
    return np.column_stack([columns[i] if i < len(columns) else missing for i in places])


def column_means(table: ArrayLike) -> Table:
    """Return the mean of each column."""
    return np.asarray(np.asarray(table, dtype=float).mean(axis=0))


def loss_curve(losses: ArrayLike, most: int) -> list[list[float]]:
    """Return at most so many points (step, loss), evenly spread, the first and the last of them."""
    heights = np.asarray(losses, dtype=float)
    n = min(int(most), heights.size)
    steps = [int(i * (heights.size - 1) / max(1, n - 1)) for i in range(n)]
    return [[float(step), float(heights[step])] for step in steps]


def _parameters(leaves: Table, flat: ArrayLike) -> Parameters:
    n_features = leaves.shape[1]
    n_hidden, rest = divmod(np.size(flat) - 1, n_features + 2)
    if n_hidden < 1 or rest:
        raise InputError(f"{np.size(flat)} parameters are not those of a network.")
    return Parameters.from_flat(flat, n_features, n_hidden)
