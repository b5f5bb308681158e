"""Two vectors as matrices, multiplied: a number, a matrix, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import words
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
    Scene,
    Sentence,
)
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.figures.drawn_once import drawn_once

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


@drawn_once
def figure_of() -> go.Figure:
    """Return room for both factors and their product."""
    return axes.blank(np.array([[-4.0, -3.9], [3.3, 4.5]]))


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
    Quantity("b_used", "shortened", ("b", "b_size")),
    Quantity("left", "written", ("a", "left_form")),
    Quantity("right", "written", ("b_used", "right_form")),
    Quantity("left_shape", "shape_of", ("left",)),
    Quantity("right_shape", "shape_of", ("right",)),
    Quantity("left_places", "grid_places", ("left", -1, 0)),
    Quantity("right_places", "grid_places", ("right", 0, 1)),
    Quantity("left_bracket", "bracket_lines", ("left_places",)),
    Quantity("right_bracket", "bracket_lines", ("right_places",)),
    Quantity("left_name", "beside_places", ("left_places", 0, -1)),
    Quantity("right_name", "beside_places", ("right_places", 0, 1)),
)

PRODUCT = (
    Quantity("fits", "fits", ("left", "right")),
    Quantity("product", "matrix_product", ("left", "right")),
    Quantity("product_shape", "shape_of", ("product",)),
    Quantity("places", "grid_places", ("product", 0, 0)),
    Quantity("bracket", "bracket_lines", ("places",)),
    Quantity("product_name", "beside_places", ("places", 0, -1)),
    Quantity("problem_place", "negative_part", ("middle", "fits")),
)

ENTRY = (
    Quantity("chosen", "within_table", ("entry", "product")),
    Quantity("chosen_name", "sum", ("chosen", "ones")),
    Quantity("chosen_place", "entry_place", ("chosen",)),
    Quantity("flags", "entry_flags", ("product", "chosen")),
    Quantity("left_flags", "row_flags", ("left", "chosen")),
    Quantity("right_flags", "column_flags", ("right", "chosen")),
    Quantity("row", "row_at", ("left", "chosen")),
    Quantity("column", "column_at", ("right", "chosen")),
    Quantity("value", "dot", ("row", "column")),
    *(Quantity(f"row_{n}", "of_length", ("row", n)) for n in (1, 2, 3)),
    *(Quantity(f"column_{n}", "of_length", ("column", n)) for n in (1, 2, 3)),
)

ENTRY_HANDLE = Handle(
    "entry",
    "Entry of the product: choose one with the arrow keys, or click one",
    at="chosen_place",
    sets="entry",
    by="entry_at",
    args=("product",),
    look="cell",
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

    return Group("Entries", (column("a"), column("b")))
