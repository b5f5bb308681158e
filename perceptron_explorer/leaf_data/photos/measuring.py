"""What is measured of a leaf in a photograph."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.photos.colour import hue_and_saturation
from perceptron_explorer.leaf_data.photos.finding import find_leaves
from perceptron_explorer.leaf_data.photos.shape import Shape, shape_of
from perceptron_explorer.leaf_data.photos.types import Mask, Pixels

GREEN_FROM_DEGREES = 66.0
RED_FROM_DEGREES = 330.0
LEAST_SATURATION = 0.15
GREY_SPREAD, MOST_COLOURFUL = 8, 0.001
"""Channels that differ by no more are grey; a grey photo has at most this share of others."""


@dataclass(frozen=True)
class PhotoFeature:
    """A feature that is measured of a photo.

    Attributes
    ----------
    name, unit : str
    meaning : str
        How it is measured, as a sentence.
    typical, spread : float
        About what leaves have, for axes before there are leaves.
    """

    name: str
    unit: str
    meaning: str
    typical: float
    spread: float


PHOTO_FEATURES = (
    PhotoFeature(
        "brown or yellow",
        "%",
        "The share of the leaf's area with a hue from red over brown to yellow.",
        30.0,
        20.0,
    ),
    PhotoFeature(
        "green against red",
        "",
        "The mean of (G − R)/(G + R) over the leaf: 1 is pure green, −1 is pure red.",
        0.1,
        0.15,
    ),
    PhotoFeature(
        "roundness",
        "",
        "4π times the area over the perimeter squared: 1 for a circle, less for all else.",
        0.6,
        0.2,
    ),
    PhotoFeature(
        "aspect ratio",
        "",
        "Length over width of the ellipse with the same second moments as the leaf.",
        2.0,
        0.6,
    ),
)
"""In the order of `LeafPhoto.features`."""


@dataclass(frozen=True, eq=False)
class LeafPhoto:
    """A leaf in a photograph, and what was measured of it.

    Attributes
    ----------
    pixels : ndarray of uint8 of shape (height, width, 3)
    leaf : ndarray of bool of shape (height, width)
    discoloured : ndarray of bool of shape (height, width)
        The leaf's pixels that are brown or yellow.
    green_against_red : ndarray of shape (height, width)
        (G − R)/(G + R), 0 where both are 0.
    shape : Shape
    has_colours : bool
        Whether the photo is more than grey.
    """

    pixels: Pixels
    leaf: Mask
    discoloured: Mask
    green_against_red: FloatArray
    shape: Shape
    has_colours: bool

    @property
    def features(self) -> tuple[float, ...]:
        """The values of `PHOTO_FEATURES`, NaN for those of colour in a grey photo."""
        known = 1.0 if self.has_colours else np.nan
        return (
            known * 100.0 * float(self.discoloured.sum()) / self.shape.area,
            known * float(self.green_against_red[self.leaf].mean()),
            self.shape.roundness,
            self.shape.aspect_ratio,
        )


def measure_leaf(pixels: Pixels, leaf: Mask | None = None) -> LeafPhoto:
    """Measure a leaf in a photo.

    Parameters
    ----------
    pixels : ndarray of uint8 of shape (height, width, 3)
        As `read_photo` gives them.
    leaf : ndarray of bool of shape (height, width), optional
        Which pixels are the leaf; otherwise the largest of those that `find_leaves` finds.

    Returns
    -------
    LeafPhoto

    Raises
    ------
    InputError
        If there is no leaf to be told from the background.

    Notes
    -----
    Brown or yellow is a hue below 66° or from 330° on, and a saturation of 0.15 or more;
    healthy leaves have hues of about 70° to 160°. (G − R)/(G + R) is the normalised
    green-red difference (C. J. Tucker, Remote Sensing of Environment 8, 1979).
    """
    if leaf is None:
        leaf = max(find_leaves(pixels).leaves, key=np.count_nonzero)
    hue, saturation = hue_and_saturation(pixels)
    off_green = (hue < GREEN_FROM_DEGREES) | (hue >= RED_FROM_DEGREES)
    red, green = pixels[..., 0].astype(float), pixels[..., 1].astype(float)
    both = red + green
    difference = np.where(both > 0, (green - red) / np.where(both > 0, both, 1.0), 0.0)
    discoloured = leaf & off_green & (saturation >= LEAST_SATURATION)
    return LeafPhoto(
        pixels, leaf, discoloured, difference, shape_of(leaf), has_colours=not is_grey(pixels)
    )


def is_grey(pixels: Pixels) -> bool:
    """Say whether a photo has no colours, up to what compression adds."""
    spread = pixels.max(axis=-1) - pixels.min(axis=-1)
    return bool((spread > GREY_SPREAD).mean() <= MOST_COLOURFUL)
