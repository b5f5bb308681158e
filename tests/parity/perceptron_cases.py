"""How the arguments of the rules about a perceptron's parts are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]


def _weights_and_bias(draw: Draw) -> Case:
    return draw.hyperplane(draw.whole_vector(draw.choice(2, 3, 5)))


def _place_and_step(draw: Draw) -> Case:
    z = draw.choice(0.0, draw.number())
    h = draw.choice(0.0, draw.number(), -abs(draw.number()), -z)
    return z, h


def _layer(draw: Draw) -> Case:
    x = draw.whole_vector(draw.choice(2, 3))
    rows = [draw.hyperplane(x) for _ in range(draw.choice(1, 2, 3))]
    return [w for w, _ in rows], x, [b for _, b in rows]


def _two_perceptrons(draw: Draw) -> Case:
    leaves = draw.rows()
    through = leaves.rows[0] if leaves.rows else [1.0, 2.0]
    return leaves, *draw.hyperplane(through), *draw.hyperplane(through)


def _ends(draw: Draw) -> tuple[Vector, Vector]:
    size = draw.choice(2, 3)
    p = draw.whole_vector(size)
    return p, draw.choice(list(p), draw.whole_vector(size), [draw.number() for _ in p])


def _point_between(draw: Draw) -> Case:
    return *_ends(draw), draw.choice(0.0, 1.0, -0.1, 1.1, float(draw.rng.random()))


def _segment_and_hyperplane(draw: Draw) -> Case:
    p, q = _ends(draw)
    return p, q, *draw.hyperplane(draw.choice(p, q))


def _leaves_and_leaf(draw: Draw) -> Case:
    leaves = draw.rows()
    further = [draw.number() for _ in range(draw.choice(0, 2))]
    own = leaves.rows[-1] if leaves.rows and draw.turn % 2 else [draw.number(), draw.number()]
    return Rows(leaves.rows, 2), [*own, *further]


def _number_and_leaves(draw: Draw) -> Case:
    return int(draw.rng.integers(0, 8)), *_leaves_and_leaf(draw)


def _on_small_step(draw: Draw) -> Case:
    z = draw.choice(0.0, -0.0, draw.number(), draw.factor() * draw.number())
    return z, draw.vector(), abs(draw.number())


PERCEPTRON_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "lift_point": lambda draw: (draw.any_vector(),),
    "lift_points": lambda draw: (list(_ends(draw)),),
    "lift_weights": _weights_and_bias,
    "lowered_weights": lambda draw: (draw.any_vector(),),
    "lowered_bias": lambda draw: (draw.any_vector(),),
    "difference_quotient": _place_and_step,
    "layer_sums": _layer,
    "layer_outputs": _layer,
    "hidden_outputs": _two_perceptrons,
    "point_between": _point_between,
    "segment_crossing": _segment_and_hyperplane,
    "leaf_number": lambda draw: (*_leaves_and_leaf(draw), int(draw.rng.integers(0, 8))),
    "with_leaf": _number_and_leaves,
    "on_small_step": _on_small_step,
    "distance_left": lambda draw: ([draw.factor(3) * draw.number(), draw.number()],),
}


def _largest(*points: Vector) -> float:
    return max(abs(entry) for point in points for entry in point)


PERCEPTRON_MAGNITUDES: dict[str, Callable[..., float]] = {
    "point_between": lambda p, q, t: _largest(p, q),
    "segment_crossing": lambda p, q, w, b: _largest(p, q),
}
"""How large the numbers are that a result is the difference of, where it may be near 0."""
