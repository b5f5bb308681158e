"""In which order the leaves are visited."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np

from perceptron_core.array_types import IntArray
from perceptron_core.errors import InputError

Order: TypeAlias = Literal["given"] | int


def as_order(order: object) -> Order:
    """Return `order` as "given" or a seed, or raise ValueError."""
    if isinstance(order, str) and order == "given":
        return "given"
    if isinstance(order, (int, np.integer)) and not isinstance(order, bool) and order >= 0:
        return int(order)
    raise InputError(
        f'order is {order!r}; give "given" or the seed of a shuffle, a whole number of at least 0.'
    )


def epoch_order(order: Order, epoch: int, n_samples: int) -> IntArray:
    """Return the rows in the order in which an epoch visits them.

    Parameters
    ----------
    order : "given" or int
        A seed stands for a new shuffle in each epoch, which depends on nothing but the
        seed, the epoch and the number of leaves.
    epoch : int
        Counted from 0.
    n_samples : int

    Returns
    -------
    ndarray of int of shape (n_samples,)
    """
    if order == "given":
        return np.arange(n_samples, dtype=np.int64)
    return np.random.default_rng([int(order), epoch]).permutation(n_samples)
