"""Training as a picture and a scene."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes, leaves
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane.marks import LINE_OR_PLANE, RING
from perceptron_explorer.topics.training.constants import constants_of
from perceptron_explorer.topics.training.marks import handles, marks
from perceptron_explorer.topics.training.more_to_draw import options
from perceptron_explorer.topics.training.panel import MISTAKES, VISITED, panel
from perceptron_explorer.topics.training.quantities import quantities
from perceptron_explorer.topics.training.task import Task

NAME = "training"


def starting_values(task: Task) -> dict[str, Any]:
    """Return the first step, with nothing changed by hand.

    A row of ``changes`` is how many visits were made, and the w and b that were put in place.
    """
    return {
        "step": 0,
        "changes": np.zeros((0, task.n_features + 2)),
        "rate": 1.0,
        "beside": next(iter(options(task))),
        "guess": np.zeros(task.dim),
        "guess_at": -1,
        "revealed": 0,
    }


def fitted(task: Task, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of another visit as far as this task has what they name."""
    start = starting_values(task)
    known = {name: values.get(name, begun) for name, begun in start.items()}
    if any(len(row) != task.n_features + 2 for row in known["changes"]):
        known["changes"] = start["changes"]
    if known["beside"] not in options(task):
        known["beside"] = start["beside"]
    return known


def box_of(task: Task) -> NDArray[np.float64]:
    """Return what must be visible: the leaves, and w wherever the run takes it."""
    X = task.picture.X[task.drawn_rows]
    points = np.vstack([task.shown(X), task.shown(task.reach)])
    return axes.box_round(points)


@made_once
def figure_of(task: Task) -> go.Figure:
    """Return what stands still: the axes with names and units, and the leaves."""
    picture, rows = task.picture, task.drawn_rows
    titles = [picture.axis_titles[axis] for axis in task.axes]
    figure = (axes.plane if task.dim == 2 else axes.space)(box_of(task), titles)
    points, labels = task.shown(picture.X[rows]), picture.leaf_set.y[rows]
    leaves.add_leaves(figure, points, labels, picture.leaf_set.class_names)
    return figure


@made_once
def scene_of(task: Task, shares: str = "") -> Scene:
    """Return what moves; with `shares` beside another figure, and the panel below it."""
    return Scene(
        name=NAME,
        dim=task.dim,
        label=f"Training on {task.picture.leaf_set.title}",
        summary=(
            f"{VISITED}, {MISTAKES}. "
            "w = {w|2}, b = {b|2}; "
            f"{{counts.correct|0}} of {{counts.total|0}} leaves are correctly classified."
        ),
        values=starting_values(task),
        constants=constants_of(task),
        quantities=quantities(task),
        handles=handles(task.dim),
        marks=marks(task),
        panel=panel(task),
        panel_place="below" if shares else "beside",
        shares=shares,
        history=("changes", "rate", "guess", "guess_at", "revealed"),
        legend=(LINE_OR_PLANE[task.dim], RING, ("◉", "the leaf that is visited")),
        strip=f"{VISITED}, {MISTAKES}, {{counts.correct|0}} of {{counts.total|0}} correct",
        step=axes.key_step(box_of(task)),
    )
