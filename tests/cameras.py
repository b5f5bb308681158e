"""Cameras as Plotly builds them: a look-at view, 45° of perspective, a scaled box."""

from __future__ import annotations

from math import pi, tan
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]

FIELD_OF_VIEW_RAD = pi / 4
NEAR, FAR = 0.01, 1000.0
UP = (0.0, 0.0, 1.0)


class Camera(NamedTuple):
    """A camera matrix, with what it was made of, in data coordinates."""

    matrix: Numbers
    size_px: tuple[float, float]
    eye: Numbers
    box: Numbers

    def inside(self, shares: ArrayLike) -> Numbers:
        """Return the point of the box at shares 0 to 1 of its sides."""
        return np.asarray(self.box[0] + np.asarray(shares) * (self.box[1] - self.box[0]))


def look_at(eye: ArrayLike, centre: ArrayLike, up: ArrayLike = UP) -> Numbers:
    """Return the matrix that brings the eye to the origin, looking along −z."""
    back = np.subtract(eye, centre)
    back = back / np.linalg.norm(back)
    right = np.cross(np.asarray(up), back)
    right = right / np.linalg.norm(right)
    turned = np.eye(4)
    turned[:3, :3] = [right, np.cross(back, right), back]
    turned[:3, 3] = -turned[:3, :3] @ np.asarray(eye, dtype=float)
    return turned


def perspective(aspect: float) -> Numbers:
    """Return the projection of a picture so many times as wide as high."""
    f = 1.0 / tan(FIELD_OF_VIEW_RAD / 2)
    return np.array(
        [
            [f / aspect, 0, 0, 0],
            [0, f, 0, 0],
            [0, 0, (FAR + NEAR) / (NEAR - FAR), 2 * FAR * NEAR / (NEAR - FAR)],
            [0, 0, -1, 0],
        ]
    )


def camera_of(
    eye: ArrayLike, centre: ArrayLike, size_px: tuple[float, float], box: ArrayLike
) -> Camera:
    """Return the camera of a box that is drawn about the origin, its longest side 1."""
    lower, upper = np.asarray(box, dtype=float)
    side, middle = (upper - lower).max(), (lower + upper) / 2
    model = np.eye(4) / side
    model[:3, 3] = -middle / side
    model[3, 3] = 1.0
    matrix = perspective(size_px[0] / size_px[1]) @ look_at(eye, centre) @ model
    extent = np.array([lower, upper])
    return Camera(matrix, size_px, middle + side * np.asarray(eye, dtype=float), extent)


def random_camera(rng: np.random.Generator) -> Camera:
    """Return a camera outside a box, which looks at its middle or a little beside it."""
    turn, height = rng.uniform(0, 2 * pi), rng.uniform(-1.3, 1.3)
    distance = rng.uniform(1.2, 4.0)
    floor = distance * np.cos(height)
    eye = [floor * np.cos(turn), floor * np.sin(turn), distance * np.sin(height)]
    size_px = (float(rng.integers(300, 1900)), float(rng.integers(300, 1000)))
    lower = rng.normal(0, 3, 3)
    size = 10.0 ** rng.uniform(-3, 3)
    box = [lower * size, (lower + rng.uniform(1, 10, 3)) * size]
    return camera_of(eye, rng.uniform(-0.15, 0.15, 3), size_px, box)
