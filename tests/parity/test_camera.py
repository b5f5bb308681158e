"""Between space and screen: the browser's camera held against the core's."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from perceptron_core.geometry import camera as core
from tests.cameras import Camera, look_at, random_camera
from tests.parity.agree import agree, plain
from tests.parity.front_end import MODULES, FrontEnd

MODULE = f"{MODULES}/rules/camera.js"
N_CAMERAS = 1200


class Seen(NamedTuple):
    """A camera, a point in its box, a direction, and a place near the point on screen."""

    camera: Camera
    point: list[float]
    direction: list[float]
    px: list[float]


def seen(rng: np.random.Generator, turn: int) -> Seen:
    """Draw a case; in turn the direction is upright, any, and the one to the eye."""
    camera = random_camera(rng)
    point = camera.inside(rng.uniform(0, 1, 3))
    at = core.project([point], camera.matrix, camera.size_px)[0]
    direction = [np.array([0.0, 0.0, 1.0]), rng.normal(size=3), camera.eye - point][turn % 3]
    px = at + rng.normal(0, 60, 2)
    return Seen(camera, point.tolist(), direction.tolist(), px.tolist())


def cases() -> list[Seen]:
    rng = np.random.default_rng(20)
    return [seen(rng, turn) for turn in range(N_CAMERAS)]


def assert_same(found: list[Seen], expected: list[Any], given: list[Any], sizes: list[Any]) -> None:
    wrong = [
        f"{case}: the core says {mine}, the front end {theirs}"
        for case, mine, theirs, size in zip(found, expected, given, sizes, strict=True)
        if not agree(plain(mine), theirs, float(np.abs(size).max()))
    ]
    assert not wrong, f"{len(wrong)} of {len(found)} differ:\n" + "\n".join(wrong[:3])


def test_project(front_end: FrontEnd) -> None:
    found = cases()
    args = [(one.point, one.camera.matrix, one.camera.size_px) for one in found]
    expected = [core.project([point], matrix, size)[0] for point, matrix, size in args]
    given = front_end.results(MODULE, "project", args)
    assert_same(found, expected, given, [one.camera.size_px for one in found])


def test_unproject_at_depth(front_end: FrontEnd) -> None:
    found = cases()
    args = [(one.px, one.point, one.camera.matrix, one.camera.size_px) for one in found]
    expected = [core.unproject_at_depth(*each) for each in args]
    given = front_end.results(MODULE, "unprojectAtDepth", args)
    assert_same(found, expected, given, [one.camera.eye for one in found])


def test_unproject_along(front_end: FrontEnd) -> None:
    found = cases()
    args = [
        (one.px, one.point, one.direction, one.camera.matrix, one.camera.size_px) for one in found
    ]
    expected = [core.unproject_along(*each) for each in args]
    given = front_end.results(MODULE, "unprojectAlong", args)
    assert_same(found, expected, given, [one.camera.eye for one in found])
    # A third of the lines goes through the eye.
    refused = sum(point is None for point in expected)
    assert N_CAMERAS / 3 <= refused < N_CAMERAS / 2


def test_the_eye_is_where_the_camera_stands(front_end: FrontEnd) -> None:
    found = cases()
    given = front_end.results(MODULE, "eyeOf", [(one.camera.matrix,) for one in found])
    assert_same(found, [one.camera.eye for one in found], given, [one.camera.eye for one in found])


def test_a_camera_without_perspective_has_no_eye(front_end: FrontEnd) -> None:
    flat = look_at([1.0, 2.0, 3.0], [0.0, 0.0, 0.0])
    assert front_end.results(MODULE, "eyeOf", [(flat,)]) == [None]
