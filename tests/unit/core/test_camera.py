from typing import Any

import numpy as np
import pytest

from perceptron_core.geometry import camera

# Data coordinates are clip coordinates; the depth, too, but for its sign.
STRAIGHT = np.diag([1.0, 1.0, -1.0, 1.0])
# An eye at the origin that looks along −z: what is twice as far looks half as large.
PINHOLE = np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, -1, -0.2], [0, 0, -1, 0]])
SIZE = (200.0, 100.0)


def assert_point(found: Any, expected: Any) -> None:
    assert found is not None
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("matrix", "point", "px"),
    [
        (STRAIGHT, [0, 0, 0], [100, 50]),
        (STRAIGHT, [-1, 1, 0.5], [0, 0]),
        (STRAIGHT, [1, -1, -0.5], [200, 100]),
        (STRAIGHT, [0.5, 0.5, 0], [150, 25]),
        (PINHOLE, [1, 1, -2], [150, 25]),
        (PINHOLE, [1, 1, -4], [125, 37.5]),
    ],
)
def test_project(matrix: Any, point: list[float], px: list[float]) -> None:
    assert_point(camera.project([point], matrix, SIZE), [px])


@pytest.mark.parametrize("px", [[100, 77], [90, 50], [0, 50]])
def test_beyond_the_vanishing_point_there_is_nothing(px: list[float]) -> None:
    # (1, 0, z) is seen ever nearer to the middle, (100, 50), as it goes away.
    assert camera.unproject_along(px, [1, 0, -2], [0, 0, 1], PINHOLE, SIZE) is None
    far = camera.unproject_along([100.1, 50], [1, 0, -2], [0, 0, 1], PINHOLE, SIZE)
    assert_point(far, [1, 0, -1000])


def test_many_points_and_none() -> None:
    places = camera.project([[0, 0, -1], [0, 0, -9]], PINHOLE, SIZE)
    assert_point(places, [[100, 50], [100, 50]])
    assert camera.project(np.empty((0, 3)), PINHOLE, SIZE).shape == (0, 2)


@pytest.mark.parametrize(
    ("matrix", "px", "through", "point"),
    [
        (STRAIGHT, [150, 25], [0, 0, 0.3], [0.5, 0.5, 0.3]),
        # Two units in front of the eye a pixel is worth 2/100 across and 2/50 upwards.
        (PINHOLE, [101, 49], [0, 0, -2], [0.02, 0.04, -2]),
        (PINHOLE, [101, 49], [7, -3, -4], [0.04, 0.08, -4]),
    ],
)
def test_unproject_at_depth(
    matrix: Any, px: list[float], through: list[float], point: list[float]
) -> None:
    assert_point(camera.unproject_at_depth(px, through, matrix, SIZE), point)


@pytest.mark.parametrize(
    ("matrix", "px", "through", "direction", "point"),
    [
        (STRAIGHT, [130, 90], [0, 0.5, 0.2], [2, 0, 0], [0.3, 0.5, 0.2]),
        # A place beside the line counts as the place of the line that it is nearest to in
        # pixels: (1, 1) data units are (100, −50) px, so (80, 0) px is 0.64 of them.
        (STRAIGHT, [180, 50], [0, 0, 0], [1, 1, 0], [0.64, 0.64, 0]),
        # Along the depth: (1, 0) at −2 is seen at 150 px, and at −5 at 120 px.
        (PINHOLE, [120, 77], [1, 0, -2], [0, 0, 1], [1, 0, -5]),
    ],
)
def test_unproject_along(
    matrix: Any, px: list[float], through: list[float], direction: list[float], point: list[float]
) -> None:
    assert_point(camera.unproject_along(px, through, direction, matrix, SIZE), point)


@pytest.mark.parametrize(
    ("matrix", "through", "direction"),
    [
        (STRAIGHT, [0.3, 0.1, 0], [0, 0, 1]),
        (STRAIGHT, [0.3, 0.1, 0], [0, 0, 0]),
        (PINHOLE, [1, 2, -3], [1, 2, -3]),
        (PINHOLE, [0, 0, -3], [0.001, 0, 1]),
    ],
)
def test_a_line_seen_end_on_is_refused(
    matrix: Any, through: list[float], direction: list[float]
) -> None:
    assert camera.unproject_along([90, 40], through, direction, matrix, SIZE) is None


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (([[1, 2]], PINHOLE, SIZE), "points has 2 columns where 3 are needed"),
        (([[1, 2, np.nan]], PINHOLE, SIZE), "points"),
        (([[1, 2, 3]], np.eye(3), SIZE), "camera has 3 columns where 4 are needed"),
        (([[1, 2, 3]], np.eye(4)[:3], SIZE), "camera has 3 rows; give 4 rows of 4 numbers"),
        (([[1, 2, 3]], PINHOLE, [1, 2, 3]), "size_px has 3 entries; give 2"),
    ],
)
def test_what_project_refuses(args: tuple[Any, ...], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        camera.project(*args)


@pytest.mark.parametrize(
    ("px", "through", "matrix", "sentence"),
    [
        ([1, 2, 3], [0, 0, -1], PINHOLE, "px has 3 entries; give 2"),
        ([1, 2], [0, 0], PINHOLE, "through has 2 entries; give 3"),
        ([1, 2], [0, 0, -1], np.eye(4)[:3], "camera has 3 rows; give 4 rows of 4 numbers"),
    ],
)
def test_what_unprojecting_refuses(
    px: list[float], through: list[float], matrix: Any, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        camera.unproject_at_depth(px, through, matrix, SIZE)
    with pytest.raises(ValueError, match=sentence):
        camera.unproject_along(px, through, [1, 0, 0], matrix, SIZE)
