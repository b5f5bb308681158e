"""Training that a person changes on the way: other weights after so many visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy.typing as npt

from perceptron_core.errors import InputError
from perceptron_core.training.run import TrainingRun
from perceptron_core.training.train import KeepGoing, train
from perceptron_core.training.visiting_order import Order


@dataclass(frozen=True)
class WeightChange:
    """Weights that are put in place of those of the run.

    Attributes
    ----------
    step : int
        After how many visits.
    w : sequence of float of length n_features
    b : float
    """

    step: int
    w: Sequence[float]
    b: float


def train_with_changes(
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    changes: Sequence[WeightChange],
    *,
    w: npt.ArrayLike | None = None,
    b: float = 0.0,
    learning_rate: float = 1.0,
    max_epochs: int = 100,
    order: Order = "given",
    keep_going: KeepGoing | None = None,
) -> list[TrainingRun]:
    """Train by Rosenblatt's rule, and go on from other weights wherever they are changed.

    Parameters
    ----------
    X, y, w, b, learning_rate, max_epochs, order, keep_going
        As in `train`. Each run may last `max_epochs`.
    changes : sequence of WeightChange
        In the order of their steps, which increase. One that comes after the end of the run
        before it changes nothing, and neither do those after it.

    Returns
    -------
    list of TrainingRun
        The first from w and b, and one for each change. Each takes over from the one before it
        after `setup.first_visit` visits; `playback` shows them as one.

    Raises
    ------
    InputError
        As `train`, or if the steps do not increase.
    """
    steps = [change.step for change in changes]
    if any(before >= after for before, after in pairwise(steps)):
        raise InputError(f"the changes are after {steps} visits; give them in increasing order.")
    given = {
        "learning_rate": learning_rate,
        "max_epochs": max_epochs,
        "order": order,
        "keep_going": keep_going,
    }
    runs = [train(X, y, w=w, b=b, **given)]  # type: ignore[arg-type]
    for change in changes:
        if change.step > runs[-1].setup.first_visit + runs[-1].n_visits:
            break
        runs.append(train(X, y, w=change.w, b=change.b, first_visit=change.step, **given))  # type: ignore[arg-type]
    return runs
