"""Mistakes as a staircase and two losses as slopes, over the direction of the same w."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_core.descent import mean_mistakes
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
from perceptron_explorer.scenes.expressions import INPUT, radians, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.descent.surfaces import Surface

BOX = [[-180.0, -0.08], [180.0, 2.2]]
START = {"angle": -60.0, "length": 1.0}
H_DEGREES = 1.0


@made_once
def figure_of() -> go.Figure:
    """Return the axes: the direction of w to the right, the error upwards."""
    figure = axes.plane(BOX, ("direction of w, in degrees", "error"), one_scale=False)
    figure.update_xaxes(tickvals=[-180, -90, 0, 90, 180])
    return figure


def stairs(surface: Surface) -> list[list[list[float]]]:
    """Return the level pieces of the share of mistakes, by the angle of w.

    Turning w changes a leaf's output where w is perpendicular to it, and nowhere else.
    """
    leaf_angles = np.degrees(np.arctan2(surface.A[:, 1], surface.A[:, 0]))
    turns = np.concatenate([leaf_angles - 90, leaf_angles + 90])
    turns = (turns + 180) % 360 - 180
    ends = np.unique(np.concatenate([[-180.0], turns, [180.0]]))
    pieces = []
    for left, right in pairwise(ends):
        middle = np.radians((left + right) / 2)
        share = mean_mistakes(surface.A, surface.y, [np.cos(middle), np.sin(middle)])
        pieces.append([[float(left), share], [float(right), share]])
    return pieces


@made_once
def scene_of(surface: Surface, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="descent",
        label="The error of a perceptron by the direction of w, and two losses in its place",
        summary=(
            "With w at {angle|0} degrees, {mistakes|%0} of the leaves are misclassified; the "
            "logistic loss is {logistic|3} and the squared loss {squared|3}."
        ),
        values=values,
        constants={
            "A": surface.A,
            "y": surface.y,
            "targets": 2 * surface.y - 1,
            "stairs": stairs(surface),
            "rightwards": [1.0, 0.0],
        },
        quantities=QUANTITIES,
        handles=(
            Handle(
                "start",
                "The direction of w",
                at="on_stairs",
                sets="angle",
                to=INPUT[0],
                along="rightwards",
                style="grip",
                speech="{angle|0} degrees: {mistakes|%0} misclassified, logistic loss {logistic|3}",
            ),
        ),
        marks=MARKS,
        panel=_panel(),
        legend=(("━", "share of mistakes"), ("┅", "squared loss"), ("━", "logistic loss")),
        strip="{mistakes|%0} wrong, logistic loss {logistic|3}",
        history=("angle", "length"),
        step=1.0,
    )


def _weights(angle: Any) -> Any:
    return rules.with_direction_angle(angle, ref.along_x)


QUANTITIES = (
    Quantity("along_x", stack(ref.length, 0.0)),
    Quantity("w", _weights(radians(ref.angle))),
    Quantity("w_next", _weights(radians(ref.angle + H_DEGREES))),
    Quantity("mistakes", rules.mean_mistakes(ref.A, ref.y, ref.w)),
    Quantity("logistic", rules.loss_of("logistic", ref.A, ref.y, ref.w)),
    Quantity("squared", rules.loss_of("squared", ref.A, ref.targets, ref.w)),
    Quantity("logistic_line", rules.loss_over_angles("logistic", ref.A, ref.y, ref.length)),
    Quantity("squared_line", rules.loss_over_angles("squared", ref.A, ref.targets, ref.length)),
    Quantity("on_stairs", stack(ref.angle, ref.mistakes)),
    Quantity("on_logistic", stack(ref.angle, ref.logistic)),
    Quantity("on_squared", stack(ref.angle, ref.squared)),
    Quantity(
        "logistic_slope",
        (rules.loss_of("logistic", ref.A, ref.y, ref.w_next) - ref.logistic) / H_DEGREES,
    ),
    Quantity(
        "squared_slope",
        (rules.loss_of("squared", ref.A, ref.targets, ref.w_next) - ref.squared) / H_DEGREES,
    ),
    Quantity("foot", stack(ref.angle, 0.0)),
    Quantity("top", stack(ref.angle, 10.0)),
    Quantity("leads", where(ref.logistic_slope < 0, 1, -1)),
)

MARKS = (
    Mark("here", "segment", ("foot", "top"), "helper"),
    Mark("stairs", "segments", ("stairs",), "staircase"),
    Mark("squared", "polyline", ("squared_line",), "squared-loss"),
    Mark("logistic", "polyline", ("logistic_line",), "logistic-loss"),
    Mark("on-squared", "spot", ("on_squared",), "on-squared"),
    Mark("on-logistic", "spot", ("on_logistic",), "on-logistic"),
)


def _panel() -> tuple[Group, ...]:
    return (
        Group(
            "errors",
            "Three errors of one w",
            (
                Sentence("<b>w</b> = ({w.0|2}, {w.1|2})"),
                Slider("angle", "direction", -180, 180, step=1.0, unit="°", sweep_ms=9000.0),
                Slider("length", "length of w", 0.1, 6.0, step=0.1, digits=1),
                Readout("loss", "share of mistakes", "mistakes", "{mistakes|%0}"),
                Readout("logistic", "logistic loss", "logistic", "{logistic|4}"),
                Readout("squared", "squared loss", "squared", "{squared|4}"),
            ),
        ),
        Group(
            "slopes",
            "What a small turn says",
            (
                Sentence("Mistakes: a level piece, slope 0, or a jump with no slope at all."),
                Readout(
                    "logistic-slope", "logistic", "logistic_slope", "{logistic_slope|5} per degree"
                ),
                Readout(
                    "squared-slope", "squared", "squared_slope", "{squared_slope|5} per degree"
                ),
                Sentence(
                    "Downhill on the logistic loss is to the {leads|?1=right;-1=left}.",
                    name="leads",
                    of="leads",
                ),
            ),
        ),
    )
