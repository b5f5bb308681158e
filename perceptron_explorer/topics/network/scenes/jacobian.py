"""A circle of changes round x, what a layer makes of it, and what its Jacobian makes of it.

The plane of the inputs and the plane of the outputs stand beside each other and share their values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_core.gradients.layer import LayerKind
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, ref, stack
from perceptron_explorer.scenes.handles import HandleStyle
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.network.scenes import jacobian_panel

OF_OUTPUTS = "network-outputs"
START: dict[str, Any] = {
    "x": (0.6, 0.8),
    "w_1": (1.6, 0.4),
    "w_2": (-0.6, 1.4),
    "radius": 0.8,
    "angle": 0.5,
}
INPUTS = ((-2.4, -2.4), (2.4, 2.4))
OUTPUTS: Mapping[LayerKind, Any] = {
    "linear": ((-4.0, -4.0), (4.0, 4.0)),
    "sigmoid": ((-0.05, -0.05), (1.05, 1.05)),
    "tanh": ((-1.1, -1.1), (1.1, 1.1)),
    "relu": ((-0.5, -0.5), (4.0, 4.0)),
}
"""What of the plane of the outputs is in sight."""

SUMMARY = (
    "x = {x|2} becomes a = {a|3}. Of the change Δx = {change|3} the Jacobian makes {linear|3}, "
    "and the layer {exact|3}."
)


@made_once
def figure_of() -> go.Figure:
    """Return the plane of the inputs."""
    return axes.plane(INPUTS, ("x₁", "x₂"))


@made_once
def figure_of_outputs(kind: LayerKind) -> go.Figure:
    """Return the plane of the outputs."""
    letter = "z" if kind == "linear" else "a"
    return axes.plane(OUTPUTS[kind], (f"{letter}₁", f"{letter}₂"))


@made_once
def scene_of(kind: LayerKind, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the plane of the inputs: x, a circle round it, and the rows of W."""
    return Scene(
        name="network",
        label="The inputs of a layer of two neurons: x with a circle of changes round it",
        summary=SUMMARY,
        values=values,
        constants=CONSTANTS,
        quantities=(*quantities(kind), *OF_LINES),
        handles=(_row(1, "first"), _row(2, "second"), X, CHANGE),
        marks=MARKS,
        history=("x", "w_1", "w_2", "radius", "angle"),
        legend=(("○", "changes round <b>x</b>"),),
        step=0.1,
        shares=shares,
    )


@made_once
def scene_of_outputs(kind: LayerKind, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the plane of the outputs: the image of the circle, and the ellipse of J."""
    return Scene(
        name=OF_OUTPUTS,
        label="The outputs of the layer: the image of the circle, and the ellipse of the Jacobian",
        summary=SUMMARY,
        values=values,
        constants=CONSTANTS,
        quantities=(*quantities(kind), *OF_IMAGES),
        handles=(),
        marks=MARKS_OF_OUTPUTS,
        panel=jacobian_panel.panel(kind),
        panel_place="below",
        strip="det <b>J</b> = {det|3}, gap / radius = {share|3}",
        legend=(("━", "image of the circle"), ("┅", "what <b>J</b> makes of it")),
        shares=shares,
    )


CONSTANTS = {"origin": [0.0, 0.0], "zero": 0.0}


def quantities(kind: LayerKind) -> tuple[Quantity, ...]:
    """List the layer, its Jacobian, and a change with what becomes of it."""
    return (
        Quantity("W", rules.stacked(ref.w_1, ref.w_2)),
        Quantity("z", rules.matrix_vector_product(ref.W, ref.x)),
        Quantity("a", rules.activate_all(kind, ref.z)),
        Quantity("slopes", rules.slopes_of_all(kind, ref.z)),
        Quantity("J", rules.layer_jacobian(kind, ref.W, ref.x)),
        Quantity("J_1", ref.J[0]),
        Quantity("J_2", ref.J[1]),
        Quantity("det", rules.determinant(ref.J_1, ref.J_2)),
        Quantity("det_W", rules.determinant(ref.w_1, ref.w_2)),
        Quantity("norm_1", rules.norm(ref.w_1)),
        Quantity("norm_2", rules.norm(ref.w_2)),
        Quantity("circle", rules.circle_round(ref.x, ref.radius)),
        Quantity("image", rules.layer_images(kind, ref.W, ref.circle)),
        Quantity("ellipse", rules.linear_images(ref.J, ref.x, ref.a, ref.circle)),
        Quantity("gap", rules.largest_distance(ref.image, ref.ellipse)),
        Quantity("share", ref.gap / ref.radius),
        Quantity("change", rules.with_direction_angle(ref.angle, stack(ref.radius, 0.0))),
        Quantity("tip", ref.x + ref.change),
        Quantity("through", rules.matrix_vector_product(ref.W, ref.change)),
        Quantity("linear", rules.matrix_vector_product(ref.J, ref.change)),
        Quantity(
            "image_of_tip", rules.activate_all(kind, rules.matrix_vector_product(ref.W, ref.tip))
        ),
        Quantity("exact", ref.image_of_tip - ref.a),
    )


OF_LINES = tuple(
    quantity
    for k in (1, 2)
    for quantity in (
        Quantity(f"line_{k}", rules.clip_line(ref(f"w_{k}"), ref.zero, ref.box)),
        Quantity(f"side_{k}", rules.unit_vector(ref(f"w_{k}"))),
    )
)
OF_IMAGES = (Quantity("linear_tip", ref.a + ref.linear),)


def _row(k: int, style: HandleStyle) -> Handle:
    return Handle(
        f"w{k}",
        f"Weights of neuron {k}, row {k} of W",
        at=f"w_{k}",
        sets=f"w_{k}",
        style=style,
        speech=f"row {k} of W = {{w_{k}|2}}; determinant of J {{det|3}}",
    )


X = Handle(
    "x",
    "The input x",
    at="x",
    sets="x",
    style="grip",
    speech="x = {x|2}, a = {a|3}; determinant of J {det|3}",
)
CHANGE = Handle(
    "change",
    "The change of x, round the circle",
    at="tip",
    sets="angle",
    to=rules.direction_angle(INPUT - ref.x),
    style="grip",
    speech="change {change|2}; J makes {linear|3} of it, the layer {exact|3}",
)

MARKS = (
    *(Mark(f"line-{k}", "segment", (f"line_{k}",), f"line-{k}") for k in (1, 2)),
    Mark("circle", "polyline", ("circle",), "arc"),
    Mark("w1", "arrow", ("origin", "w_1"), "first"),
    Mark("w2", "arrow", ("origin", "w_2"), "second"),
    Mark("change", "arrow", ("x", "tip"), "result"),
    Mark("w1-name", "text", ("w_1", "side_1"), "first-name", "<b>w</b>₁"),
    Mark("w2-name", "text", ("w_2", "side_2"), "second-name", "<b>w</b>₂"),
    Mark("x-name", "label", ("x",), "note beside", "<b>x</b>"),
)

MARKS_OF_OUTPUTS = (
    Mark("image", "polyline", ("image",), "arc image"),
    Mark("ellipse", "polyline", ("ellipse",), "ellipse"),
    Mark("exact", "arrow", ("a", "image_of_tip"), "result"),
    Mark("linear", "arrow", ("a", "linear_tip"), "moved-result"),
    Mark("a", "spot", ("a",), "here"),
)
