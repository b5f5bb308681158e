"""The Leaf lab's figure and scene."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Editing, Probe
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane.marks import (
    GRIP,
    LINE_OR_PLANE,
    RING,
    hyperplane_handles,
)
from perceptron_explorer.topics.leaf_lab.marks import marks
from perceptron_explorer.topics.leaf_lab.panel import ANSWERS, panel
from perceptron_explorer.topics.leaf_lab.quantities import PROOF_OFF, quantities
from perceptron_explorer.topics.leaf_lab.sheet.changes import NEW
from perceptron_explorer.topics.leaf_lab.sheet.sheet import EDITABLE_LEAVES
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice
from perceptron_explorer.topics.leaf_lab.ticks import ticks

NAME = "leaf-lab"


@made_once
def figure_of(drawn: Slice) -> go.Figure:
    """Return what stands still: the axes, in the features' own units."""
    titles = [feature.title for feature in drawn.shown_set.features]
    if drawn.dim == 2:
        figure = axes.plane(drawn.box, titles)
        figure.update_xaxes(**ticks(drawn, 0))
        figure.update_yaxes(**ticks(drawn, 1))
        return figure
    figure = axes.space(drawn.box, titles)
    named = {f"{name}axis": ticks(drawn, axis) for axis, name in enumerate("xyz")}
    figure.update_layout(scene=named)
    return figure


def starting_values(drawn: Slice, kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the person moves, from the sheet; choices stay as they were kept."""
    values: dict[str, Any] = {
        "w": drawn.seen(drawn.sheet.w),
        "b": drawn.sheet.b,
        "adding": kept.get("adding", "1"),
        "proof": kept.get("proof", PROOF_OFF),
    }
    if drawn.sheet.editable:
        n_leaves = len(drawn.sheet.y)
        values |= {"X": drawn.X, "y": drawn.sheet.y, "came_from": np.arange(n_leaves)}
    return values


def scene_of(
    drawn: Slice, values: Mapping[str, Any], known: Mapping[str, Any] | None = None
) -> Scene:
    """Return what moves; `known` are the `proof_constants`, where there are any."""
    shown = drawn.shown_set
    no, yes = shown.class_names
    return Scene(
        name=NAME,
        dim=drawn.dim,
        label=f"Leaf lab: {shown.title}, with a weight vector and its hyperplane",
        summary=(
            "{counts.total|0} leaves. Weight vector w = {w|2}, bias b = {b|2}. "
            f"{{counts.correct|0}} leaves are correctly classified; {{counts.fp|0}} {no} and "
            f"{{counts.fn|0}} {yes} are misclassified. "
            f"Linearly separable: {{separable|?{ANSWERS}}}."
        ),
        values=values,
        constants={**_constants(drawn), **(known or {})},
        quantities=quantities(drawn),
        handles=hyperplane_handles(drawn.dim),
        marks=marks(drawn),
        panel=panel(drawn),
        probe=Probe("X", "leaf", PROBE_LABEL, words.spoken_leaf("leaf", shown)),
        editing=EDITING if drawn.sheet.editable else None,
        legend=(LINE_OR_PLANE[drawn.dim], GRIP, RING),
        strip="{counts.correct|0} of {counts.total|0} correct, "
        f"separable: {{separable|?{ANSWERS}}}",
        history=("w", "b", *(EDITING.values if drawn.sheet.editable else ())),
        step=axes.key_step(drawn.box),
    )


PROBE_LABEL = (
    "Leaves: arrow keys go from leaf to leaf. Enter picks one up, Delete removes it, C changes "
    "its class, Insert adds one; 0 and 1 choose the class of the next one"
)
EDITING = Editing(
    points="X",
    labels="y",
    adding="adding",
    per_point={"came_from": NEW},
    to=rules.on_steps(INPUT, ref.mean, ref.scale, ref.digits),
    most=EDITABLE_LEAVES,
)


def _constants(drawn: Slice) -> dict[str, Any]:
    frame, sheet = drawn.sheet.frame, drawn.sheet
    constants: dict[str, Any] = {
        "origin": np.zeros(drawn.dim),
        "mean": drawn.seen(frame.scaling.mean),
        "scale": drawn.seen(frame.scaling.scale),
        "digits": drawn.seen(frame.digits),
        "rest": drawn.w[drawn.dim :],
        "shown": drawn.columns,
    }
    if sheet.editable:
        hidden = {"hidden": sheet.X[:, drawn.hidden]} if drawn.hidden else {}
        return constants | hidden
    rows = drawn.drawn_rows
    return constants | {"X_all": drawn.X, "y_all": sheet.y, "X": drawn.X[rows], "y": sheet.y[rows]}
