"""The leaves with the line of each hidden unit, and the output's regions behind them."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, ref, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.words import SUBSCRIPTS
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.figures.leaves import add_leaves
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.network.scenes import learning_panel
from perceptron_explorer.topics.network.scenes.quantities import (
    FROM_THE_START,
    OF_THE_LEAVES,
    constants_of,
    of_the_run,
    starting_values,
    with_entries,
)
from perceptron_explorer.topics.network.task import Task

NAME = "network"
N_PIXELS = 64
REACH = 2.3
"""Weights of everyday size have their tips in the picture too."""


def box_of(task: Task) -> NDArray[np.float64]:
    """Return what must be visible."""
    corners = REACH * task.arrow**0.5 * np.array([[-1.0, -1.0], [1.0, 1.0]])
    return axes.box_round(np.vstack([task.X, corners]))


@made_once
def figure_of(task: Task) -> go.Figure:
    """Return the plane of the two inputs with the leaves."""
    figure = axes.plane(box_of(task), task.axis_titles)
    add_leaves(figure, task.X, task.y, task.class_names)
    return figure


@made_once
def scene_of(task: Task) -> Scene:
    """Return the lines, the regions, and the run with its panel."""
    return Scene(
        name=NAME,
        label=f"The hidden units’ lines over {task.title}",
        summary=(
            "After {row|0} steps the loss is {loss|4}; {counts.correct|0} of {counts.total|0} "
            "leaves are correctly classified."
        ),
        values=starting_values(task),
        constants={**constants_of(task), "n_pixels": N_PIXELS, **_held_flags(task)},
        quantities=(
            *of_the_run(task),
            *OF_THE_LEAVES,
            *REGIONS,
            *_lines(task.n_hidden, task.arrow),
            *learning_panel.quantities(task),
        ),
        handles=handles(task.n_hidden, task.arrow),
        marks=_marks(task),
        panel=learning_panel.panel(task),
        panel_place="below",
        legend=(("╱", "a hidden unit's line"), ("◇", "moves it"), ("◯", "misclassified")),
        strip="loss {loss|4}, {counts.correct|0} of {counts.total|0} correct",
        history=("start", "step", "rate", "n_steps", "batch"),
        step=0.1,
        shares=task.variant,
    )


def _held_flags(task: Task) -> dict[str, object]:
    return {"held_flags": [1] * int(task.held.sum())} if task.held.any() else {}


REGIONS = (
    Quantity("pixels", rules.pixel_centres(ref.box, ref.n_pixels, ref.n_pixels)),
    Quantity("probabilities", rules.network_probabilities(ref.kind, ref.pixels, ref.parameters)),
    Quantity("borders", rules.class_borders(ref.probabilities, ref.n_pixels, ref.box)),
)


def _lines(n: int, arrow: float) -> tuple[Quantity, ...]:
    """List what is drawn of each hidden unit, and of the chosen one."""
    p, unit = ref.parameters, ref.unit
    w, b = stack(p[2 * unit], p[2 * unit + 1]), p[2 * n + unit]
    of_each = (
        quantity
        for k in range(1, n + 1)
        for quantity in (
            Quantity(f"tip{k}", arrow * ref(f"w{k}")),
            Quantity(f"unit{k}", rules.unit_vector(ref(f"w{k}"))),
            Quantity(f"foot{k}", rules.foot_of_perpendicular(ref(f"w{k}"), ref(f"b{k}"))),
            Quantity(f"line{k}", rules.clip_line(ref(f"w{k}"), ref(f"b{k}"), ref.box)),
            Quantity(f"grip{k}", rules.grip_on_line(ref(f"line{k}"), ref(f"foot{k}"))),
        )
    )
    return (*of_each, Quantity("chosen_line", rules.clip_line(w, b, ref.box)))


def handles(n: int, arrow: float) -> tuple[Handle, ...]:
    """Let each hidden unit's w be taken by its tip, and its line by a grip."""
    tips = (
        Handle(
            f"w{k}",
            f"Weight vector of hidden unit {k}, by its tip",
            at=f"tip{k}",
            sets="start",
            to=with_entries(2 * (k - 1), INPUT / arrow),
            also=FROM_THE_START,
            gives={"unit": k - 1},
            speech=f"w{k} = {{w{k}|2}}, loss {{loss|4}}",
        )
        for k in range(1, n + 1)
    )
    grips = (
        Handle(
            f"line{k}",
            f"Line of hidden unit {k}: moves without turning",
            at=f"grip{k}",
            sets="start",
            to=with_entries(2 * n + k - 1, stack(rules.bias_through(INPUT, ref(f"w{k}")))),
            also=FROM_THE_START,
            gives={"unit": k - 1},
            style="grip",
            along=f"unit{k}",
            speech=f"b{k} = {{b{k}|2}}, loss {{loss|4}}",
        )
        for k in range(1, n + 1)
    )
    return (*tips, *grips)


def _marks(task: Task) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    units = range(1, task.n_hidden + 1)
    held = (Mark("held", "rings", ("held_X", "held_flags"), "held"),) if task.held.any() else ()
    return (
        Mark("regions", "regions", ("probabilities", "n_pixels"), "regions"),
        Mark("borders", "segments", ("borders",), "border"),
        Mark("chosen-line", "segment", ("chosen_line",), "unit-chosen"),
        *(Mark(f"line-{k}", "segment", (f"line{k}",), "unit-line") for k in units),
        *held,
        Mark("wrong-side", "rings", ("X", "wrong"), "wrong"),
        *(Mark(f"w{k}", "arrow", ("origin", f"tip{k}"), "vector") for k in units),
        *(
            Mark(
                f"w{k}-name",
                "text",
                (f"tip{k}", f"unit{k}"),
                "vector-name",
                text=f"<b>w</b>{SUBSCRIPTS[k - 1]}",
            )
            for k in units
        ),
    )
