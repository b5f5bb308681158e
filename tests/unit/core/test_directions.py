from math import pi, sqrt

import numpy as np
import pytest

from perceptron_core import direction_angle, direction_cosines, from_polar


@pytest.mark.parametrize(
    ("a", "expected"),
    [
        ([2, 0], 0.0),
        ([1, 1], pi / 4),
        ([0, 3], pi / 2),
        ([-1, 0], pi),
        ([-1, -0.0], pi),
        ([0, -3], -pi / 2),
        ([-1, -1], -3 * pi / 4),
    ],
)
def test_direction_angle_around_the_circle(a: list[float], expected: float) -> None:
    assert direction_angle(a) == expected


def test_direction_angle_is_for_the_plane() -> None:
    with pytest.raises(ValueError, match=r"^a has 3 entries; a direction angle needs"):
        direction_angle([1, 2, 3])
    with pytest.raises(ValueError, match=r"^a is the zero vector, which has no direction"):
        direction_angle([0, 0])


def test_direction_cosines() -> None:
    np.testing.assert_allclose(direction_cosines([2, 3, 6]), [2 / 7, 3 / 7, 6 / 7], rtol=1e-15)
    with pytest.raises(ValueError, match=r"^a is the zero vector"):
        direction_cosines([0, 0, 0])


def test_from_polar() -> None:
    np.testing.assert_allclose(from_polar(2, pi / 3), [1.0, sqrt(3)], rtol=1e-15)
    np.testing.assert_array_equal(from_polar(0, 1.0), [0.0, 0.0])


def test_from_polar_with_a_negative_radius() -> None:
    with pytest.raises(ValueError, match=r"^radius is -1; a radius is 0 or more\.$"):
        from_polar(-1, 0)
