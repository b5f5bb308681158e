"""Three scores as bars to drag, their probabilities as a point of the triangle, and its loss."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.words import SUBSCRIPTS
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.figures.leaves import SIGNS
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.softmax.scenes import scores_panel

START = {"z": (2.0, 1.0, 0.0), "label": "second", "temperature": 1.0}
BOX = [[0.0, -8.9], [10.6, 5.4]]
HIGHEST = 4.0
"""So far up and down a bar can be dragged, and is drawn. A larger score can be typed, or made by
steps: its number says it."""
CLASSES = range(3)
BARS = (1.2, 2.7, 4.2)
NAMES, SHARES = -6.1, -7.0
CORNERS = ((6.0, -5.0), (8.0, 3.6), (10.0, -5.0))
CORNER_NAMES = ((5.3, -6.0), (8.0, 4.5), (10.55, -6.0))
ALIGNED = ("from-start", "", "from-end")
"""The outer names keep to the edges, so that large type is not cut off."""


@made_once
def figure_of() -> go.Figure:
    """Return the empty sheet."""
    return axes.blank(BOX, one_scale=False)


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="softmax",
        label="Three scores, and their probabilities in a triangle",
        summary=(
            "The scores are {z|2} and the probabilities {p|3}. The true class has the probability "
            "{p_true|3}, so the loss is {loss|3}."
        ),
        values=values,
        constants=_constants(),
        quantities=(*SOFTMAX, *(one for k in CLASSES for one in _the_bar(k)), *THE_TRIANGLE),
        handles=tuple(_handle(k) for k in CLASSES),
        marks=(*BASE, *(mark for k in CLASSES for mark in _bar(k)), *TRIANGLE),
        panel=scores_panel.panel(),
        strip="p = {p|3}, L = {loss|3}",
        history=("z", "label", "temperature"),
        step=0.1,
    )


def _constants() -> dict[str, Any]:
    corners = np.array(CORNERS)
    middle = corners.mean(axis=0)
    halves = [(corners[i - 1] + corners[i]) / 2 for i in CLASSES]
    return {
        "base": [[0.15, 0.0], [BARS[2] + 0.7, 0.0]],
        "z_title": [0.15, 0.6],
        "p_title": [0.15, SHARES],
        "upwards": [0.0, 1.0],
        "aside": [1.0, 0.2],
        "corners": corners,
        "triangle": [list(corner) for corner in CORNERS],
        "thirds": [[middle.tolist(), half.tolist()] for half in halves],
        **{f"corner_{k + 1}": list(CORNERS[k]) for k in CLASSES},
        **{f"corner_{k + 1}_name": list(CORNER_NAMES[k]) for k in CLASSES},
        **{f"name_{k + 1}": [BARS[k], NAMES] for k in CLASSES},
        **{f"share_{k + 1}": [BARS[k], SHARES] for k in CLASSES},
    }


SOFTMAX = (
    Quantity("true", where(ref.label == "first", 0, where(ref.label == "second", 1, 2))),
    Quantity("p", rules.softmax(ref.z, ref.temperature)),
    Quantity("p_true", ref.p[ref.true]),
    Quantity("loss", rules.cross_entropy(ref.z, ref.true, ref.temperature)),
    *(Quantity(f"y{k + 1}", ref.true == k) for k in CLASSES),
    Quantity("y", stack(*(ref(f"y{k + 1}") for k in CLASSES))),
    Quantity("gradient", ref.p - ref.y),
    Quantity("next_z", ref.z - ref.gradient),
    Quantity("mean_z", (ref.z[0] + ref.z[1] + ref.z[2]) / 3),
    Quantity("lead_12", ref.z[0] - ref.z[1]),
    Quantity("lead_23", ref.z[1] - ref.z[2]),
    Quantity("plain_p", where(ref.temperature == 1, ref.p)),
    Quantity("tempered_p", where(ref.temperature != 1, ref.p)),
    Quantity("J", rules.softmax_jacobian(ref.z, ref.temperature)),
    *(Quantity(f"J_{k + 1}", ref.J[k]) for k in CLASSES),
    # The dot stays on the part of the curve that is drawn.
    Quantity("shown_share", rules.clamped(100 * ref.p_true, *scores_panel.SHARES)),
    Quantity("shown_loss", rules.clamped(ref.loss, *scores_panel.LOSSES)),
)


def _the_bar(k: int) -> tuple[Quantity, ...]:
    """List where a bar begins and ends, and on which side of its end its number stands."""
    score = ref.z[k]
    return (
        Quantity(f"z{k + 1}_at", stack(BARS[k], rules.clamped(score, -HIGHEST, HIGHEST))),
        Quantity(f"bar_{k + 1}", stack(stack(BARS[k], 0.0), ref(f"z{k + 1}_at"))),
        Quantity(f"beyond_{k + 1}", where(score >= 0, (0.0, 1.0), (0.0, -1.0))),
    )


THE_TRIANGLE = (
    Quantity("p_at", ref.p[0] * ref.corner_1 + ref.p[1] * ref.corner_2 + ref.p[2] * ref.corner_3),
    Quantity("target", ref.corners[ref.true]),
    Quantity("pull_middle", (ref.p_at + ref.target) / 2),
    Quantity("pull_side", rules.across(ref.target - ref.p_at)),
)


def _handle(k: int) -> Handle:
    height = rules.clamped(INPUT[1], -HIGHEST, HIGHEST)
    return Handle(
        f"z{k + 1}",
        f"Score of class {k + 1}",
        at=f"z{k + 1}_at",
        sets="z",
        to=rules.with_entries(ref.z, k, height),
        along="upwards",
        style="grip",
        speech=f"z{k + 1} = {{z.{k}|2}}, p{k + 1} = {{p.{k}|3}}, loss {{loss|3}}",
    )


BASE = (
    Mark("base", "segment", ("base",), "ruler"),
    Mark("z-title", "label", ("z_title",), "score-share from-start", text="<b>z</b>"),
    Mark("p-title", "label", ("p_title",), "score-share from-start", text="<b>p</b>"),
)


def _bar(k: int) -> tuple[Mark, ...]:
    sign, number = SIGNS[2][k], SUBSCRIPTS[k]
    return (
        Mark(f"bar-{k + 1}", "segment", (f"bar_{k + 1}",), f"score-bar of-class-{k}"),
        Mark(
            f"z{k + 1}",
            "text",
            (f"z{k + 1}_at", f"beyond_{k + 1}"),
            "score-number",
            text=f"{{z.{k}|2}}",
        ),
        Mark(
            f"z{k + 1}-name",
            "label",
            (f"name_{k + 1}",),
            f"score-name name-{k}",
            text=f"{sign} <i>z</i>{number}",
        ),
        Mark(f"p{k + 1}", "label", (f"share_{k + 1}",), "score-share", text=f"{{p.{k}|3}}"),
    )


TRIANGLE = (
    Mark("triangle", "outline", ("triangle",), "simplex"),
    Mark("thirds", "segments", ("thirds",), "helper"),
    *(
        Mark(
            f"corner-{k + 1}",
            "label",
            (f"corner_{k + 1}_name",),
            f"score-name name-{k} {ALIGNED[k]}".rstrip(),
            text=f"{SIGNS[2][k]} <i>p</i>{SUBSCRIPTS[k]} = 1",
        )
        for k in CLASSES
    ),
    Mark("pull", "arrow", ("p_at", "target"), "result"),
    Mark("p", "spot", ("p_at",), "in-simplex"),
    Mark("p-name", "text", ("p_at", "aside"), "vector-name", text="<b>p</b>"),
    Mark(
        "pull-name",
        "text",
        ("pull_middle", "pull_side"),
        "result-name",
        text="−(<b>p</b> − <b>y</b>)",
    ),
)
