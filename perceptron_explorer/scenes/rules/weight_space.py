"""What is drawn in the space of weights. Mirrored by ``frontend/rules/weight_space.js``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core

Line = list[list[float]]


def mistake_map(
    X: ArrayLike, y: ArrayLike, held: ArrayLike, box: ArrayLike, n_rows: int, n_columns: int
) -> NDArray[np.int64]:
    """Return the mistakes of the weights at the middles of a grid's cells, by the first two axes.

    Parameters
    ----------
    X : array_like of shape (n_samples, 2 or 3)
    y, held : array_like of shape (n_samples,)
        See `core.mistakes_over_plane`.
    box : array_like of shape (2, 2 or 3)
    n_rows, n_columns : int

    Returns
    -------
    ndarray of shape (n_rows, n_columns)
        Row 0 has the largest second weight.
    """
    shape = (int(n_rows), int(n_columns))
    return core.mistakes_over_plane(np.asarray(X)[:, :2], y, held, np.asarray(box)[:, :2], shape)


def leaf_lines(
    X: ArrayLike, y: ArrayLike, held: ArrayLike, box: ArrayLike, label: int
) -> list[Line] | None:
    """Return where the sums of the leaves of a class are 0, by the first two axes.

    Parameters
    ----------
    X : array_like of shape (n_samples, 2 or 3)
    y, held : array_like of shape (n_samples,)
    box : array_like of shape (2, 2 or 3)
    label : {0, 1}

    Returns
    -------
    list of pairs of points
        None if the lines all pass the box by.
    """
    bounds = np.asarray(box)[:, :2]
    lines = [
        core.clip_line(x[:2], h, bounds)
        for x, answer, h in zip(np.asarray(X), np.asarray(y), np.asarray(held), strict=True)
        if answer == label
    ]
    return [line.tolist() for line in lines if len(line)] or None


def at_height(lines: Sequence[Line] | None, height: float) -> list[Line]:
    """Return lines of the plane as lines of space, all at one height."""
    return [[[*point, float(height)] for point in line] for line in lines or []]


def solution_polygon(
    X: ArrayLike, y: ArrayLike, held: ArrayLike, box: ArrayLike
) -> list[list[float]] | None:
    """Return the weights of the plane without a mistake; None where there are none."""
    return core.solution_polygon(X, y, held, box) or None


def solution_edges(
    X: ArrayLike, y: ArrayLike, held: ArrayLike, box: ArrayLike
) -> list[Line] | None:
    """Return the edges of the weights of space without a mistake; None where there are none."""
    faces = core.solution_faces(X, y, held, box)
    return [[face[i - 1], face[i]] for face in faces for i in range(len(face))] or None


def middle_of(points: Any) -> NDArray[np.float64]:
    """Return the mean of points, or of the ends of lines."""
    places = np.asarray(points, dtype=float)
    return np.asarray(places.reshape(-1, places.shape[-1]).mean(axis=0))
