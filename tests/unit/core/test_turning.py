import re
from math import pi, sqrt
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_core.vectors import turning

NO_DIRECTION = "a is the zero vector, which has no direction"


def assert_vector(found: Any, expected: Any) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("a", "expected"),
    [
        ([1, 0], [0, 1]),
        ([3, 4], [-0.8, 0.6]),
        # Least along the third axis: (1, 2, 0)/√5 × (0, 0, 1).
        ([1, 2, 0], [2 / sqrt(5), -1 / sqrt(5), 0]),
        ([0, 0, 2], [0, 1, 0]),
        ([0, -5, 0], [0, 0, 1]),
    ],
)
def test_across(a: list[float], expected: list[float]) -> None:
    assert_vector(turning.across(a), expected)


@pytest.mark.parametrize(
    ("b", "a", "expected"),
    [
        ([3, 5], [2, 0], [0, 1]),
        ([3, -5], [2, 0], [0, -1]),
        ([1, 1, 0], [0, 0, 7], [1 / sqrt(2), 1 / sqrt(2), 0]),
        # Parallel, opposite and zero: no side is b's, so it is the side of `across`.
        ([4, 0], [2, 0], [0, 1]),
        ([-4, 0], [2, 0], [0, 1]),
        ([0, 0], [2, 0], [0, 1]),
        ([1, 1e-11], [1, 0], [0, 1]),
        ([1, -1e-11], [1, 0], [0, 1]),
        # Less than parallel by more than the rounding.
        ([1, -1e-6], [1, 0], [0, -1]),
    ],
)
def test_away_from(b: list[float], a: list[float], expected: list[float]) -> None:
    assert_vector(turning.away_from(b, a), expected)


@pytest.mark.parametrize(
    ("angle_deg", "b", "a", "expected"),
    [
        (90, [2, 0.5], [1, 0], [0, sqrt(4.25)]),
        (90, [2, -0.5], [1, 0], [0, -sqrt(4.25)]),
        (0, [3, 4], [0, 2], [0, 5]),
        (180, [3, 4], [0, 2], [0, -5]),
        (60, [0, 2, 0], [5, 0, 0], [1, sqrt(3), 0]),
        (45, [0, 0, 0], [1, 0, 0], [0, 0, 0]),
        # From beyond 180° on it comes up on the other side.
        (270, [0, 2], [1, 0], [0, -2]),
    ],
)
def test_turned_to(angle_deg: float, b: list[float], a: list[float], expected: list[float]) -> None:
    assert_vector(core.turned_to(np.radians(angle_deg), b, a), expected)


@pytest.mark.parametrize(
    ("length", "a", "expected"),
    [
        (10, [3, 4], [6, 8]),
        (0, [3, 4], [0, 0]),
        (2, [0, 0], [2, 0]),
        (2, [0, 0, 0], [2, 0, 0]),
        (1, [0, -1e-200], [0, -1]),
    ],
)
def test_with_norm(length: float, a: list[float], expected: list[float]) -> None:
    assert_vector(core.with_norm(length, a), expected)


@pytest.mark.parametrize(
    ("angle_rad", "a", "expected"),
    [
        (pi / 2, [3, 4], [0, 5]),
        (pi, [0, 2], [-2, 0]),
        (-pi / 2, [1, 0], [0, -1]),
        (1, [0, 0], [0, 0]),
    ],
)
def test_with_direction_angle(angle_rad: float, a: list[float], expected: list[float]) -> None:
    assert_vector(core.with_direction_angle(angle_rad, a), expected)


@pytest.mark.parametrize(
    ("a", "azimuth", "elevation"),
    [
        ([1, 1, 0], pi / 4, 0),
        ([0, -2, 2], -pi / 2, pi / 4),
        ([-1, 0, 0], pi, 0),
        ([0, 0, 3], 0, pi / 2),
        ([0, 0, -3], 0, -pi / 2),
        ([3, 4, -5], np.arctan2(4, 3), -pi / 4),
    ],
)
def test_azimuth_and_elevation(a: list[float], azimuth: float, elevation: float) -> None:
    assert core.azimuth(a) == pytest.approx(azimuth, abs=1e-12)
    assert core.elevation(a) == pytest.approx(elevation, abs=1e-12)
    assert_vector(core.from_spherical(core.norm(a), azimuth, elevation), a)


@pytest.mark.parametrize(
    ("call", "args", "sentence"),
    [
        (turning.across, ([0, 0],), NO_DIRECTION),
        (
            turning.across,
            ([1, 2, 3, 4],),
            "a has 4 entries; give a vector of the plane or of space",
        ),
        (turning.away_from, ([1, 0], [0, 0]), NO_DIRECTION),
        (turning.away_from, ([0, 0], [0, 0]), NO_DIRECTION),
        (core.turned_to, (1.0, [1, 0], [0, 0]), NO_DIRECTION),
        (core.turned_to, (1.0, [1, 0], [1, 0, 0]), "give both the same number of entries"),
        (core.turned_to, (np.nan, [1, 0], [0, 1]), "angle_rad"),
        (core.with_norm, (-1, [1, 0]), "length is -1; a length is 0 or more."),
        (core.from_spherical, (-1, 0, 0), "length is -1; a length is 0 or more."),
        (core.with_norm, ([1, 2], [1, 0]), "length has shape (2,); give a single number."),
        (core.with_direction_angle, (1.0, [1, 2, 3]), "a has 3 entries"),
        (core.azimuth, ([0, 0, 0],), NO_DIRECTION),
        (core.elevation, ([0, 0, 0],), NO_DIRECTION),
        (core.azimuth, ([1, 0],), "a has 2 entries"),
        (core.from_spherical, (1, np.inf, 0), "azimuth_rad"),
    ],
)
def test_what_is_refused(call: Any, args: tuple[Any, ...], sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        call(*args)
