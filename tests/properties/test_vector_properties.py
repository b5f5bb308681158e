from math import cos, pi

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from perceptron_core import (
    angle,
    cosine,
    direction_angle,
    direction_cosines,
    dot,
    from_polar,
    norm,
    rejection,
    scalar_projection,
    unit_vector,
    vector_projection,
)
from tests.properties.strategies import Vector, factors, pairs

Pair = tuple[Vector, Vector]


@given(pairs())
def test_cauchy_schwarz(pair: Pair) -> None:
    a, b = pair
    assert abs(dot(a, b)) <= norm(a) * norm(b) * (1 + 1e-14)


@given(pairs())
def test_both_forms_of_the_dot_product_agree(pair: Pair) -> None:
    a, b = pair
    size = norm(a) * norm(b)
    assert dot(a, b) == pytest.approx(size * cos(angle(a, b)), abs=1e-14 * size)
    assert cos(angle(a, b)) == pytest.approx(cosine(a, b), abs=1e-14)


@given(pairs(), factors)
def test_the_angle_knows_no_lengths_and_no_order(pair: Pair, c: float) -> None:
    a, b = pair
    assert 0 <= angle(a, b) <= pi
    assert angle(b, a) == angle(a, b)
    assert angle([c * x for x in a], b) == pytest.approx(angle(a, b), abs=1e-14)
    assert angle([-x for x in a], b) == pytest.approx(pi - angle(a, b), abs=1e-14)


@given(pairs())
def test_projection_and_rejection_add_up(pair: Pair) -> None:
    a, b = pair
    total = vector_projection(a, b) + rejection(a, b)
    assert total == pytest.approx(a, abs=1e-14 * norm(a))


@given(pairs())
def test_the_rejection_is_perpendicular_and_the_projection_parallel(pair: Pair) -> None:
    a, b = pair
    assert abs(dot(rejection(a, b), b)) <= 1e-14 * norm(a) * norm(b)
    shadow = vector_projection(a, b)
    assert norm(shadow) == pytest.approx(abs(scalar_projection(a, b)), rel=1e-14)
    assert shadow == pytest.approx(scalar_projection(a, b) * unit_vector(b), abs=1e-14 * norm(a))
    assert norm(a) ** 2 == pytest.approx(norm(shadow) ** 2 + norm(rejection(a, b)) ** 2, rel=1e-13)


@given(pairs(), factors)
def test_norm_and_unit_vector(pair: Pair, c: float) -> None:
    a, b = pair
    assert norm([c * x for x in a]) == pytest.approx(c * norm(a), rel=1e-14)
    both = [x + y for x, y in zip(a, b, strict=True)]
    assert norm(both) <= (norm(a) + norm(b)) * (1 + 1e-14)
    assert norm(unit_vector(a)) == pytest.approx(1, rel=1e-14)
    assert sum(direction_cosines(a) ** 2) == pytest.approx(1, rel=1e-14)


@given(st.floats(1e-6, 1e6), st.floats(-pi, pi))
def test_polar_and_back(radius: float, angle_rad: float) -> None:
    assume(angle_rad > -pi)
    a = from_polar(radius, angle_rad)
    assert norm(a) == pytest.approx(radius, rel=1e-14)
    assert -pi < direction_angle(a) <= pi
    assert from_polar(1, direction_angle(a)) == pytest.approx(from_polar(1, angle_rad), abs=1e-14)
