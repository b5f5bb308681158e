"""Lines and areas that explain vectors. Mirrored by ``frontend/rules/vector_drawing.js``."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core

Points = NDArray[np.float64]

ARC_POINTS = 33
ARC_SHARE = 0.11
"""The radius of an angle's arc, as a share of the box's shortest side."""


def component_step(a: ArrayLike, axis: int) -> Points | None:
    """Return the step along one axis on the staircase from the origin to the tip of `a`.

    Parameters
    ----------
    a : array_like of shape (dim,)
    axis : int

    Returns
    -------
    ndarray of shape (2, dim), or None
        None for an entry that is 0.
    """
    vector = np.asarray(a, dtype=float)
    if vector[axis] == 0:
        return None
    taken = np.arange(len(vector))
    return np.array([np.where(taken < axis, vector, 0.0), np.where(taken <= axis, vector, 0.0)])


def parallelogram(a: ArrayLike, b: ArrayLike) -> Points:
    """Return the sides of the parallelogram of `a` and `b` that do not start at the origin."""
    first, second = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    corner = first + second
    return np.array([[first, corner], [second, corner]])


def angle_arc(a: ArrayLike, b: ArrayLike, box: ArrayLike) -> Points | None:
    """Return points of the arc from `a` to `b`, in the plane of both.

    Parameters
    ----------
    a, b : array_like of shape (dim,)
    box : array_like of shape (2, dim)

    Returns
    -------
    ndarray of shape (33, dim), or None
        None where an angle needs two vectors that are not zero.
    """
    if not np.any(a) or not np.any(b):
        return None
    extent: Points = np.asarray(box, dtype=float)
    radius = ARC_SHARE * (extent[1] - extent[0]).min()
    angles = np.linspace(0.0, core.angle(a, b), ARC_POINTS)[:, None]
    along, beside = core.unit_vector(a), core.away_from(b, a)
    return np.asarray(radius * (np.cos(angles) * along + np.sin(angles) * beside))


def arc_middle(arc: ArrayLike) -> Points:
    """Return the point in the middle of an arc: where the angle's name is written."""
    return np.asarray(np.asarray(arc, dtype=float)[ARC_POINTS // 2])


def product_rectangle(a: ArrayLike, b: ArrayLike) -> Points | None:
    """Return the rectangle whose area is |a·b|: the shadow of `a` on `b`, times ‖b‖.

    It lies on `b`, on the side away from `a`.

    Parameters
    ----------
    a, b : array_like of shape (dim,)

    Returns
    -------
    ndarray of shape (4, dim), or None
        None where it has no area: with a right angle or a zero vector.
    """
    if core.alignment(a, b) == 0:
        return None
    shadow = core.scalar_projection(a, b)
    base = np.asarray(b, dtype=float)
    side = -abs(shadow) * core.away_from(a, b)
    return np.array([np.zeros_like(base), base, base + side, side])


def positive_part(shape: ArrayLike, sign: float) -> ArrayLike | None:
    """Return a shape while a number is above 0."""
    return shape if sign > 0 else None


def negative_part(shape: ArrayLike, sign: float) -> ArrayLike | None:
    """Return a shape while a number is below 0."""
    return shape if sign < 0 else None


def from_step(shape: ArrayLike, opened: float, step: float) -> ArrayLike | None:
    """Return a shape from a step of a proof on."""
    return shape if opened >= step else None


def held(point: ArrayLike, a: ArrayLike, hold: str) -> Points:
    """Return where a vector goes that is held to something, at the length that it has.

    Parameters
    ----------
    point : array_like of shape (dim,)
        Where it was.
    a : array_like of shape (dim,)
        The other vector.
    hold : {'free', 'grid', 'right angle', 'parallel'}
        To nothing, to whole numbers, to a right angle with `a`, to the line of `a`.

    Returns
    -------
    ndarray of shape (dim,)
    """
    put = on_grid(point, hold)
    if not np.any(a) or hold in ("free", "grid"):
        return put
    if hold == "right angle":
        return np.asarray(core.norm(put) * core.away_from(put, a))
    # At a right angle both directions are equally near.
    sign = -1.0 if core.dot(put, a) < 0 else 1.0
    return np.asarray(sign * core.norm(put) * core.unit_vector(a))


def nearest_held(point: ArrayLike, a: ArrayLike, hold: str) -> Points:
    """Return the nearest place to a point of all those where `held` lets a vector be."""
    put = on_grid(point, hold)
    if not np.any(a) or hold in ("free", "grid"):
        return put
    return core.rejection(put, a) if hold == "right angle" else core.vector_projection(put, a)


def on_grid(point: ArrayLike, hold: str) -> Points:
    """Return the nearest point with whole coordinates, if `hold` is 'grid'."""
    put: Points = np.asarray(point, dtype=float)
    return np.floor(put + 0.5) if hold == "grid" else put
