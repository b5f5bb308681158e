"""Tell the leaves in a photo from what they lie on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from perceptron_core import InputError
from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.photos.colour import lab
from perceptron_explorer.leaf_data.photos.regions import eroded, large_regions, without_holes
from perceptron_explorer.leaf_data.photos.types import Mask, Pixels

BORDER_SHARE = 0.03
LIGHTNESS_WEIGHT = 0.5
"""A shadow is darker than the paper it falls on and has about the same hue."""
LEAST_DISTANCE = 12.0
"""In L*a*b*; paper and the light on it differ by less."""
LEAST_AREA = 0.005
LEAST_OF_LARGEST = 0.1
"""What is smaller than this share of the largest leaf is a crumb."""
MOST_OF_BORDER = 0.15
PAPER_LIGHTNESS, PAPER_CHROMA, PAPER_AREA, PAPER_EVENNESS = 60.0, 20.0, 0.05, 0.75
"""How light and how colourful a sheet is, its share of the photo, and of its edge that is even."""
ADVICE = "lay one leaf on plain paper of another colour, and leave paper round it on all sides"


@dataclass(frozen=True, eq=False)
class FoundLeaves:
    """What stands out in a photo.

    Attributes
    ----------
    leaves : tuple of ndarray of bool of shape (height, width)
        One region without holes for each, from left to right; at least one.
    sheet : ndarray of bool of shape (height, width) or None
        What the leaves lie on, where it does not fill the photo: a sheet of paper, or else the
        leaf itself, with spots that look like leaves on paper.
    """

    leaves: tuple[Mask, ...]
    sheet: Mask | None = None


def find_leaves(pixels: Pixels) -> FoundLeaves:
    """Return which pixels are leaves.

    Parameters
    ----------
    pixels : ndarray of uint8 of shape (height, width, 3)
        Leaves on a background of about one colour that reaches the edge, or on a sheet of paper
        that lies on such a background.

    Raises
    ------
    InputError
        If nothing stands out from the background, or what does runs out of the picture.

    Notes
    -----
    The background's colour is the median of the pixels along the edge. A pixel is a leaf's
    when its distance from that colour in L*a*b* is above the threshold that parts the
    distances best (N. Otsu, IEEE Trans. Systems, Man, and Cybernetics 9, 1979). Each large
    region is taken, with all that it encloses. Where one is light and nearly without colour
    along its own edge, it is a sheet of paper, and the leaves are looked for on it in the same way.
    """
    if pixels.ndim != 3 or pixels.shape[2] != 3 or min(pixels.shape[:2]) < 8:
        raise InputError("the photo is too small; give one of 8 by 8 pixels at least.")
    colours = lab(pixels)
    all_of_it = np.ones(pixels.shape[:2], dtype=bool)
    inside, outside = _objects(colours, all_of_it)
    for sheet in [*inside, *outside]:
        if _is_paper(colours, sheet) and (leaves := _objects(colours, _well_inside(sheet))[0]):
            return FoundLeaves(tuple(leaves), sheet)
    if not inside and outside:
        raise InputError(f"the leaf runs out of the picture; {ADVICE}.")
    if not inside:
        raise InputError(f"no leaf stands out from the background; {ADVICE}.")
    return FoundLeaves(tuple(inside))


def _objects(colours: FloatArray, ground: Mask) -> tuple[list[Mask], list[Mask]]:
    """Return the regions that stand out from a ground, and those of them that run out of it."""
    far = distance_from_ground(colours, ground)
    threshold = max(LEAST_DISTANCE, otsu_threshold(far[ground]))
    least = LEAST_AREA * ground.size
    found = large_regions(ground & (far > threshold), least, LEAST_OF_LARGEST)
    border = ground & ~eroded(ground, 1)
    inside: list[Mask] = []
    outside: list[Mask] = []
    for region in map(without_holes, found):
        runs_out = region[border].mean() > MOST_OF_BORDER
        (outside if runs_out else inside).append(region)
    return inside, outside


def distance_from_ground(colours: FloatArray, ground: Mask) -> FloatArray:
    """Return how far each pixel's colour is from that along the edge of a ground, in L*a*b*."""
    weighted = colours * np.array([LIGHTNESS_WEIGHT, 1.0, 1.0])
    depth = max(1, round(BORDER_SHARE * min(ground.shape)))
    background = np.median(weighted[ground & ~eroded(ground, depth)], axis=0)
    return np.asarray(np.linalg.norm(weighted - background, axis=-1))


def _well_inside(sheet: Mask) -> Mask:
    """Return a sheet without its edge, where its colour and the table's run into one another."""
    return eroded(sheet, max(1, round(BORDER_SHARE * min(sheet.shape) / 3)))


def _is_paper(colours: FloatArray, region: Mask) -> bool:
    """Say whether a region is as light, colourless and even along its edge as paper."""
    sheet = _well_inside(region)
    if sheet.mean() < PAPER_AREA:
        return False
    rim = colours[sheet & ~eroded(sheet, max(1, round(BORDER_SHARE * min(sheet.shape))))]
    lightness, a, b = np.median(rim, axis=0)
    near = np.linalg.norm((rim - (lightness, a, b)) * (LIGHTNESS_WEIGHT, 1, 1), axis=-1)
    even = bool((near < LEAST_DISTANCE).mean() >= PAPER_EVENNESS)
    return even and bool(lightness >= PAPER_LIGHTNESS and np.hypot(a, b) <= PAPER_CHROMA)


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
