"""What a 2×2 matrix makes of a grid. Mirrored by ``frontend/rules/plane_map.js``."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core

Points = NDArray[np.float64]


def moved_points(points: ArrayLike, first: ArrayLike, second: ArrayLike) -> Points:
    """Return the images of points under the matrix with these columns.

    Parameters
    ----------
    points : array_like of shape (n, 2)
    first, second : array_like of shape (2,)
        The columns, which are the images of the basis vectors.

    Returns
    -------
    ndarray of shape (n, 2)
    """
    given: Points = np.asarray(points, dtype=float)
    return np.asarray(given[:, :1] * np.asarray(first) + given[:, 1:] * np.asarray(second))


def moved_grid(half: int, first: ArrayLike, second: ArrayLike) -> Points:
    """Return the images of the lines with a whole coordinate, from −half to half.

    Returns
    -------
    ndarray of shape (4 * half + 2, 2, 2)
        Pairs of ends: first the lines along the first column, then those along the second.
    """
    numbers = range(-half, half + 1)
    along = [[[-half, k], [half, k]] for k in numbers]
    across = [[[k, -half], [k, half]] for k in numbers]
    ends = np.array([*along, *across], dtype=float)
    return moved_points(ends.reshape(-1, 2), first, second).reshape(ends.shape)


def image_line(first: ArrayLike, second: ArrayLike, box: ArrayLike) -> Points | None:
    """Return the line that a singular matrix presses the plane onto, cut to the box.

    Returns
    -------
    ndarray of shape (2, 2), or None
        None where the image is all of the plane or a point, and where the line passes by.
    """
    if core.rank_of_plane_map(np.column_stack([first, second])) != 1:
        return None
    columns = np.array([first, second], dtype=float)
    x, y = columns[np.abs(columns).max(axis=1).argmax()].tolist()
    line = core.clip_line([-y, x], 0.0, box)
    return line if len(line) else None
