"""Half-spaces are convex: a segment between two points, and where it crosses, if it does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Group,
    Handle,
    Mark,
    Quantity,
    Readout,
    Sentence,
    Slider,
)
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.scenes.handles import HandleStyle
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.perceptron.scenes.flat import (
    box_of,
    hyperplane_handles,
    hyperplane_marks,
)
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron

START = {"p": [0.9, -0.2], "q": [-0.2, 1.4], "t": 0.3}


def scene_of(neuron: Neuron, values: Mapping[str, Any]) -> Scene:
    """Return the hyperplane and two points to drag.

    Parameters
    ----------
    neuron : Neuron
        With two inputs.
    values : mapping
        `w`, `b`, the points `p` and `q`, and `t`, how far the walk from p to q has come.
    """
    w, bias, _ = hyperplane_handles(neuron)
    return Scene(
        name="perceptron",
        label="Two points and the segment between them",
        summary="The sum is {z_p|2} at p and {z_q|2} at q; the segment crosses the hyperplane "
        "at {crossing|2}.",
        values=values,
        constants={"origin": (0.0, 0.0)},
        quantities=(*of_the_hyperplane("w", 2), *QUANTITIES),
        handles=(w, bias, _end("p", "first"), _end("q", "second")),
        marks=(*hyperplane_marks(neuron), *MARKS),
        panel=(SEGMENT, WALK),
        strip="<i>z</i> = {z_p|2} at <i>p</i>, {z_q|2} at <i>q</i>",
        step=axes.key_step(box_of(neuron)),
    )


def _end(name: str, style: HandleStyle) -> Handle:
    return Handle(
        name,
        f"Point {name}",
        at=name,
        sets=name,
        style=style,
        speech=f"{name} = {{{name}|2}}, sum {{z_{name}|2}}, output {{y_{name}|0}}",
    )


QUANTITIES = (
    Quantity("z_p", rules.dot(ref.w, ref.p) + ref.b),
    Quantity("y_p", rules.activation(ref.z_p)),
    Quantity("z_q", rules.dot(ref.w, ref.q) + ref.b),
    Quantity("y_q", rules.activation(ref.z_q)),
    Quantity("crossing", rules.segment_crossing(ref.p, ref.q, ref.w, ref.b)),
    Quantity("walker", rules.point_between(ref.p, ref.q, ref.t)),
    Quantity("z_t", rules.dot(ref.w, ref.walker) + ref.b),
    Quantity("y_t", rules.activation(ref.z_t)),
)

MARKS = (
    Mark("between", "segment", ("p", "q"), "between"),
    Mark("crossing", "spot", ("crossing",), "crossing"),
    Mark("walker", "spot", ("walker",), "walker"),
    Mark("p-name", "label", ("p",), "first-name beside", text="<i>p</i>: <i>ŷ</i> = {y_p|0}"),
    Mark("q-name", "label", ("q",), "second-name beside", text="<i>q</i>: <i>ŷ</i> = {y_q|0}"),
)

SEGMENT = Group(
    "the-segment",
    "The segment",
    (
        Sentence(
            "Both ends have <i>ŷ</i> = {y_p|0}, and so has every point between them: the "
            "half-space is convex, and the segment never leaves it.",
            unless="crossing",
        ),
        Sentence(
            "<b>w</b> = 0: every point has the sum <i>b</i>, so the whole plane is on one side.",
            when="no_hyperplane",
        ),
        Sentence(
            "The ends are on different sides. The segment crosses the hyperplane once, at "
            "{crossing|2}.",
            when="crossing",
            name="crossing",
            of="crossing",
        ),
        Readout("z-p", "sum at <i>p</i>", "z_p", "{z_p|2}"),
        Readout("z-q", "sum at <i>q</i>", "z_q", "{z_q|2}"),
    ),
)

WALK = Group(
    "walk",
    "A walk from <i>p</i> to <i>q</i>",
    (
        Slider("t", "t", 0.0, 1.0, step=0.01, sweep_ms=4000),
        Sentence(
            "<i>z</i> = (1 − {t|2}) × {z_p|(2} + {t|2} × {z_q|(2} = {z_t|2}, so <i>ŷ</i> = {y_t|0}"
        ),
        Readout("z", "sum <i>z</i> on the way", "z_t", "{z_t|2}"),
        Readout("y", "output <i>ŷ</i>", "y_t", "{y_t|0}"),
        Sentence(
            "The sum changes linearly from one end to the other. If both ends have the same sign, "
            "it keeps that sign all the way."
        ),
    ),
)
