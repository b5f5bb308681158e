"""Turn a picture file's bytes into pixels, or say why that cannot be done."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from perceptron_core.photos.types import Pixels

LONGEST_SIDE = 800
"""Larger photos are made smaller: what is measured are shares and ratios."""
MAX_PIXELS = 60_000_000
MAX_PHOTO_BYTES = 30_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
"""No others: Pillow would hand some, such as EPS, to other programs."""


def read_photo(data: bytes) -> Pixels:
    """Return the pixels of a photo, turned upright and made small enough to measure fast.

    Parameters
    ----------
    data : bytes
        A JPEG, PNG, WebP, GIF, TIFF or BMP file.

    Returns
    -------
    ndarray of uint8 of shape (height, width, 3)
        Red, green and blue; what is transparent in the file is white. No side is longer than
        `LONGEST_SIDE`.

    Raises
    ------
    ValueError
        If `data` is empty, too large, or no picture, or is cut off.
    """
    if not data:
        raise ValueError("the file is empty; give a photo of a leaf.")
    if len(data) > MAX_PHOTO_BYTES:
        raise ValueError(
            f"the file has {len(data):,} bytes and at most {MAX_PHOTO_BYTES:,} are read; "
            "give a smaller photo."
        )
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return _pixels(image)
    except UnidentifiedImageError:
        raise ValueError("the file is no photo; give a JPEG, PNG or WebP picture.") from None
    except Image.DecompressionBombError:
        raise ValueError(_too_many_pixels("far more")) from None
    except (OSError, SyntaxError, EOFError, MemoryError) as problem:
        raise ValueError(f"the photo cannot be read to its end ({problem}).") from None


def _pixels(image: Image.Image) -> Pixels:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise ValueError(_too_many_pixels(f"{width * height:,}"))
    image.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))  # a JPEG is then read in part only
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    ground = Image.new("RGBA", upright.size, "white")
    return np.asarray(Image.alpha_composite(ground, upright).convert("RGB"), dtype=np.uint8)


def _too_many_pixels(number: str) -> str:
    return f"the photo has {number} pixels and at most {MAX_PIXELS:,} are read; make it smaller."
