"""The weights without a mistake, b held: where the half-spaces of all samples meet.

Each sample allows a half-space of weights, so the region is convex (`weight_space`). A closed
half-space stands for an open one here: a border of width 0 cannot be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from numpy.typing import ArrayLike

from perceptron_core.geometry.clipping import box_corners
from perceptron_core.geometry.convex_clipping import HalfSpace, Polygon, box_sides, clip_convex
from perceptron_core.geometry.plane_clipping import clip_plane
from perceptron_core.labels import as_labels
from perceptron_core.validation import as_box, as_matrix, as_vector

SMALLEST = 1e-9
"""A region with less than this share of the box's sides has no inside."""


def solution_polygon(X: ArrayLike, y: ArrayLike, held: ArrayLike, box: ArrayLike) -> Polygon:
    """Return the weights (w₁, w₂) in a box that misclassify no sample.

    Parameters
    ----------
    X : array_like of shape (n_samples, 2)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    held : array_like of shape (n_samples,)
        What is added to w₁x₁ + w₂x₂, by `held_sums`.
    box : array_like of shape (2, 2)

    Returns
    -------
    list of [w₁, w₂]
        The corners of a convex polygon, counter-clockwise; empty if there is no such region.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    bounds = as_box(box, 2)
    polygon = clip_convex(box_corners(bounds).tolist(), half_spaces(X, y, held, 2))
    return polygon if _is_wide(polygon, (bounds[1] - bounds[0]).tolist()) else []


def solution_faces(X: ArrayLike, y: ArrayLike, held: ArrayLike, box: ArrayLike) -> list[Polygon]:
    """Return the faces of the region of weights (w₁, w₂, w₃) that misclassify no sample.

    Parameters
    ----------
    X : array_like of shape (n_samples, 3)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    held : array_like of shape (n_samples,)
        What is added to w₁x₁ + w₂x₂ + w₃x₃, by `held_sums`.
    box : array_like of shape (2, 3)

    Returns
    -------
    list of list of [w₁, w₂, w₃]
        Convex polygons: one for each sample whose plane bounds the region, in their order, and
        those in the box's own sides. Empty if there is no such region.

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    bounds = as_box(box, 3)
    allowed = half_spaces(X, y, held, 3)
    sides = (bounds[1] - bounds[0]).tolist()
    faces = []
    for i, (w, b) in enumerate(allowed):
        plane: Polygon = clip_plane(w, b, bounds).tolist() if any(w) else []
        faces.append(clip_convex(plane, [*allowed[:i], *allowed[i + 1 :]]))
    faces += [clip_convex(side, allowed) for side in box_sides(bounds.tolist())]
    found = [face for face in faces if _is_wide(face, sides)]
    return found if len(found) > 3 else []


def half_spaces(X: ArrayLike, y: ArrayLike, held: ArrayLike, n_features: int) -> list[HalfSpace]:
    """Return what each sample allows: all weights v with w·v + b ≥ 0, as (w, b)."""
    rows = as_matrix(X, "X", n_features)
    labels, sums = as_labels(y, len(rows)), as_vector(held, "held", len(rows))
    signs = (2 * labels - 1).tolist()
    return [
        ([sign * entry for entry in row], sign * h)
        for sign, row, h in zip(signs, rows.tolist(), sums.tolist(), strict=True)
    ]


def _is_wide(polygon: Polygon, sides: Sequence[float]) -> bool:
    """Say whether a polygon has an area that can be seen: along two of the axes it is wide."""
    if len(polygon) < 3:
        return False
    return any(
        abs(_doubled_area(polygon, *axes)) > SMALLEST * sides[axes[0]] * sides[axes[1]]
        for axes in combinations(range(len(sides)), 2)
    )


def _doubled_area(polygon: Polygon, first: int, second: int) -> float:
    total = 0.0
    for i, point in enumerate(polygon):
        before = polygon[i - 1]
        total += before[first] * point[second] - point[first] * before[second]
    return total
