import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core.array_types import FloatArray
from perceptron_core.geometry.camera import project, unproject_along, unproject_at_depth
from tests.cameras import Camera, random_camera

CAMERAS = st.integers(0, 10_000).map(lambda seed: random_camera(np.random.default_rng(seed)))
SHARES = st.lists(st.floats(0, 1), min_size=3, max_size=3)
PLACES = st.tuples(st.floats(0, 1), st.floats(0, 1))
DIRECTIONS = st.lists(st.floats(-1, 1), min_size=3, max_size=3).filter(
    lambda direction: bool(np.linalg.norm(direction) > 0.1)
)
WITHIN_PX = 1e-6


def depth(point: FloatArray, camera: Camera) -> float:
    clip = camera.matrix @ [*point, 1.0]
    return float(clip[2] / clip[3])


def seen(point: FloatArray, camera: Camera) -> FloatArray:
    places = project([point], camera.matrix, camera.size_px)
    return np.asarray(places[0])


def side_of(camera: Camera) -> float:
    return float((camera.box[1] - camera.box[0]).max())


@given(CAMERAS, SHARES, PLACES)
def test_what_is_unprojected_is_seen_there_at_the_same_depth(
    camera: Camera, shares: list[float], place: tuple[float, float]
) -> None:
    through, px = camera.inside(shares), np.multiply(place, camera.size_px)
    point = unproject_at_depth(px, through, camera.matrix, camera.size_px)
    assert seen(point, camera) == pytest.approx(px, abs=WITHIN_PX)
    assert depth(point, camera) == pytest.approx(depth(through, camera), abs=1e-12)


@given(CAMERAS, SHARES)
def test_a_point_is_found_again_where_it_is_seen(camera: Camera, shares: list[float]) -> None:
    point = camera.inside(shares)
    found = unproject_at_depth(seen(point, camera), point, camera.matrix, camera.size_px)
    assert found == pytest.approx(point, abs=1e-9 * side_of(camera))


@given(CAMERAS, SHARES, DIRECTIONS, st.floats(-0.2, 0.2))
def test_a_point_of_the_line_is_found_again_where_it_is_seen(
    camera: Camera, shares: list[float], direction: list[float], t: float
) -> None:
    start, step = camera.inside(shares), np.multiply(direction, side_of(camera))
    px = seen(start + t * step, camera)
    found = unproject_along(px, start, step, camera.matrix, camera.size_px)
    if found is not None:
        assert found == pytest.approx(start + t * step, abs=1e-7 * side_of(camera))


@given(CAMERAS, SHARES, DIRECTIONS, st.tuples(st.floats(-50, 50), st.floats(-50, 50)))
def test_along_a_line_the_point_stays_on_it_and_is_nearest_to_the_pointer(
    camera: Camera, shares: list[float], direction: list[float], beside: tuple[float, float]
) -> None:
    start, step = camera.inside(shares), np.multiply(direction, side_of(camera))
    px = seen(start, camera) + beside
    found = unproject_along(px, start, step, camera.matrix, camera.size_px)
    # Where the line leads towards its vanishing point, a pixel is worth any distance.
    if found is None or np.linalg.norm(found - start) > 2 * side_of(camera):
        return
    away = found - start
    unit = step / np.linalg.norm(step)
    assert np.linalg.norm(away - (away @ unit) * unit) <= 1e-9 * side_of(camera)
    image = seen(start + 0.01 * step, camera) - seen(start, camera)
    missed = px - seen(found, camera)
    slack = 1e-6 * np.linalg.norm(image) * max(1.0, float(np.linalg.norm(missed)))
    assert abs(missed @ image) <= slack


@given(CAMERAS, SHARES, st.floats(0.1, 3).flatmap(lambda c: st.sampled_from([c, -c])))
def test_the_line_to_the_eye_is_refused(camera: Camera, shares: list[float], factor: float) -> None:
    point = camera.inside(shares)
    end_on = factor * (camera.eye - point)
    px = seen(point, camera) + np.array([20.0, -10.0])
    assert unproject_along(px, point, end_on, camera.matrix, camera.size_px) is None
