"""Points that exist for the drawing's sake. Mirrored by ``frontend/rules/drawing.js``."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core

Points = NDArray[np.float64]

NAME_TURN_RAD = {2: 0.6, 3: -0.6}
"""A half-space's name stands beside the ray of w, where its arrow does not lie.

In space the other way round: seen from where the camera begins, that is aside of the arrow too.
"""

GRIP_SHARE = 0.3
EDGE_SHARE = 0.06
RIGHT_ANGLE_SHARE = 0.025
PLANE_GRIP_SHARE = 0.5
NO_HYPERPLANE_UP = {2: -0.4, 3: 0.34}
"""How far above the box's middle the words about w = 0 are, in heights of the box."""
NAME_REACH = {2: np.array([0.74, 0.92]), 3: np.array([0.9, 0.9, 0.9])}
"""How far towards the box's sides a half-space's name may go; a name is wider than high."""


def grip_on_line(line: ArrayLike, foot: ArrayLike) -> Points:
    """Return the point where the hyperplane is held to move it along its normal.

    It lies on the visible part, beside the foot of the perpendicular: at the foot itself
    the arrow of w would be in the way.

    Parameters
    ----------
    line : array_like of shape (2, 2)
        The ends of the visible part.
    foot : array_like of shape (2,)

    Returns
    -------
    ndarray of shape (2,)
    """
    ends: Points = np.asarray(line, dtype=float)
    start, end = ends[0], ends[1]
    along = end - start
    squared = along @ along
    if squared == 0:
        return np.asarray(start)
    foot_share = along @ (np.asarray(foot, dtype=float) - start) / squared
    share = min(1 - EDGE_SHARE, max(EDGE_SHARE, foot_share - GRIP_SHARE))
    return np.asarray(start + share * along)


def grip_on_plane(polygon: ArrayLike, w: ArrayLike, box: ArrayLike) -> Points:
    """Return the point where a plane in space is held: beside the middle of what is seen.

    Parameters
    ----------
    polygon : array_like of shape (k, 3)
        The visible part.
    w : array_like of shape (3,)
        Not the zero vector.
    box : array_like of shape (2, 3)

    Returns
    -------
    ndarray of shape (3,)
        In the plane and in the box.
    """
    corners, extent = np.asarray(polygon, dtype=float), np.asarray(box, dtype=float)
    middle = corners.mean(axis=0)
    along = core.across(w)
    walls = np.where(along > 0, extent[1], extent[0])
    moving = along != 0
    reach = ((walls[moving] - middle[moving]) / along[moving]).min()
    return np.asarray(middle + PLANE_GRIP_SHARE * reach * along)


def drop_lines(point: ArrayLike, box: ArrayLike) -> Points:
    """Return thin lines from a point of space to the floor and two walls.

    A flat screen hides how deep a point lies; these show it.

    Parameters
    ----------
    point : array_like of shape (3,)
    box : array_like of shape (2, 3)

    Returns
    -------
    ndarray of shape (3, 2, 3)
        Pairs of ends: down to the floor, and from there to the walls at the lowest x and
        the highest y.
    """
    x, y, z = np.asarray(point, dtype=float)
    extent: Points = np.asarray(box, dtype=float)
    low, high = extent[0], extent[1]
    foot = [x, y, low[2]]
    ends = [[[x, y, z], foot], [foot, [low[0], y, low[2]]], [foot, [x, high[1], low[2]]]]
    return np.array(ends)


def right_angle_mark(foot: ArrayLike, w: ArrayLike, box: ArrayLike) -> Points | None:
    """Return the small square that says "right angle" at the foot of the perpendicular.

    Parameters
    ----------
    foot : array_like of shape (dim,)
    w : array_like of shape (dim,)
    box : array_like of shape (2, dim)
        The square is a fortieth of its shortest side.

    Returns
    -------
    ndarray of shape (3, dim), or None
        None where the foot is so near to the origin that the square would hide it.
    """
    at: Points = np.asarray(foot, dtype=float)
    extent: Points = np.asarray(box, dtype=float)
    side = RIGHT_ANGLE_SHARE * (extent[1] - extent[0]).min()
    length = np.linalg.norm(at)
    if not np.any(w) or length < side or length == 0:
        return None
    inward = -side * at / length
    sideways = side * core.across(-at)
    return np.array([at + sideways, at + inward + sideways, at + inward])


def midpoint(a: ArrayLike, b: ArrayLike) -> Points:
    """Return the point half way from `a` to `b`."""
    return np.asarray(np.mean(np.array([a, b], dtype=float), axis=0))


def side_name_place(w: ArrayLike, b: float, box: ArrayLike, positive: bool) -> Points | None:
    """Return where a half-space's name is written: near the edge of the box, beside ±w.

    The place slides round the box as w turns, and so never jumps.

    Parameters
    ----------
    w : array_like of shape (dim,)
    b : float
    box : array_like of shape (2, dim)
    positive : bool
        Which half-space.

    Returns
    -------
    ndarray of shape (dim,), or None
        None where the half-space does not reach that far into the box, and with w = 0.
    """
    weights, extent = np.asarray(w, dtype=float), np.asarray(box, dtype=float)
    middle = (extent[0] + extent[1]) / 2
    reach = (extent[1] - extent[0]) / 2 * NAME_REACH[len(weights)]
    if not weights.any():
        return None
    turn = NAME_TURN_RAD[len(weights)]
    turned = np.cos(turn) * core.unit_vector(weights) + np.sin(turn) * core.across(weights)
    direction = turned if positive else -turned
    steps = [size / abs(entry) for size, entry in zip(reach, direction, strict=True) if entry]
    place = middle + min(steps) * direction
    return place if (weights @ place + b >= 0) == positive else None


def floor_shadow(start: ArrayLike, end: ArrayLike, box: ArrayLike) -> Points:
    """Return the shadow of an arrow on the floor of space, and the line that its tip drops to it.

    Parameters
    ----------
    start, end : array_like of shape (3,)
    box : array_like of shape (2, 3)

    Returns
    -------
    ndarray of shape (2, 2, 3)
        Two segments.
    """
    floor = np.asarray(box, dtype=float)[0, 2]
    tip = np.asarray(end, dtype=float)
    below_start, below_tip = (
        np.append(np.asarray(one, dtype=float)[:2], floor) for one in (start, end)
    )
    return np.array([[below_start, below_tip], [tip, below_tip]])


def no_hyperplane_place(w: ArrayLike, box: ArrayLike) -> Points | None:
    """Return where the picture says that w = 0 has no hyperplane; None while it has one."""
    if np.any(w):
        return None
    lower, upper = np.asarray(box, dtype=float)
    middle = (lower + upper) / 2
    up = NO_HYPERPLANE_UP[len(middle)] * (upper[-1:] - lower[-1:])
    return np.concatenate([middle[:-1], middle[-1:] + up])
