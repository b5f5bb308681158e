"""The shape of a region: area, perimeter, middle, and the ellipse like it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from perceptron_core import InputError
from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.photos.types import Mask


@dataclass(frozen=True, eq=False)
class Shape:
    """Attributes of a region, in pixels.

    Attributes
    ----------
    area : float
    perimeter : float
    centre : ndarray of shape (2,)
        Column and row of the centroid.
    axes : ndarray of shape (2, 2)
        The semi-axes of the ellipse with the same second moments, the longer one first.
    """

    area: float
    perimeter: float
    centre: FloatArray
    axes: FloatArray

    @property
    def roundness(self) -> float:
        """4π·area/perimeter², at most 1: a circle has 1, what is long or lobed has less.

        The isoperimetric quotient (E. P. Cox, Journal of Paleontology 1, 1927), cut at 1 where
        the pixels make the perimeter seem too short.
        """
        return min(1.0, 4.0 * math.pi * self.area / self.perimeter**2)

    @property
    def aspect_ratio(self) -> float:
        """Length over width, at least 1: of the ellipse with the same second moments."""
        long, short = np.linalg.norm(self.axes, axis=1)
        return float(long / short)


def shape_of(mask: Mask) -> Shape:
    """Return the shape of a region; ValueError for one without a pixel.

    Notes
    -----
    The perimeter is Crofton's: π times the mean width over four directions, each found by
    counting where lines in that direction enter and leave. For an ellipse with the semi-axes
    p and q the second moments along them are p²/4 and q²/4; each pixel adds 1/12 of its own.
    """
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise InputError("the mask is empty; there is no leaf to measure.")
    points = np.column_stack([columns, rows]).astype(np.float64)
    centre = points.mean(axis=0)
    moments = (points - centre).T @ (points - centre) / len(points) + np.eye(2) / 12.0
    values, vectors = np.linalg.eigh(moments)
    axes = (2.0 * np.sqrt(values) * vectors).T[::-1]
    return Shape(float(rows.size), _perimeter(mask), centre, axes)


def _perimeter(mask: Mask) -> float:
    m = np.pad(mask, 1)
    straight = [(m[:, 1:] != m[:, :-1]).sum(), (m[1:] != m[:-1]).sum()]
    oblique = [(m[1:, 1:] != m[:-1, :-1]).sum(), (m[1:, :-1] != m[:-1, 1:]).sum()]
    # A line in and out again counts twice; oblique lines lie 1/√2 apart.
    widths = [n / 2.0 for n in straight] + [n / (2.0 * math.sqrt(2.0)) for n in oblique]
    return math.pi * float(np.mean(widths))
