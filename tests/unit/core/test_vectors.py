from collections.abc import Callable
from math import pi, sqrt
from typing import Any

import numpy as np
import pytest

from perceptron_core import angle, angle_kind, cosine, dot, norm, unit_vector


def test_norm_of_the_3_4_5_triangle() -> None:
    assert norm([3, 4]) == 5.0
    assert norm([2, 3, 6]) == 7.0
    assert norm([0, 0]) == 0.0


def test_norm_neither_overflows_nor_vanishes() -> None:
    assert norm([3e200, 4e200]) == pytest.approx(5e200, rel=1e-15)
    assert norm([3e-200, 4e-200]) == pytest.approx(5e-200, rel=1e-15)


def test_norm_that_no_float_can_hold() -> None:
    with pytest.raises(ValueError, match=r"^the length of a is too large to be written"):
        norm([1.7e308, 1.7e308])


def test_dot_is_the_sum_of_products() -> None:
    assert dot([1, 2, 3], [4, -5, 6]) == 12.0
    assert dot([2], [3]) == 6.0


def test_dot_that_no_float_can_hold() -> None:
    with pytest.raises(ValueError, match=r"^a·b is too large"):
        dot([1e200], [1e200])


def test_unit_vector() -> None:
    np.testing.assert_allclose(unit_vector([3, 4]), [0.6, 0.8], rtol=1e-15)
    np.testing.assert_array_equal(unit_vector([0, -7]), [0.0, -1.0])
    np.testing.assert_allclose(unit_vector([3e-310, 4e-310]), [0.6, 0.8], rtol=1e-12)
    np.testing.assert_allclose(unit_vector([1.7e308, 1.7e308]), [sqrt(0.5)] * 2, rtol=1e-15)


def test_angle_of_the_three_cases() -> None:
    assert angle([1, 0], [1, 1]) == pytest.approx(pi / 4, rel=1e-15)
    assert angle([2, 0], [0, 5]) == pytest.approx(pi / 2, rel=1e-15)
    assert angle([1, 0], [-1, 1]) == pytest.approx(3 * pi / 4, rel=1e-15)


def test_angle_at_and_near_its_ends() -> None:
    assert angle([1, 2, 3], [2, 4, 6]) == 0.0
    assert angle([1, 2, 3], [-2, -4, -6]) == pi
    assert angle([1, 0], [1, 1e-10]) == pytest.approx(1e-10, rel=1e-12)
    assert pi - angle([1, 0], [-1, 1e-10]) == pytest.approx(1e-10, rel=1e-5)


def test_cosine_of_the_three_cases() -> None:
    assert cosine([1, 0], [1, 1]) == pytest.approx(sqrt(0.5), rel=1e-15)
    assert cosine([2, 0], [0, 5]) == 0.0
    assert cosine([1, 0], [-3, 0]) == -1.0
    assert cosine([1e200, 1e200], [1e-200, 1e-200]) == pytest.approx(1.0, rel=1e-15)


def test_cosine_stays_within_one() -> None:
    assert all(-1 <= cosine([1, 1, k], [1, 1, k]) <= 1 for k in range(50))


@pytest.mark.parametrize("function", [unit_vector, lambda a: angle([1, 0], a)])
def test_the_zero_vector_has_no_direction(function: Callable[[Any], Any]) -> None:
    with pytest.raises(ValueError, match="is the zero vector, which has no direction; give a"):
        function([0, 0])


@pytest.mark.parametrize("function", [dot, angle, cosine])
def test_vectors_of_two_lengths(function: Callable[..., float]) -> None:
    sentence = "^a has 2 entries but b has 3; give both the same number of entries"
    with pytest.raises(ValueError, match=sentence):
        function([1, 2], [1, 2, 3])


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ([1, 0], [3, 0], 2),
        ([1, 2, 3], [2, 4, 6], 2),
        ([0.1, 0.3], [0.7, 2.1], 2),
        ([1, 0], [1, 0.001], 1),
        ([1, 0], [0, 2], 0),
        ([1, 0], [-1, 5], -1),
        ([1, 2], [-0.5, -1.0], -2),
    ],
)
def test_the_kind_of_angle(a: list[float], b: list[float], kind: int) -> None:
    assert angle_kind(a, b) == kind
    assert angle_kind(b, a) == kind


def test_a_zero_vector_forms_no_angle() -> None:
    with pytest.raises(ValueError, match="zero vector"):
        angle_kind([0, 0], [1, 0])
