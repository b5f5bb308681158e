"""How the arguments of the rules about tables are drawn; `cases.py` has the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.parity.draw import Draw, Vector

Case = tuple[Any, ...]


def _index(draw: Draw, length: int) -> float:
    """Return a place; now and then one beside the table, or between two."""
    if draw.turn % 5 == 2:
        return float(draw.choice(-1, length, 0.5, length + 3))
    return int(draw.rng.integers(max(length, 1)))


def _row(draw: Draw) -> Case:
    table = draw.rows(draw.choice(1, 2, 3, 5))
    return table, _index(draw, len(table.rows))


def _entry(draw: Draw) -> Case:
    vector = [draw.choice(None, draw.number(), 1, -1) for _ in range(draw.turn % 6)]
    return vector, _index(draw, len(vector))


def _shown(draw: Draw, n: int) -> list[int]:
    """Return the places of two or three features, or of as many as there are."""
    return [int(j) for j in draw.rng.permutation(n)[: draw.choice(2, 3)]]


def _vector(draw: Draw) -> Vector:
    return [draw.factor() * draw.number() for _ in range(int(draw.rng.integers(2, 7)))]


def _entries(draw: Draw) -> Case:
    vector = _vector(draw)
    shown = _shown(draw, len(vector))
    return vector, [*shown, len(vector)] if draw.turn % 6 == 1 else shown


def _slice(draw: Draw) -> Case:
    w = _vector(draw)
    return w, draw.number(), [draw.number() for _ in w], _shown(draw, len(w))


def _way(draw: Draw) -> Case:
    w = _vector(draw)
    shown = _shown(draw, len(w))
    return [draw.number() for _ in shown], w, shown


TABLE_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "row_of": _row,
    "entry_of": _entry,
    "entries_of": _entries,
    "slice_bias": _slice,
    "way_to": _way,
    "while_zero": lambda draw: (draw.number(), draw.vector()),
    "is_one": lambda draw: (draw.choice(0, 1, 2, -1, 1.0, 0.5, draw.number()),),
    "provided": lambda draw: (draw.any_vector(), draw.number()),
}


def _largest_term(w: Vector, b: float, at: Vector, shown: list[int]) -> float:
    return max(abs(b), *(abs(weight * x) for weight, x in zip(w, at, strict=True)))


TABLE_MAGNITUDES: dict[str, Callable[..., float]] = {
    "slice_bias": _largest_term,
    "way_to": lambda point, w, shown: max(map(abs, [*point, *w])),
}
