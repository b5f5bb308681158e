"""Curves of one variable: values, slopes, Newton's step, descent, stationary points."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import InputError
from perceptron_core.descent import (
    curve_curvature,
    curve_slope,
    curve_trail,
    curve_value,
    newton_step,
    real_roots,
    stationary_kind,
    stationary_points,
)

numbers = st.floats(-3, 3).map(lambda x: round(x, 3))
polynomials = st.lists(numbers, min_size=1, max_size=5)
TWO_VALLEYS = [0.0, 0.3, -2.0, 0.0, 1.0]


@given(polynomials, numbers, numbers.filter(lambda x: abs(x) > 0.01))
def test_slope_and_curvature_are_limits_of_difference_quotients(
    c: list[float], kink: float, x: float
) -> None:
    h = 1e-4

    def f(at: float) -> float:
        return curve_value(c, kink, at)

    assert curve_slope(c, kink, x) == pytest.approx((f(x + h) - f(x - h)) / (2 * h), abs=1e-5)
    second = (f(x + h) - 2 * f(x) + f(x - h)) / h**2
    assert curve_curvature(c, kink, x) == pytest.approx(second, abs=1e-4)


def test_newtons_steps_are_those_of_the_source() -> None:
    """From 0.628 towards the root 4 of x² − 16, the slope of x³/3 − 16x."""
    x, steps = 0.628, []
    for _ in range(5):
        x = newton_step([0, -16, 0, 1 / 3], 0, x)
        steps.append(x)
    np.testing.assert_allclose(steps, [13.0529, 7.1393, 4.6902, 4.0508, 4.0003], atol=5e-5)


def test_a_parabola_is_left_in_one_step_of_newton_and_in_ever_shorter_ones_of_descent() -> None:
    assert newton_step([1, -4, 1], 0, 7.5) == 2
    trail = curve_trail([1, -4, 1], 0, 4, 0.25, 3)
    np.testing.assert_allclose(trail, [[4.0, 1.0], [3.0, -2.0], [2.5, -2.75], [2.25, -2.9375]])
    assert len(curve_trail([0, 0, 1], 0, 1, 5, 1000)) < 20, "a descent that diverges ends early"


def test_a_kink_has_no_slope_and_a_descent_walks_across_it() -> None:
    for of in (curve_slope, curve_curvature):
        with pytest.raises(InputError, match="kink"):
            of([0.0], 1, 0)
    with pytest.raises(InputError, match="divides by 0"):
        newton_step([0.0], 1, 2)
    x = curve_trail([0.0], 1, 0.5, 0.4, 4)[:, 0]
    np.testing.assert_allclose(x, [0.5, 0.1, -0.3, 0.1, -0.3], atol=1e-15)
    assert curve_trail([0.0], 1, 0.5, 0.5, 9)[:, 0].tolist() == [0.5, 0.0]


@given(st.lists(st.integers(-8, 8).map(lambda n: n / 4), min_size=1, max_size=4, unique=True))
def test_the_roots_are_found(roots: list[float]) -> None:
    c = np.polynomial.polynomial.polyfromroots(roots)
    np.testing.assert_allclose(real_roots(c, -3, 3), sorted(roots), atol=1e-7)
    inside = [root for root in sorted(roots) if -1 <= root <= 1]
    np.testing.assert_allclose(real_roots(c, -1, 1), inside, atol=1e-7)


def test_roots_that_are_touched_or_not_there() -> None:
    assert real_roots([1, -2, 1], -3, 3).tolist() == [1]
    assert real_roots([1, 0, 1], -3, 3).tolist() == []
    assert real_roots([2], -3, 3).tolist() == []
    with pytest.raises(InputError, match="low first"):
        real_roots([0, 1], 3, -3)


@pytest.mark.parametrize(
    ("c", "kinds"),
    [
        ([0, 0, 1], {0: "minimum"}),
        ([0, 0, -1], {0: "maximum"}),
        ([0, 0, 0, 1], {0: "inflection point"}),
        ([0, 0, 0, 0, 1], {0: "minimum"}),
        ([0, -16, 0, 1 / 3], {-4: "maximum", 4: "minimum"}),
        ([0, 0, 0, 4, 3], {-1: "minimum", 0: "inflection point"}),
    ],
)
def test_what_is_stationary_is_called_what_it_is(c: Any, kinds: dict[float, str]) -> None:
    points = stationary_points(c, -5, 5)
    np.testing.assert_allclose(points[:, 0], [*kinds], atol=1e-9)
    assert [stationary_kind(c, x) for x in points[:, 0]] == [*kinds.values()]
    np.testing.assert_allclose(points[:, 1], [curve_value(c, 0, x) for x in points[:, 0]])


def test_a_level_curve_is_no_minimum() -> None:
    with pytest.raises(InputError, match="level everywhere"):
        stationary_kind([3, 0], 1)
    assert stationary_points([3], -1, 1).shape == (0, 2)


def test_two_valleys_end_in_one_of_them() -> None:
    minima = [
        x
        for x, _ in stationary_points(TWO_VALLEYS, -3, 3)
        if stationary_kind(TWO_VALLEYS, x) == "minimum"
    ]
    for start in (-2.0, 1.5):
        end = curve_trail(TWO_VALLEYS, 0, start, 0.02, 500)[-1, 0]
        assert min(abs(end - x) for x in minima) < 1e-6
