"""How the arguments of the rules about tables are drawn; `cases.py` has the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.parity.draw import Draw, Vector

Case = tuple[Any, ...]


def _shown(draw: Draw, n: int) -> list[int]:
    """Return the places of two or three features, or of as many as there are."""
    return [int(j) for j in draw.rng.permutation(n)[: draw.choice(2, 3)]]


def _vector(draw: Draw) -> Vector:
    return [draw.factor() * draw.number() for _ in range(int(draw.rng.integers(2, 7)))]


def _slice(draw: Draw) -> Case:
    w = _vector(draw)
    return w, draw.number(), [draw.number() for _ in w], _shown(draw, len(w))


def _way(draw: Draw) -> Case:
    w = _vector(draw)
    shown = _shown(draw, len(w))
    return [draw.number() for _ in shown], w, shown


TABLE_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "slice_bias": _slice,
    "way_to": _way,
}


def _largest_term(w: Vector, b: float, at: Vector, shown: list[int]) -> float:
    return max(abs(b), *(abs(weight * x) for weight, x in zip(w, at, strict=True)))


TABLE_MAGNITUDES: dict[str, Callable[..., float]] = {
    "slice_bias": _largest_term,
    "way_to": lambda point, w, shown: max(map(abs, [*point, *w])),
}
