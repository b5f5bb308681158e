"""clip_plane against the same cut done in exact arithmetic, edge by edge."""

from fractions import Fraction
from itertools import combinations, product

import numpy as np
from hypothesis import event, example, given
from hypothesis import strategies as st

from perceptron_core import clip_plane
from perceptron_core.array_types import FloatArray
from tests.properties.strategies import whole_planes

Point = tuple[Fraction, Fraction, Fraction]
Plane = tuple[list[int], Fraction, list[list[int]]]


def exact_cut(w: list[int], b: Fraction, box: list[list[int]]) -> set[Point]:
    """Return the points where the plane meets the 12 edges of the box, ends included."""
    found: set[Point] = set()
    for p, q in combinations(product(*zip(*box, strict=True)), 2):
        if sum(x != y for x, y in zip(p, q, strict=True)) != 1:
            continue  # no edge but a diagonal
        at_p = sum((Fraction(a) * x for a, x in zip(w, p, strict=True)), b)
        at_q = sum((Fraction(a) * x for a, x in zip(w, q, strict=True)), b)
        if at_p == at_q == 0:
            shares = [Fraction(0), Fraction(1)]
        elif at_p * at_q <= 0:
            shares = [at_p / (at_p - at_q)]
        else:
            shares = []
        for t in shares:
            x, y, z = (u + t * (v - u) for u, v in zip(p, q, strict=True))
            found.add((Fraction(x), Fraction(y), Fraction(z)))
    return found


def turns(polygon: FloatArray, w: list[int]) -> FloatArray:
    """Return for each corner how far the way round turns there, seen from the tip of w."""
    sides = np.roll(polygon, -1, axis=0) - polygon
    found: FloatArray = np.sum(
        np.cross(sides, np.roll(sides, -1, axis=0)) * np.array(w, dtype=float), axis=1
    )
    return found


@given(whole_planes(), st.sampled_from([1.0, 0.1, 1e-200, 1e200]))
@example(([1, 1, 1], Fraction(-3), [[0, 0, 0], [2, 2, 2]]), 1.0)  # a hexagon
@example(([1, 1, 1], Fraction(0), [[0, 0, 0], [2, 2, 2]]), 0.1)  # touches a corner
@example(([1, 1, 0], Fraction(0), [[0, 0, 0], [2, 2, 2]]), 0.1)  # touches an edge
@example(([0, -2, 0], Fraction(4), [[0, 0, 0], [2, 2, 2]]), 0.1)  # contains a face
@example(([0, 0, 3], Fraction(-1), [[0, 0, 0], [2, 2, 2]]), 0.1)  # axis-parallel
@example(([1, -1, 0], Fraction(0), [[0, 0, 0], [2, 2, 2]]), 0.1)  # through four corners
def test_the_corners_are_those_of_the_exact_cut(plane: Plane, c: float) -> None:
    w, b, box = plane
    expected = exact_cut(w, b, box)
    polygon = clip_plane(np.multiply(c, w), c * float(b), box)
    event(f"{len(expected)} corners")
    if len(expected) < 3:
        assert polygon.shape == (0, 3)
        return
    assert len(polygon) == len(expected)
    for corner in expected:
        target = np.array([float(x) for x in corner])
        assert np.abs(polygon - target).max(axis=1).min() <= 1e-13
    assert turns(polygon, w).min() > 0


@given(whole_planes())
def test_coordinates_on_the_box_are_met_to_the_bit(plane: Plane) -> None:
    w, b, box = plane
    for corner in clip_plane(w, float(b), box):
        on_faces = (corner == box[0]) | (corner == box[1])
        assert on_faces.sum() >= 2  # an edge shares two coordinates with the box
