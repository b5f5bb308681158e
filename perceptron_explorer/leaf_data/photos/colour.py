"""Colours as people see them: CIE L*a*b* and hue."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.photos.types import Pixels

# IEC 61966-2-1 (sRGB) to CIE XYZ, divided by the white point D65.
_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
) / np.array([[0.95047], [1.0], [1.08883]])


def lab(pixels: Pixels) -> FloatArray:
    """Return L* (0 to 100), a* and b* of each pixel; distances there are seen as such.

    CIE 15:2004, §8.2.1.
    """
    share = pixels / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    xyz = linear @ _TO_XYZ.T
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = np.moveaxis(f, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def hue_and_saturation(pixels: Pixels) -> tuple[FloatArray, FloatArray]:
    """Return the hue in degrees, in [0, 360), and the saturation in [0, 1] of each pixel.

    A. R. Smith, Color gamut transform pairs, SIGGRAPH 1978. A grey has the hue 0.
    """
    red, green, blue = np.moveaxis(pixels / 255.0, -1, 0)
    most, least = pixels.max(axis=-1) / 255.0, pixels.min(axis=-1) / 255.0
    spread = np.where(most > least, most - least, 1.0)
    sixth = np.select(
        [most == least, most == red, most == green],
        [np.zeros_like(most), ((green - blue) / spread) % 6, (blue - red) / spread + 2],
        (red - green) / spread + 4,
    )
    return 60.0 * sixth, np.where(most > 0, (most - least) / np.where(most > 0, most, 1.0), 0.0)
