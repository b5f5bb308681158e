from math import cos, pi, radians

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from perceptron_core import (
    angle,
    azimuth,
    dot,
    elevation,
    from_spherical,
    norm,
    rejection,
    turned_to,
    unit_vector,
    with_direction_angle,
    with_norm,
)
from perceptron_core.vectors.turning import across, away_from
from tests.properties.strategies import Vector, nonzero_vectors, vectors

Pair = tuple[Vector, Vector]

TWO = st.sampled_from([2, 3]).flatmap(lambda n: st.tuples(nonzero_vectors(n), vectors(n)))
"""a, which is not zero, and b, which may be."""

MULTIPLES = (
    st.sampled_from([2, 3])
    .flatmap(nonzero_vectors)
    .flatmap(
        lambda a: st.tuples(
            st.just(a), st.sampled_from([-3.0, 0.5]).map(lambda c: [c * x for x in a])
        )
    )
)
PAIRS = TWO | MULTIPLES


@given(PAIRS, st.floats(0, pi))
def test_turned_to_gives_the_angle_asked_for_and_keeps_the_length(pair: Pair, theta: float) -> None:
    a, b = pair
    turned = turned_to(theta, b, a)
    assert norm(turned) == pytest.approx(norm(b), rel=1e-13)
    if any(b):
        assert angle(turned, a) == pytest.approx(theta, abs=1e-13)
        assert dot(turned, a) == pytest.approx(
            norm(a) * norm(b) * cos(theta), abs=1e-12 * norm(a) * norm(b)
        )


@given(PAIRS, st.floats(radians(1), radians(179)))
def test_turned_there_and_back_is_where_it_was(pair: Pair, theta: float) -> None:
    a, b = pair
    assume(any(b) and 1e-3 < angle(a, b) < pi - 1e-3)
    back = turned_to(angle(a, b), turned_to(theta, b, a), a)
    assert back == pytest.approx(b, abs=1e-10 * norm(b))


@given(PAIRS)
def test_away_from_a_is_perpendicular_to_a_and_on_the_side_of_b(pair: Pair) -> None:
    a, b = pair
    beside = away_from(b, a)
    assert norm(beside) == pytest.approx(1, rel=1e-13)
    # Next to parallel, what is left of b beside a has lost up to nine digits.
    assert abs(dot(beside, unit_vector(a))) <= 1e-6
    assert dot(beside, b) >= -1e-9 * norm(b)


@given(PAIRS)
def test_away_from_a_lies_in_the_plane_of_both(pair: Pair) -> None:
    a, b = pair
    assume(any(b) and 1e-3 < angle(a, b) < pi - 1e-3)
    beside = away_from(b, a)
    assert abs(dot(beside, unit_vector(a))) <= 1e-12
    left_over = rejection(rejection(unit_vector(b), a), beside)
    assert norm(left_over) <= 1e-12


@given(PAIRS)
def test_across_is_a_unit_vector_at_a_right_angle(pair: Pair) -> None:
    a, _ = pair
    assert norm(across(a)) == pytest.approx(1, rel=1e-14)
    assert abs(dot(across(a), unit_vector(a))) <= 1e-15 * 4


@given(PAIRS, st.floats(0, 1000))
def test_with_norm_keeps_the_direction(pair: Pair, length: float) -> None:
    a, _ = pair
    found = with_norm(length, a)
    assert norm(found) == pytest.approx(length, rel=1e-14)
    assert found == pytest.approx(length * unit_vector(a), rel=1e-14)


@given(vectors(2), st.floats(-10, 10))
def test_with_direction_angle_keeps_the_length(a: Vector, angle_rad: float) -> None:
    found = with_direction_angle(angle_rad, a)
    assert norm(found) == pytest.approx(norm(a), rel=1e-14)
    assert found == pytest.approx(
        norm(a) * np.array([cos(angle_rad), cos(angle_rad - pi / 2)]), abs=1e-12 * norm(a)
    )


@given(nonzero_vectors(3))
def test_spherical_and_back(a: Vector) -> None:
    assert -pi <= azimuth(a) <= pi
    assert -pi / 2 <= elevation(a) <= pi / 2
    assert from_spherical(norm(a), azimuth(a), elevation(a)) == pytest.approx(
        a, abs=1e-13 * norm(a)
    )
