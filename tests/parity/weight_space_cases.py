"""How the arguments of the rules of weight space are drawn: few leaves, often separable ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.parity.draw import Draw, Rows

Case = tuple[Any, ...]


def _leaves(draw: Draw, d: int, most: int = 9) -> Case:
    """Leaves with labels and held sums; two of three times some weights have no mistake."""
    n = int(draw.rng.integers(1, most))
    X = [[draw.number() for _ in range(d)] for _ in range(n)]
    held = [draw.number() for _ in range(n)]
    w = [draw.number() for _ in range(d)]
    sums = [h + sum(a * b for a, b in zip(x, w, strict=True)) for x, h in zip(X, held, strict=True)]
    labels = [int(z >= 0) for z in sums] if draw.turn % 3 else draw.labels(n)
    return Rows(X, d), labels, held


def _held(draw: Draw) -> Case:
    d = draw.choice(2, 3, 5)
    X = Rows([[draw.number() for _ in range(d)] for _ in range(int(draw.rng.integers(1, 7)))], d)
    return X, draw.vector(d), draw.number(), draw.choice([0, 1], [1, 0], [0], list(range(d)))


def _map(draw: Draw) -> Case:
    d = draw.choice(2, 3)
    return *_leaves(draw, d), draw.box(d), draw.choice(1, 2, 7), draw.choice(1, 2, 9)


def _lines(draw: Draw) -> Case:
    d = draw.choice(2, 3)
    return *_leaves(draw, d), draw.box(d), draw.choice(0, 1)


def _polygon(draw: Draw) -> Case:
    return *_leaves(draw, 2), [[-9.0, -9.0], [9.0, 9.0]] if draw.turn % 2 else draw.box()


def _edges(draw: Draw) -> Case:
    return *_leaves(draw, 3, 6), [[-9.0] * 3, [9.0] * 3] if draw.turn % 2 else draw.box(3)


def _pairs(draw: Draw) -> list[list[list[float]]]:
    return [[[draw.number(), draw.number()] for _ in range(2)] for _ in range(1 + draw.turn % 4)]


def _heights(draw: Draw) -> Case:
    return None if draw.turn % 5 == 0 else _pairs(draw), draw.number()


def _points(draw: Draw) -> Case:
    return (_pairs(draw) if draw.turn % 2 else _pairs(draw)[0],)


WEIGHT_SPACE_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "held_sums": _held,
    "mistake_map": _map,
    "leaf_lines": _lines,
    "at_height": _heights,
    "solution_polygon": _polygon,
    "solution_edges": _edges,
    "middle_of": _points,
}
