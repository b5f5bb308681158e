"""Rosenblatt's rule: find w and b from the leaves, one mistake at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import IntArray
from perceptron_core.training.pieces import Piece, TrainingProgress, training_pieces
from perceptron_core.training.run import TrainingRun
from perceptron_core.training.setup import TrainingSetup, training_setup
from perceptron_core.training.visiting_order import Order

KeepGoing = Callable[[TrainingProgress], bool]


def train(
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    *,
    w: npt.ArrayLike | None = None,
    b: float = 0.0,
    learning_rate: float = 1.0,
    max_epochs: int = 100,
    order: Order = "given",
    first_visit: int = 0,
    keep_going: KeepGoing | None = None,
) -> TrainingRun:
    """Train by Rosenblatt's rule and keep what is needed to show every step.

        ŷ = 1 if w·x + b ≥ 0 else 0,   w ← w + η(y − ŷ)x,   b ← b + η(y − ŷ)

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
        At least one leaf.
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    w : array_like of shape (n_features,), optional
    b : float
        The starting weights; zero when left out.
    learning_rate : float, default 1
        η > 0.
    max_epochs : int, default 100
        The run ends after so many epochs, or after a whole epoch without a mistake.
    order : "given" or int, default "given"
        The rows from first to last, or the seed of a shuffle that is new in each epoch.
    first_visit : int, default 0
        How many visits of this order are behind already: to go on from a pause with other
        weights, give the step of the pause.
    keep_going : callable, optional
        Called with a TrainingProgress after at most 16,384 visits each; the run stops when
        it returns False.

    Returns
    -------
    TrainingRun

    Raises
    ------
    InputError
        If an argument is malformed, there are no leaves, or the weights overflow.

    Notes
    -----
    Rosenblatt 1958; in this form Minsky & Papert, Perceptrons, 1969, §11.1. scikit-learn's
    `Perceptron` also updates for a leaf of class 1 with w·x + b = 0 exactly, which fires here
    and is no mistake; at all other sums, and for class 0, the two rules agree.
    """
    setup = training_setup(X, y, w, b, learning_rate, max_epochs, order, first_visit)
    pieces, stopped = list[Piece](), False
    for piece in training_pieces(setup):
        pieces.append(piece)
        if keep_going is not None and not keep_going(piece.progress):
            stopped = True
            break
    return _run(setup, pieces, stopped)


def training_progress(
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    *,
    w: npt.ArrayLike | None = None,
    b: float = 0.0,
    learning_rate: float = 1.0,
    max_epochs: int = 100,
    order: Order = "given",
    first_visit: int = 0,
) -> Iterator[TrainingProgress]:
    """Train as `train` does, keep nothing, and yield where it is every 16,384 visits or less.

    For large sets: memory does not grow with the length of the run, and whoever takes no
    further item has stopped it. The weights of the last item are the result.

    Parameters
    ----------
    X, y, w, b, learning_rate, max_epochs, order, first_visit
        As in `train`.

    Returns
    -------
    iterator of TrainingProgress

    Raises
    ------
    InputError
        As `train`; for malformed arguments at once, before the first item is taken.
    """
    setup = training_setup(X, y, w, b, learning_rate, max_epochs, order, first_visit)
    return (piece.progress for piece in training_pieces(setup))


def _run(setup: TrainingSetup, pieces: list[Piece], stopped: bool) -> TrainingRun:
    last = pieces[-1].progress
    ends = [piece.progress for piece in pieces if piece.progress.epoch_done or piece is pieces[-1]]
    return TrainingRun(
        setup=setup,
        update_step=_joined([piece.steps for piece in pieces]),
        update_leaf=_joined([piece.leaves for piece in pieces]),
        n_visits=last.visits,
        mistakes_per_epoch=np.array([at.mistakes_this_epoch for at in ends], dtype=np.int64),
        converged=last.converged,
        stopped=stopped and not last.converged,
        w=last.w,
        b=last.b,
    )


def _joined(parts: list[IntArray]) -> IntArray:
    return np.concatenate(parts).astype(np.int64)
