import numpy as np
import pytest

from perceptron_core import clip_plane

CUBE = [[0.0, 0.0, 0.0], [2.0, 2.0, 2.0]]


@pytest.mark.parametrize(
    ("w", "b", "corners"),
    [
        # Across the cube at x = 1, y = 1 and z = 1.
        ([1, 0, 0], -1, [[1, 0, 0], [1, 2, 0], [1, 2, 2], [1, 0, 2]]),
        ([0, 1, 0], -1, [[0, 1, 0], [0, 1, 2], [2, 1, 2], [2, 1, 0]]),
        ([0, 0, 1], -1, [[0, 0, 1], [2, 0, 1], [2, 2, 1], [0, 2, 1]]),
        # Seen from the other side the same corners run the other way.
        ([0, 0, -1], 1, [[0, 0, 1], [0, 2, 1], [2, 2, 1], [2, 0, 1]]),
        # A corner cut off, and cut off at its three neighbours.
        ([1, 1, 1], -1, [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        ([1, 1, 1], -2, [[2, 0, 0], [0, 2, 0], [0, 0, 2]]),
        # Half-way: a hexagon.
        ([1, 1, 1], -3, [[2, 1, 0], [1, 2, 0], [0, 2, 1], [0, 1, 2], [1, 0, 2], [2, 0, 1]]),
        # Through four corners, and through a face.
        ([1, -1, 0], 0, [[0, 0, 0], [2, 2, 0], [2, 2, 2], [0, 0, 2]]),
        ([0, 0, 1], 0, [[0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]]),
        ([0, 0, 1], -2, [[0, 0, 2], [2, 0, 2], [2, 2, 2], [0, 2, 2]]),
    ],
)
@pytest.mark.parametrize("c", [1.0, 0.1, 1e-300, 1e300])
def test_clip_plane(w: list[float], b: float, corners: list[list[float]], c: float) -> None:
    found = clip_plane(np.multiply(w, c), b * c, CUBE)
    start = corners.index(min(corners, key=lambda corner: abs(found[0] - corner).sum()))
    np.testing.assert_allclose(found, corners[start:] + corners[:start], rtol=1e-14)


def test_the_first_corner_is_the_same_for_every_multiple() -> None:
    first = [clip_plane([c, c, c], -3 * c, CUBE)[0].tolist() for c in (1.0, 2.0, 1e-9, 0.7)]
    np.testing.assert_allclose(first, [first[0]] * 4, rtol=1e-14)


@pytest.mark.parametrize(
    ("w", "b"),
    [
        ([1, 1, 1], 0),  # touches a corner
        ([1, 1, 1], -6),
        ([1, 1, 0], 0),  # touches an edge
        ([1, 1, 0], -4),
        ([1, 0, 0], 1),  # misses the cube
        ([0, 0, 0], 0),  # no plane at all
        ([0, 0, 0], 1),
    ],
)
def test_clip_plane_that_is_not_in_the_box(w: list[float], b: float) -> None:
    assert clip_plane(w, b, CUBE).shape == (0, 3)


def test_a_long_flat_box_is_ordered_too() -> None:
    found = clip_plane([1e-6, 1, 1], -1, [[0.0, 0.0, 0.0], [1e6, 1.0, 1.0]])
    np.testing.assert_allclose(
        found, [[1e6, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], atol=1e-9
    )


def test_a_thin_box_far_out_is_ordered_too() -> None:
    # y is the same float in all four corners, so it must be x that tells them apart.
    thin, y = 1e-12, 1e6 + 0.5
    found = clip_plane([1.0, 1.0, 0.0], -y, [[0.0, 1e6, 0.0], [thin, 1e6 + 1, 1.0]])
    np.testing.assert_array_equal(
        found, [[0.0, y, 0.0], [0.0, y, 1.0], [thin, y, 1.0], [thin, y, 0.0]]
    )


def test_arguments_of_another_dimension() -> None:
    with pytest.raises(ValueError, match=r"^w has 2 entries where 3 are needed"):
        clip_plane([1, 2], 0, CUBE)
    with pytest.raises(ValueError, match=r"^box has 2 columns where 3 are needed"):
        clip_plane([1, 2, 3], 0, [[0, 0], [1, 1]])
