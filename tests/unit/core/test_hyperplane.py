from collections.abc import Callable
from math import copysign
from typing import Any

import numpy as np
import pytest

from perceptron_core import (
    bias_through,
    decision_function,
    foot_of_perpendicular,
    offset,
    project_onto_hyperplane,
    signed_distance,
    threshold,
    unit_normal,
)

# w = (3, 4), b = −5: a line at distance 1 from the origin, with its foot at (0.6, 0.8).
W, B = [3.0, 4.0], -5.0
X = [[0.0, 0.0], [3.0, 4.0], [3.0, -1.0]]


def test_decision_function() -> None:
    np.testing.assert_array_equal(decision_function(X, W, B), [-5.0, 20.0, 0.0])
    np.testing.assert_array_equal(decision_function(X, [0, 0], 2.0), [2.0, 2.0, 2.0])


def test_no_leaves_have_no_sums() -> None:
    assert decision_function(np.empty((0, 2)), W, B).shape == (0,)
    assert decision_function([], W, B).shape == (0,)
    assert signed_distance([], W, B).shape == (0,)


def test_signed_distance() -> None:
    np.testing.assert_array_equal(signed_distance(X, W, B), [-1.0, 4.0, 0.0])


@pytest.mark.parametrize("c", [1e-300, 1e300])
def test_signed_distance_of_tiny_and_huge_weights(c: float) -> None:
    scaled = signed_distance(X, [3 * c, 4 * c], -5 * c)
    np.testing.assert_allclose(scaled, [-1.0, 4.0, 0.0], rtol=1e-14, atol=1e-14)


def test_where_the_hyperplane_is() -> None:
    np.testing.assert_allclose(unit_normal(W), [0.6, 0.8], rtol=1e-15)
    assert offset(W, B) == 1.0
    np.testing.assert_allclose(foot_of_perpendicular(W, B), [0.6, 0.8], rtol=1e-15)
    assert threshold(B) == 5.0
    assert bias_through(W, [3, -1]) == -5.0


@pytest.mark.parametrize("c", [1e-200, 1e200])
def test_the_foot_of_tiny_and_huge_weights(c: float) -> None:
    foot = foot_of_perpendicular([3 * c, 4 * c], -5 * c)
    np.testing.assert_allclose(foot, [0.6, 0.8], rtol=1e-14)


def test_zero_has_no_sign() -> None:
    values = [offset(W, 0.0), threshold(0.0), bias_through(W, [0, 0])]
    values += foot_of_perpendicular([-3, 4], 0.0).tolist()
    assert [copysign(1, value) for value in values] == [1] * 5


def test_project_onto_hyperplane() -> None:
    nearest = project_onto_hyperplane(X, W, B)
    np.testing.assert_allclose(nearest, [[0.6, 0.8], [0.6, 0.8], [3.0, -1.0]], rtol=1e-14)


def test_in_space() -> None:
    assert offset([0, 0, 2], -6) == 3.0
    np.testing.assert_array_equal(foot_of_perpendicular([0, 0, 2], -6), [0, 0, 3])
    np.testing.assert_array_equal(signed_distance([[1, 2, 5]], [0, 0, 2], -6), [2])


@pytest.mark.parametrize(
    "function",
    [
        lambda w: signed_distance(X, w, B),
        lambda w: project_onto_hyperplane(X, w, B),
        unit_normal,
        lambda w: offset(w, B),
        lambda w: foot_of_perpendicular(w, B),
        lambda w: bias_through(w, [1, 1]),
    ],
)
def test_no_hyperplane_without_weights(function: Callable[[Any], Any]) -> None:
    sentence = r"^w is the zero vector, so there is no hyperplane: every leaf has the same sum b\.$"
    with pytest.raises(ValueError, match=sentence):
        function([0.0, 0.0])


def test_weights_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match=r"^w has 3 entries where 2 are needed"):
        decision_function(X, [1, 2, 3], B)
    with pytest.raises(ValueError, match=r"^point has 3 entries where 2 are needed"):
        bias_through(W, [1, 2, 3])
    with pytest.raises(ValueError, match=r"^X has shape \(2,\); give a table"):
        decision_function([1, 2], W, B)


def test_results_that_no_float_can_hold() -> None:
    with pytest.raises(ValueError, match=r"^the sum w·x \+ b of a leaf is too large"):
        decision_function([[1e200]], [1e200], 0)
    with pytest.raises(ValueError, match=r"^the offset −b/‖w‖ is too large"):
        offset([1e-300], 1e300)
    with pytest.raises(ValueError, match=r"^the distance of a leaf is too large"):
        signed_distance([[0.0]], [1e-300], 1e300)
