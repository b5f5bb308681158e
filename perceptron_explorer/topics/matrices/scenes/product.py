"""Two vectors as matrices, multiplied: a number, a matrix, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Choice,
    Field,
    Group,
    Handle,
    Item,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

SIZE = 3
FORMS = {"row": "a row", "column": "a column"}
A, B = "<b>a</b>", "<b>b</b>"


def starting_values() -> dict[str, Any]:
    """Return a row and a column of three entries each: the dot product."""
    return {
        "a": [2.0, -1.0, 3.0],
        "b": [1.0, 4.0, 2.0],
        "left_form": "row",
        "right_form": "column",
        "b_size": "3",
        "entry": [0, 0],
    }


@made_once
def figure_of() -> go.Figure:
    """Return room for both factors and their product."""
    return axes.blank(np.array([[-4.0, -3.9], [3.3, 4.5]]))


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="matrices",
        label="Two vectors as matrices, and their product",
        summary=(
            "a as a {left_shape.0|0} by {left_shape.1|0} matrix times b as a {right_shape.0|0} by "
            "{right_shape.1|0} matrix {fits|?-1=is not defined;1=is defined}."
        ),
        values=values,
        constants={"ones": [1, 1], "middle": [1.5, -1.0]},
        quantities=(*FACTORS, *PRODUCT, *ENTRY),
        handles=(ENTRY_HANDLE,),
        marks=MARKS,
        panel=(factors(), product(), entries()),
        strip="chosen entry: {value|2}",
        step=1.0,
    )


FACTORS = (
    Quantity("b_used", rules.shortened(ref.b, ref.b_size)),
    Quantity("left", rules.written(ref.a, ref.left_form)),
    Quantity("right", rules.written(ref.b_used, ref.right_form)),
    Quantity("left_shape", rules.shape_of(ref.left)),
    Quantity("right_shape", rules.shape_of(ref.right)),
    Quantity("left_places", rules.grid_places(ref.left, -1, 0)),
    Quantity("right_places", rules.grid_places(ref.right, 0, 1)),
    Quantity("left_bracket", rules.bracket_lines(ref.left_places)),
    Quantity("right_bracket", rules.bracket_lines(ref.right_places)),
    Quantity("left_name", rules.beside_places(ref.left_places, 0, -1)),
    Quantity("right_name", rules.beside_places(ref.right_places, 0, 1)),
)

PRODUCT = (
    Quantity("fits", rules.fits(ref.left, ref.right)),
    Quantity("product", rules.matrix_product(ref.left, ref.right)),
    Quantity("product_shape", rules.shape_of(ref.product)),
    Quantity("places", rules.grid_places(ref.product, 0, 0)),
    Quantity("bracket", rules.bracket_lines(ref.places)),
    Quantity("product_name", rules.beside_places(ref.places, 0, -1)),
    Quantity("problem_place", where(ref.fits < 0, ref.middle)),
)

ENTRY = (
    Quantity("chosen", rules.within_table(ref.entry, ref.product)),
    Quantity("chosen_name", ref.chosen + ref.ones),
    Quantity("chosen_place", stack(ref.chosen[1] + 0.5, -ref.chosen[0] - 0.5)),
    Quantity("flags", rules.entry_flags(ref.product, ref.chosen)),
    Quantity("left_flags", rules.row_flags(ref.left, ref.chosen)),
    Quantity("right_flags", rules.column_flags(ref.right, ref.chosen)),
    Quantity("row", rules.row_at(ref.left, ref.chosen)),
    Quantity("column", rules.column_at(ref.right, ref.chosen)),
    Quantity("value", rules.dot(ref.row, ref.column)),
    *(Quantity(f"row_{n}", where(rules.length(ref.row) == n, ref.row)) for n in (1, 2, 3)),
    *(Quantity(f"column_{n}", where(rules.length(ref.column) == n, ref.column)) for n in (1, 2, 3)),
)

ENTRY_HANDLE = Handle(
    "entry",
    "Entry of the product: choose one with the arrow keys, or click one",
    at="chosen_place",
    sets="entry",
    to=rules.entry_at(INPUT, ref.product),
    style="cell",
    speech="row {chosen_name.0|0}, column {chosen_name.1|0}: {value|2}",
)

MARKS = (
    Mark("left-bracket", "segments", ("left_bracket",), "bracket"),
    Mark("right-bracket", "segments", ("right_bracket",), "bracket"),
    Mark("product-bracket", "segments", ("bracket",), "bracket"),
    Mark("left", "cells", ("left_places", "left", "left_flags"), "left", link="a"),
    Mark("right", "cells", ("right_places", "right", "right_flags"), "right", link="b"),
    Mark("product", "cells", ("places", "product", "flags"), "product", picks="entry"),
    Mark(
        "left-name",
        "text",
        ("left_name",),
        "first-name",
        "{left_shape.0|?1=aᵀ;3=a}: {left_shape.0|0} × {left_shape.1|0}",
    ),
    Mark(
        "right-name",
        "text",
        ("right_name",),
        "second-name",
        "{right_shape.0|?1=bᵀ;2=b;3=b}: {right_shape.0|0} × {right_shape.1|0}",
    ),
    Mark(
        "product-name",
        "text",
        ("product_name",),
        "note",
        "{product_shape.0|0} × {product_shape.1|0}",
    ),
    Mark("problem", "text", ("problem_place",), "note", "not defined"),
)


def factors() -> Group:
    """Choose how each vector is written."""
    return Group(
        "the-factors",
        "The factors",
        (
            Choice("left_form", "left, a as", FORMS),
            Choice("right_form", "right, b as", FORMS),
            Choice("b_size", "entries of b", {"3": "three", "2": "two"}),
        ),
    )


def product() -> Group:
    """Say what comes out, or why nothing does."""
    sizes = "1=1 entry;2=2 entries;3=3 entries"
    left, right = (f"{{{side}.0|0}}×{{{side}.1|0}}" for side in ("left_shape", "right_shape"))
    return Group(
        "the-product",
        "The product",
        (
            Sentence(
                f"{left} times {right}: the inner sizes are equal, and the outer ones give the "
                f"size of the product: "
                "<b>{product_shape.0|0}×{product_shape.1|0}</b>, "
                "{left_shape.1|?1=a matrix, the outer product;2=one number, the dot product;"
                "3=one number, the dot product}.",
                name="shapes",
                of="product_shape",
                when="product",
            ),
            Sentence(
                f"A {left} matrix times a {right} matrix is not defined: each row on the left has "
                f"{{left_shape.1|?{sizes}}} and each column on the right has "
                "{right_shape.0|0}. The two inner sizes must be equal.",
                name="mismatch",
                unless="product",
            ),
            *worked_entry(),
        ),
    )


def worked_entry() -> tuple[Item, ...]:
    """Work out the chosen entry: a sum of as many terms as the inner size says."""
    where = "Row {chosen_name.0|0} times column {chosen_name.1|0}: "

    def worked(n: int) -> Sentence:
        factors = words.factors(f"row_{n}", f"column_{n}", n)
        return Sentence(f"{where}{factors} = <b>{{value|2}}</b>", when=f"row_{n}")

    return (
        *(worked(n) for n in (1, 2, 3)),
        Sentence("Click another entry, or move with the arrow keys.", when="row_1"),
        Readout("entry", "the chosen entry", "value", "{value|2}", when="value"),
    )


def entries() -> Group:
    """Type the entries."""

    def column(name: str) -> Matrix:
        fields = tuple(
            Field(name, words.entry(name, i), index=i, limit=100, link=f"{name}.{i}")
            for i in range(SIZE)
        )
        return Matrix(name, f"<b>{name}</b> =", 1, fields)

    return Group("entries", "Entries", (column("a"), column("b")))
