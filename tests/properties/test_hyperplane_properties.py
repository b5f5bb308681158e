import numpy as np
import pytest
from hypothesis import given

from perceptron_core import (
    bias_through,
    decision_function,
    foot_of_perpendicular,
    norm,
    offset,
    predict,
    project_onto_hyperplane,
    rejection,
    signed_distance,
    threshold,
    unit_normal,
)
from tests.properties.strategies import Labelled, factors, labelled_leaves


def size(X: list[list[float]], w: list[float], b: float) -> float:
    """Return the largest number that goes into a distance: what its rounding is measured by."""
    return max(norm(x) for x in X) + abs(b) / norm(w)


@given(labelled_leaves(), factors)
def test_distances_stay_when_w_and_b_are_scaled(case: Labelled, c: float) -> None:
    X, _, w, b = case
    scaled = signed_distance(X, np.multiply(c, w), c * b)
    assert scaled == pytest.approx(signed_distance(X, w, b), abs=1e-14 * size(X, w, b))


@given(labelled_leaves())
def test_distance_and_sum_have_one_sign(case: Labelled) -> None:
    X, _, w, b = case
    distances, sums = signed_distance(X, w, b), decision_function(X, w, b)
    assert np.sign(distances).tolist() == np.sign(sums).tolist()
    assert distances * norm(w) == pytest.approx(sums, rel=1e-14)


@given(labelled_leaves())
def test_turned_round_the_hyperplane_turns_the_signs_round(case: Labelled) -> None:
    X, _, w, b = case
    turned = signed_distance(X, np.negative(w), -b)
    assert turned.tolist() == (0.0 - signed_distance(X, w, b)).tolist()


@given(labelled_leaves())
def test_the_foot_lies_on_the_hyperplane_and_along_w(case: Labelled) -> None:
    _, _, w, b = case
    foot = foot_of_perpendicular(w, b)
    distance = abs(offset(w, b))
    assert abs(signed_distance([foot], w, b)[0]) <= 1e-14 * distance
    assert norm(foot) == pytest.approx(distance, rel=1e-14)
    assert norm(rejection(foot, w)) <= 1e-14 * distance
    assert foot == pytest.approx(offset(w, b) * unit_normal(w), abs=1e-14 * distance)


@given(labelled_leaves())
def test_nearest_points_lie_on_the_hyperplane(case: Labelled) -> None:
    X, _, w, b = case
    nearest = project_onto_hyperplane(X, w, b)
    rounding = 1e-13 * size(X, w, b)
    assert np.abs(signed_distance(nearest, w, b)).max() <= rounding
    away = np.linalg.norm(np.subtract(X, nearest), axis=1)
    assert away == pytest.approx(np.abs(signed_distance(X, w, b)), abs=rounding)


@given(labelled_leaves())
def test_the_bias_through_a_leaf_puts_it_on_the_hyperplane(case: Labelled) -> None:
    X, _, w, _ = case
    b = bias_through(w, X[0])
    assert decision_function(X[:1], w, b)[0] == 0
    assert predict(X[:1], w, b)[0] == 1
    assert -threshold(b) == b
