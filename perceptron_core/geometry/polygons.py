"""Measures of polygons of the plane."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.conversion import refuse_overflow
from perceptron_core.validation import as_matrix


def polygon_area(polygon: npt.ArrayLike) -> float:
    """Return the area of a simple polygon by the shoelace formula, ½ |Σ (xᵢyᵢ₊₁ − xᵢ₊₁yᵢ)|.

    Parameters
    ----------
    polygon : array_like of shape (k, 2)
        Corners in order, either way round.

    Returns
    -------
    float
        0.0 for fewer than 3 corners.

    Raises
    ------
    InputError
        If `polygon` is malformed or its area too large for a float.
    """
    points = as_matrix(polygon, "polygon", 2)
    if len(points) < 3:
        return 0.0
    with np.errstate(over="ignore", invalid="ignore"):
        x, y = (points - points[0]).T  # seen from a corner, a polygon far out loses no digits
        twice = abs(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
    return refuse_overflow(float(twice) / 2.0, "the area of the polygon")
