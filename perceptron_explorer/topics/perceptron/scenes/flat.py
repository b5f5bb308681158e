"""Flat pictures of a perceptron with two inputs: its leaves, w, and its hyperplane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.scenes import words
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
from perceptron_explorer.scenes.expressions import INPUT, Expression, ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes, leaves
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane.marks import (
    GRIP,
    IN_BOTH,
    IN_THE_PLANE,
    OFFSET,
    handles,
    side_names,
)
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.perceptron.scenes import panel
from perceptron_explorer.topics.perceptron.scenes.neuron import QUANTITIES, Neuron

DRAWN = {"offset", "right-angle", "w", "w-name"}
"""Which of the hyperplane page's marks are drawn here too."""

FARTHEST = 4.0
"""How far the sliders go."""


def box_of(neuron: Neuron) -> NDArray[np.float64]:
    """Return what must be visible: a square round the origin with the leaves in it."""
    reach = float(np.abs(axes.box_round(neuron.X)).max())
    return np.array([[-reach, -reach], [reach, reach]])


def titles(neuron: Neuron) -> list[str]:
    """Name the axes by their inputs."""
    return [f"x{words.SUBSCRIPTS[i]}: {neuron.input_name(i)}" for i in range(2)]


@made_once
def figure_of(neuron: Neuron) -> go.Figure:
    """Return the axes and the leaves."""
    return with_leaves(axes.plane(box_of(neuron), titles(neuron)), neuron, neuron.X)


def with_leaves(figure: go.Figure, neuron: Neuron, places: NDArray[np.float64]) -> go.Figure:
    """Draw the leaves into a figure, in the plane or in space, and return it."""
    measured = neuron.measured
    leaves.add_leaves(figure, places, measured.y, measured.class_names)
    return figure


def threshold_scene(neuron: Neuron, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the hyperplane with θ, b and w₀ as three controls of one number.

    Parameters
    ----------
    neuron : Neuron
        With two inputs.
    values : mapping
        `w`, `b` and the leaf `x`.
    shares : str
        The group of figures that moves together.
    """
    return Scene(
        name="perceptron",
        label="The hyperplane of a perceptron with two inputs",
        summary="The threshold is {theta|2}, the bias {b|2}. The leaf's sum is {z|2}, so ŷ = "
        "{y|0}.",
        values=values,
        constants={**neuron.constants, "origin": (0.0, 0.0)},
        quantities=(*QUANTITIES, *of_the_hyperplane("w", 2), Quantity("w0", ref.b)),
        handles=hyperplane_handles(neuron),
        marks=hyperplane_marks(neuron),
        panel=_panel(neuron),
        legend=(GRIP, ("★", "the input leaf"), OFFSET),
        strip="<i>z</i> = {z|2}, <i>ŷ</i> = {y|0}",
        panel_place="below",
        step=axes.key_step(box_of(neuron)),
        shares=shares,
    )


def hyperplane_handles(neuron: Neuron) -> tuple[Handle, ...]:
    """List what can be dragged: w, the hyperplane, and the input leaf."""
    w, bias, leaf = handles(neuron.measured)
    leaf = replace(
        leaf,
        name="leaf",
        label="The input leaf",
        at="x",
        sets="x",
        speech=f"{words.measured('x', neuron.measured)}; sum {{z|2}}, output {{y|0}}",
    )
    return w, bias, leaf


def hyperplane_marks(neuron: Neuron) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    both = tuple(mark for mark in IN_BOTH if mark.name in DRAWN)
    return (*IN_THE_PLANE, *both, *side_names(neuron.measured.class_names))


def _panel(neuron: Neuron) -> tuple[Group, ...]:
    return (
        Group(
            "one-number-in-three-forms",
            "One number in three forms",
            (
                *_control("theta", "θ", "threshold θ", sets="b", to=-INPUT),
                *_control("b", "<i>b</i>", "bias b", sets="b", to=INPUT),
                *_control("w0", "<i>w</i>₀", "weight w₀", sets="b", to=INPUT),
                Sentence(
                    "It fires where <b>w</b>·<b>x</b> ≥ θ = {theta|2}, or "
                    "<b>w</b>·<b>x</b> {b|+2} ≥ 0"
                ),
            ),
        ),
        Group(
            "the-leaf",
            "The leaf",
            (
                Sentence(words.worked_sum("x", 2, "z")),
                *panel.verdict(neuron),
                Readout("theta", "threshold θ = −<i>b</i>", "theta", "{theta|2}"),
            ),
        ),
    )


def _control(of: str, symbol: str, name: str, sets: str, to: Expression) -> tuple[Field, Slider]:
    return (
        Field(of, symbol, sets=sets, to=to, limit=100.0),
        Slider(of, name, -FARTHEST, FARTHEST, step=0.01, sets=sets, to=to),
    )
