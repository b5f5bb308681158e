"""The outline of a region, few enough points to be sent and drawn elsewhere."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.photos.types import Mask

MOST_POINTS = 240
_STEPS = ((1, 0), (0, 1), (-1, 0), (0, -1))
"""Right, down, left and up, as columns and rows: each turns right from the one before."""


def outline_of(region: Mask) -> FloatArray:
    """Return the points round a region, in shares of the photo's width and height.

    Parameters
    ----------
    region : ndarray of bool of shape (height, width)
        Connected, with at least one pixel.

    Returns
    -------
    ndarray of shape (n_points, 2)
        Clockwise as it is seen, at most `MOST_POINTS`, evenly spaced along the sides of pixels.

    Notes
    -----
    It goes along the sides of pixels with the region on its right, and turns left where it can,
    then straight on, then right. So two pixels that touch at a corner only are both gone round.
    """
    corners = _corners_round(np.pad(region, 1))
    number = min(len(corners), MOST_POINTS)
    chosen = np.arange(number) * len(corners) // number
    height, width = region.shape
    # The padding moved all by one pixel.
    return np.asarray((corners[chosen] - 1.0) / (width, height))


def _corners_round(padded: Mask) -> FloatArray:
    """Return the corners of pixels round a region that touches no edge, as columns and rows."""
    inside = padded.tolist()
    row, column = np.unravel_index(int(np.argmax(padded)), padded.shape)
    start = (int(column), int(row))
    corners: list[tuple[int, int]] = []
    (x, y), way = start, 0
    while not corners or (x, y) != start or way != 0:
        corners.append((x, y))
        x, y = x + _STEPS[way][0], y + _STEPS[way][1]
        way = next(turn for turn in _turns(way) if _has_it_on_the_right(inside, x, y, turn))
    return np.array(corners, dtype=float)


def _turns(way: int) -> tuple[int, int, int]:
    """Return where to go on: left, straight on, right."""
    return (way - 1) % 4, way, (way + 1) % 4


def _has_it_on_the_right(inside: list[list[bool]], x: int, y: int, way: int) -> bool:
    """Say whether a step from a corner goes along the region, which lies to its right."""
    right, left = {
        0: ((x, y), (x, y - 1)),
        1: ((x - 1, y), (x, y)),
        2: ((x - 1, y - 1), (x - 1, y)),
        3: ((x, y - 1), (x - 1, y - 1)),
    }[way]
    return inside[right[1]][right[0]] and not inside[left[1]][left[0]]
