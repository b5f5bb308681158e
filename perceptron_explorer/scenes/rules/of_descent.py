"""Rules of descent: the core's functions, and what is drawn of them.

Mirrored by ``frontend/rules/of_descent.js`` and the files of ``frontend/descent``.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from perceptron_core import descent
from perceptron_core.descent.losses import Loss

CURVE_POINTS = 240


def curve_line(coefficients: ArrayLike, kink: float, box: ArrayLike) -> NDArray[np.float64]:
    """Return a curve's points from the left to the right of a box.

    The kink, if it has one, is among them. What is far above or below the box stays near it.
    """
    (left, bottom), (right, top) = np.asarray(box, dtype=float).tolist()
    places = [left + (right - left) * i / CURVE_POINTS for i in range(CURVE_POINTS + 1)]
    if kink and left < 0 < right:
        places = sorted({*places, 0.0})
    room = 10 * (top - bottom)
    values = [descent.curve_value(coefficients, kink, x) for x in places]
    return np.column_stack([places, np.clip(values, bottom - room, top + room)])


def stationary_names(coefficients: ArrayLike, low: float, high: float) -> list[str]:
    """Return in words what a polynomial is at each of its stationary points between two x."""
    places = descent.stationary_points(coefficients, low, high)
    return [descent.stationary_kind(coefficients, x) for x in places[:, 0]]


def loss_of(kind: Loss, A: ArrayLike, y: ArrayLike, w: ArrayLike) -> float:
    """Return the loss; not where it leaves the range of floats."""
    return _finite(descent.loss(kind, A, y, w))


def lifted_trail(
    kind: Loss, A: ArrayLike, y: ArrayLike, trail: ArrayLike, ceiling: float
) -> NDArray[np.float64]:
    """Return a trail on the surface of the loss, as points of space, cut off at a height."""
    heights = np.minimum(descent.losses_at(kind, A, y, trail), ceiling)
    return np.column_stack([np.asarray(trail), heights])


def rows_flagged(A: ArrayLike, flags: ArrayLike) -> Any:
    """Return the rows that are flagged; not where none is."""
    chosen = np.asarray(A)[np.asarray(flags) == 1]
    return chosen if len(chosen) else None


def entries_flagged(y: ArrayLike, flags: ArrayLike) -> Any:
    """Return the entries that are flagged; not where none is."""
    chosen = np.asarray(y)[np.asarray(flags) == 1]
    return chosen if len(chosen) else None


def distances(points: ArrayLike, place: ArrayLike) -> list[float]:
    """Return how far each point is from a place."""
    return [float(np.hypot(*(point - np.asarray(place)))) for point in np.asarray(points)]


def flags_below(values: ArrayLike, limit: float) -> list[int]:
    """Return 1 for each number that is below a limit, else 0."""
    return [int(value < limit) for value in np.asarray(values)]


def loss_over_angles(kind: Loss, A: ArrayLike, y: ArrayLike, length: float) -> list[list[float]]:
    """Return the loss of weights of one length, by their angle from −180° to 180°."""
    line = []
    for degree in range(-180, 181, 3):
        angle = np.radians(degree)
        w = [length * np.cos(angle), length * np.sin(angle)]
        line.append([float(degree), descent.loss(kind, A, y, w)])
    return line


def _finite(value: float) -> float:
    return value if np.isfinite(value) else np.nan
