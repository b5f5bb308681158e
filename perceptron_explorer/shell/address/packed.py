"""A text compressed into the letters, digits, hyphens and underscores that an address may have."""

from __future__ import annotations

import base64
import re
import zlib


def packed(text: str) -> str:
    """Return the text as it stands in an address."""
    return base64.urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode().rstrip("=")


def unpacked(packed_text: str, most_bytes: int) -> str:
    """Return what was packed.

    Raises
    ------
    ValueError
        If it is nothing that was, in whole, or more than it may be: a few bytes can be made to
        unpack to any number of them.
    """
    if not re.fullmatch(r"[\w-]*", packed_text, re.ASCII):
        raise ValueError("should be letters and digits")
    try:
        data = base64.urlsafe_b64decode(packed_text + "=" * (-len(packed_text) % 4))
        reader = zlib.decompressobj()
        text = reader.decompress(data, most_bytes)
    except zlib.error as problem:
        raise ValueError("should be as this app packs it") from problem
    if not reader.eof:
        raise ValueError(f"should unpack to at most {most_bytes} bytes")
    return text.decode()
