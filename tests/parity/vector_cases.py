"""How the arguments of the rules about vectors are drawn; `cases.py` has the others.

Two vectors are drawn zero, parallel, opposite, at a right angle and nearly so, in turn.
"""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from typing import Any

import numpy as np

from tests.parity.draw import Box, Draw, Vector

Case = tuple[Any, ...]

HOLDS = ("free", "grid", "right angle", "parallel")
WORDS = ("alone", "sum", "difference", "multiple")
# None of them is near a threshold of the core, where rounding would have to decide: 1e-12
# for a right angle, 1e-9 for parallel vectors.
SLIGHTLY = (1e-3, 1e-5, 1e-14)


def _perpendicular(draw: Draw, a: Vector) -> Vector:
    """Return a vector at a right angle to a, exactly so if the entries are whole."""
    if len(a) == 2:
        return [-a[1], a[0]]
    return [float(entry) for entry in np.cross(a, draw.whole_vector(3))]


def _beside(draw: Draw, a: Vector) -> Vector:
    """Return a second vector; in turn one of those that a rule may stumble over."""
    kind = draw.turn % 8
    if kind == 0:
        return [0.0] * len(a)
    if kind in (1, 2):
        factor = draw.choice(1.0, 3.0, float(draw.rng.uniform(0.1, 5)))
        return [(factor if kind == 1 else -factor) * entry for entry in a]
    if kind in (3, 4):
        share = draw.choice(*SLIGHTLY, 0.0) * draw.choice(1, -1)
        side = _perpendicular(draw, a)
        along, across = (side, a) if kind == 3 else (a, side)
        return [one + share * other for one, other in zip(along, across, strict=True)]
    return [draw.number() for _ in a]


def pair(draw: Draw, n: int | None = None) -> tuple[Vector, Vector]:
    """Return two vectors of the plane or of space, with one factor or one for each."""
    size = n or draw.choice(2, 3)
    a = draw.whole_vector(size) if draw.turn % 3 else draw.vector(size)
    b = _beside(draw, a)
    c, d = (draw.factor(), draw.factor()) if draw.turn % 10 == 9 else (draw.factor(),) * 2
    return [c * entry for entry in a], [d * entry for entry in b]


def _pair_and_box(draw: Draw) -> tuple[Vector, Vector, Box]:
    a, b = pair(draw)
    return a, b, draw.box(len(a))


def _vector_and_axis(draw: Draw) -> Case:
    a, _ = pair(draw)
    return a, int(draw.rng.integers(len(a)))


def _angle_deg(draw: Draw) -> float:
    return float(draw.choice(0.0, 90.0, 180.0, -90.0, 37.5, draw.rng.uniform(-720, 720)))


def _angle_rad(draw: Draw) -> float:
    return float(np.radians(_angle_deg(draw)))


def _any_size(draw: Draw) -> float:
    return draw.factor() * draw.number()


def _held(draw: Draw) -> Case:
    point, a = pair(draw)
    return point, a, draw.choice(*HOLDS)


def _space_vector(draw: Draw) -> Vector:
    """Return a vector of space; some stand upright or lie on the floor."""
    a, c = draw.weights(3), draw.factor()
    return [c * entry for entry in a]


def _in_the_plane(draw: Draw) -> Vector:
    return pair(draw, 2)[0]


VECTOR_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "dot": pair,
    "angle": pair,
    "cosine": pair,
    "angle_kind": pair,
    "scalar_projection": pair,
    "vector_projection": pair,
    "turned_to": lambda draw: (_angle_rad(draw), *pair(draw)),
    "with_norm": lambda draw: (draw.choice(-1.0, 1.0, 1.0) * abs(_any_size(draw)), pair(draw)[0]),
    "with_direction_angle": lambda draw: (_angle_rad(draw), _in_the_plane(draw)),
    "unit_vector": lambda draw: (draw.any_vector(),),
    "from_spherical": lambda draw: (abs(_any_size(draw)), _angle_rad(draw), _angle_rad(draw)),
    "azimuth": lambda draw: (_space_vector(draw),),
    "elevation": lambda draw: (_space_vector(draw),),
    "component_step": _vector_and_axis,
    "parallelogram": pair,
    "angle_arc": _pair_and_box,
    "product_rectangle": pair,
    "held": _held,
    "nearest_held": _held,
    "on_grid": lambda draw: (pair(draw)[0], draw.choice(*HOLDS)),
}


def _length(a: Vector, *_: Any) -> float:
    return hypot(*a)


VECTOR_MAGNITUDES: dict[str, Callable[..., float]] = {
    "dot": lambda a, b: hypot(*a) * hypot(*b),
    "angle": lambda a, b: 1.0,
    "cosine": lambda a, b: 1.0,
    "scalar_projection": _length,
    "vector_projection": _length,
    "turned_to": lambda angle_rad, b, a: hypot(*b),
    "product_rectangle": _length,
    "held": _length,
    "nearest_held": _length,
}
"""How large the numbers are that a result is the difference of, where it may be near 0."""
