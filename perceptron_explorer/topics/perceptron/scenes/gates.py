"""Logic gates: the corners of a square, and a line to be found that sorts them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

import perceptron_core as core
from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Action,
    Field,
    Group,
    Handle,
    Mark,
    Quantity,
    Readout,
    Sentence,
    Steps,
    Table,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane.marks import side_names
from perceptron_explorer.topics.hyperplane.panel import equation
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane

BOX = [[-0.75, -0.75], [1.75, 1.75]]
MIDDLE = [0.5, 0.5]
START = {"w": [0.5, -0.3], "through": [0.5, 1.2]}
PLACES = {"origin": (0.0, 0.0), "sideways": (1.0, 0.0)}
START_OF_NOT = {"w": [0.5, 0.0], "through": [-0.3, 0.5]}


def inputs_of(gate: core.Gate) -> Any:
    """Return the rows of the truth table as points of the plane; a single input lies on x₁."""
    missing = 2 - gate.X.shape[1]
    return np.hstack([gate.X, np.zeros((len(gate.X), missing))])


def starting_values(gate: core.Gate) -> dict[str, Any]:
    """Return a line that is not yet the gate's; why there is none for XOR is still to be told."""
    start = START_OF_NOT if gate.X.shape[1] == 1 else START
    return {**start, **({"why": 0} if gate.name == "XOR" else {})}


def solution(name: str) -> dict[str, Any]:
    """Return a line that is the gate's, held in the middle of the square."""
    w, b = core.GATE_WEIGHTS[name]
    weights = [*w, *np.zeros(2 - len(w))]
    return {"w": weights, "through": core.project_onto_hyperplane([MIDDLE], weights, b)[0]}


@made_once
def figure_of(titles: tuple[str, str] = ("x₁", "x₂")) -> go.Figure:
    """Return the axes with whole numbers on them."""
    figure = axes.plane(BOX, titles)
    figure.update_xaxes(tickvals=[0, 1])
    figure.update_yaxes(tickvals=[0, 1])
    return figure


@made_once
def scene_of(gate: core.Gate, values: Mapping[str, Any]) -> Scene:
    """Return the truth table's points and the line to drag over them.

    Parameters
    ----------
    gate : Gate
    values : mapping
        `w`, and `through`, the point where the line is held.
    """
    return Scene(
        name="perceptron",
        label=f"{gate.name} as a perceptron",
        summary="w = {w|2}, b = {b|2}: {counts.correct|0} of {counts.total|0} rows of the truth "
        f"table of {gate.name} are correct.",
        values=values,
        constants={"X": inputs_of(gate), "y": gate.y, **PLACES, **_hulls(gate)},
        quantities=(
            *of_the_line("through", "w"),
            *OF_THE_TABLE,
            *(HULLS_ONCE_TOLD if gate.name == "XOR" else ()),
        ),
        handles=handles(gate.X.shape[1]),
        marks=(*MARKS, *side_names(("off", "on")), *(HULLS if gate.name == "XOR" else ())),
        panel=panel(gate),
        strip="{counts.correct|0} of {counts.total|0} rows correct",
        step=0.05,
    )


def _hulls(gate: core.Gate) -> dict[str, Any]:
    """Return the point that the convex hulls of both classes share, and the rows it is made of."""
    answer = core.separability(gate.X, gate.y)
    if not isinstance(answer, core.Overlap):
        return {}
    rows = {"off": gate.X[answer.leaves_0], "on": gate.X[answer.leaves_1]}
    ends = {
        f"{side}_{end}": tuple(row) for side, two in rows.items() for end, row in enumerate(two)
    }
    return {**ends, "shared": tuple(answer.point)}


def of_the_line(through: str, w: str) -> tuple[Quantity, ...]:
    """List what depends on the line: b first, since the line is held by a point."""
    return (
        Quantity("b", rules.bias_through(ref(through), ref(w))),
        Quantity("tip", ref(through) + ref(w)),
        *of_the_hyperplane(w, 2),
    )


OF_THE_TABLE = (
    Quantity("z", rules.decision_function(ref.X, ref.w, ref.b)),
    Quantity("y_hat", rules.predict(ref.X, ref.w, ref.b)),
    Quantity("wrong", ref.y != ref.y_hat),
    Quantity("counts", rules.confusion_counts(ref.y, ref.y_hat)),
    Quantity("all_right", where(rules.n_flagged(ref.wrong) == 0, 1)),
)

MARKS = (
    Mark("positive-half-space", "polygon", ("positive",), "positive"),
    Mark("negative-half-space", "polygon", ("negative",), "negative"),
    Mark("hyperplane", "segment", ("line",), "hyperplane"),
    Mark("rows", "points", ("X", "y"), "gate-rows"),
    Mark("wrong-side", "rings", ("X", "wrong"), "wrong wide"),
    Mark("w", "arrow", ("through", "tip"), "vector"),
    Mark("w-name", "text", ("tip", "unit_normal"), "vector-name", text="<b>w</b>"),
)

HULLS_ONCE_TOLD = tuple(
    Quantity(f"{name}_explained", where(ref.why >= 1, ref(name)))
    for name in ("off_0", "off_1", "on_0", "on_1", "shared")
)
HULLS = (
    Mark("hull-off", "segment", ("off_0_explained", "off_1_explained"), "hull-0"),
    Mark("hull-on", "segment", ("on_0_explained", "on_1_explained"), "hull-1"),
    Mark("shared", "spot", ("shared_explained",), "crossing"),
)


def handles(n_inputs: int) -> tuple[Handle, Handle]:
    """List what can be dragged: the line by a point, w by its tip; sideways with one input."""
    along = None if n_inputs == 2 else "sideways"
    return (
        Handle(
            "w",
            "Weight vector w, by its tip: turns the line",
            at="tip",
            sets="w",
            to=INPUT - ref.through,
            along=along,
            speech="w = {w|2}, {counts.correct|0} rows correct",
        ),
        Handle(
            "line",
            "The line: moves without turning",
            at="through",
            sets="through",
            style="grip",
            along=along,
            speech="b = {b|2}, {counts.correct|0} rows correct",
        ),
    )


def panel(gate: core.Gate) -> tuple[Group, ...]:
    """Return the truth table, which marks itself, and the weights."""
    return (
        Group(
            "truth-table",
            f"Truth table of {gate.name}",
            (truth_table(gate), *verdict(gate.name, len(gate.X))),
        ),
        Group("the-perceptron", "The perceptron", (*fields(gate.X.shape[1]), *buttons(gate))),
    )


def truth_table(gate: core.Gate) -> Table:
    """Write a row for each input: what is wanted, the sum, the output, right or wrong."""
    return Table(
        "The output that is wanted, and the perceptron's own.",
        ("wanted", "<i>z</i>", "<i>ŷ</i>", "result"),
        tuple(", ".join(f"{entry:.0f}" for entry in row) for row in gate.X),
        tuple(cell for row in range(len(gate.X)) for cell in row_cells(row)),
    )


def row_cells(row: int) -> tuple[Readout, ...]:
    """Return what stands in one row of the table."""
    return (
        Readout("", "", f"y.{row}", f"{{y.{row}|0}}"),
        Readout(f"z-{row + 1}", "", f"z.{row}", f"{{z.{row}|2}}"),
        Readout(f"y-{row + 1}", "", f"y_hat.{row}", f"{{y_hat.{row}|0}}"),
        Readout(f"wrong-{row + 1}", "", f"wrong.{row}", f"{{wrong.{row}|?0=✓ correct;1=✗ wrong}}"),
    )


def verdict(name: str, n_rows: int) -> tuple[Readout | Sentence | Steps, ...]:
    """Say how many rows are right, and what that means."""
    count = Readout(
        "correct", "rows correct", "counts.correct", f"{{counts.correct|0}} of {n_rows}"
    )
    if name == "XOR":
        return (count, NO_LINE)
    done = f"Every row is correct: this perceptron computes {name}."
    return (count, Sentence(done, when="all_right"))


NO_LINE = Steps(
    "why",
    (
        (
            "Three rows is the most.",
            "One segment joins the two inputs that should fire, another the two that should not, "
            "and they cross at {shared|2}. A half-space is convex: it contains every segment whose "
            "two ends it contains. So the crossing would have to lie on both sides of the line.",
        ),
    ),
)
"""Told once it is asked for, so that everybody can try first."""


def fields(n_inputs: int) -> tuple[Sentence | Field, ...]:
    """Write the equation, and fields for its numbers; b moves the line along w."""
    weights = (Field("w", words.entry("w", i), index=i) for i in range(n_inputs))
    bias = Field(
        "b",
        "<i>b</i>",
        sets="through",
        to=rules.project_onto_hyperplane(ref.through, ref.w, INPUT),
    )
    return (
        equation(n_inputs),
        Sentence("<b>w</b> = 0: there is no line.", unless="foot"),
        *weights,
        bias,
    )


def buttons(gate: core.Gate) -> tuple[Action, ...]:
    """Offer a line that works, if there is one, and the first one."""
    reset = Action("reset", "Reset", starting_values(gate))
    if gate.name not in core.GATE_WEIGHTS:
        return (reset,)
    return (Action("solution", "Show a solution", solution(gate.name)), reset)
