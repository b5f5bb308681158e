import numpy as np
import pytest

from perceptron_core import clip_segment

BOX = [[0.0, 0.0], [4.0, 2.0]]


@pytest.mark.parametrize(
    ("p", "q", "ends"),
    [
        ([1, 1], [3, 1.5], [[1, 1], [3, 1.5]]),  # inside
        ([-2, 1], [6, 1], [[0, 1], [4, 1]]),  # right through
        ([6, 1], [-2, 1], [[4, 1], [0, 1]]),  # back again
        ([2, 1], [2, 5], [[2, 1], [2, 2]]),  # out of the top
        ([-1, -1], [3, 3], [[0, 0], [2, 2]]),  # through a corner
        ([-1, 0], [5, 0], [[0, 0], [4, 0]]),  # along an edge
        ([-1, 1], [1, -1], [[0, 0], [0, 0]]),  # touches a corner
        ([3, 1], [3, 1], [[3, 1], [3, 1]]),  # a point
    ],
)
def test_clip_segment(p: list[float], q: list[float], ends: list[list[float]]) -> None:
    np.testing.assert_array_equal(clip_segment(p, q, BOX), ends)


@pytest.mark.parametrize(
    ("p", "q"),
    [([-1, 3], [5, 3]), ([5, 1], [9, 1]), ([-1, 1], [1, -2]), ([9, 9], [9, 9])],
)
def test_clip_segment_that_misses_the_box(p: list[float], q: list[float]) -> None:
    assert clip_segment(p, q, BOX).shape == (0, 2)


def test_in_one_and_in_three_dimensions() -> None:
    np.testing.assert_array_equal(clip_segment([-1], [9], [[0], [4]]), [[0], [4]])
    ends = clip_segment([-1, -1, -1], [3, 3, 3], [[0, 0, 0], [1, 2, 2]])
    np.testing.assert_array_equal(ends, [[0, 0, 0], [1, 1, 1]])


def test_an_end_inside_stays_to_the_bit() -> None:
    np.testing.assert_array_equal(clip_segment([-7.3, 0.1], [0.3, 0.7], BOX)[1], [0.3, 0.7])


def test_ends_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match=r"^q has 3 entries where 2 are needed"):
        clip_segment([1, 2], [1, 2, 3], BOX)
    with pytest.raises(ValueError, match=r"^the distance from p to q is too large"):
        clip_segment([-1.7e308, 0], [1.7e308, 0], BOX)
