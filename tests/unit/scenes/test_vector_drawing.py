from math import sqrt
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.rules import vector_drawing as drawing

BOX = [[-10.0, -5.0], [10.0, 5.0]]


def assert_points(found: Any, expected: Any) -> None:
    assert found is not None
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("a", "axis", "ends"),
    [
        ([3, 2], 0, [[0, 0], [3, 0]]),
        ([3, 2], 1, [[3, 0], [3, 2]]),
        ([3, -2, 5], 1, [[3, 0, 0], [3, -2, 0]]),
        ([3, -2, 5], 2, [[3, -2, 0], [3, -2, 5]]),
        ([0, 2], 1, [[0, 0], [0, 2]]),
    ],
)
def test_steps_lead_from_the_origin_to_the_tip(a: Any, axis: int, ends: Any) -> None:
    assert_points(drawing.component_step(a, axis), ends)


@pytest.mark.parametrize(("a", "axis"), [([0, 2], 0), ([3, 0, 1], 1), ([0, 0], 1)])
def test_an_entry_of_zero_is_no_step(a: Any, axis: int) -> None:
    assert drawing.component_step(a, axis) is None


def test_a_parallelogram_has_two_more_sides() -> None:
    assert_points(drawing.parallelogram([3, 1], [-1, 2]), [[[3, 1], [2, 3]], [[-1, 2], [2, 3]]])


def test_the_arc_goes_from_a_to_b_in_their_plane() -> None:
    # The radius is 0.11 of the box's shorter side, 10.
    arc = drawing.angle_arc([2, 0], [0, -7], BOX)
    assert arc is not None
    assert_points(arc[[0, 16, 32]], [[1.1, 0], [1.1 / sqrt(2), -1.1 / sqrt(2)], [0, -1.1]])
    assert_points(drawing.arc_middle(arc), arc[16])


def test_the_arc_in_space() -> None:
    arc = drawing.angle_arc([0, 0, 1], [3, 3, 0], [[-5] * 3, [5] * 3])
    assert arc is not None
    assert_points(arc[0], [0, 0, 1.1])
    assert_points(arc[-1], [1.1 / sqrt(2), 1.1 / sqrt(2), 0])
    assert_points(np.linalg.norm(arc, axis=1), np.full(33, 1.1))
    assert_points(arc[:, 0] - arc[:, 1], np.zeros(33))


def test_the_arc_to_the_opposite_is_a_half_circle() -> None:
    arc = drawing.angle_arc([1, 0], [-3, 0], BOX)
    assert arc is not None
    assert_points(arc[[0, 16, 32]], [[1.1, 0], [0, 1.1], [-1.1, 0]])


@pytest.mark.parametrize(("a", "b"), [([0, 0], [1, 0]), ([1, 0], [0, 0])])
def test_a_zero_vector_has_no_arc_and_no_rectangle(a: Any, b: Any) -> None:
    assert drawing.angle_arc(a, b, BOX) is None
    assert drawing.product_rectangle(a, b) is None


@pytest.mark.parametrize(
    ("a", "b", "corners"),
    [
        # The shadow of (2, 1) on (3, 0) is 2 long; a is above b, so the rectangle is below.
        ([2, 1], [3, 0], [[0, 0], [3, 0], [3, -2], [0, -2]]),
        ([-2, 1], [3, 0], [[0, 0], [3, 0], [3, -2], [0, -2]]),
        ([2, -1], [3, 0], [[0, 0], [3, 0], [3, 2], [0, 2]]),
        ([0, 4, 5], [0, 0, 2], [[0, 0, 0], [0, 0, 2], [0, -5, 2], [0, -5, 0]]),
    ],
)
def test_the_rectangles_area_is_the_product(a: Any, b: Any, corners: Any) -> None:
    found = drawing.product_rectangle(a, b)
    assert_points(found, corners)
    assert found is not None
    sides = np.linalg.norm(np.diff(found[:3], axis=0), axis=1)
    assert sides[0] * sides[1] == pytest.approx(abs(np.dot(a, b)))


@pytest.mark.parametrize(
    ("a", "b"), [([0, 2], [3, 0]), ([-2, 3, 3], [6, 6, -2]), ([1, 1e-15], [0, 1])]
)
def test_a_right_angle_has_no_rectangle(a: Any, b: Any) -> None:
    assert drawing.product_rectangle(a, b) is None


def test_a_shape_is_there_on_one_side_of_zero_only() -> None:
    shape = [[0.0, 0.0], [1.0, 0.0]]
    seen = {
        sign: (drawing.positive_part(shape, sign), drawing.negative_part(shape, sign))
        for sign in (0.5, 0.0, -0.5)
    }
    assert seen == {0.5: (shape, None), 0.0: (None, None), -0.5: (None, shape)}


@pytest.mark.parametrize(("opened", "there"), [(0, False), (1, False), (2, True), (4, True)])
def test_a_shape_of_the_second_step(opened: int, there: bool) -> None:
    assert (drawing.from_step([1.0], opened, 2) is not None) == there


@pytest.mark.parametrize(
    ("hold", "expected"),
    [
        ("free", [2.4, 0.7]),
        ("grid", [2, 1]),
        ("right angle", [0, 2.5]),
        ("parallel", [2.5, 0]),
    ],
)
def test_a_vector_is_held_and_keeps_its_length(hold: str, expected: Any) -> None:
    assert_points(drawing.held([2.4, 0.7], [4, 0], hold), expected)


@pytest.mark.parametrize(
    ("point", "hold", "expected"),
    [
        ([3, 0], "right angle", [0, 3]),  # Both sides are equally near.
        ([-3, 0], "right angle", [0, 3]),
        ([0, -3], "right angle", [0, -3]),
        ([0, 2], "parallel", [2, 0]),
        ([-1, 0], "parallel", [-1, 0]),
        ([0, 0], "right angle", [0, 0]),
        ([0, 0], "parallel", [0, 0]),
    ],
)
def test_where_there_is_no_nearest_direction(point: Any, hold: str, expected: Any) -> None:
    assert_points(drawing.held(point, [4, 0], hold), expected)


@pytest.mark.parametrize(
    ("hold", "expected"),
    [
        ("free", [2.6, 1.2]),
        ("grid", [3, 1]),
        ("right angle", [0, 1.2]),
        ("parallel", [2.6, 0]),
    ],
)
def test_the_nearest_place_where_a_vector_may_be(hold: str, expected: Any) -> None:
    assert_points(drawing.nearest_held([2.6, 1.2], [4, 0], hold), expected)


@pytest.mark.parametrize("hold", ["right angle", "parallel"])
def test_the_zero_vector_holds_nothing(hold: str) -> None:
    for rule in (drawing.held, drawing.nearest_held):
        assert_points(rule([2.6, 1.2], [0, 0], hold), [2.6, 1.2])


@pytest.mark.parametrize(
    ("point", "expected"), [([0.5, -0.5], [1, 0]), ([1.49, -1.51], [1, -2]), ([3, -2], [3, -2])]
)
def test_on_grid_takes_the_nearest_whole_numbers(point: Any, expected: Any) -> None:
    assert_points(drawing.on_grid(point, "grid"), expected)
    assert_points(drawing.on_grid(point, "parallel"), point)
