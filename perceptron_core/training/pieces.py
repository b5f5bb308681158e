"""Training, cut into pieces short enough to report between them and to stop after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.errors import InputError
from perceptron_core.training.rosenblatt_rule import Leaves, visit
from perceptron_core.training.setup import TrainingSetup
from perceptron_core.training.visiting_order import epoch_order

FIRST_PIECE, PIECE = 1024, 16_384
"""Most visits between two reports: a few milliseconds."""
MOST_KEPT = 2_000_000
"""Most numbers kept as Python's own, which take 32 bytes each."""


@dataclass(frozen=True, eq=False)
class TrainingProgress:
    """How far the training has come.

    Attributes
    ----------
    epoch : int
        The epoch that the last visit belongs to, counted from 0.
    visits : int
        Visits made since the start.
    mistakes, mistakes_this_epoch : int
        Mistakes since the start, and since the start of the epoch.
    w : ndarray of shape (n_features,)
    b : float
        The weights now.
    epoch_done : bool
        The epoch ends here.
    converged : bool
        This was a whole epoch without a mistake: every leaf is on its side.
    """

    epoch: int
    visits: int
    mistakes: int
    mistakes_this_epoch: int
    w: FloatArray
    b: float
    epoch_done: bool
    converged: bool


@dataclass(frozen=True, eq=False)
class Piece:
    """A few visits in a row: where it got to, and its mistakes.

    Attributes
    ----------
    progress : TrainingProgress
    steps : ndarray of int of shape (n_mistakes,)
        The visits that were mistakes, counted from the start.
    leaves : ndarray of int of shape (n_mistakes,)
        Their rows in X.
    """

    progress: TrainingProgress
    steps: IntArray
    leaves: IntArray


def training_pieces(setup: TrainingSetup) -> Iterator[Piece]:
    """Train, and give back what happened piece by piece.

    Parameters
    ----------
    setup : TrainingSetup

    Yields
    ------
    Piece

    Raises
    ------
    InputError
        If the weights leave the range of floats.
    """
    n = len(setup.X)
    w, b, visits, mistakes, share = setup.w, setup.b, 0, 0, 1.0
    leaves_at = _leaves_by_start(setup)
    first_epoch, first_place = divmod(setup.first_visit, n)
    for epoch in range(first_epoch, first_epoch + setup.max_epochs):
        rows, this_epoch = epoch_order(setup.order, epoch, n), 0
        begin = first_place if epoch == first_epoch else 0
        for start, stop in _cuts(begin, n):
            here = rows[start:stop]
            done = visit(leaves_at(start, here), w, b, setup.learning_rate, share)
            w, b = _finite(done.w, done.b)
            steps, visits = visits + done.places, visits + here.size
            mistakes, this_epoch = mistakes + steps.size, this_epoch + steps.size
            share, ends = steps.size / here.size, stop == n
            clean = ends and begin == 0 and this_epoch == 0
            at = TrainingProgress(epoch, visits, mistakes, this_epoch, w, b, ends, clean)
            yield Piece(at, steps, here[done.places])
            if clean:
                return


def _cuts(begin: int, n: int) -> Iterator[tuple[int, int]]:
    # The first pieces of an epoch are short: they show early how rare mistakes are.
    while begin < n:
        end = min(n, begin + min(PIECE, max(FIRST_PIECE, begin)))
        yield begin, end
        begin = end


def _leaves_by_start(setup: TrainingSetup) -> Callable[[int, IntArray], Leaves]:
    # In the order of the table every epoch has the same pieces, so they are kept: turning
    # them into lists costs half as much as visiting them.
    kept: dict[tuple[int, int], Leaves] = {}
    keeps = setup.order == "given" and setup.X.size <= MOST_KEPT

    def leaves_at(start: int, rows: IntArray) -> Leaves:
        if not keeps:
            return Leaves(setup.X[rows], setup.fires[rows])
        key = (start, rows.size)
        if key not in kept:
            part = slice(start, start + rows.size)
            kept[key] = Leaves(setup.X[part], setup.fires[part])
        return kept[key]

    return leaves_at


def _finite(w: FloatArray, b: float) -> tuple[FloatArray, float]:
    if not (np.isfinite(w).all() and np.isfinite(b)):
        raise InputError(
            "the weights have grown too large to be written as numbers; give smaller "
            "features or a smaller learning rate."
        )
    return w, b
