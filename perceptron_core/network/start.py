"""Where a training run starts: drawn weights, and leaves that are held out."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import BoolArray
from perceptron_core.errors import InputError
from perceptron_core.network.parameters import Parameters
from perceptron_core.training.visiting_order import epoch_order
from perceptron_core.validation import as_scalar


def starting_parameters(
    seed: int, n_features: int, n_hidden: int, n_outputs: int = 1
) -> Parameters:
    """Return weights and biases, each drawn evenly from −1 to 1.

    Drawn layer by layer, so that the browser's generator gives the same ones.

    Parameters
    ----------
    seed : int
        At least 0. The same seed gives the same parameters.
    n_features, n_hidden, n_outputs : int
        At least 1.

    Raises
    ------
    InputError
        If a number is too small.
    """
    if min(n_features, n_hidden, n_outputs) < 1 or seed < 0:
        raise InputError(
            f"the layers have {n_features}, {n_hidden} and {n_outputs} units and the seed is "
            f"{seed}; give at least one unit each and a seed of at least 0."
        )
    number = n_hidden * (n_features + 1) + n_outputs * (n_hidden + 1)
    drawn = 2 * np.random.default_rng(int(seed)).random(number) - 1
    return Parameters.from_flat(drawn, n_features, n_hidden, n_outputs)


def held_out(n_samples: int, share: float, seed: int) -> BoolArray:
    """Return which leaves are kept from the training, to judge it by.

    Parameters
    ----------
    n_samples : int
    share : float
        How many of them, from 0 to below 1; rounded to whole leaves.
    seed : int
        At least 0. The leaves are the first ones of `epoch_order`'s first shuffle by it.

    Returns
    -------
    ndarray of bool of shape (n_samples,)

    Raises
    ------
    InputError
        If the share or the seed is out of range.
    """
    if not 0 <= as_scalar(share, "share") < 1 or seed < 0:
        raise InputError(
            f"share is {share:g} and seed {seed}; give a share from 0 to below 1 and a seed of "
            "at least 0."
        )
    flags = np.zeros(n_samples, dtype=bool)
    flags[epoch_order(int(seed), 0, n_samples)[: int(share * n_samples + 0.5)]] = True
    return flags
