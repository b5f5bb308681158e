"""Regions of classes over the visible plane. Mirrored by ``frontend/rules/regions.js``."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Line = list[list[float]]

SMALLEST = 1e-300
"""Whose logarithm there is."""


def pixel_centres(box: ArrayLike, n_rows: int, n_columns: int) -> NDArray[np.float64]:
    """Return the middles of an image's pixels, row after row from the upper left corner.

    Parameters
    ----------
    box : array_like of shape (2, 2)
        What the image covers: its lower left and its upper right corner.
    n_rows, n_columns : int

    Returns
    -------
    ndarray of shape (n_rows · n_columns, 2)
    """
    (left, bottom), (right, top) = np.asarray(box, dtype=float)
    x = left + (np.arange(n_columns) + 0.5) * ((right - left) / n_columns)
    y = top - (np.arange(n_rows) + 0.5) * ((top - bottom) / n_rows)
    return np.column_stack([np.tile(x, n_rows), np.repeat(y, n_columns)])


def class_borders(probabilities: ArrayLike, n_rows: int, box: ArrayLike) -> list[Line]:
    """Return the lines between the regions in which one class or another is most probable.

    Between two pixels the logarithm of a ratio of probabilities is taken for linear; with softmax
    of linear scores it is. Of equal classes the first one counts.

    Parameters
    ----------
    probabilities : array_like of shape (n_rows · n_columns, n_classes)
        At the places that `pixel_centres` returns.
    n_rows : int
    box : array_like of shape (2, 2)

    Returns
    -------
    list of pairs of points
    """
    (left, bottom), (right, top) = np.asarray(box, dtype=float).tolist()
    table = np.asarray(probabilities, dtype=float)
    image = table.reshape(n_rows, -1, table.shape[1])
    # The outermost pixels reach to the edge.
    grid = np.pad(image, ((1, 1), (1, 1), (0, 0)), mode="edge")
    labels, logs = grid.argmax(axis=2), np.log(np.maximum(grid, SMALLEST))
    xs, ys = _places(left, right, image.shape[1]), _places(top, bottom, n_rows)
    lines: list[Line] = []
    for row, column in np.argwhere(_is_mixed(labels)):
        corners = [(row + i, column + j) for i, j in ((0, 0), (0, 1), (1, 1), (1, 0))]
        pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
        lines += _joined(
            [
                _crossing(logs, labels, xs, ys, one, other)
                for one, other in pairs
                if labels[one] != labels[other]
            ]
        )
    return lines


def _places(start: float, end: float, n: int) -> list[float]:
    return [start, *(start + (i + 0.5) * ((end - start) / n) for i in range(n)), end]


def _is_mixed(labels: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell of each square of four neighbours whether there is more than one class among them."""
    first = labels[:-1, :-1]
    others = (labels[:-1, 1:], labels[1:, 1:], labels[1:, :-1])
    return np.asarray(np.any([one != first for one in others], axis=0))


def _crossing(
    logs: NDArray[np.float64],
    labels: NDArray[np.int64],
    xs: list[float],
    ys: list[float],
    one: tuple[int, int],
    other: tuple[int, int],
) -> list[float]:
    """Return where between two neighbours both their classes are equally probable."""
    first, second = labels[one], labels[other]
    ahead = float(logs[one][first] - logs[one][second])
    behind = float(logs[other][second] - logs[other][first])
    share = ahead / (ahead + behind) if ahead + behind > 0 else 0.5
    x, y = xs[one[1]], ys[one[0]]
    return [x + share * (xs[other[1]] - x), y + share * (ys[other[0]] - y)]


def _joined(crossings: list[list[float]]) -> list[Line]:
    """Join two crossings by a line, and more of them with their mean."""
    if len(crossings) == 2:
        return [crossings]
    middle = [sum(entries) / len(crossings) for entries in zip(*crossings, strict=True)]
    return [[crossing, middle] for crossing in crossings]
