"""Rosenblatt's rule over a stretch of leaves, fast and to the bit what one leaf at a time gives.

F. Rosenblatt, The perceptron: a probabilistic model for information storage and organization
in the brain, Psychological Review 65 (1958), 386–408; in this form, for z ≥ 0 fires:

    ŷ = 1 if w·x + b ≥ 0 else 0,   w ← w + η(y − ŷ)x,   b ← b + η(y − ŷ)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import BoolArray, FloatArray, IntArray
from perceptron_core.training.unrolled_loop import MOST_FEATURES, unrolled_visit

FIRST_BLOCK = 128
SEARCH_NS = 25_000
"""What a mistake costs when it is searched for with arrays; machines differ little here."""
LOOP_NS, LOOP_NS_PER_FEATURE = 40, 15
"""What a leaf costs in the plain loop."""


@dataclass(frozen=True, eq=False)
class Leaves:
    """Leaves in the order of their visits.

    Attributes
    ----------
    X : ndarray of shape (n_leaves, n_features)
    fires : ndarray of bool of shape (n_leaves,)
        True where the label is 1.
    """

    X: FloatArray
    fires: BoolArray

    @cached_property
    def lists(self) -> tuple[list[list[float]], list[bool]]:
        """The columns of X and `fires` as Python's own numbers, for the plain loop."""
        return self.X.T.tolist(), self.fires.tolist()


@dataclass(frozen=True, eq=False)
class Stretch:
    """What visiting some leaves in a row came to.

    Attributes
    ----------
    places : ndarray of int of shape (n_mistakes,)
        Which of the leaves were mistakes, counted from 0.
    w : ndarray of shape (n_features,)
    b : float
        The weights after them; not finite where they left the range of floats.
    """

    places: IntArray
    w: FloatArray
    b: float


def visit(leaves: Leaves, w: FloatArray, b: float, rate: float, expected: float) -> Stretch:
    """Visit leaves one after the other by Rosenblatt's rule.

    Parameters
    ----------
    leaves : Leaves
    w : ndarray of shape (n_features,)
    b, rate : float
        The bias and the learning rate η.
    expected : float
        About which share will be mistakes. It chooses between two ways to the same answer.

    Returns
    -------
    Stretch
    """
    n_features = leaves.X.shape[1]
    loop_ns = LOOP_NS + LOOP_NS_PER_FEATURE * n_features
    if n_features > MOST_FEATURES or expected * SEARCH_NS < loop_ns / 2:
        return visit_by_search(leaves, w, b, rate)
    return visit_by_loop(leaves, w, b, rate)


def visit_by_loop(leaves: Leaves, w: FloatArray, b: float, rate: float) -> Stretch:
    """Visit leaves in a plain loop: best where mistakes are many. Arguments as `visit`."""
    loop = unrolled_visit(leaves.X.shape[1])
    places, weights, bias = loop(*leaves.lists, w.tolist(), b, rate)
    return Stretch(np.array(places, dtype=np.int64), np.array(weights), bias)


def visit_by_search(leaves: Leaves, w: FloatArray, b: float, rate: float) -> Stretch:
    """Visit leaves from mistake to mistake: best where these are few. Arguments as `visit`.

    As long as no leaf is a mistake w stays, so the sums of a block of leaves can be taken
    at once; its first mistake is the next one, and what follows it is looked at anew.
    """
    X, fires, places = leaves.X, leaves.fires, list[int]()
    start, block = 0, FIRST_BLOCK
    while start < len(X):
        part = slice(start, start + block)
        wrong = (weighted_sums(X[part], w, b) >= 0.0) != fires[part]
        first = int(wrong.argmax())
        if not wrong[first]:
            start, block = start + block, 2 * block
            continue
        place = start + first
        places.append(place)
        sign = 1.0 if fires[place] else -1.0
        with np.errstate(over="ignore", invalid="ignore"):
            w, b = w + sign * (rate * X[place]), b + sign * rate
        start, block = place + 1, FIRST_BLOCK
    return Stretch(np.array(places, dtype=np.int64), w, b)
