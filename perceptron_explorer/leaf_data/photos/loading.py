"""Turn a picture file's bytes into pixels, or say why that cannot be done."""

from __future__ import annotations

import io

import numpy as np
import pi_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from perceptron_core import InputError
from perceptron_explorer.leaf_data.photos.depth import in_eight_bits
from perceptron_explorer.leaf_data.photos.formats import JPEG_ADVICE, format_of
from perceptron_explorer.leaf_data.photos.types import Pixels

pi_heif.register_heif_opener()

LONGEST_SIDE = 800
"""Larger photos are made smaller: what is measured are shares and ratios."""
MAX_PIXELS = 60_000_000
MAX_PHOTO_BYTES = 30_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF", "TIFF", "BMP")
"""No others: Pillow would hand some, such as EPS, to other programs."""


class _TooManyPixels(Image.DecompressionBombError):
    """Has the number of pixels."""


def read_photo(data: bytes, most_pixels: int | None = None) -> Pixels:
    """Return the pixels of a photo, turned upright and made small enough to measure fast.

    Parameters
    ----------
    data : bytes
        A JPEG, PNG, WebP, HEIC, AVIF, GIF, TIFF or BMP file, of 8 or of 16 bits a channel.
    most_pixels : int, optional
        Larger ones are refused before they are decoded; `MAX_PIXELS` if it is not given.

    Returns
    -------
    ndarray of uint8 of shape (height, width, 3)
        Red, green and blue; what is transparent in the file is white. No side is longer than
        `LONGEST_SIDE`.

    Raises
    ------
    InputError
        If `data` is empty, too large, or no picture, or is cut off.
    """
    most = MAX_PIXELS if most_pixels is None else most_pixels
    if not data:
        raise InputError("the file is empty; give a photo of a leaf.")
    if len(data) > MAX_PHOTO_BYTES:
        raise InputError(
            f"the file has {len(data):,} bytes and at most {MAX_PHOTO_BYTES:,} are read; "
            "give a smaller photo."
        )
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return _pixels(image, most)
    except UnidentifiedImageError:
        raise InputError(_no_photo(data)) from None
    except Image.DecompressionBombError as problem:
        number = problem.args[0] if isinstance(problem, _TooManyPixels) else "far more"
        raise InputError(
            f"the photo has {number} pixels and at most {most:,} are read; make it smaller."
        ) from None
    except (OSError, SyntaxError, EOFError, MemoryError, RuntimeError, ValueError) as problem:
        raise InputError(f"the photo cannot be read to its end ({_plain(problem)}).") from None


def _pixels(image: Image.Image, most: int) -> Pixels:
    width, height = image.size
    if width * height > most:
        raise _TooManyPixels(f"{width * height:,}")
    image.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))  # a JPEG is then read in part only
    upright = in_eight_bits(ImageOps.exif_transpose(image)).convert("RGBA")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    ground = Image.new("RGBA", upright.size, "white")
    return np.asarray(Image.alpha_composite(ground, upright).convert("RGB"), dtype=np.uint8)


def _no_photo(data: bytes) -> str:
    if kind := format_of(data):
        return f"the file is {kind}, which cannot be read here; {JPEG_ADVICE}."
    return "the file is no photo; give a JPEG, PNG, WebP, HEIC or AVIF picture."


def _plain(problem: Exception) -> str:
    return " ".join(str(problem).split()).rstrip(".")
