"""Tell a leaf from the background that it lies on."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_core.photos.colour import lab
from perceptron_core.photos.regions import largest_region, without_holes
from perceptron_core.photos.types import Mask, Pixels

BORDER_SHARE = 0.03
LIGHTNESS_WEIGHT = 0.5
"""A shadow is darker than the paper it falls on and has about the same hue."""
LEAST_DISTANCE = 12.0
"""In L*a*b*; paper and the light on it differ by less."""
LEAST_AREA = 0.005
MOST_OF_BORDER = 0.15
ADVICE = "lay one leaf on plain paper of another colour, and leave paper round it on all sides"


def find_leaf(pixels: Pixels) -> Mask:
    """Return which pixels are the leaf.

    Parameters
    ----------
    pixels : ndarray of uint8 of shape (height, width, 3)
        One leaf on a background of about one colour that reaches the edge.

    Returns
    -------
    ndarray of bool of shape (height, width)
        One region without holes.

    Raises
    ------
    ValueError
        If nothing stands out from the background, or what does runs out of the picture.

    Notes
    -----
    The background's colour is the median of the pixels along the edge. A pixel is the leaf's
    when its distance from that colour in L*a*b* is above the threshold that parts the
    distances best (N. Otsu, IEEE Trans. Systems, Man, and Cybernetics 9, 1979). The largest
    region is taken, with all that it encloses.
    """
    if pixels.ndim != 3 or pixels.shape[2] != 3 or min(pixels.shape[:2]) < 8:
        raise ValueError("the photo is too small; give one of 8 by 8 pixels at least.")
    far = distance_from_background(pixels)
    leaf = without_holes(largest_region(far > max(LEAST_DISTANCE, otsu_threshold(far))))
    if leaf.mean() < LEAST_AREA:
        raise ValueError(f"no leaf stands out from the background; {ADVICE}.")
    if _edge(leaf).mean() > MOST_OF_BORDER:
        raise ValueError(f"the leaf runs out of the picture; {ADVICE}.")
    return leaf


def distance_from_background(pixels: Pixels) -> FloatArray:
    """Return how far each pixel's colour is from that along the edge, in L*a*b*."""
    colours = lab(pixels)
    weighted = colours * np.array([LIGHTNESS_WEIGHT, 1.0, 1.0])
    depth = max(1, round(BORDER_SHARE * min(pixels.shape[:2])))
    inner = np.zeros(pixels.shape[:2], dtype=bool)
    inner[depth:-depth, depth:-depth] = True
    background = np.median(weighted[~inner], axis=0)
    return np.asarray(np.linalg.norm(weighted - background, axis=-1))


def otsu_threshold(values: FloatArray) -> float:
    """Return the threshold that parts values into two kinds with the most between them."""
    counts, edges = np.histogram(values, bins=256)
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    total = np.cumsum(counts * middles)
    with np.errstate(invalid="ignore", divide="ignore"):
        gap = total / below - (total[-1] - total) / above
    between = np.where((below > 0) & (above > 0), below * above * gap**2, 0.0)
    # Where no value lies between the two kinds, every threshold there is as good: the middle.
    best = np.flatnonzero(between >= between.max() * (1 - 1e-12))
    return float(edges[1:][best].mean())


def _edge(mask: Mask) -> Mask:
    return np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
