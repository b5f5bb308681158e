"""The hidden space of three units: each leaf where they put it, and the output unit's plane."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, ref, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane.marks import side_names
from perceptron_explorer.topics.network.scenes import hidden_space
from perceptron_explorer.topics.network.scenes.quantities import (
    FROM_THE_START,
    OF_THE_LEAVES,
    constants_of,
    of_the_run,
    starting_values,
    with_entries,
)
from perceptron_explorer.topics.network.task import Task

N_UNITS = 3
V_PLACE, B_PLACE = 3 * N_UNITS, 4 * N_UNITS
"""Where the output's weights and its bias stand among all parameters."""


@made_once
def figure_of(task: Task) -> go.Figure:
    """Return space with an axis for each hidden unit."""
    low, high = hidden_space.RANGES[task.kind]
    return axes.space([[low] * N_UNITS, [high] * N_UNITS], ("a₁", "a₂", "a₃"))


@made_once
def scene_of(task: Task) -> Scene:
    """Return the leaves in the hidden space, and the plane that the output unit draws there."""
    return Scene(
        name=hidden_space.NAME,
        dim=3,
        label="The hidden space with the plane of the output unit",
        summary=hidden_space.SUMMARY,
        values=starting_values(task),
        constants={**constants_of(task), "origin": np.zeros(N_UNITS)},
        quantities=(*of_the_run(task), *OF_THE_LEAVES, *_quantities(task.output_arrow)),
        handles=_handles(task.output_arrow),
        marks=(
            Mark("hyperplane", "surface", ("plane", "v", "v0"), "hyperplane"),
            Mark("held-lines", "segments", ("held_lines",), "held-lines"),
            Mark("hidden-leaves", "points", ("hidden", "y"), "leaf"),
            Mark("wrong-side", "rings", ("hidden", "wrong"), "wrong"),
            Mark("v", "arrow", ("origin", "v_tip"), "vector"),
            Mark("v-name", "text", ("v_tip", "v_unit"), "vector-name", text="<b>v</b>"),
            *side_names(task.class_names, 3),
        ),
        panel=(hidden_space.panel(task, "plane"),),
        panel_place="below",
        shares=task.variant,
        step=0.05,
    )


def _quantities(arrow: float) -> tuple[Quantity, ...]:
    return (
        Quantity("hidden", rules.hidden_activations(ref.kind, ref.X, ref.parameters)),
        Quantity("v_shown", ref.v),
        Quantity("v_unit", rules.unit_vector(ref.v)),
        Quantity("v_tip", arrow * ref.v),
        Quantity("plane", rules.clip_plane(ref.v, ref.v0, ref.box)),
        Quantity("grip", rules.grip_on_plane(ref.plane, ref.v, ref.box)),
        Quantity("held_lines", rules.drop_lines(ref.held, ref.box)),
        Quantity("positive_name", rules.side_name_place(ref.v, ref.v0, ref.box, True)),
        Quantity("negative_name", rules.side_name_place(ref.v, ref.v0, ref.box, False)),
        Quantity("no_hyperplane", rules.no_hyperplane_place(ref.v, ref.box)),
        Quantity("everywhere", rules.activation(ref.v0)),
    )


def _handles(arrow: float) -> tuple[Handle, ...]:
    """Let the output's v be taken by its tip, and its plane by a grip."""
    return (
        Handle(
            "v",
            "Weight vector v of the output unit, by its tip",
            at="v_tip",
            sets="start",
            to=with_entries(V_PLACE, INPUT / arrow),
            also=FROM_THE_START,
            speech="v = {v|2}, loss {loss|4}",
        ),
        Handle(
            "output-line",
            "Plane of the output unit: moves without turning",
            at="grip",
            sets="start",
            to=with_entries(B_PLACE, stack(rules.bias_through(INPUT, ref.v))),
            also=FROM_THE_START,
            style="grip",
            along="v_unit",
            speech="b = {v0|2}, loss {loss|4}",
        ),
    )
