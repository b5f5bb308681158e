"""The part of a line or of a half-plane that lies in a box of the plane.

A box is an ndarray of shape (2, n_features), its lower and its upper corner. `clip_plane`
(space), `clip_segment` (any dimension) and `polygon_area` can be imported from here too.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import FloatArray
from perceptron_core.geometry.box_edges import corner_values, crossing, without_repeats
from perceptron_core.geometry.plane_clipping import clip_plane
from perceptron_core.geometry.polygons import polygon_area
from perceptron_core.geometry.segment_clipping import clip_segment
from perceptron_core.validation import as_box, as_scalar, as_vector

__all__ = [
    "box_corners",
    "clip_half_space",
    "clip_line",
    "clip_plane",
    "clip_segment",
    "polygon_area",
]


def box_corners(box: npt.ArrayLike) -> FloatArray:
    """Return the corners of a box counter-clockwise, starting at the lower left.

    Parameters
    ----------
    box : array_like of shape (2, 2)

    Returns
    -------
    ndarray of shape (4, 2)

    Raises
    ------
    InputError
        If `box` is not a box of the plane.
    """
    (left, bottom), (right, top) = as_box(box, 2)
    return np.array([[left, bottom], [right, bottom], [right, top], [left, top]])


def clip_line(w: npt.ArrayLike, b: float, box: npt.ArrayLike) -> FloatArray:
    """Return the ends of the part of the line w·x + b = 0 that lies in the box.

    Parameters
    ----------
    w : array_like of shape (2,)
    b : float
    box : array_like of shape (2, 2)

    Returns
    -------
    ndarray of shape (2, 2) or (0, 2)
        Two ends, ordered along the direction (−w₂, w₁), which has the positive half-space on
        its right. Empty where the line misses the box or touches one corner, and for w = 0,
        where there is no line.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    weights, bias, corners = as_vector(w, "w", 2), as_scalar(b, "b"), box_corners(box)
    if not weights.any():
        return np.empty((0, 2))
    values = corner_values(corners, weights, bias)
    ends = without_repeats(_walk(corners, values, np.zeros(4)), 2)
    if len(ends) < 2:
        return np.empty((0, 2))
    direction = np.array([-weights[1], weights[0]]) / np.abs(weights).max()
    along = weighted_sums(ends - ends[0], direction, 0.0)
    return ends[[int(np.argmin(along)), int(np.argmax(along))]]


def clip_half_space(
    w: npt.ArrayLike, b: float, box: npt.ArrayLike, positive: bool = True
) -> FloatArray:
    """Return the part of a half-space that lies in the box, as a convex polygon.

    Parameters
    ----------
    w : array_like of shape (2,)
    b : float
    box : array_like of shape (2, 2)
    positive : bool, default True
        True for w·x + b ≥ 0, False for the other side with the line itself added.

    Returns
    -------
    ndarray of shape (k, 2)
        Corners counter-clockwise, k = 3, 4 or 5; of shape (0, 2) where the half-space has
        no area in the box. For w = 0 every leaf has the sum b: the positive side is the
        whole box when b ≥ 0 and empty otherwise, the negative side the opposite.

    Raises
    ------
    InputError
        If an argument is malformed.

    Notes
    -----
    One plane of Sutherland & Hodgman, "Reentrant Polygon Clipping", CACM 17(1), 1974. Both
    half-spaces are convex (Punnen, ch. 1, "The Activation Function").
    """
    weights, bias, corners = as_vector(w, "w", 2), as_scalar(b, "b"), box_corners(box)
    if not weights.any():
        return corners if (bias >= 0) == positive else np.empty((0, 2))
    values = corner_values(corners, weights, bias)
    inside = values if positive else -values
    polygon = without_repeats(_walk(corners, values, inside), 2)
    return polygon if len(polygon) >= 3 else np.empty((0, 2))


def _walk(corners: FloatArray, values: FloatArray, inside: FloatArray) -> list[FloatArray]:
    """Walk around the box; collect corners on the line or inside, and where the line cuts.

    `inside` is positive for the corners to keep; the corners on the line have the value 0.
    """
    points: list[FloatArray] = []
    for i in range(4):
        j = (i + 1) % 4
        if values[i] == 0 or inside[i] > 0:
            points.append(corners[i])
        if min(values[i], values[j]) < 0 < max(values[i], values[j]):
            points.append(crossing(corners[i], corners[j], float(values[i]), float(values[j])))
    return points
