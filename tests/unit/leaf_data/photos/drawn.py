"""Leaves that are drawn: their area, outline and colours are known."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import numpy.typing as npt
from PIL import Image

from perceptron_explorer.leaf_data.photos.types import Mask, Pixels

Colour = tuple[int, int, int]

WHITE, GREEN, BROWN, YELLOW = (250, 250, 248), (60, 140, 50), (139, 90, 43), (210, 190, 40)
HEIGHT, WIDTH = 240, 320


def ellipse(p: float, q: float, turn_rad: float = 0.0, *, x0: float = 0, y0: float = 0) -> Mask:
    """Return an ellipse with the semi-axes p and q, turned anticlockwise.

    Its middle is x0 to the right of that of the picture and y0 above it.
    """
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    x, y = x - WIDTH / 2 - x0, HEIGHT / 2 - y - y0
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


def box(top: int, bottom: int, left: int, right: int) -> Mask:
    """Return the rows and columns from the first to before the last of each."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    return np.asarray((y >= top) & (y < bottom) & (x >= left) & (x < right))


def png_of_16_bits(values: npt.NDArray[np.uint16]) -> bytes:
    """Return a PNG of grey or of colours with 16 bits each, which Pillow cannot write."""
    height, width = values.shape[:2]
    header = struct.pack(">IIBBBBB", width, height, 16, 2 if values.ndim == 3 else 0, 0, 0, 0)
    rows = values.astype(">u2").reshape(height, -1)
    pixels = zlib.compress(b"".join(b"\0" + row.tobytes() for row in rows))
    parts = [(b"IHDR", header), (b"IDAT", pixels), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def tiff_of_16_bits(values: npt.NDArray[np.uint16]) -> bytes:
    """Return a TIFF of grey or of red, green and blue with 16 bits each, uncompressed."""
    height, width, n = *values.shape[:2], 1 if values.ndim == 2 else 3
    data = values.astype("<u2").tobytes()
    at = 8 + len(data)
    bits = 16 if n == 1 else at
    tags = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, n, bits), (259, 3, 1, 1)]
    tags += [(262, 3, 1, 1 if n == 1 else 2), (273, 4, 1, 8), (277, 3, 1, n)]
    tags += [(278, 4, 1, height), (279, 4, 1, len(data))]
    start = at + 6
    entries = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    folder = struct.pack("<H", len(tags)) + entries + struct.pack("<I", 0)
    return b"II*\0" + struct.pack("<I", start) + data + struct.pack("<HHH", 16, 16, 16) + folder


def file_of(pixels: Pixels, kind: str = "PNG") -> bytes:
    """Return a picture as the bytes of a file."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind)
    return file.getvalue()
