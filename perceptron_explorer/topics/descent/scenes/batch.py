"""The gradient of a few leaves beside that of all: leaves to choose, and both steps of w."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
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
from perceptron_explorer.scenes.expressions import ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.descent.scenes.surface import handle
from perceptron_explorer.topics.descent.surfaces import Surface

LEAVES = "descent-leaves"
DRAWS = 40
START = {"start": (-1.0, 2.0), "centre": (-0.6, -0.4), "by": "circle"}
RADIUS, SIZE = 0.7, 10
STEP_RATE = 12.0
"""Both steps are drawn with this learning rate, so that they can be seen."""
KIND = "logistic"


def starting_values() -> dict[str, Any]:
    """Return weights far from the best, and a circle over some leaves of both classes."""
    return {**START, "radius": RADIUS, "drawn": SIZE, "draw": 0}


@made_once
def figure_of_leaves(surface: Surface) -> go.Figure:
    """Return the plane of the standardised features."""
    return axes.plane(axes.box_round(surface.A), ("petal length", "petal width"))


def _ranks(n: int) -> list[list[float]]:
    """Return orders in which the leaves are drawn: for each leaf its turn, counted from 0."""
    rng = np.random.default_rng(0)
    return [rng.permutation(n).astype(float).tolist() for _ in range(DRAWS)]


def _constants(surface: Surface) -> dict[str, Any]:
    return {"A": surface.A, "y": surface.y, "ranks": _ranks(len(surface.y))}


QUANTITIES = (
    Quantity(
        "flags",
        where(
            ref.by == "circle",
            rules.flags_below(rules.distances(ref.A, ref.centre), ref.radius),
            rules.flags_below(ref.ranks[ref.draw], ref.drawn),
        ),
    ),
    Quantity("n_batch", rules.n_flagged(ref.flags)),
    Quantity("batch", rules.rows_flagged(ref.A, ref.flags)),
    Quantity("batch_labels", rules.entries_flagged(ref.y, ref.flags)),
    Quantity("loss", rules.loss_of(KIND, ref.A, ref.y, ref.start)),
    Quantity("gradient", rules.loss_gradient(KIND, ref.A, ref.y, ref.start)),
    Quantity("batch_gradient", rules.loss_gradient(KIND, ref.batch, ref.batch_labels, ref.start)),
    Quantity("step", ref.start - STEP_RATE * ref.gradient),
    Quantity("batch_step", ref.start - STEP_RATE * ref.batch_gradient),
    Quantity("step_loss", rules.loss_of(KIND, ref.A, ref.y, ref.step)),
    Quantity("batch_step_loss", rules.loss_of(KIND, ref.A, ref.y, ref.batch_step)),
    Quantity("turned", rules.angle(ref.gradient, ref.batch_gradient) * (180 / np.pi)),
    Quantity("no_batch", where(ref.n_batch == 0, 1)),
    Quantity("shown_centre", where(ref.by == "circle", ref.centre)),
)


@made_once
def scene_of_leaves(surface: Surface, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the leaves, and the circle that chooses among them."""
    return Scene(
        name=LEAVES,
        label="Leaves, and those of the batch",
        summary="{n_batch|0} of 100 leaves are in the batch.",
        values=values,
        constants=_constants(surface),
        quantities=QUANTITIES,
        handles=(
            Handle(
                "batch",
                "The circle that chooses the batch",
                at="shown_centre",
                sets="centre",
                style="grip",
                speech="{n_batch|0} leaves; the gradient turns by {turned|0} degrees",
            ),
        ),
        marks=(
            Mark("circle", "disc", ("shown_centre", "radius"), "batch-circle"),
            Mark("leaves", "points", ("A", "y"), "leaf"),
            Mark("batch", "rings", ("A", "flags"), "batch-ring"),
        ),
        panel=(_choosing(),),
        panel_place="below",
        history=("start", "centre", "radius", "by", "drawn", "draw"),
        step=0.1,
        shares=shares,
    )


@made_once
def scene_of_weights(surface: Surface, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the plane of the weights with both steps."""
    return Scene(
        name="descent",
        label="The step of all leaves and the step of the batch, on the loss of all leaves",
        summary=(
            "At w = {start|2} the loss is {loss|4}. The step of all leaves leads to {step|2}, that "
            "of the {n_batch|0} leaves of the batch to {batch_step|2}."
        ),
        values=values,
        constants=_constants(surface),
        quantities=QUANTITIES,
        handles=(handle(ref.start, losses="the batch’s gradient turns by {turned|0} degrees"),),
        marks=(
            Mark("step", "arrow", ("start", "step"), "first"),
            Mark("batch-step", "arrow", ("start", "batch_step"), "second"),
            Mark("step-name", "text", ("step",), "first-name", text="all leaves", yields=True),
            Mark(
                "batch-step-name", "text", ("batch_step",), "second-name", text="batch", yields=True
            ),
        ),
        panel=(_both(),),
        panel_place="below",
        strip="batch of {n_batch|0}: turned by {turned|0}°",
        step=0.1,
        shares=shares,
    )


def _choosing() -> Group:
    return Group(
        "batch",
        "The batch",
        (
            Choice("by", "Choose the leaves", {"circle": "by a circle", "draw": "at random"}),
            Slider("radius", "radius", 0.1, 3.0, step=0.05, digits=2),
            Slider("drawn", "leaves drawn", 1, 100, unit=" leaves"),
            Slider("draw", "draw number", 0, DRAWS - 1, sweep_ms=8000.0),
            Readout("n-batch", "leaves in the batch", "n_batch", "{n_batch|0} of 100"),
        ),
    )


def _both() -> Group:
    return Group(
        "both-steps",
        "Both steps",
        (
            Sentence("The circle holds no leaf: there is no batch.", when="no_batch"),
            Readout(
                "turned", "angle between the gradients", "turned", "{turned|1}°", when="turned"
            ),
            Readout("loss", "E of all leaves", "loss", "{loss|4}"),
            Readout("step-loss", "after the step of all", "step_loss", "{step_loss|4}"),
            Readout(
                "batch-step-loss",
                "after the batch’s step",
                "batch_step_loss",
                "{batch_step_loss|4}",
                when="batch_step_loss",
            ),
            Sentence(
                f"Both with η = {STEP_RATE:g}. E is the logistic loss of all 100 leaves, whose "
                "features are standardised."
            ),
        ),
        keeps_height=True,
    )
