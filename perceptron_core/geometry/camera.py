"""Between points of space and places on screen, and how a place on screen moves a point.

A camera is a 4 × 4 matrix that takes homogeneous data coordinates (x, y, z, 1) to clip
coordinates. Divided by their fourth entry they are normalised: −1 to 1 across the picture,
y upwards, and the third entry, the depth, is the same all over a plane that faces the
camera. Pixels count from the picture's top left corner, y downwards. See Foley, van Dam,
Feiner & Hughes, Computer Graphics: Principles and Practice, 2nd ed. 1990, ch. 6.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted
from perceptron_core.errors import InputError
from perceptron_core.validation import as_matrix, as_vector

END_ON = 1e-3
"""A line counts as seen end-on when its unit step covers less of the picture than this."""


def project(points: npt.ArrayLike, camera: npt.ArrayLike, size_px: npt.ArrayLike) -> FloatArray:
    """Return where points of space are seen.

    Parameters
    ----------
    points : array_like of shape (n_points, 3)
    camera : array_like of shape (4, 4)
    size_px : array_like of shape (2,)
        Width and height of the picture in pixels.

    Returns
    -------
    ndarray of shape (n_points, 2)
        In pixels.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    clip = _clip(as_matrix(points, "points", 3), _as_camera(camera))
    return _to_px(clip[:, :2] / clip[:, 3:], _as_vector(size_px, "size_px", 2))


def unproject_at_depth(
    px: npt.ArrayLike, through: npt.ArrayLike, camera: npt.ArrayLike, size_px: npt.ArrayLike
) -> FloatArray:
    """Return the point seen at a place, in the plane through a point that faces the camera.

    This is how a point moves when it is dragged: the ray through the place on screen meets
    that plane in exactly one point, since no ray of the picture is parallel to it.

    Parameters
    ----------
    px : array_like of shape (2,)
        In pixels.
    through : array_like of shape (3,)
    camera : array_like of shape (4, 4)
    size_px : array_like of shape (2,)

    Returns
    -------
    ndarray of shape (3,)

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    matrix = _as_camera(camera)
    clip = _clip(_as_vector(through, "through", 3)[None], matrix)[0]
    x, y = _to_normalised(_as_vector(px, "px", 2), _as_vector(size_px, "size_px", 2))
    point = np.linalg.solve(matrix, np.array([x, y, clip[2] / clip[3], 1.0]))
    return np.asarray(point[:3] / point[3])


def unproject_along(
    px: npt.ArrayLike,
    through: npt.ArrayLike,
    direction: npt.ArrayLike,
    camera: npt.ArrayLike,
    size_px: npt.ArrayLike,
) -> FloatArray | None:
    """Return the point of a line that is seen nearest to a place on screen.

    Parameters
    ----------
    px : array_like of shape (2,)
        In pixels.
    through : array_like of shape (3,)
        A point of the line.
    direction : array_like of shape (3,)
        Not the zero vector.
    camera : array_like of shape (4, 4)
    size_px : array_like of shape (2,)

    Returns
    -------
    ndarray of shape (3,), or None
        None where the line is seen end-on: a pixel would then be worth any distance. None
        too where the place is beyond the line's vanishing point: it is not seen there.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    start, along = _as_vector(through, "through", 3), _as_vector(direction, "direction", 3)
    matrix, size = _as_camera(camera), _as_vector(size_px, "size_px", 2)
    clip, step = _clip(start[None], matrix)[0], matrix[:, :3] @ along
    here = clip[:2] / clip[3]
    # How the place on screen moves with the point: the derivative of (clip + t step) / w.
    moved = (step[:2] - here * step[3]) / clip[3]
    aspect = size / size.max()
    if np.hypot(*(moved * aspect)) < END_ON:
        return None
    wanted = (_to_normalised(_as_vector(px, "px", 2), size) - here) * aspect
    unit = moved * aspect / np.hypot(*(moved * aspect))
    seen = here + (wanted @ unit) * unit / aspect
    axis = int(np.argmax(np.abs(moved * aspect)))
    slope = step[axis] - seen[axis] * step[3]
    # Beyond the vanishing point it would be a point behind the camera, or at infinity.
    if slope * moved[axis] * clip[3] <= 0:
        return None
    return np.asarray(start + (seen[axis] * clip[3] - clip[axis]) / slope * along)


def _as_camera(camera: npt.ArrayLike) -> FloatArray:
    matrix = as_matrix(camera, "camera", 4)
    if len(matrix) != 4:
        rows = counted(len(matrix), "row", "rows")
        raise InputError(f"camera has {rows}; give 4 rows of 4 numbers.")
    return matrix


def _as_vector(value: npt.ArrayLike, name: str, size: int) -> FloatArray:
    vector = as_vector(value, name)
    if vector.size != size:
        raise InputError(f"{name} has {counted(vector.size, 'entry', 'entries')}; give {size}.")
    return vector


def _clip(points: FloatArray, matrix: FloatArray) -> FloatArray:
    return points @ matrix[:, :3].T + matrix[:, 3]


def _to_px(normalised: FloatArray, size_px: FloatArray) -> FloatArray:
    return np.asarray((normalised * [1.0, -1.0] + 1.0) / 2.0 * size_px)


def _to_normalised(px: FloatArray, size_px: FloatArray) -> FloatArray:
    return np.asarray((2.0 * px / size_px - 1.0) * [1.0, -1.0])
