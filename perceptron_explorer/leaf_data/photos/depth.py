"""Bring pictures with more than 8 bits a channel to 8."""

from __future__ import annotations

import numpy as np
from PIL import Image

BITS = 8
DEPTHS = (8, 10, 12, 14, 16)
"""Of scanners and cameras, which keep 12 bits in files of 16."""


def in_eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture with 8 bits a channel; one that has them is returned itself.

    Notes
    -----
    Whole numbers are divided by the largest of the smallest usual depth that holds them all.
    Other numbers have no largest value: they are stretched from 0, or the least, to the greatest.
    """
    if not image.mode.startswith(("I", "F")):
        return image
    values = np.asarray(image)
    finite = values[np.isfinite(values)] if image.mode == "F" else values
    least, most = float(finite.min(initial=0)), float(finite.max(initial=0))
    if image.mode != "F" and least >= 0 and most < 2 ** DEPTHS[-1]:
        top = next(2**bits - 1 for bits in DEPTHS if most < 2**bits)
        grey = np.rint(255 * np.arange(top + 1) / top).astype(np.uint8)[values]
    else:
        share = (values.astype(np.float32) - least) / max(most - least, 1e-30)
        grey = np.rint(255 * np.clip(np.nan_to_num(share), 0, 1)).astype(np.uint8)
    return Image.fromarray(grey)
