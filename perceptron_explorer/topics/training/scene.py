"""A lesson as a picture and a scene."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes, leaves
from perceptron_explorer.shell.figures.drawn_once import drawn_once
from perceptron_explorer.topics.hyperplane.marks import LINE_OR_PLANE, RING
from perceptron_explorer.topics.training.constants import constants_of, drawn_rows
from perceptron_explorer.topics.training.lesson import Lesson, Turn
from perceptron_explorer.topics.training.marks import handles, marks
from perceptron_explorer.topics.training.more_to_draw import options
from perceptron_explorer.topics.training.panel import MISTAKES, VISITED, panel
from perceptron_explorer.topics.training.quantities import quantities

NAME = "training"


def starting_values(lesson: Lesson) -> dict[str, Any]:
    """Return the first step, with nothing changed by hand."""
    n_features = len(lesson.picture.leaf_set.features)
    return {
        "step": 0,
        "pull": [0.0] * n_features,
        "turns": [],
        "beside": next(iter(options(lesson))),
    }


def turns_in(values: Mapping[str, Any], n_features: int) -> tuple[Turn, ...]:
    """Return the changes by hand that the values hold; none of them if they do not fit."""
    rows = values.get("turns", [])
    if any(len(row) != n_features + 2 for row in rows):
        return ()
    return tuple(Turn(int(row[0]), tuple(row[1:-1]), float(row[-1])) for row in rows)


def turned_here(lesson: Lesson, values: Mapping[str, Any]) -> dict[str, Any]:
    """Make of a w that was dragged the start of what comes after this step.

    Returns the values with one more turn; what was changed at this step or later is gone.
    """
    play, frame = lesson.play, int(values["step"])
    visits, state = int(play.step[frame]), int(play.state[frame])
    w = play.w[state] + np.asarray(values["pull"])
    turn = [float(visits), *w.tolist(), float(play.b[state])]
    earlier = [row for row in values["turns"] if row[0] < visits]
    return {**values, "pull": [0.0] * len(w), "turns": [*earlier, turn]}


def fitted(lesson: Lesson, values: Mapping[str, Any], visits: int | None = None) -> dict[str, Any]:
    """Return the values as far as this lesson has what they name.

    Parameters
    ----------
    lesson : Lesson
    values : mapping
    visits : int, optional
        Where to stand, if it is not the step of the values.
    """
    start = starting_values(lesson)
    step = int(values["step"]) if visits is None else lesson.play.frame_at(visits)
    pull = values["pull"]
    return {
        "step": max(0, min(step, len(lesson.play.step) - 1)),
        "pull": list(pull) if len(pull) == len(start["pull"]) else start["pull"],
        "turns": list(values["turns"]) if lesson.turned else [],
        "beside": values["beside"] if values["beside"] in options(lesson) else start["beside"],
    }


def box_of(lesson: Lesson) -> NDArray[np.float64]:
    """Return what must be visible: the leaves, and w wherever the run takes it."""
    rows = drawn_rows(lesson)
    points = np.vstack([lesson.shown(lesson.picture.X[rows]), lesson.shown(lesson.reach)])
    return axes.box_round(points)


@drawn_once
def figure_of(lesson: Lesson) -> go.Figure:
    """Return what stands still: the axes with names and units, and the leaves."""
    picture, rows = lesson.picture, drawn_rows(lesson)
    titles = [picture.axis_titles[axis] for axis in lesson.axes]
    figure = (axes.plane if lesson.dim == 2 else axes.space)(box_of(lesson), titles)
    points, labels = lesson.shown(picture.X[rows]), picture.leaf_set.y[rows]
    leaves.add_leaves(figure, points, labels, picture.leaf_set.class_names)
    return figure


def scene_of(lesson: Lesson, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    some = " drawn evenly" if lesson.is_thinned else ""
    return Scene(
        name=NAME,
        dim=lesson.dim,
        label=f"Training on {lesson.picture.leaf_set.title}",
        summary=(
            f"{VISITED}, {MISTAKES}. "
            "w = {w|2}, b = {b|2}; "
            f"{{counts.correct|0}} of {{counts.total|0}} leaves{some} are correctly classified."
        ),
        values=values,
        constants=constants_of(lesson),
        quantities=quantities(lesson),
        handles=handles(lesson.dim),
        marks=marks(lesson),
        panel=panel(lesson),
        answered=True,
        legend=(LINE_OR_PLANE[lesson.dim], RING, ("◉", "the leaf that is visited")),
        strip=f"{VISITED}, {MISTAKES}, {{counts.correct|0}} of {{counts.total|0}} correct",
        step=axes.key_step(box_of(lesson)),
    )
