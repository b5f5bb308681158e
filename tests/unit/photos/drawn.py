"""Leaves that are drawn: their area, outline and colours are known."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from perceptron_core.photos.types import Mask, Pixels

Colour = tuple[int, int, int]

WHITE, GREEN, BROWN, YELLOW = (250, 250, 248), (60, 140, 50), (139, 90, 43), (210, 190, 40)
HEIGHT, WIDTH = 240, 320


def ellipse(p: float, q: float, turn_rad: float = 0.0) -> Mask:
    """Return an ellipse in the middle, with the semi-axes p and q, turned anticlockwise."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    x, y = x - WIDTH / 2, HEIGHT / 2 - y
    along = x * np.cos(turn_rad) + y * np.sin(turn_rad)
    across = y * np.cos(turn_rad) - x * np.sin(turn_rad)
    return np.asarray((along / p) ** 2 + (across / q) ** 2 <= 1)


def drawn(
    *layers: tuple[Mask, tuple[int, int, int]], paper: tuple[int, int, int] = WHITE
) -> Pixels:
    """Return a picture of masks in their colours on paper, the later over the earlier."""
    pixels = np.full((HEIGHT, WIDTH, 3), paper, dtype=np.uint8)
    for mask, colour in layers:
        pixels[mask] = colour
    return pixels


def file_of(pixels: Pixels, kind: str = "PNG") -> bytes:
    """Return a picture as the bytes of a file."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind)
    return file.getvalue()
