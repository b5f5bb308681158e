"""The content encodings that the server offers, and which of them a browser takes."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable

import brotli

Encoder = Callable[[bytes], bytes]


SMALL = 512 * 1024
"""Bytes that the best quality takes less than a second for, once in the life of the server."""


def _brotli(content: bytes) -> bytes:
    # The best makes large files a tenth smaller, and takes ten times as long: 8 s for Plotly.
    compressed: bytes = brotli.compress(content, quality=11 if len(content) < SMALL else 9)
    return compressed


def _gzip(content: bytes) -> bytes:
    # Without the time of day in it, so that the same content gives the same bytes.
    return gzip.compress(content, compresslevel=9, mtime=0)


ENCODERS: dict[str, Encoder] = {"br": _brotli, "gzip": _gzip}
"""By the name in ``Content-Encoding``; the best first.

Browsers ask for Brotli over HTTPS and on the machine itself, so phones in a hall get gzip.
"""


def accepted(accept_encoding: str, offered: Iterable[str] = ENCODERS) -> str | None:
    """Return the first encoding offered that an ``Accept-Encoding`` allows.

    Parameters
    ----------
    accept_encoding : str
        The header's value; empty where the request has none.
    offered : iterable of str
        The best first: what differs is only who may read it.

    Returns
    -------
    str or None
        None where the content is to be sent as it is.
    """
    weights = dict(_weighed(part) for part in accept_encoding.lower().split(","))
    return next((name for name in offered if weights.get(name, weights.get("*", 0.0)) > 0), None)


def _weighed(part: str) -> tuple[str, float]:
    """Read "gzip;q=0.5". A weight that is no number means not at all."""
    name, *parameters = (piece.strip() for piece in part.split(";"))
    weight = next((text[2:] for text in parameters if text.startswith("q=")), "1")
    try:
        return name, float(weight)
    except ValueError:
        return name, 0.0
