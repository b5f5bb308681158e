"""The border between two of the regions in which each class has the largest score."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.geometry.clipping import clip_line, clip_plane
from perceptron_core.geometry.convex_clipping import HalfSpace, clip_convex
from perceptron_core.softmax.probabilities import as_class
from perceptron_core.validation import as_box, as_matrix, as_vector


def score_border(
    W: npt.ArrayLike, b: npt.ArrayLike, first: int, second: int, box: npt.ArrayLike
) -> FloatArray:
    """Return where two classes have the same score, and no other one has a larger score.

    Two scores are equal on a hyperplane, (wᵢ − wⱼ)·x + bᵢ − bⱼ = 0. Of it the part counts on
    which both are the largest; with three classes in the plane a half-line, and the three
    half-lines meet in a point.

    Parameters
    ----------
    W : array_like of shape (n_classes, 2) or (n_classes, 3)
    b : array_like of shape (n_classes,)
    first, second : int
        The classes, counted from 0.
    box : array_like of shape (2, 2) or (2, 3)
        What is visible.

    Returns
    -------
    ndarray of shape (n_points, 2 or 3)
        Both ends of a segment of the plane, or the corners of a polygon of space; no points
        where the border is out of sight, or where both have the same weights.

    Raises
    ------
    InputError
        If an argument is malformed, or there is no such class.
    """
    weights = as_matrix(W, "W")
    bounds, biases = as_box(box, weights.shape[1]), as_vector(b, "b", len(weights))
    i, j = (as_class(number, len(weights)) for number in (first, second))
    largest: list[HalfSpace] = [
        ((weights[i] - weights[k]).tolist(), float(biases[i] - biases[k]))
        for k in range(len(weights))
        if k not in (i, j)
    ]
    normal, offset = weights[i] - weights[j], float(biases[i] - biases[j])
    if len(normal) == 3:
        return np.array(clip_convex(clip_plane(normal, offset, bounds).tolist(), largest))
    return _cut(clip_line(normal, offset, bounds), largest)


def _cut(segment: FloatArray, allowed: list[HalfSpace]) -> FloatArray:
    """Return the part of a segment that lies in all half-spaces."""
    if len(segment) == 0:
        return segment
    start, end = 0.0, 1.0
    for w, b in allowed:
        at, to = (float(np.dot(w, point) + b) for point in segment)
        if at < 0 and to < 0:
            return segment[:0]
        if at < 0:
            start = max(start, at / (at - to))
        if to < 0:
            end = min(end, at / (at - to))
    p, q = segment
    return np.array([p + start * (q - p), p + end * (q - p)]) if start < end else segment[:0]
