"""The step function: the sum on it, or what happens at the jump."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Choice,
    Group,
    Handle,
    Mark,
    Quantity,
    Readout,
    Sentence,
    Slider,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.perceptron.scenes import panel
from perceptron_explorer.topics.perceptron.scenes.neuron import QUANTITIES, Neuron

BOX = [[-5.0, -0.5], [5.0, 1.5]]
FAR = 1000.0
LEFT_SLOPE, RIGHT_SLOPE = "slope {left_slope|2}", "slope {right_slope|0}"
START = {"look": "sum", "h": 1.5}


@made_once
def figure_of() -> go.Figure:
    """Return the axes: the sum to the right, the output upwards."""
    figure = axes.plane(BOX, ("sum z", "output ŷ"), one_scale=False)
    figure.update_yaxes(tickvals=[0, 1])
    return figure


def scene_of(neuron: Neuron, values: Mapping[str, Any]) -> Scene:
    """Return the step with what can be moved on it."""
    return Scene(
        name="perceptron",
        label="The step function of a perceptron",
        summary="The sum is {z|2}, so the output is {y|0}. Between h = {h|2} left of the jump and "
        "the jump the slope is {left_slope|2}, to the right of it {right_slope|0}.",
        values=values,
        constants={
            **neuron.constants,
            "to_the_right": [1.0, 0.0],
            "origin": [0.0, 0.0],
            "jump_top": [0.0, 1.0],
            "far_left": [-FAR, 0.0],
            "far_right": [FAR, 1.0],
            "leftwards": [-1.0, 0.0],
            "upwards": [0.0, 1.0],
        },
        quantities=(*QUANTITIES, *OF_THE_SUM, *AT_THE_JUMP),
        handles=HANDLES,
        marks=(*STEP, *SUM, *JUMP),
        panel=_panel(neuron),
        strip="<i>z</i> = {z|2}, <i>ŷ</i> = {y|0}",
        step=0.1,
    )


OF_THE_SUM = (
    Quantity("point", where(ref.look == "sum", stack(ref.z, ref.y))),
    Quantity("foot", where(ref.look == "sum", stack(ref.z, 0.0))),
    Quantity("name", where(ref.look == "sum", stack(ref.z, -0.22))),
)

AT_THE_JUMP = (
    Quantity("left_slope", rules.difference_quotient(0.0, -ref.h)),
    Quantity("right_slope", rules.difference_quotient(0.0, ref.h)),
    Quantity("left", where(ref.look == "jump", stack(-ref.h, 0.0))),
    Quantity("right", where(ref.look == "jump", stack(ref.h, 1.0))),
    Quantity("left_middle", (ref.left + ref.jump_top) / 2),
    Quantity("right_middle", (ref.right + ref.jump_top) / 2),
)

HANDLES = (
    Handle(
        "sum",
        "The sum: moves along the axis and sets the bias b",
        at="point",
        sets="b",
        to=INPUT[0] - rules.dot(ref.w, ref.x),
        along="to_the_right",
        speech="z = {z|2}, ŷ = {y|0}, with b = {b|2}",
    ),
    Handle(
        "h",
        "The point left of the jump",
        at="left",
        sets="h",
        to=rules.distance_left(INPUT),
        style="grip",
        along="to_the_right",
        speech="h = {h|2}, slope {left_slope|2}",
    ),
)

STEP = (
    Mark("off", "segment", ("far_left", "origin"), "step"),
    Mark("on", "segment", ("jump_top", "far_right"), "step"),
    Mark("open-end", "spot", ("origin",), "open-end"),
    Mark("closed-end", "spot", ("jump_top",), "closed-end"),
)

SUM = (
    Mark("drop", "segment", ("foot", "point"), "helper"),
    Mark("sum-name", "label", ("name",), "node-number", "<i>z</i> = {z|2}"),
)

JUMP = (
    Mark("left-secant", "segment", ("left", "jump_top"), "secant"),
    Mark("right-secant", "segment", ("jump_top", "right"), "secant"),
    Mark("left-slope", "text", ("left_middle", "leftwards"), "result-name", "slope {left_slope|2}"),
    Mark(
        "right-slope", "text", ("right_middle", "upwards"), "result-name", "slope {right_slope|0}"
    ),
)


def _panel(neuron: Neuron) -> tuple[Group, ...]:
    no, yes = neuron.leaf_set.class_names
    return (
        Group(
            "the-step",
            "The step",
            (
                Choice("look", "Look at", {"sum": "the sum", "jump": "the jump"}),
                Sentence(
                    "σ({z|2}) = {y|0}, since {z|2} is {y|?0=below 0;1=0 or more}: "
                    f"{words.called('y', (no, yes))}."
                ),
                *panel.verdict(neuron),
                Readout("b", "bias <i>b</i>", "b", "{b|2}"),
                Sentence("At <i>z</i> = 0 the output is 1: the filled dot is on the upper line."),
            ),
        ),
        _not_differentiable(),
        panel.leaf(neuron),
    )


def _not_differentiable() -> Group:
    return Group(
        "not-differentiable",
        "Not differentiable",
        (
            Slider("h", "h", 0.01, 3.0, step=0.01),
            Readout(
                "left-slope",
                "slope from −<i>h</i> to 0",
                "left_slope",
                "(1 − 0) / {h|2} = {left_slope|2}",
            ),
            Readout(
                "right-slope",
                "slope from 0 to <i>h</i>",
                "right_slope",
                "(1 − 1) / {h|2} = {right_slope|0}",
            ),
            Sentence(
                "A derivative at 0 would be one number that both slopes approach as <i>h</i> "
                "shrinks. The left one grows without bound, the right one is 0. Everywhere "
                "else the derivative is 0, which tells a learning rule nothing."
            ),
        ),
    )
