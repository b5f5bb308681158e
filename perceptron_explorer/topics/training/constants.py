"""What stands still while training is looked at, as the scene's quantities name it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

import perceptron_core as core
from perceptron_explorer.topics.training.task import Task, order_of


def constants_of(task: Task) -> dict[str, Any]:
    """Return all tables and vectors that the scene's quantities name."""
    proof = (
        _of_the_separation(task, task.verdict)
        if isinstance(task.verdict, core.Separation)
        else _of_the_overlap(task, task.verdict)
    )
    return {**_of_the_leaves(task), **_of_the_start(task), **proof}


def _of_the_leaves(task: Task) -> dict[str, Any]:
    picture, rows = task.picture, task.drawn_rows
    X, y = picture.X, picture.leaf_set.y
    drawn = {"drawn_X": X[rows], "drawn_y": y[rows]} if task.is_thinned else {}
    return {
        "points": task.shown(X[rows]),
        "X": X,
        "y": y,
        **drawn,
        "labels": y[rows],
        "n_leaves": len(X),
        "no_weights": np.zeros(X.shape[1]),
        "axes": task.axes,
        "origin": np.zeros(task.dim),
        "slice_at": X.mean(axis=0),
        "mean": picture.scaling.mean,
        "scale": picture.scaling.scale,
    }


def _of_the_start(task: Task) -> dict[str, Any]:
    setting = task.setting
    return {
        "start_w": task.start_w,
        "start_b": task.start_b,
        "starts_at_zero": int(setting.start == "zero"),
        "max_epochs": setting.max_epochs,
        "order": order_of(setting),
    }


def _of_the_separation(task: Task, best: core.Separation) -> dict[str, Any]:
    bound, X = task.bound, task.picture.X
    ends = {"nearest_0": best.nearest_0, "nearest_1": best.nearest_1}
    found: dict[str, Any] = {
        "best_w": best.w,
        "best_b": best.b,
        "best_margin": best.margin if math.isfinite(best.margin) else None,
        **{name: None if end is None else task.shown(end) for name, end in ends.items()},
        "bound": None,
    }
    if bound is None:
        return found
    sides = 2 * task.picture.leaf_set.y - 1
    closest = int(np.argmin(sides * core.decision_function(X, bound.w, bound.b)))
    return {
        **found,
        "bound": bound.bound,
        "R": bound.R,
        "gamma": bound.gamma,
        "gamma_w": bound.w,
        "gamma_b": bound.b,
        "farthest": task.shown(X[bound.farthest_leaf]),
        "closest": task.shown(X[closest]),
    }


def _of_the_overlap(task: Task, overlap: core.Overlap) -> dict[str, Any]:
    X = task.picture.X
    point = task.shown(overlap.point)
    ways = {
        f"ways_{label}": [[point, task.shown(X[row])] for row in leaves]
        for label, leaves in enumerate((overlap.leaves_0, overlap.leaves_1))
    }
    return {"bound": None, "common": point, **ways}
