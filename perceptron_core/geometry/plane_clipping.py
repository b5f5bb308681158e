"""The part of a plane that lies in a box of space."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.geometry.box_edges import corner_values, crossing, without_repeats
from perceptron_core.validation import as_box, as_scalar, as_vector

# Corner i is at the upper bound along axis j where bit j of i is set; an edge joins two
# corners that differ in one bit.
_EDGES = [(i, i | 1 << j) for i in range(8) for j in range(3) if not i & 1 << j]


def clip_plane(w: npt.ArrayLike, b: float, box: npt.ArrayLike) -> FloatArray:
    """Return the part of the plane w·x + b = 0 that lies in the box, as a convex polygon.

    Parameters
    ----------
    w : array_like of shape (3,)
    b : float
    box : array_like of shape (2, 3)

    Returns
    -------
    ndarray of shape (k, 3)
        3 to 6 corners, each once, counter-clockwise seen from the tip of `w`. The first is
        the corner of the box with the lowest number that the plane goes through (x counts 1,
        y 2, z 4), or else the cut of the first edge. Of shape (0, 3) where the plane misses
        the box or touches one corner or one edge, and for w = 0, where there is no plane.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    weights, bias, bounds = as_vector(w, "w", 3), as_scalar(b, "b"), as_box(box, 3)
    if not weights.any():
        return np.empty((0, 3))
    corners = np.array([[bounds[i >> j & 1, j] for j in range(3)] for i in range(8)])
    values = corner_values(corners, weights, bias)
    points = [corners[i] for i in range(8) if values[i] == 0]
    for i, j in _EDGES:
        if min(values[i], values[j]) < 0 < max(values[i], values[j]):
            points.append(crossing(corners[i], corners[j], float(values[i]), float(values[j])))
    polygon = without_repeats(points, 3)
    return _in_order(polygon, weights, bounds) if len(polygon) >= 3 else np.empty((0, 3))


def _in_order(points: FloatArray, w: FloatArray, bounds: FloatArray) -> FloatArray:
    # Seen along the axis in which the plane is steepest, in a box made a unit cube, the
    # polygon is not foreshortened to nothing, and two coordinates are enough to order it.
    sides = bounds[1] - bounds[0]
    steepest = int(np.argmax(np.abs(w / np.abs(w).max()) * sides))
    across, up = (steepest + 1) % 3, (steepest + 2) % 3
    seen = points - points.mean(axis=0)
    angles = np.arctan2(seen[:, up], seen[:, across])
    if w[steepest] < 0:  # seen from behind
        angles = -angles
    order = np.argsort(angles, kind="stable")
    return points[np.roll(order, -int(np.flatnonzero(order == 0)[0]))]
