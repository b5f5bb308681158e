import numpy as np
import pytest

from perceptron_core import box_corners, clip_half_space, clip_line, polygon_area

BOX = [[0.0, 0.0], [4.0, 2.0]]
CORNERS = [[0, 0], [4, 0], [4, 2], [0, 2]]


def test_corners_run_counter_clockwise_from_the_lower_left() -> None:
    np.testing.assert_array_equal(box_corners(BOX), CORNERS)


@pytest.mark.parametrize(
    ("w", "b", "ends"),
    [
        ([1, 0], -1, [[1, 0], [1, 2]]),  # x = 1, upwards
        ([-1, 0], 1, [[1, 2], [1, 0]]),  # the same line, the other way
        ([0, 1], -1, [[4, 1], [0, 1]]),
        ([1, 1], -1, [[1, 0], [0, 1]]),
        ([1, -2], 0, [[0, 0], [4, 2]]),  # through two opposite corners
        ([1, -1], 0, [[0, 0], [2, 2]]),  # through one corner
        ([0, 1], 0, [[4, 0], [0, 0]]),  # along an edge
        ([1, 0], -4, [[4, 0], [4, 2]]),
    ],
)
@pytest.mark.parametrize("c", [1.0, 0.1, 1e-300, 1e300])
def test_clip_line(w: list[float], b: float, ends: list[list[float]], c: float) -> None:
    np.testing.assert_array_equal(clip_line(np.multiply(w, c), b * c, BOX), ends)


@pytest.mark.parametrize(
    ("w", "b"),
    [
        ([1, 0], 1),  # left of the box
        ([1, 1], 0),  # touches the lower left corner
        ([1, 1], -6),  # touches the upper right corner
        ([0, 0], 1),  # no line at all
        ([0, 0], 0),
    ],
)
def test_clip_line_that_is_not_in_the_box(w: list[float], b: float) -> None:
    assert clip_line(w, b, BOX).shape == (0, 2)


def test_the_edges_of_the_box_are_met_to_the_bit() -> None:
    box = [[0.1, 0.2], [0.7, 0.9]]
    ends = clip_line([0.3, 0.1], -0.17, box)
    assert sorted(ends[:, 1].tolist()) == [0.2, 0.9]
    np.testing.assert_array_equal(clip_line([3, 0], -0.3, box)[:, 1], [0.2, 0.9])


def test_clip_half_space_counter_clockwise() -> None:
    positive = clip_half_space([1, 1], -1, BOX)
    negative = clip_half_space([1, 1], -1, BOX, positive=False)
    np.testing.assert_array_equal(positive, [[1, 0], [4, 0], [4, 2], [0, 2], [0, 1]])
    np.testing.assert_array_equal(negative, [[0, 0], [1, 0], [0, 1]])


def test_clip_half_space_through_corners() -> None:
    np.testing.assert_array_equal(clip_half_space([1, -2], 0, BOX), [[0, 0], [4, 0], [4, 2]])


def test_a_half_space_without_area_in_the_box_is_empty() -> None:
    np.testing.assert_array_equal(clip_half_space([1, 0], 0, BOX), CORNERS)
    assert clip_half_space([1, 0], 0, BOX, positive=False).shape == (0, 2)
    assert clip_half_space([1, 1], 0, BOX, positive=False).shape == (0, 2)
    assert clip_half_space([1, 0], -9, BOX).shape == (0, 2)


@pytest.mark.parametrize(("b", "positive_is_all"), [(1.0, True), (0.0, True), (-1.0, False)])
def test_half_spaces_without_weights(b: float, positive_is_all: bool) -> None:
    positive = clip_half_space([0, 0], b, BOX)
    negative = clip_half_space([0, 0], b, BOX, positive=False)
    whole, empty = (positive, negative) if positive_is_all else (negative, positive)
    np.testing.assert_array_equal(whole, CORNERS)
    assert empty.shape == (0, 2)


def test_a_tiny_box_is_cut_like_any_other() -> None:
    tiny = np.multiply(BOX, 1e-200)
    ends = clip_line([1, 1], -1e-200, tiny)
    np.testing.assert_allclose(ends, [[1e-200, 0], [0, 1e-200]], rtol=1e-14)


def test_polygon_area() -> None:
    assert polygon_area([[0, 0], [4, 0], [4, 3]]) == 6.0
    assert polygon_area([[4, 3], [4, 0], [0, 0]]) == 6.0
    assert polygon_area(np.empty((0, 2))) == 0.0
    assert polygon_area([[0, 0], [1, 1]]) == 0.0
    far = 1e12
    assert polygon_area([[far, far], [far + 4, far], [far + 4, far + 3]]) == 6.0


def test_polygon_area_that_no_float_can_hold() -> None:
    with pytest.raises(ValueError, match=r"^the area of the polygon is too large"):
        polygon_area([[0.0, 0.0], [1e200, 0.0], [1e200, 1e200]])


def test_weights_of_another_dimension() -> None:
    with pytest.raises(ValueError, match=r"^w has 3 entries where 2 are needed"):
        clip_line([1, 2, 3], 0, BOX)
    with pytest.raises(ValueError, match=r"^box has 3 columns where 2 are needed"):
        clip_half_space([1, 2], 0, [[0, 0, 0], [1, 1, 1]])
