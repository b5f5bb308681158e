"""Connected regions of a mask."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import IntArray
from perceptron_explorer.leaf_data.photos.types import Mask


def label_regions(mask: Mask) -> IntArray:
    """Give a number to each of the regions of pixels that touch along their sides.

    Parameters
    ----------
    mask : ndarray of bool of shape (height, width)

    Returns
    -------
    ndarray of int of shape (height, width)
        0 outside the mask, 1, 2, … in its regions.

    Notes
    -----
    Runs of a row are joined with the runs below that they touch, in a forest of sets
    (R. E. Tarjan, Efficiency of a good but not linear set union algorithm, J. ACM 22, 1975).
    """
    runs = _runs(mask)
    parents = list(range(len(runs)))
    for one, other in _touching(runs):
        _join(parents, one, other)
    roots = np.array([_root(parents, i) for i in range(len(runs))], dtype=np.int64)
    numbers = np.unique(roots, return_inverse=True)[1] + 1
    labels = np.zeros(mask.size, dtype=np.int64)
    row, start, end = runs.T if len(runs) else np.zeros((3, 0), dtype=np.int64)
    lengths = end - start
    first = np.repeat(row * mask.shape[1] + start - np.cumsum(lengths) + lengths, lengths)
    labels[first + np.arange(lengths.sum())] = np.repeat(numbers, lengths)
    return labels.reshape(mask.shape)


def large_regions(mask: Mask, least: float, share: float) -> list[Mask]:
    """Return the regions of at least `least` pixels and at least a share of the largest one's.

    They come from left to right.
    """
    labels = label_regions(mask)
    sizes = np.bincount(labels.ravel())[1:]
    enough = max(least, share * sizes.max(initial=0), 1)
    regions = [np.asarray(labels == i + 1) for i in np.flatnonzero(sizes >= enough)]
    return sorted(regions, key=lambda region: float(np.nonzero(region)[1].mean()))


def eroded(mask: Mask, depth: int) -> Mask:
    """Return the pixels of a mask that are more than `depth` away from its outside and the edge.

    Distances are counted along rows and columns, the longer of the two.
    """
    width = 2 * depth + 1
    for _ in "rows", "columns":
        counts = np.cumsum(np.pad(mask, ((depth + 1, depth), (0, 0))), axis=0)
        mask = (counts[width:] - counts[:-width] == width).T
    return mask


def without_holes(mask: Mask) -> Mask:
    """Return the mask with all that it encloses."""
    framed = np.pad(~mask, 1, constant_values=True)
    labels = label_regions(framed)
    return np.asarray(labels != labels[0, 0])[1:-1, 1:-1]


def _runs(mask: Mask) -> IntArray:
    """Return row, first column and the column after the last of each run, row after row."""
    edges = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, starts = np.nonzero(edges == 1)
    return np.column_stack([rows, starts, np.nonzero(edges == -1)[1]]).astype(np.int64)


def _touching(runs: IntArray) -> list[tuple[int, int]]:
    """Return the pairs of runs in neighbouring rows that share a column."""
    pairs = []
    table = runs.tolist()
    above = 0
    for below, (row, start, end) in enumerate(table):
        while table[above][0] < row - 1 or (
            table[above][0] == row - 1 and table[above][2] <= start
        ):
            above += 1
        i = above
        while table[i][0] == row - 1 and table[i][1] < end:
            pairs.append((i, below))
            i += 1
    return pairs


def _root(parents: list[int], i: int) -> int:
    while parents[i] != i:
        parents[i] = parents[parents[i]]
        i = parents[i]
    return i


def _join(parents: list[int], one: int, other: int) -> None:
    a, b = _root(parents, one), _root(parents, other)
    parents[max(a, b)] = min(a, b)
