"""Training as a picture shows it: every step of it in tables. Mirrored by ``of_training.js``.

All rules here take the same operands: the leaves X and their labels y, the weights w and b to start
from, the learning rate, the most epochs, the order of the visits ("given", or the seed of a
shuffle), and the changes by hand, a row (visits made, w, b) for each. A change that comes after the
end of the run counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core
from perceptron_explorer.scenes.rules.cut_short import is_cut_short

MOST_FRAMES = 15_000
"""A timeline has no room for more steps of a run."""
MOST_VISITS = 100_000_000
"""More of them take too long, even while nobody waits: the run is stopped."""
MOST_KEPT = 24_000_000
"""So many numbers of all the updates together are kept."""
MOST_SUMS = 2_000_000
"""So many sums w·x + b may be taken to find the best weights of a run."""
MOST_MEANS = 100
FEW_VISITS = 10_000
"""Of a run that is made only to see what its parts are."""


def _runs(
    X: ArrayLike,
    y: ArrayLike,
    w: ArrayLike,
    b: float,
    rate: float,
    max_epochs: int,
    order: str | int,
    changes: Sequence[Sequence[float]],
) -> list[core.TrainingRun]:
    most_mistakes = MOST_KEPT // (np.shape(X)[1] + 1)
    most_visits = FEW_VISITS if is_cut_short() else MOST_VISITS

    def keep_going(at: core.TrainingProgress) -> bool:
        return at.mistakes <= most_mistakes and at.visits < most_visits

    return core.train_with_changes(
        X,
        y,
        [_change(row) for row in changes],
        w=w,
        b=b,
        learning_rate=rate,
        max_epochs=int(max_epochs),
        order=order if order == "given" else int(order),  # type: ignore[arg-type]
        keep_going=keep_going,
    )


def _change(row: Sequence[float]) -> core.WeightChange:
    step, *w, b = row
    if not float(step).is_integer() or step < 0:
        raise core.InputError(f"a change is after {step} visits; give a whole number of them.")
    return core.WeightChange(int(step), w, b)


def perceptron_run(
    X: ArrayLike,
    y: ArrayLike,
    w: ArrayLike,
    b: float,
    rate: float,
    max_epochs: int,
    order: str | int,
    changes: Sequence[Sequence[float]],
) -> dict[str, Any]:
    """Return Rosenblatt's rule over leaves, frame by frame.

    Returns
    -------
    dict
        By frame: ``visits`` made, the ``leaf`` visited last (−1 at the start of a run), the
        ``error`` y − ŷ, the rows ``state`` and ``before`` of the weights after and before it, and
        the ``mistakes`` so far. ``w`` and ``b``, a row for each state. ``per_epoch`` mistakes, and
        ``epoch_frames`` where epochs begin; ``mistake_frames``. ``last`` frame, ``last_visit``;
        1 or 0 for ``converged``, ``stopped``, ``complete`` (a frame for each visit), how many
        ``changes`` by hand count, and after how many visits the ``first_change`` was made; the
        learning ``rate``.
    """
    runs = _runs(X, y, w, b, rate, max_epochs, order, changes)
    play, run = core.playback(runs, MOST_FRAMES), runs[-1]
    last = len(play.step) - 1
    begins = np.arange(len(play.mistakes_per_epoch)) * len(run.setup.X)
    return {
        "visits": play.step,
        "leaf": play.leaf,
        "error": play.error,
        "state": play.state,
        "before": play.before,
        "mistakes": play.mistakes,
        "w": play.w,
        "b": play.b,
        "per_epoch": play.mistakes_per_epoch,
        "epoch_frames": np.minimum(np.searchsorted(play.step, begins), last),
        "mistake_frames": np.flatnonzero(play.error),
        "last": last,
        "last_visit": int(play.step[-1]),
        "converged": int(run.converged),
        "stopped": int(run.stopped),
        "complete": int(play.complete),
        "changes": len(runs) - 1,
        "first_change": runs[1].setup.first_visit if len(runs) > 1 else None,
        "rate": run.setup.learning_rate,
    }


def pocket_run(
    X: ArrayLike,
    y: ArrayLike,
    w: ArrayLike,
    b: float,
    rate: float,
    max_epochs: int,
    order: str | int,
    changes: Sequence[Sequence[float]],
) -> dict[str, Any]:
    """Return the best weights found so far, by `core.pocket` over the run since the last change.

    Returns
    -------
    dict
        ``w`` and ``b``, a row for each time that better ones were found, with the ``correct``
        leaves; ``at``, by frame, is the row (−1 before the run); ``looked_at`` of the ``states``.
    """
    runs = _runs(X, y, w, b, rate, max_epochs, order, changes)
    run, play = runs[-1], core.playback(runs, MOST_FRAMES)
    n_states = run.n_updates + 1
    looked_at = _spread(n_states, max(2, MOST_SUMS // len(run.setup.X)))
    pocket = core.pocket(run, states=looked_at)
    all_w, all_b = run.states
    steps = play.step - run.setup.first_visit
    return {
        "w": all_w[pocket.change_state],
        "b": all_b[pocket.change_state],
        "correct": pocket.change_correct,
        "at": np.searchsorted(pocket.change_step, steps, side="right") - 1,
        "looked_at": len(looked_at),
        "states": n_states,
    }


def averaged_run(
    X: ArrayLike,
    y: ArrayLike,
    w: ArrayLike,
    b: float,
    rate: float,
    max_epochs: int,
    order: str | int,
    changes: Sequence[Sequence[float]],
) -> dict[str, Any]:
    """Return the mean of all weights since the last change, at the ends of whole epochs.

    Returns
    -------
    dict
        ``w`` and ``b``, a row for each such epoch (at most 100 of them), with the ``correct``
        leaves; ``at``, by frame, is the row (−1 before the first).
    """
    runs = _runs(X, y, w, b, rate, max_epochs, order, changes)
    run, play = runs[-1], core.playback(runs, MOST_FRAMES)
    n = len(run.setup.X)
    epochs = 1 + _spread(max(1, run.n_visits // n), MOST_MEANS)
    ends = np.minimum(n * epochs, run.n_visits)
    means_w, means_b = core.averages(run, ends.tolist())
    return {
        "w": means_w,
        "b": means_b,
        "correct": core.correct_counts(run.setup.X, y, means_w, means_b),
        "at": np.searchsorted(ends, play.step - run.setup.first_visit, side="right") - 1,
    }


def _spread(number: int, most: int) -> NDArray[np.int64]:
    """Return at most so many of the numbers from 0, evenly, the first and the last among them."""
    places = np.arange(number) if number <= most else np.linspace(0, number - 1, most).round()
    return np.unique(places).astype(np.int64)


def with_change(
    changes: Sequence[Sequence[float]], visits: float, w: ArrayLike, b: float
) -> NDArray[np.float64]:
    """Return the changes by hand with one more; later ones, of a run that is no more, are gone."""
    row = [float(visits), *np.asarray(w, dtype=float).tolist(), float(b)]
    return np.array([*(list(one) for one in changes if one[0] < visits), row])


def next_mistake(mistake_frames: ArrayLike, frame: int) -> int | None:
    """Return the frame of the next mistake after a frame; None where there is no more."""
    frames = np.asarray(mistake_frames, dtype=int)
    place = int(np.searchsorted(frames, frame, side="right"))
    return int(frames[place]) if place < len(frames) else None


def trail(w: ArrayLike, state: int, shown: Sequence[int]) -> Any:
    """Return the shown entries of the weights up to a state; None where w never moved."""
    points = np.asarray(w, dtype=float)[: int(state) + 1][:, [int(axis) for axis in shown]]
    return points if len(points) > 1 else None
