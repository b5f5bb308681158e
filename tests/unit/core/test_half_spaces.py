from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core

NUMBERS = st.floats(-100, 100, allow_subnormal=False).map(lambda number: round(number, 3))
POINTS = st.tuples(NUMBERS, NUMBERS, NUMBERS)


def test_by_hand() -> None:
    crossing = core.segment_crossing([0.0, 0.0], [4.0, 2.0], [1.0, 0.0], -1.0)
    assert crossing is not None
    assert crossing.tolist() == [1.0, 0.5]
    assert core.segment_crossing([2.0, 0.0], [4.0, 2.0], [1.0, 0.0], -1.0) is None
    np.testing.assert_array_equal(core.point_between([0.0, 4.0], [2.0, 0.0], 0.25), [0.5, 3.0])


def test_a_point_on_the_hyperplane_is_of_the_positive_side() -> None:
    assert core.segment_crossing([1.0, 0.0], [2.0, 0.0], [1.0, 0.0], -1.0) is None
    np.testing.assert_array_equal(core.segment_crossing([1.0], [0.0], [1.0], -1.0), [1.0])


@given(POINTS, POINTS, POINTS, NUMBERS)
def test_a_half_space_is_convex(p: Any, q: Any, w: Any, b: float) -> None:
    between = [core.point_between(p, q, t) for t in np.linspace(0, 1, 11)]
    sums = core.decision_function(between, w, b)
    ends = core.predict([p, q], w, b)
    rounding = 1e-9 * (np.abs([p, q]).max() * np.abs(w).sum() + abs(b))
    if ends[0] == ends[1]:
        assert core.segment_crossing(p, q, w, b) is None
        assert (sums >= -rounding).all() if ends[0] else (sums <= rounding).all()
    else:
        crossing = core.segment_crossing(p, q, w, b)
        assert crossing is not None
        assert abs(core.decision_function([crossing], w, b)[0]) <= rounding


@pytest.mark.parametrize("t", [-0.1, 1.1])
def test_a_point_beside_the_segment_is_refused(t: float) -> None:
    with pytest.raises(ValueError, match="from 0"):
        core.point_between([0.0], [1.0], t)
