"""Index notation with the summation convention: an index that stands twice is summed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Choice,
    Field,
    Group,
    Handle,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, refs, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

SIZE = 3
SMALL = {"": "", "i": "ᵢ", "j": "ⱼ"}
TERM_WORDS = {"0": "all", "1": "1", "2": "2", "3": "3"}


@dataclass(frozen=True)
class Expression:
    """One product in index notation.

    Parameters
    ----------
    title : str
        How it is written.
    left_rows : tuple of str
        The values that are the rows of the left factor.
    left, right, result : str
        Their symbols.
    free, repeated : str
        The indices that stand once and twice.
    said : str
        What the indices say.
    """

    title: str
    left_rows: tuple[str, ...]
    left: str
    right: str
    result: str
    free: str
    repeated: str
    in_words: str


EXPRESSIONS = {
    "dot": Expression(
        "aᵢbᵢ",
        ("row_1",),
        "a",
        "b",
        "",
        "",
        "i",
        "The index <i>i</i> is repeated, so it is summed over, and the Σ is left out. No index "
        "remains: the result is a number.",
    ),
    "matrix": Expression(
        "Wᵢⱼxⱼ",
        ("row_1", "row_2"),
        "W",
        "x",
        "y",
        "i",
        "j",
        "The index <i>j</i> is repeated, so it is summed over, and the Σ is left out. The index "
        "<i>i</i> appears once: it is free, and there is one such sum for each <i>i</i>.",
    ),
}


def starting_values() -> dict[str, Any]:
    """Return two rows and a vector of three entries, and all terms lit up."""
    return {
        "row_1": [2.0, -1.0, 3.0],
        "row_2": [1.0, 0.0, -2.0],
        "vector": [1.0, 4.0, 2.0],
        "entry": [0, 0],
        "term": "0",
    }


@made_once
def figure_of() -> go.Figure:
    """Return room for the factors, the result, and the terms under the left factor."""
    return axes.blank(np.array([[-4.6, -4.7], [1.8, 4.6]]))


@made_once
def scene_of(expression: Expression, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    terms_at = [[-0.7 - SIZE + j + 0.5, -3.1] for j in range(SIZE)]
    return Scene(
        name="matrices",
        label=f"Index notation: {expression.title}",
        summary=f"{expression.title}: the terms are {{terms|2}}, and their sum is {{value|2}}.",
        values=values,
        constants={"ones": [1, 1], "term_places": terms_at},
        quantities=(Quantity("left", rules.stacked(*refs(*expression.left_rows))), *QUANTITIES),
        handles=(row_handle(expression),) if expression.free else (),
        marks=marks(expression),
        panel=(the_sum(expression), entries(expression)),
        strip="sum: {value|2}",
        step=1.0,
    )


QUANTITIES = (
    Quantity("right", rules.written(ref.vector, "column")),
    Quantity("product", rules.matrix_product(ref.left, ref.right)),
    Quantity("left_places", rules.grid_places(ref.left, -1, 0)),
    Quantity("right_places", rules.grid_places(ref.right, 0, 1)),
    Quantity("places", rules.grid_places(ref.product, 0, 0)),
    Quantity("left_bracket", rules.bracket_lines(ref.left_places)),
    Quantity("right_bracket", rules.bracket_lines(ref.right_places)),
    Quantity("bracket", rules.bracket_lines(ref.places)),
    Quantity("left_name", rules.beside_places(ref.left_places, 0, 1)),
    Quantity("right_name", rules.beside_places(ref.right_places, 0, 1)),
    Quantity("product_name", rules.beside_places(ref.places, 0, -1)),
    Quantity("terms_name", rules.beside_places(ref.term_places, 0, -1)),
    Quantity("chosen", rules.within_table(ref.entry, ref.product)),
    Quantity("chosen_name", ref.chosen + ref.ones),
    Quantity("chosen_place", stack(ref.chosen[1] + 0.5, -ref.chosen[0] - 0.5)),
    Quantity("flags", rules.entry_flags(ref.product, ref.chosen)),
    Quantity("left_flags", rules.row_term_flags(ref.left, ref.chosen, ref.term)),
    Quantity("right_flags", rules.column_term_flags(ref.right, ref.chosen, ref.term)),
    Quantity("row", rules.row_at(ref.left, ref.chosen)),
    Quantity("terms", ref.row * ref.vector),
    Quantity("term_table", rules.stacked(ref.terms)),
    Quantity("first_entry", 0 * ref.chosen),
    Quantity("term_flags", rules.row_term_flags(ref.term_table, ref.first_entry, ref.term)),
    Quantity("value", rules.dot(ref.row, ref.vector)),
)


def row_handle(expression: Expression) -> Handle:
    """Choose the free index."""
    return Handle(
        "entry",
        f"Free index {expression.free}: choose an entry of the result with the arrow keys, or "
        f"click one",
        at="chosen_place",
        sets="entry",
        to=rules.entry_at(INPUT, ref.product),
        style="cell",
        speech=f"{expression.free} = {{chosen_name.0|0}}: {{value|2}}",
    )


def marks(expression: Expression) -> tuple[Mark, ...]:
    """List what is drawn."""
    left = f"{expression.left}{SMALL[expression.free]}{SMALL[expression.repeated]}"
    right = f"{expression.right}{SMALL[expression.repeated]}"
    result = f"{expression.result}{SMALL[expression.free]}" if expression.result else "the sum"
    picks = "entry" if expression.free else None
    return (
        Mark("left-bracket", "segments", ("left_bracket",), "bracket"),
        Mark("right-bracket", "segments", ("right_bracket",), "bracket"),
        Mark("product-bracket", "segments", ("bracket",), "bracket"),
        Mark("left", "cells", ("left_places", "left", "left_flags"), "left"),
        Mark("right", "cells", ("right_places", "right", "right_flags"), "right"),
        Mark("product", "cells", ("places", "product", "flags"), "product", picks=picks),
        Mark("terms", "cells", ("term_places", "terms", "term_flags"), "terms"),
        Mark("left-name", "text", ("left_name",), "first-name", left),
        Mark("right-name", "text", ("right_name",), "second-name", right),
        Mark("product-name", "text", ("product_name",), "note", result),
        Mark("terms-name", "text", ("terms_name",), "note", "the terms"),
    )


def the_sum(expression: Expression) -> Group:
    """Write the sum out: in indices, in symbols, and with the person's numbers."""
    i = "{chosen_name.0|?1=₁;2=₂}" if expression.free else ""
    j = SMALL[expression.repeated]
    left, right = f"<i>{expression.left}</i>{i}", f"<i>{expression.right}</i>"
    result = f"<i>{expression.result}</i>{i} = " if expression.result else ""
    symbols = " + ".join(f"{left}{k}{right}{k}" for k in words.SUBSCRIPTS[:SIZE])
    factors = words.factors("row", "vector", SIZE)
    return Group(
        "the-sum",
        "The sum, written out",
        (
            Sentence(f"{result}{left}{j}{right}{j} = {symbols}"),
            Sentence(f"= {factors} = {words.terms('terms', SIZE)} = {{value|2}}"),
            Readout("value", "the sum", "value", "{value|2}"),
            Choice("term", f"Highlight the term {expression.repeated} =", TERM_WORDS),
            Sentence(expression.in_words),
        ),
    )


def entries(expression: Expression) -> Group:
    """Type the entries."""

    def typed(of: str, index: int, symbol: str) -> Field:
        return Field(of, f"{symbol}, entry {index + 1}", index=index, limit=100)

    rows = tuple(
        typed(name, k, f"{expression.left}, row {number}")
        for number, name in enumerate(expression.left_rows, start=1)
        for k in range(SIZE)
    )
    column = tuple(typed("vector", k, expression.right) for k in range(SIZE))
    return Group(
        "entries",
        "Entries",
        (
            Matrix("left", f"<i>{expression.left}</i> =", SIZE, rows),
            Matrix("right", f"<i>{expression.right}</i> =", 1, column),
        ),
    )
