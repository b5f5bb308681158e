"""A lesson as the constants of a scene: tables whose rows and entries the step picks."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.topics.training.lesson import SPREAD, Lesson

MOST_MEANS = 100
MOST_SUMS = 30_000_000
"""So many sums w·x + b take about a tenth of a second."""


def constants_of(lesson: Lesson) -> dict[str, Any]:
    """Return all tables and vectors that the scene's quantities name."""
    return {
        **_of_the_leaves(lesson),
        **(_of_the_counts(lesson) if lesson.is_thinned else {}),
        **_of_the_run(lesson),
        **_of_the_epochs(lesson),
        **(
            _of_the_separation(lesson, lesson.verdict)
            if isinstance(lesson.verdict, core.Separation)
            else _of_the_overlap(lesson, lesson.verdict)
        ),
    }


def drawn_rows(lesson: Lesson) -> NDArray[np.int64]:
    """Return the rows that are drawn: all, or some spread evenly and after them those visited.

    Those visited are mostly mistakes, so a share of leaves is only true of the first ones.
    """
    n = len(lesson.picture.leaf_set.y)
    if not lesson.is_thinned:
        return np.arange(n)
    spread = np.linspace(0, n - 1, SPREAD).round().astype(np.int64)
    return np.append(spread, np.setdiff1d(lesson.play.leaf[lesson.play.leaf >= 0], spread))


def _of_the_leaves(lesson: Lesson) -> dict[str, Any]:
    picture, rows = lesson.picture, drawn_rows(lesson)
    X = picture.X
    return {
        "points": lesson.shown(X[rows]),
        "X": X[rows],
        "y": picture.leaf_set.y[rows],
        "numbers": rows + 1,
        "n_leaves": len(X),
        "axes": lesson.axes,
        "origin": np.zeros(lesson.dim),
        "slice_at": X.mean(axis=0),
        "mean": picture.scaling.mean,
        "scale": picture.scaling.scale,
    }


def _of_the_counts(lesson: Lesson) -> dict[str, Any]:
    """Return what counts the leaves where the browser has not got them all.

    At each step the core has counted all of them; while w is dragged those spread evenly count.
    """
    X, y, play = lesson.picture.X, lesson.picture.leaf_set.y, lesson.play
    reached, places = np.unique(play.state, return_inverse=True)
    counts = core.correct_counts(X, y, play.w[reached], play.b[reached])
    return {
        "correct_at": counts[places],
        "n_spread": SPREAD,
        "y_spread": y[drawn_rows(lesson)[:SPREAD]],
    }


def _of_the_run(lesson: Lesson) -> dict[str, Any]:
    run, play, rows = lesson.run, lesson.play, drawn_rows(lesson)
    last = len(play.step) - 1
    order = np.argsort(rows)
    by_hand = np.isin(play.step, [turn.step for turn in lesson.turns])
    places = order[np.searchsorted(rows, play.leaf, sorter=order)]
    return {
        "weights": play.w,
        "biases": play.b,
        "visit_at": play.step,
        "state_at": play.state,
        "before_at": play.before,
        "mistakes_at": play.mistakes,
        "leaf_at": _or_none(places, play.leaf >= 0),
        "start_at": _or_none(by_hand.astype(np.int64), play.leaf < 0),
        "error_at": _or_none(play.error, play.error != 0),
        "last": last,
        "rests_at": last if run.converged else None,
        "ends_at": None if run.converged or run.stopped else last,
        "last_visit": int(play.step[-1]),
        "mistake_frames": np.flatnonzero(play.error),
        "turned": 1 if lesson.turned else None,
        "elsewhere": 1 if lesson.turned or lesson.setting.start != "zero" else None,
    }


def _of_the_epochs(lesson: Lesson) -> dict[str, Any]:
    per_epoch, play = lesson.play.mistakes_per_epoch, lesson.play
    begins = np.arange(len(per_epoch)) * len(lesson.picture.leaf_set.y)
    return {
        "mistakes_per_epoch": per_epoch,
        "epoch_frames": np.minimum(np.searchsorted(play.step, begins), len(play.step) - 1),
    }


def _of_the_separation(lesson: Lesson, best: core.Separation) -> dict[str, Any]:
    bound, X = lesson.bound, lesson.picture.X
    ends = {"nearest_0": best.nearest_0, "nearest_1": best.nearest_1}
    found: dict[str, Any] = {
        "best_w": best.w,
        "best_b": best.b,
        "best_margin": best.margin if math.isfinite(best.margin) else None,
        **{name: None if end is None else lesson.shown(end) for name, end in ends.items()},
        "bound": None,
    }
    if bound is None:
        return found
    sides = 2 * lesson.picture.leaf_set.y - 1
    closest = int(np.argmin(sides * core.decision_function(X, bound.w, bound.b)))
    return {
        **found,
        "bound": bound.bound,
        "R": bound.R,
        "gamma": bound.gamma,
        "gamma_w": bound.w,
        "gamma_b": bound.b,
        "farthest": lesson.shown(X[bound.farthest_leaf]),
        "closest": lesson.shown(X[closest]),
    }


def _of_the_overlap(lesson: Lesson, overlap: core.Overlap) -> dict[str, Any]:
    X = lesson.picture.X
    point = lesson.shown(overlap.point)
    ways = {
        f"ways_{label}": [[point, lesson.shown(X[row])] for row in leaves]
        for label, leaves in enumerate((overlap.leaves_0, overlap.leaves_1))
    }
    return {
        "bound": None,
        "common": point,
        **ways,
        **_of_the_pocket(lesson),
        **_of_the_mean(lesson),
    }


def _of_the_pocket(lesson: Lesson) -> dict[str, Any]:
    run = lesson.run
    pocket = core.pocket(run, states=pocket_states(run))
    w, b = run.states
    steps = lesson.play.step - run.setup.first_visit
    places = np.searchsorted(pocket.change_step, steps, side="right") - 1
    return {
        "pocket_w": w[pocket.change_state],
        "pocket_b": b[pocket.change_state],
        "pocket_correct": pocket.change_correct,
        "pocket_at": _or_none(places, steps >= 0),
    }


def pocket_states(run: core.TrainingRun) -> NDArray[np.int64]:
    """Return the states that the pocket looks at: as many as there is time for."""
    most = max(2, MOST_SUMS // len(run.setup.X))
    return np.unique(np.linspace(0, run.n_updates, min(most, run.n_updates + 1)).round()).astype(
        np.int64
    )


def _of_the_mean(lesson: Lesson) -> dict[str, Any]:
    """Return the averages after whole epochs of the run, counted from its own start."""
    run, n = lesson.run, len(lesson.run.setup.X)
    epochs = np.unique(np.linspace(1, max(1, run.n_visits // n), MOST_MEANS).round()).astype(int)
    ends = np.minimum(n * epochs, run.n_visits)
    w, b = core.averages(run, ends.tolist())
    places = np.searchsorted(ends, lesson.play.step - run.setup.first_visit, side="right") - 1
    X, y = run.setup.X, lesson.picture.leaf_set.y
    return {
        "mean_w": w,
        "mean_b": b,
        "mean_correct": core.correct_counts(X, y, w, b),
        "mean_at": _or_none(places, places >= 0),
    }


def _or_none(entries: NDArray[np.int64], there: NDArray[np.bool_]) -> list[int | None]:
    return [
        entry if is_there else None
        for entry, is_there in zip(entries.tolist(), there.tolist(), strict=True)
    ]
