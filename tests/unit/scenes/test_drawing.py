import math
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.rules import drawing

BOX = [[-10.0, -5.0], [10.0, 5.0]]


def assert_points(found: Any, expected: Any) -> None:
    assert found is not None
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


def test_the_grip_lies_on_the_line_beside_the_foot() -> None:
    # The foot is in the middle; the grip three tenths of the line before it.
    assert_points(drawing.grip_on_line([[0, 0], [10, 0]], [5, 0]), [2, 0])


@pytest.mark.parametrize(("foot", "grip"), [([-50, 0], [0.6, 0]), ([90, 0], [9.4, 0])])
def test_the_grip_stays_on_the_visible_part(foot: list[float], grip: list[float]) -> None:
    assert_points(drawing.grip_on_line([[0, 0], [10, 0]], foot), grip)


def test_a_line_that_is_one_point_is_held_there() -> None:
    assert_points(drawing.grip_on_line([[1, 2], [1, 2]], [5, 0]), [1, 2])


def test_the_right_angle_is_a_square_at_the_foot() -> None:
    # A fortieth of the box's shorter side, 10, is 0.25; inward is towards the origin.
    mark = drawing.right_angle_mark([4, 0], [1, 0], BOX)
    assert_points(mark, [[4, -0.25], [3.75, -0.25], [3.75, 0]])


@pytest.mark.parametrize(("foot", "w"), [([0, 0], [1, 0]), ([0.24, 0], [1, 0]), ([4, 0], [0, 0])])
def test_no_right_angle_where_it_would_hide_the_origin(foot: list[float], w: list[float]) -> None:
    assert drawing.right_angle_mark(foot, w, BOX) is None


def test_midpoint() -> None:
    assert_points(drawing.midpoint([1, -2], [3, 4]), [2, 1])


@pytest.mark.parametrize(
    ("w", "positive", "place"),
    [
        # 0.6 rad from w, the upper side is met first: tan 0.6 > 4.6 / 7.4.
        ([1, 0], True, [4.6 / math.tan(0.6), 4.6]),
        ([1, 0], False, [-4.6 / math.tan(0.6), -4.6]),
        ([0, -2], True, [4.6 * math.tan(0.6), -4.6]),
        ([3, 3], True, [4.6 / math.tan(math.pi / 4 + 0.6), 4.6]),
    ],
)
def test_a_sides_name_stands_near_the_edge(
    w: list[float], positive: bool, place: list[float]
) -> None:
    assert_points(drawing.side_name_place(w, 0.0, BOX, positive), place)


def test_a_side_that_does_not_reach_the_place_has_no_name() -> None:
    assert drawing.side_name_place([1, 0], -8.0, BOX, True) is None
    assert_points(drawing.side_name_place([1, 0], -8.0, BOX, False), [-4.6 / math.tan(0.6), -4.6])


@pytest.mark.parametrize("b", [1.0, 0.0, -1.0])
@pytest.mark.parametrize("positive", [True, False])
def test_without_weights_there_are_no_sides_to_name(b: float, positive: bool) -> None:
    assert drawing.side_name_place([0, 0], b, BOX, positive) is None


def test_no_hyperplane_is_said_below_the_leaves_and_in_space_above_them() -> None:
    assert_points(drawing.no_hyperplane_place([0, 0], BOX), [0, -4.0])
    cube = [[-5, -5, -5], [5, 5, 5]]
    assert_points(drawing.no_hyperplane_place([0, 0, 0], cube), [0, 0, 3.4])
    assert drawing.no_hyperplane_place([0, 1e-300], BOX) is None


def test_lines_drop_to_the_floor_and_from_there_to_two_walls() -> None:
    box = [[0, 0, 0], [10, 20, 30]]
    foot = [1, 2, 0]
    expected = [[[1, 2, 3], foot], [foot, [0, 2, 0]], [foot, [1, 20, 0]]]
    assert_points(drawing.drop_lines([1, 2, 3], box), expected)


def test_a_plane_is_held_half_way_from_its_middle_to_a_wall() -> None:
    """The floor z = 0 of a cube, seen whole: the way goes across z and the x axis."""
    cube = [[-2, -2, -2], [2, 2, 2]]
    floor = [[-2, -2, 0], [2, -2, 0], [2, 2, 0], [-2, 2, 0]]
    grip = drawing.grip_on_plane(floor, [0, 0, 1], cube)
    assert sorted(np.abs(grip)) == [0, 0, 1]
    assert grip[2] == 0


def test_marks_in_space() -> None:
    cube = [[-2, -2, -2], [2, 2, 2]]
    named = drawing.side_name_place([0, 0, 3], 0.0, cube, True)
    assert named is not None
    # Beside the third axis, at the top of the inner box.
    np.testing.assert_allclose(named[2], 1.8)
    np.testing.assert_allclose(np.linalg.norm(named[:2]), 1.8 * math.tan(0.6))
    assert_points(drawing.no_hyperplane_place([0, 0, 0], cube), [0, 0, 1.36])
    mark = drawing.right_angle_mark([0, 0, 1], [0, 0, 1], cube)
    assert mark is not None
    side = 4 / 40
    np.testing.assert_allclose(np.linalg.norm(mark - [0, 0, 1], axis=1), side * np.sqrt([1, 2, 1]))
    np.testing.assert_allclose(mark[2], [0, 0, 1 - side])


def test_an_arrow_throws_its_shadow_on_the_floor() -> None:
    box = [[0, 0, -1], [10, 20, 30]]
    on_the_floor, dropped = drawing.floor_shadow([1, 2, 3], [4, 5, 6], box)
    assert_points(on_the_floor, [[1, 2, -1], [4, 5, -1]])
    assert_points(dropped, [[4, 5, 6], [4, 5, -1]])
