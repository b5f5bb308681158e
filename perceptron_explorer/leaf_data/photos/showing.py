"""Show on a photo what was measured of its leaf."""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.photos.measuring import LeafPhoto
from perceptron_explorer.leaf_data.photos.regions import eroded
from perceptron_explorer.leaf_data.photos.types import Mask, Pixels

DIMMED = 0.25
NUMBER_SHARE = 12
"""The longer side of a photo is so many times as long as a number on it is high."""
JPEG_QUALITY = 88
MARKED = np.array([214, 0, 140])
"""A colour that no leaf has."""
RED_END, MIDDLE, GREEN_END = (
    np.array([213, 94, 0]),
    np.array([247, 247, 247]),
    np.array([0, 114, 60]),
)


def measured_pictures(photo: LeafPhoto) -> tuple[Pixels, ...]:
    """Return one picture for each of `PHOTO_FEATURES`, with what it was measured by.

    The brown and yellow pixels marked; each pixel of the leaf coloured by (G − R)/(G + R), from
    orange over white to green; the outline and a circle of the same area; the ellipse and its
    two axes. All that is not the leaf is faded.
    """
    faded = _faded(photo)
    coloured = np.where(photo.discoloured[..., None], MARKED, faded)
    by_index = np.where(photo.leaf[..., None], _diverging(photo.green_against_red), faded)
    outline = _painted(faded, _outline(photo.leaf))
    round_one = _painted(outline, _circle(photo), np.array([0, 0, 0]))
    ellipse = _painted(faded, _ellipse(photo))
    return tuple(picture.astype(np.uint8) for picture in (coloured, by_index, round_one, ellipse))


def numbered_picture(pixels: Pixels, regions: Sequence[Mask]) -> Pixels:
    """Return a photo with the outline of each region and its number, 1 for the first, on it."""
    outlined = pixels.astype(np.float64)
    for region in regions:
        outlined = _painted(outlined, _outline(region))
    image = Image.fromarray(outlined.astype(np.uint8))
    draw = ImageDraw.Draw(image)
    size = max(image.size) / NUMBER_SHARE
    for number, region in enumerate(regions, start=1):
        draw.text(
            _place_of_number(region),
            str(number),
            (255, 255, 255),
            ImageFont.load_default(size),
            anchor="mm",
            stroke_width=max(2, size / 10),
            stroke_fill=(0, 0, 0),
        )
    return np.asarray(image)


def as_data_url(pixels: Pixels) -> str:
    """Return a picture as an address that holds it, as a JPEG."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=JPEG_QUALITY)
    return f"data:image/jpeg;base64,{base64.b64encode(file.getvalue()).decode('ascii')}"


def _place_of_number(region: Mask) -> tuple[float, float]:
    """Return the column and the row of a pixel deep inside a region, close to its middle."""
    depth = max(region.shape) // 2
    while not (inner := eroded(region, depth)).any():
        depth //= 2
    places = np.argwhere(inner)
    gaps = np.linalg.norm(places - np.argwhere(region).mean(axis=0), axis=1)
    row, column = places[np.argmin(gaps)]
    return float(column), float(row)


def _faded(photo: LeafPhoto) -> FloatArray:
    pale = 255.0 - DIMMED * (255.0 - photo.pixels)
    return np.where(photo.leaf[..., None], photo.pixels, pale)


def _diverging(share: FloatArray) -> FloatArray:
    """Return a colour for each number from −1 to 1; half of that range is all the way."""
    strength = np.minimum(1.0, 2.0 * np.abs(share))[..., None]
    end = np.where(share[..., None] < 0, RED_END, GREEN_END)
    return np.asarray((1.0 - strength) * MIDDLE + strength * end)


def _outline(mask: Mask) -> FloatArray:
    """Return the pixels of the mask that touch its outside, as columns and rows."""
    padded = np.pad(mask, 1)
    inside = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    return np.argwhere(mask & ~inside)[:, ::-1].astype(np.float64)


def _circle(photo: LeafPhoto) -> FloatArray:
    radius = math.sqrt(photo.shape.area / math.pi)
    return _round(photo, radius * np.eye(2))


def _ellipse(photo: LeafPhoto) -> FloatArray:
    steps = np.linspace(-1.0, 1.0, 1 + sum(photo.leaf.shape))[:, None]
    lines = [photo.shape.centre + steps * axis for axis in photo.shape.axes]
    return np.vstack([_round(photo, photo.shape.axes), *lines])


def _round(photo: LeafPhoto, axes: FloatArray) -> FloatArray:
    turn = np.linspace(0.0, 2.0 * math.pi, 8 * sum(photo.leaf.shape))
    return np.asarray(photo.shape.centre + np.column_stack([np.cos(turn), np.sin(turn)]) @ axes)


def _painted(
    picture: FloatArray, points: FloatArray, colour: FloatArray | None = None
) -> FloatArray:
    """Return the picture with points on it, wide enough to be seen at its size."""
    height, width = picture.shape[:2]
    reach = max(1, round(max(height, width) / 250))
    painted = picture.copy()
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            column = np.clip(np.rint(points[:, 0]).astype(int) + dx, 0, width - 1)
            row = np.clip(np.rint(points[:, 1]).astype(int) + dy, 0, height - 1)
            painted[row, column] = MARKED if colour is None else colour
    return painted
