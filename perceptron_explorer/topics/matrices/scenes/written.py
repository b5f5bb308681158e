"""One vector as a column, as a row and in index notation; the transpose as a turn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Action,
    Choice,
    Field,
    Group,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

SIZE = 3
TURN_MS = 900.0
"""A constant with the word that the choice has while the vector is alone."""


def starting_values() -> dict[str, Any]:
    """Return a column of three entries, and a second column to stand beside it."""
    return {"a": [2.0, -1.0, 3.0], "b": [0.5, 4.0, 1.0], "what": "first", "turn": 0.0}


@made_once
def figure_of() -> go.Figure:
    """Return room for a column and for the row that it turns into."""
    return axes.blank(np.array([[-1.2, -4.1], [3.7, 1.2]]))


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="matrices",
        label="A vector written as a column and as a row",
        summary="a = {a|2}, drawn as a {shape.0|0} by {shape.1|0} matrix.",
        values=values,
        constants={},
        quantities=(*TABLE, *(name_place(i) for i in range(SIZE))),
        handles=(),
        marks=(*MARKS, *(name_mark(i) for i in range(SIZE))),
        panel=(forms(), turning()),
    )


TABLE = (
    Quantity("as_column", rules.written(ref.a, "column")),
    Quantity("two_columns", rules.columns(ref.a, ref.b)),
    Quantity("table", where(ref.what == "first", ref.as_column, ref.two_columns)),
    Quantity("places", rules.transposed_places(ref.table, ref.turn)),
    Quantity("bracket", rules.bracket_lines(ref.places)),
    Quantity("shape", rules.shape_turned(ref.table, ref.turn)),
    Quantity("shape_place", rules.beside_places(ref.places, 0, -1)),
    Quantity("places_alone", where(ref.what == "first", ref.places)),
)


def name_place(index: int) -> Quantity:
    """Place the name of an entry, while the vector is alone."""
    return Quantity(f"place_{index}", rules.name_place(ref.places_alone, index, ref.turn))


def name_mark(index: int) -> Mark:
    """Write the name of an entry beside its square."""
    return Mark(
        f"name-{index + 1}", "text", (f"place_{index}",), "entry-name", words.entry("a", index)
    )


MARKS = (
    Mark("bracket", "segments", ("bracket",), "bracket"),
    Mark("entries", "cells", ("places", "table"), "cells", link="a"),
    Mark("shape", "text", ("shape_place",), "note", "{shape.0|0} × {shape.1|0}"),
)


def forms() -> Group:
    """Write the vector in three ways; each entry is tied to its square in the picture."""

    def typed(index: int) -> Field:
        return Field("a", words.entry("a", index), index=index, limit=100, link=f"a.{index}")

    def read(index: int, form: str, template: str) -> Readout:
        return Readout(f"{form}-{index + 1}", "", f"a.{index}", template, link=f"a.{index}")

    entries = range(SIZE)
    row = tuple(read(i, "row", f"{{a.{i}|2}}") for i in entries)
    named = tuple(read(i, "index", f"{words.entry('a', i)} = {{a.{i}|2}}") for i in entries)
    return Group(
        "one-vector",
        "One vector, three ways",
        (
            Matrix("column", "<b>a</b> =", 1, tuple(typed(i) for i in entries)),
            Matrix("index", "<i>a</i><sub>i</sub>:", 1, named),
            Matrix("row", "<b>a</b>ᵀ =", SIZE, row),
            Sentence("A column, 3×1, and a row, 1×3: the same entries, but not the same matrix."),
        ),
    )


def turning() -> Group:
    """Transpose by a turn that can be seen."""
    return Group(
        "transpose",
        "Transpose",
        (
            Choice("what", "Matrix", {"first": "the vector", "second": "two vectors side by side"}),
            Action(
                "transpose", "Transpose", {"turn": 1.0}, otherwise={"turn": 0.0}, over_ms=TURN_MS
            ),
            Sentence(
                "The first entry stays, and the others are reflected in the diagonal: entry "
                "(<i>i</i>, <i>j</i>) becomes entry (<i>j</i>, <i>i</i>). Transposing twice gives "
                "back the original."
            ),
        ),
    )
