"""Vectors stacked into a matrix, whose product with a vector is a stack of dot products."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Field,
    Group,
    Handle,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import ref, refs, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

HALF_SIDE = 5.0
N_ROWS = 3
DIM = 2
ROWS = tuple(f"row_{i + 1}" for i in range(N_ROWS))


@dataclass(frozen=True)
class Stack:
    """What is stacked: weight vectors for one leaf, or leaves for one weight vector."""

    title: str
    matrix: str
    row: str
    other: str
    rows_are: str
    other_is: str


STACKS = {
    "W": Stack("Weights into W", "W", "w", "x", "three weight vectors", "one leaf"),
    "X": Stack("Leaves into X", "X", "x", "w", "three leaves", "one weight vector"),
}


def starting_values() -> dict[str, Any]:
    """Return three rows and a vector to multiply them with."""
    rows = ([3.0, 1.0], [-2.0, 2.0], [1.0, -3.0])
    return {**dict(zip(ROWS, rows, strict=True)), "other": [2.0, 3.0], "chosen": 0}


@made_once
def figure_of() -> go.Figure:
    """Return the axes."""
    box = np.array([[-HALF_SIDE] * DIM, [HALF_SIDE] * DIM])
    return axes.plane(box, ["first entry", "second entry"])


@made_once
def scene_of(stack: Stack, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    other, row = stack.other, stack.row
    return Scene(
        name="matrices",
        label=f"{stack.rows_are} stacked into a matrix, times {stack.other_is}".capitalize(),
        summary=(
            f"The chosen row is {row} = {{row|2}}, the vector {other} = {{other|2}}; their dot "
            "product is {dot|2}."
        ),
        values=values,
        constants={"origin": np.zeros(DIM)},
        quantities=QUANTITIES,
        handles=(*(row_handle(stack, i) for i in range(N_ROWS)), other_handle(stack)),
        marks=marks(stack),
        strip=f"<b>{row}</b>·<b>{other}</b> = {{dot|2}}",
        panel=(matrices(stack), chosen_row(stack)),
    )


QUANTITIES = (
    Quantity("table", rules.stacked(*refs(*ROWS))),
    Quantity("product", rules.matrix_vector_product(ref.table, ref.other)),
    Quantity("row", stack(*refs(*ROWS))[ref.chosen]),
    Quantity("row_side", rules.unit_vector(ref.row)),
    Quantity("other_side", rules.unit_vector(ref.other)),
    *(Quantity(f"{row}_side", rules.unit_vector(ref(row))) for row in ROWS),
    Quantity("terms", ref.row * ref.other),
    Quantity("dot", rules.dot(ref.row, ref.other)),
    Quantity("shadow", rules.vector_projection(ref.other, ref.row)),
    Quantity("light", ref.shadow - ref.other),
    Quantity("light_side", rules.unit_vector(ref.light)),
    Quantity("shadow_length", rules.scalar_projection(ref.other, ref.row)),
    Quantity("row_length", rules.norm(ref.row)),
)


def row_handle(stack: Stack, index: int) -> Handle:
    """Hold a row by its tip; taking it chooses it."""
    name = ROWS[index]
    return Handle(
        f"{stack.row}{index + 1}",
        f"Row {index + 1}, the vector {stack.row}{index + 1}, by its tip",
        at=name,
        sets=name,
        style="first",
        speech=f"{stack.row}{index + 1} = {{{name}|2}}; times {stack.other}: {{product.{index}|2}}",
        snaps=((0.0, 0.0),),
        gives={"chosen": index},
    )


def other_handle(stack: Stack) -> Handle:
    """Hold the vector that all rows are multiplied with."""
    return Handle(
        stack.other,
        f"Vector {stack.other}, by its tip",
        at="other",
        sets="other",
        style="second",
        speech=f"{stack.other} = {{other|2}}; the products are {{product|2}}",
        snaps=((0.0, 0.0),),
    )


def marks(stack: Stack) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    rows = tuple(
        Mark(f"row-{i + 1}", "arrow", ("origin", name), "row", link=f"row.{i}")
        for i, name in enumerate(ROWS)
    )
    names = tuple(
        Mark(
            f"row-{i + 1}-name",
            "text",
            (name, f"{name}_side"),
            "first-name",
            f"<b>{stack.row}</b>{words.SUBSCRIPTS[i]}",
        )
        for i, name in enumerate(ROWS)
    )
    return (
        Mark("shadow", "segment", ("origin", "shadow"), "shadow"),
        Mark("light", "segment", ("other", "shadow"), "helper"),
        *rows,
        Mark("chosen", "arrow", ("origin", "row"), "first"),
        Mark("other", "arrow", ("origin", "other"), "second"),
        *names,
        Mark("dot-name", "text", ("shadow", "light_side"), "result-name", "{shadow_length|2}"),
        Mark("other-name", "text", ("other", "other_side"), "second-name", f"<b>{stack.other}</b>"),
    )


def typed(stack: Stack, i: int, j: int) -> Field:
    """Type one entry of the matrix."""
    label = f"{stack.matrix} row {i + 1}, column {j + 1}"
    return Field(ROWS[i], label, index=j, limit=100, link=f"row.{i}")


def matrices(stack: Stack) -> Group:
    """Write the matrix, the vector and their product, with entries to type."""
    rows = tuple(typed(stack, i, j) for i in range(N_ROWS) for j in range(DIM))
    column = tuple(
        Field("other", words.entry(stack.other, j), index=j, limit=100) for j in range(DIM)
    )
    products = tuple(
        Readout(f"product-{i + 1}", "", f"product.{i}", f"{{product.{i}|2}}", link=f"row.{i}")
        for i in range(N_ROWS)
    )
    row_names = tuple(f"<b>{stack.row}</b>{words.SUBSCRIPTS[i]}ᵀ" for i in range(N_ROWS))
    return Group(
        "rows",
        f"{stack.rows_are.capitalize()}, a row each",
        (
            Matrix(
                "rows", f"<b>{stack.matrix}</b> =", DIM, rows, row_names=row_names, chooses="chosen"
            ),
            Matrix("other", f"<b>{stack.other}</b> =", 1, column),
            Matrix(
                "product",
                f"<b>{stack.matrix}{stack.other}</b> =",
                1,
                products,
            ),
        ),
    )


def chosen_row(stack: Stack) -> Group:
    """Work out the dot product of the chosen row."""
    row, other = stack.row, stack.other
    number = "{chosen|?0=₁;1=₂;2=₃}"
    name = f"<b>{row}</b>{number}"
    factors = words.factors("row", "other", DIM)
    return Group(
        "the-chosen-row",
        "The chosen row",
        (
            Sentence(
                f"{name}·<b>{other}</b> = {factors} = {words.terms('terms', DIM)} = {{dot|2}}"
            ),
            Readout("dot", "dot product", "dot", "{dot|2}"),
            Sentence(
                f"= shadow of <b>{other}</b> on {name} × length = "
                "{shadow_length|2} × {row_length|2} = {dot|2}",
                when="shadow_length",
            ),
        ),
    )
