"""The flat picture lifted into space: the bias is the weight of a dummy input x₀ = 1.

The axes are x₁, x₂ and, upwards, x₀. The leaves lie in the plane x₀ = 1, and
w₁x₁ + w₂x₂ + w₀x₀ = 0 is a plane through the origin. Where it cuts x₀ = 1 is the hyperplane of
the flat picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

import perceptron_core as core
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Group, Handle, Mark, Quantity, Readout, Setting
from perceptron_explorer.scenes.expressions import INPUT, ref, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.perceptron.scenes.flat import box_of, titles, with_leaves
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron

CAMERA = {"eye": {"x": 1.02, "y": -1.88, "z": 0.55}, "center": {"x": 0, "y": 0, "z": -0.13}}

LOWEST, HIGHEST = -2.0, 2.0
"""How far the picture goes along x₀."""


@made_once
def figure_of(neuron: Neuron) -> go.Figure:
    """Return the axes, the plane x₀ = 1 and the leaves in it."""
    box = box_of(neuron)
    lifted = np.hstack([box, [[LOWEST], [HIGHEST]]])
    figure = axes.space(lifted, [*titles(neuron), "x₀"])
    figure.update_layout(scene_camera=CAMERA)
    return with_leaves(figure, neuron, core.lift_points(neuron.X))


def scene_of(neuron: Neuron, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the scene in space; it moves with the flat one.

    Parameters
    ----------
    neuron : Neuron
        With two inputs.
    values : mapping
        `w`, `b` and the leaf `x`.
    shares : str
        The group that both figures name.
    """
    box = box_of(neuron)
    return Scene(
        name="perceptron-lifted",
        dim=3,
        label="The same perceptron with the dummy input x₀ = 1, in space",
        summary="The weights with w₀ are {lifted_w|2}. The plane through the origin cuts x₀ = 1 "
        "in the hyperplane of the flat picture.",
        values=values,
        constants={
            "low": box[0],
            "high": box[1],
            "origin": (0.0, 0.0, 0.0),
            "zero": 0.0,
            **_corners(box),
        },
        quantities=QUANTITIES,
        handles=HANDLES,
        marks=MARKS,
        panel=(PANEL,),
        panel_place="below",
        step=axes.key_step(box),
        shares=shares,
    )


def _corners(box: Any) -> dict[str, Any]:
    """Return the corners of the visible part of x₀ = 1, by name."""
    corners = core.lift_points(core.box_corners(box)).tolist()
    return {f"corner_{i}": tuple(corner) for i, corner in enumerate(corners)}


QUANTITIES = (
    Quantity("lifted_w", rules.lift_weights(ref.w, ref.b)),
    Quantity("lifted_x", rules.lift_point(ref.x)),
    Quantity("plane", rules.clip_plane(ref.lifted_w, 0.0, ref.box)),
    Quantity("level", stack(ref.corner_0, ref.corner_1, ref.corner_2, ref.corner_3)),
    Quantity("flat_box", stack(ref.low, ref.high)),
    Quantity("line", rules.clip_line(ref.w, ref.b, ref.flat_box)),
    Quantity("cut", rules.lift_points(ref.line)),
    Quantity("positive", rules.clip_half_space(ref.w, ref.b, ref.flat_box, True)),
    Quantity("fires", rules.lift_points(ref.positive)),
    Quantity("negative", rules.clip_half_space(ref.w, ref.b, ref.flat_box, False)),
    Quantity("rests", rules.lift_points(ref.negative)),
    Quantity("lifted_z", rules.dot(ref.lifted_w, ref.lifted_x)),
    Quantity("lifted_y", rules.activation(ref.lifted_z)),
    Quantity("held_lines", rules.drop_lines(ref.held, ref.box)),
)

HANDLES = (
    Handle(
        "lifted-w",
        "Weight vector with w₀, by its tip",
        at="lifted_w",
        sets="w",
        to=rules.lowered_weights(INPUT),
        also=(Setting("b", rules.lowered_bias(INPUT)),),
        speech="w₁, w₂, w₀ = {lifted_w|2}",
    ),
)

MARKS = (
    Mark("fires", "polygon", ("fires",), "positive"),
    Mark("rests", "polygon", ("rests",), "negative"),
    Mark("plane", "surface", ("plane", "lifted_w", "zero"), "hyperplane"),
    Mark("level", "outline", ("level",), "level"),
    Mark("cut", "segment", ("cut",), "cut"),
    Mark("held-lines", "segments", ("held_lines",), "held-lines"),
    Mark("lifted-x", "arrow", ("origin", "lifted_x"), "leaf-arrow"),
    Mark("lifted-w", "arrow", ("origin", "lifted_w"), "vector"),
    Mark("level-name", "text", ("corner_3",), "note", text="<i>x</i>₀ = 1"),
    Mark("w-name", "label", ("lifted_w",), "vector-name beside", text="<b>w</b> with <i>w</i>₀"),
)

PANEL = Group(
    "main",
    "",
    (
        Readout(
            "lifted-w",
            "(<i>w</i>₁, <i>w</i>₂, <i>w</i>₀)",
            "lifted_w",
            "{lifted_w|2}",
        ),
        Readout("lifted-x", "(<i>x</i>₁, <i>x</i>₂, <i>x</i>₀)", "lifted_x", "{lifted_x|2}"),
        Readout("lifted-z", "their dot product", "lifted_z", "{lifted_z|2}"),
    ),
)
