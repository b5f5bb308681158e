"""The steps of back-propagation: which tables each one takes, and where they stand in the picture.

A table is a quantity that `matrices` works out. Those of a step stand in a row, with a sign between
two of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

GAP, WIDE_GAP = 0.72, 1.1
"""Between two tables, for a sign, and for a bracket and a sign."""
HEIGHT = 3.0
"""Of the largest table; the others stand half way up."""
TITLE, SHAPE = 0.42, 0.4

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Term:
    """A table in a step.

    Parameters
    ----------
    table : str
        The quantity.
    symbol : str
        What is written above it.
    shape : pair of int
    flags : {'row', 'column', 'entry'}
        What of it makes the chosen entry of the result: its row, its column, or the same entry.
    """

    table: str
    symbol: str
    shape: tuple[int, int]
    flags: str


@dataclass(frozen=True)
class Step:
    """A step: what is taken, the signs between, what comes out, and what it is called."""

    title: str
    terms: tuple[Term, ...]
    signs: tuple[str, ...]
    result: Term
    shapes: str = ""

    @property
    def tables(self) -> tuple[Term, ...]:
        """The terms, and the result."""
        return (*self.terms, self.result)


def _column(table: str, symbol: str, n_rows: int = 2, flags: str = "entry") -> Term:
    return Term(table, symbol, (n_rows, 1), flags)


def _sums(layer: int, W: tuple[int, int], below: str) -> Step:
    n_rows, n_columns = W
    return Step(
        f"z⁽{_R[layer]}⁾: weights times what comes in, plus biases",
        (
            Term(f"W{layer}", f"W⁽{_R[layer]}⁾", W, "row"),
            _column(f"{below}_column", _SYMBOLS[below], n_columns, "column"),
            _column(f"b{layer}_column", f"b⁽{_R[layer]}⁾"),
        ),
        ("·", "+", "="),
        _column(f"z{layer}_column", f"z⁽{_R[layer]}⁾"),
        f"({n_rows}×{n_columns})({n_columns}×1) + {n_rows}×1 = {n_rows}×1",
    )


def _outputs(layer: int) -> Step:
    return Step(
        f"a⁽{_R[layer]}⁾: the sigmoid of each sum",
        (_column(f"z{layer}_column", f"z⁽{_R[layer]}⁾"),),
        (") =",),
        _column(f"a{layer}_column", f"a⁽{_R[layer]}⁾"),
        "2×1, entry by entry",
    )


def _outer(layer: int, below: str, n_columns: int) -> Step:
    return Step(
        f"∂C/∂W⁽{_R[layer]}⁾: each δ times each input, an outer product ⊗",
        (
            _column(f"d{layer}_column", f"δ⁽{_R[layer]}⁾", flags="row"),
            Term(f"{below}_row", f"{_SYMBOLS[below]}ᵀ", (1, n_columns), "column"),
        ),
        ("·", "="),
        Term(f"G{layer}", f"∂C/∂W⁽{_R[layer]}⁾", (2, n_columns), "entry"),
        f"(2×1)(1×{n_columns}) = 2×{n_columns}",
    )


_R = {1: "¹", 2: "²"}
_SYMBOLS = {"x": "x", "a1": "a⁽¹⁾"}

STEPS = (
    _sums(1, (2, 3), "x"),
    _outputs(1),
    _sums(2, (2, 2), "a1"),
    _outputs(2),
    Step(
        "δ⁽²⁾: the error times the slope, entry by entry ⊙",
        (
            _column("a2_column", "a⁽²⁾"),
            _column("y_column", "y"),
            _column("s2_column", "σ′(z⁽²⁾)"),
        ),
        ("−", ") ⊙", "="),
        _column("d2_column", "δ⁽²⁾"),
        "2×1, entry by entry",
    ),
    _outer(2, "a1", 2),
    Step(
        "δ⁽¹⁾: the δ of the next layer through W⁽²⁾ᵀ, times the slope",
        (
            Term("W2_turned", "W⁽²⁾ᵀ", (2, 2), "row"),
            _column("d2_column", "δ⁽²⁾", flags="column"),
            _column("s1_column", "σ′(z⁽¹⁾)"),
        ),
        ("·", "⊙", "="),
        _column("d1_column", "δ⁽¹⁾"),
        "(2×2)(2×1) ⊙ 2×1 = 2×1",
    ),
    _outer(1, "x", 3),
)
"""From the inputs to the cost, and back; they are counted from 1."""

FORWARD = 4
"""How many of them go forward."""


def origins_of(step: Step) -> list[tuple[float, float]]:
    """Return the upper left corner of each table of a step; all stand round 0."""
    widths = [term.shape[1] for term in step.tables]
    gaps = [gap_before(step, place) for place in range(len(widths))]
    left = -(sum(widths) + sum(gaps)) / 2
    corners = []
    for term, width, gap in zip(step.tables, widths, gaps, strict=True):
        left += gap
        corners.append((left, -(HEIGHT - term.shape[0]) / 2))
        left += width
    return corners


def gap_before(step: Step, place: int) -> float:
    """Return how far a table of a step is from the one before it."""
    if place == 0:
        return 0.0
    return WIDE_GAP if ")" in step.signs[place - 1] else GAP


def cells_at(origin: tuple[float, float], shape: tuple[int, int]) -> Points:
    """Return the middles of a table's cells, row after row."""
    (left, top), (n_rows, n_columns) = origin, shape
    return np.array(
        [[left + j + 0.5, top - i - 0.5] for i in range(n_rows) for j in range(n_columns)]
    )
