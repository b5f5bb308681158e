"""The point of a convex hull that is nearest to the origin.

P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976),
128–149. The hull is known by one question alone: which vertex lies lowest in a direction?
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from perceptron_core.array_types import FloatArray

Key: TypeAlias = tuple[int, ...]
Vertex: TypeAlias = tuple[Key, FloatArray]
Lowest: TypeAlias = Callable[[FloatArray], Vertex]

NOISE = 16 * float(np.finfo(float).eps)
"""A length below this share of the hull's size is rounding, not distance."""
CLOSE_ENOUGH = 1e-13
"""Share of the distance that another step would have to gain."""
NO_WEIGHT = 1e-14
STEPS = 10_000
STEPS_PER_FEATURE = 1000


@dataclass(frozen=True, eq=False)
class NearestPoint:
    """A point of a hull, and how it is made of vertices.

    Attributes
    ----------
    point : ndarray of shape (n_features,)
        Σ weights · vertices. The zero vector where the origin lies in the hull.
    keys : tuple of tuple of int
        The names of at most n_features + 1 vertices.
    vertices : ndarray of shape (n_keys, n_features)
    weights : ndarray of shape (n_keys,)
        Positive, with the sum 1.
    """

    point: FloatArray
    keys: tuple[Key, ...]
    vertices: FloatArray
    weights: FloatArray


def nearest_to_origin(
    lowest: tuple[Lowest, Lowest], direction: FloatArray, size: float
) -> NearestPoint:
    """Return the point of a convex hull that is nearest to the origin.

    Parameters
    ----------
    lowest : tuple of two callables
        Each takes a direction and returns the name and the coordinates of the vertex with
        the smallest dot product with it: the first among some vertices, quickly, and the
        second among all.
    direction : ndarray of shape (n_features,)
        Where to begin: any guess at the answer's direction.
    size : float
        Length of the longest vertex, or an upper bound near it.

    Returns
    -------
    NearestPoint
        As near as floats can tell; the caller checks what it needs of it.
    """
    key, vertex = lowest[1](direction)
    best = NearestPoint(vertex, (key,), vertex[None, :], np.ones(1))
    for _ in range(STEPS + STEPS_PER_FEATURE * direction.size):
        if _length(best.point) <= NOISE * size:
            return _at_the_origin(best)
        nearer = _step(best, lowest[0], size) or _step(best, lowest[1], size)
        if nearer is None:
            return best
        best = nearer
    return best


def _step(at: NearestPoint, lowest: Lowest, size: float) -> NearestPoint | None:
    # Bring one vertex in; None where none brings the point nearer by more than rounding.
    key, vertex = lowest(at.point)
    length = _length(at.point)
    gain = length - float(at.point @ vertex) / length
    if gain <= max(CLOSE_ENOUGH * length, NOISE * size / 4) or key in at.keys:
        return None
    nearer = _nearest_of(_with(at, key, vertex))
    return nearer if _length(nearer.point) < length else None


def _with(at: NearestPoint, key: Key, vertex: FloatArray) -> NearestPoint:
    vertices = np.vstack([at.vertices, vertex])
    return NearestPoint(at.point, (*at.keys, key), vertices, np.append(at.weights, 0.0))


def _at_the_origin(at: NearestPoint) -> NearestPoint:
    return NearestPoint(np.zeros_like(at.point), at.keys, at.vertices, at.weights)


def _nearest_of(at: NearestPoint) -> NearestPoint:
    # Go towards the nearest point of the flat through the vertices; where a weight would
    # turn negative on the way, stop there and leave that vertex out.
    while True:
        point, target = _nearest_of_flat(at.vertices)
        falling = target <= NO_WEIGHT
        if not falling.any():
            return NearestPoint(point, at.keys, at.vertices, target)
        weights = at.weights
        drop = np.maximum(weights - target, NO_WEIGHT)
        shares = np.where(falling, np.minimum(weights / drop, 1.0), np.inf)
        first = int(np.argmin(shares))
        weights = weights + shares[first] * (target - weights)
        kept = weights > NO_WEIGHT
        kept[first] = False
        keys = tuple(key for key, keep in zip(at.keys, kept, strict=True) if keep)
        at = NearestPoint(at.point, keys, at.vertices[kept], weights[kept] / weights[kept].sum())


def _nearest_of_flat(vertices: FloatArray) -> tuple[FloatArray, FloatArray]:
    base, spans = vertices[0], (vertices[1:] - vertices[0]).T
    if spans.size == 0:
        return base, np.ones(1)
    Q, R = np.linalg.qr(spans)
    along = Q.T @ base
    # Taking away the part along the flat twice leaves a vector across it to the last bit,
    # however near the flat comes to the origin (Giraud et al. 2005, "twice is enough").
    point = base - Q @ along
    point = point - Q @ (Q.T @ point)
    steps = _solved(R, -along)
    return point, np.concatenate([[1.0 - steps.sum()], steps])


def _solved(R: FloatArray, right: FloatArray) -> FloatArray:
    diagonal = np.abs(np.diag(R))
    if R.shape[0] == R.shape[1] and diagonal.min() > 1e-12 * diagonal.max():
        return np.asarray(np.linalg.solve(R, right))
    return np.asarray(np.linalg.lstsq(R, right, rcond=None)[0])


def _length(vector: FloatArray) -> float:
    return float(np.sqrt(vector @ vector))
