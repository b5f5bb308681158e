"""XOR made of three perceptrons: two look at the inputs, the third at their outputs.

Two figures: the inputs with the lines of the first two, and the plane of the two outputs with
the line of the third. The four inputs move there as the lines on the left pass them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

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
    Table,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, where
from perceptron_explorer.scenes.handles import HandleStyle
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.hyperplane.marks import side_names
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.perceptron.scenes import gates

XOR = core.GATES["XOR"]
PARTS = {1: "OR", 2: "NAND", 3: "AND"}
STYLES: dict[int, HandleStyle] = {1: "first", 2: "second"}
STARTS = {
    1: {"w": [0.45, 0.3], "through": [1.2, 0.5]},
    2: {"w": [-0.35, 0.35], "through": [0.45, 0.75]},
    3: {"w": [0.5, -0.2], "through": [0.5, 1.25]},
}


def starting_values() -> dict[str, Any]:
    """Return three lines that do not make XOR yet."""
    return {f"{name}{k}": value for k, one in STARTS.items() for name, value in one.items()}


def solution() -> dict[str, Any]:
    """Return OR and NAND, and AND of the two."""
    return {
        f"{name}{k}": value
        for k, part in PARTS.items()
        for name, value in gates.solution(part).items()
    }


OF_THE_THREE = (
    *(Quantity(f"b{k}", rules.bias_through(ref(f"through{k}"), ref(f"w{k}"))) for k in PARTS),
    *(Quantity(f"tip{k}", ref(f"through{k}") + ref(f"w{k}")) for k in PARTS),
    Quantity("H", rules.hidden_outputs(ref.X, ref.w1, ref.b1, ref.w2, ref.b2)),
    Quantity("h1", rules.predict(ref.X, ref.w1, ref.b1)),
    Quantity("h2", rules.predict(ref.X, ref.w2, ref.b2)),
    Quantity("y_hat", rules.predict(ref.H, ref.w3, ref.b3)),
    Quantity("wrong", ref.y != ref.y_hat),
    Quantity("counts", rules.confusion_counts(ref.y, ref.y_hat)),
    Quantity("all_right", where(rules.n_flagged(ref.wrong) == 0, 1)),
)


def inputs_scene(values: Mapping[str, Any], shares: str) -> Scene:
    """Return the inputs with two lines, and the truth table of all three."""
    lines = tuple(
        quantity
        for k in STYLES
        for quantity in (
            Quantity(f"unit{k}", rules.unit_vector(ref(f"w{k}"))),
            Quantity(f"line{k}", rules.clip_line(ref(f"w{k}"), ref(f"b{k}"), ref.box)),
        )
    )
    return Scene(
        name="perceptron",
        label="The inputs of XOR with the lines of two perceptrons",
        summary="{counts.correct|0} of 4 rows of the truth table of XOR are correct.",
        values=values,
        constants={"X": XOR.X, "y": XOR.y},
        quantities=(*OF_THE_THREE, *lines),
        handles=tuple(handle for k in STYLES for handle in _handles(k, STYLES[k])),
        marks=(
            *(mark for k in STYLES for mark in _line(k)),
            Mark("rows", "points", ("X", "y"), "gate-rows"),
            Mark("wrong-side", "rings", ("X", "wrong"), "wrong wide"),
        ),
        panel=(_table(),),
        panel_place="below",
        step=0.05,
        shares=shares,
    )


def outputs_scene(values: Mapping[str, Any], shares: str) -> Scene:
    """Return the plane of the two outputs with the third one's line."""
    scene = gates.scene_of(XOR, gates.starting_values(XOR))
    renamed = {"w": "w3", "through": "through3", "X": "H", "tip": "tip3"}
    marks = (
        replace(mark, of=tuple(renamed.get(name, name) for name in mark.of)) for mark in gates.MARKS
    )
    return replace(
        scene,
        name="perceptron-outputs",
        label="The outputs of the two perceptrons with the line of the third",
        summary="w₃ = {w3|2}, b₃ = {b3|2}: {counts.correct|0} of 4 rows are correct.",
        values=values,
        quantities=(
            *OF_THE_THREE,
            Quantity("b", ref.b3),
            *of_the_hyperplane("w3", 2),
        ),
        handles=_handles(3, "tip"),
        marks=(*marks, *side_names(("off", "on"))),
        panel=(_third(), _buttons()),
        panel_place="below",
        shares=shares,
    )


def _handles(k: int, style: HandleStyle) -> tuple[Handle, Handle]:
    turn, move = gates.handles(2)
    return (
        replace(
            turn,
            name=f"w{k}",
            label=f"Weight vector of perceptron {k}: turns its line",
            at=f"tip{k}",
            sets=f"w{k}",
            to=INPUT - ref(f"through{k}"),
            style=style,
            speech=f"w{k} = {{w{k}|2}}, {{counts.correct|0}} rows correct",
        ),
        replace(
            move,
            name=f"line{k}",
            label=f"The line of perceptron {k}: moves without turning",
            at=f"through{k}",
            sets=f"through{k}",
            speech=f"b{k} = {{b{k}|2}}, {{counts.correct|0}} rows correct",
        ),
    )


def _line(k: int) -> tuple[Mark, ...]:
    style = STYLES[k]
    return (
        Mark(f"line-{k}", "segment", (f"line{k}",), f"line-{k}"),
        Mark(f"w{k}", "arrow", (f"through{k}", f"tip{k}"), style),
        Mark(
            f"w{k}-name",
            "text",
            (f"tip{k}", f"unit{k}"),
            f"{style}-name",
            text=f"<i>h</i>{words.SUBSCRIPTS[k - 1]} = 1",
        ),
    )


def _third() -> Group:
    form = "{w3.0|2} <i>h</i>₁ {w3.1|+2} <i>h</i>₂ {b3|+2} = 0"
    weights = (Field("w3", words.entry("w", i), index=i) for i in (0, 1))
    bias = Field(
        "b3",
        "<i>b</i>",
        sets="through3",
        to=rules.project_onto_hyperplane(ref.through3, ref.w3, INPUT),
    )
    return Group(
        "the-third-perceptron",
        "The third perceptron",
        (Sentence(form, when="foot"), *weights, bias),
    )


def _table() -> Group:
    wanted, _, output, mark = range(4)
    rows: list[Readout] = []
    for row in range(4):
        cells = gates.row_cells(row)
        rows += [cells[wanted], _hidden(1, row), _hidden(2, row), cells[output], cells[mark]]
    table = Table(
        "The output that is wanted, the outputs of the first two, and the third one's.",
        ("wanted", "<i>h</i>₁", "<i>h</i>₂", "<i>ŷ</i>", "result"),
        gates.truth_table(XOR).rows,
        tuple(rows),
    )
    done = Sentence("Every row is correct: three perceptrons compute XOR.", when="all_right")
    return Group("truth-table", "Truth table of XOR", (table, gates.verdict("three", 4)[0], done))


def _hidden(k: int, row: int) -> Readout:
    return Readout(f"h{k}-{row + 1}", "", f"h{k}.{row}", f"{{h{k}.{row}|0}}")


def _buttons() -> Group:
    return Group(
        "try",
        "Try",
        (
            Sentence(
                "Make the first one OR and the second one NAND, and see where the inputs go in "
                "the plane of the outputs."
            ),
            Action("solution", "Show a solution", solution()),
            Action("reset", "Reset", starting_values()),
        ),
    )
