"""What is drawn of a layer as a map. Mirrored by ``frontend/rules/of_layers.js``."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]

N_POINTS = 72


def circle_round(centre: ArrayLike, radius: float) -> Points:
    """Return a circle as points one after the other; the last is the first again.

    Returns
    -------
    ndarray of shape (73, 2)
    """
    angles = 2 * np.pi * np.arange(N_POINTS + 1) / N_POINTS
    around = np.column_stack([np.cos(angles), np.sin(angles)])
    return np.asarray(np.asarray(centre, dtype=float) + radius * around)


def largest_distance(points: ArrayLike, others: ArrayLike) -> float:
    """Return how far apart the points of two rows are at most, each from its partner."""
    return float(np.linalg.norm(np.subtract(points, others), axis=1).max())
