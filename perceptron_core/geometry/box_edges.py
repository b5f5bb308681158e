"""Which side of a hyperplane the corners of a box are on, and where it cuts the edges."""

from __future__ import annotations

import numpy as np

from perceptron_core.arithmetic import power_of_two_below, weighted_sums
from perceptron_core.array_types import FloatArray


def corner_values(corners: FloatArray, w: FloatArray, b: float) -> FloatArray:
    """Return w·x + b of each corner up to a positive factor, with exact zeros.

    (w, b) is divided by a power of two first, so that a tiny or a huge multiple of it gives
    the same answer. A value that is no larger than the rounding error of its own sum has no
    sign to be trusted and counts as 0: the corner is on the hyperplane.

    Parameters
    ----------
    corners : ndarray of shape (n_corners, n_features)
    w : ndarray of shape (n_features,)
        Not the zero vector.
    b : float

    Returns
    -------
    ndarray of shape (n_corners,)
    """
    scale = power_of_two_below(max(float(np.abs(w).max()), abs(b)))
    scaled_w, scaled_b = w / scale, b / scale
    values = weighted_sums(corners, scaled_w, scaled_b)
    magnitudes = weighted_sums(np.abs(corners), np.abs(scaled_w), abs(scaled_b))
    roundoff = 4.0 * float(np.finfo(np.float64).eps) * magnitudes
    return np.where(np.abs(values) <= roundoff, 0.0, values)


def crossing(p: FloatArray, q: FloatArray, value_p: float, value_q: float) -> FloatArray:
    """Return the point of the edge from `p` to `q` where the hyperplane cuts it.

    It starts from the end nearer to the hyperplane, where the fewest digits are lost. It goes
    half the edge at most, so rounding cannot carry it out of the box, and the coordinates
    that the two ends share stay as they are, to the bit.

    Parameters
    ----------
    p, q : ndarray of shape (n_features,)
        Corners of a box, on opposite sides of the hyperplane.
    value_p, value_q : float
        Their `corner_values`, of opposite sign.

    Returns
    -------
    ndarray of shape (n_features,)
    """
    if abs(value_q) < abs(value_p):
        p, q, value_p, value_q = q, p, value_q, value_p
    return p + (value_p / (value_p - value_q)) * (q - p)


def without_repeats(points: list[FloatArray], n_features: int) -> FloatArray:
    """Return the points in order, each one once, as an ndarray of shape (k, n_features)."""
    unique = list(dict.fromkeys(tuple(point.tolist()) for point in points))
    return np.array(unique, dtype=np.float64).reshape(len(unique), n_features)
