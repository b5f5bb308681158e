"""Convex polygons of the plane or of space, cut by half-spaces."""

from __future__ import annotations

from collections.abc import Sequence

Point = list[float]
Polygon = list[Point]
HalfSpace = tuple[Point, float]
"""All points v with w·v + b ≥ 0, as (w, b)."""


def clip_convex(polygon: Polygon, allowed: Sequence[HalfSpace]) -> Polygon:
    """Return the part of a convex polygon that lies in all half-spaces.

    I. E. Sutherland and G. W. Hodgman, *Communications of the ACM* 17 (1974), 32-42.
    """
    for w, b in allowed:
        if len(polygon) < 3:
            return []
        polygon = _cut(polygon, w, b)
    return polygon if len(polygon) >= 3 else []


def _cut(polygon: Polygon, w: Point, b: float) -> Polygon:
    values = [_value(point, w, b) for point in polygon]
    if min(values) >= 0:
        return polygon
    kept = []
    for i, (point, value) in enumerate(zip(polygon, values, strict=True)):
        before, at = polygon[i - 1], values[i - 1]
        if (at >= 0) != (value >= 0):
            share = at / (at - value)
            kept.append([p + share * (q - p) for p, q in zip(before, point, strict=True)])
        if value >= 0:
            kept.append(point)
    return kept


def _value(point: Point, w: Point, b: float) -> float:
    total = b
    for entry, weight in zip(point, w, strict=True):
        total += weight * entry
    return total


def box_sides(box: Sequence[Sequence[float]]) -> list[Polygon]:
    """Return the six sides of a box of space, a polygon each."""
    return [_side(box, axis, end) for axis in range(3) for end in (0, 1)]


def _side(box: Sequence[Sequence[float]], axis: int, end: int) -> Polygon:
    first, second = (axis + 1) % 3, (axis + 2) % 3
    side = []
    for i, j in ((0, 0), (1, 0), (1, 1), (0, 1)):
        point = [box[end][axis]] * 3
        point[first], point[second] = box[i][first], box[j][second]
        side.append(point)
    return side
