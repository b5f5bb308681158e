"""The lowest of many points in a direction, asked for many times in similar directions."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray

SMALL = 2000
PER_FEATURE = 20


class WorkingSet:
    """A table of points, and the few of its rows that are looked at for now.

    Near the end of a search the same few rows come up again and again. Looking at these
    first, and at all rows only when they have no more to give, saves most of the work.

    Parameters
    ----------
    points : ndarray of shape (n_points, n_features)
        At least one.
    """

    def __init__(self, points: FloatArray) -> None:
        self._points = points
        self._is_whole = len(points) <= SMALL
        self._rows = np.arange(len(points) if self._is_whole else 1)
        self._part = points[self._rows]

    def lowest(self, direction: FloatArray) -> int:
        """Return the row of the lowest point in a direction, among those looked at."""
        return int(self._rows[np.argmin(self._part @ direction)])

    def look_at_all(self, direction: FloatArray) -> None:
        """Look from now on at the lowest points of all in this direction too."""
        if self._is_whole:
            return
        heights = self._points @ direction
        number = min(200 + PER_FEATURE * direction.size, len(heights) - 1)
        lowest = np.argpartition(heights, number)[: number + 1]
        self._rows = np.union1d(self._rows, lowest)
        self._part = self._points[self._rows]
