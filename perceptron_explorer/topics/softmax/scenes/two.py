"""Two classes: softmax of two scores is the sigmoid of their difference, and nearly a step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Field,
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
from perceptron_explorer.scenes.words import entry
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

START = {"scores": (1.5, 0.5), "steepness": 1.0}
FARTHEST = 3.0
BOX = [[-6.3, -0.9], [6.3, 1.16]]
ROWS = (-0.33, -0.7)
"""How high the scores' own lines lie, below the graph."""
STEEPEST = 50.0
NUMBERS = (1, 2)
SWEEP_MS = 6000.0


@made_once
def figure_of() -> go.Figure:
    """Return the axes: the difference of the scores to the right, probability upwards."""
    figure = axes.plane(BOX, ("z₁ − z₂", "probability of class 1"), one_scale=False)
    figure.update_yaxes(tickvals=[0, 0.5, 1])
    return figure


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="softmax",
        label="Two scores, and the sigmoid of their difference",
        summary=(
            "The scores are {z1|2} and {z2|2}, their difference is {difference|2}. Softmax gives "
            "class 1 the probability {p1|4}, and so does the sigmoid: {sigma|4}."
        ),
        values=values,
        constants={
            "rightwards": [1.0, 0.0],
            "upwards": [0.0, 1.0],
            "aside": [1.0, -0.1],
            "origin": [0.0, 0.0],
            "step_line": [[[-100.0, 0.0], [0.0, 0.0]], [[0.0, 1.0], [100.0, 1.0]]],
            **{f"zero_{k}": [0.0, ROWS[k - 1]] for k in NUMBERS},
        },
        quantities=QUANTITIES,
        handles=tuple(_handle(k) for k in NUMBERS),
        marks=MARKS,
        panel=(_both(), _steepness(), _numbers()),
        legend=(("━", "σ(a(z₁ − z₂))"), ("┅", "the perceptron's step")),
        strip="p₁ = {p1|3} = σ({product|2})",
        history=("scores", "steepness"),
        step=0.1,
    )


QUANTITIES = (
    Quantity("z1", ref.scores[0]),
    Quantity("z2", ref.scores[1]),
    Quantity("difference", ref.z1 - ref.z2),
    Quantity("scaled", ref.steepness * ref.scores),
    Quantity("p", rules.softmax(ref.scaled, 1.0)),
    Quantity("p1", ref.p[0]),
    Quantity("p2", ref.p[1]),
    Quantity("product", ref.steepness * ref.difference),
    Quantity("sigma", rules.sigmoid(ref.product)),
    Quantity("fires", rules.activation(ref.difference)),
    Quantity("gap", where(ref.fires == 1, 1 - ref.sigma, ref.sigma)),
    Quantity("line", rules.sigmoid_line(ref.steepness, ref.box)),
    Quantity("z1_at", stack(ref.z1, ROWS[0])),
    Quantity("z2_at", stack(ref.z2, ROWS[1])),
    Quantity("difference_at", stack(ref.difference, 0.0)),
    Quantity("on_curve", stack(ref.difference, ref.sigma)),
)


def _handle(k: int) -> Handle:
    return Handle(
        f"z{k}",
        f"Score of class {k}",
        at=f"z{k}_at",
        sets="scores",
        to=rules.with_entries(ref.scores, k - 1, rules.clamped(INPUT[0], -FARTHEST, FARTHEST)),
        along="rightwards",
        style="first" if k == 1 else "second",
        speech=f"z{k} = {{z{k}|2}}, difference {{difference|2}}, p1 = {{p1|3}}",
    )


MARKS = (
    Mark("step", "segments", ("step_line",), "step-line"),
    Mark("sigmoid", "polyline", ("line",), "sigmoid-line"),
    Mark("row-1", "segment", ("zero_1", "z1_at"), "score-row of-class-0"),
    Mark("row-2", "segment", ("zero_2", "z2_at"), "score-row of-class-1"),
    Mark("z1-name", "text", ("z1_at", "upwards"), "first-name", text="<i>z</i>₁"),
    Mark("z2-name", "text", ("z2_at", "upwards"), "second-name", text="<i>z</i>₂"),
    Mark("drop", "segment", ("difference_at", "on_curve"), "helper"),
    Mark("difference", "arrow", ("origin", "difference_at"), "result"),
    Mark(
        "difference-name",
        "text",
        ("difference_at", "upwards"),
        "result-name",
        text="<i>z</i>₁ − <i>z</i>₂",
        yields=True,
    ),
    Mark("on-curve", "spot", ("on_curve",), "in-simplex"),
    Mark("p-name", "text", ("on_curve", "aside"), "vector-name", text="<i>p</i>₁ = {p1|3}"),
)


def _both() -> Group:
    """Say the same number in both ways."""
    return Group(
        "both",
        "Two ways to one number",
        (
            Sentence(
                "Softmax: <i>p</i>₁ = e<sup>{scaled.0|2}</sup> / "
                "(e<sup>{scaled.0|2}</sup> + e<sup>{scaled.1|2}</sup>) = {p1|4}",
                name="by-softmax",
                of="p1",
            ),
            Sentence(
                "Sigmoid: σ(<i>a</i>(<i>z</i>₁ − <i>z</i>₂)) = 1 / (1 + e<sup>−<i>d</i></sup>) = "
                "{sigma|4}, with <i>d</i> = {steepness|1} × {difference|(2} = {product|2}",
                name="by-sigmoid",
                of="sigma",
            ),
            Readout("p1", "<i>p</i>₁", "p1", "{p1|4}"),
            Readout("p2", "<i>p</i>₂ = 1 − <i>p</i>₁", "p2", "{p2|4}"),
            Readout("difference", "<i>z</i>₁ − <i>z</i>₂", "difference", "{difference|2}"),
        ),
    )


def _steepness() -> Group:
    """Let the sigmoid become a step."""
    return Group(
        "steepness",
        "From the sigmoid to the step",
        (
            Slider(
                "steepness", "a", 1.0, STEEPEST, step=0.5, digits=1, sweep_ms=SWEEP_MS, once=True
            ),
            Readout(
                "steepness", "steepness <i>a</i>, which is 1/<i>T</i>", "steepness", "{steepness|1}"
            ),
            Readout("step", "the perceptron’s step of <i>z</i>₁ − <i>z</i>₂", "fires", "{fires|0}"),
            Readout("gap", "how far σ is from it here", "gap", "{gap|4}"),
            Sentence(
                "With <i>z</i><sub><i>k</i></sub> = <b>w</b><sub><i>k</i></sub>·<b>x</b> + "
                "<i>b<sub>k</sub></i> the difference is (<b>w</b>₁ − <b>w</b>₂)·<b>x</b> + "
                "<i>b</i>₁ − <i>b</i>₂: the sum of one perceptron."
            ),
        ),
    )


def _numbers() -> Group:
    fields = (Field("scores", entry("z", k), index=k, limit=FARTHEST) for k in (0, 1))
    return Group("numbers", "Scores", tuple(fields))
