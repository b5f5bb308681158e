"""An address as a QR code that a phone's camera reads."""

from __future__ import annotations

from io import BytesIO

import segno

MOST_CHARACTERS = 1500


def qr_svg(text: str) -> bytes:
    """Return the code as an SVG picture, black on white in any theme.

    Raises
    ------
    ValueError
        If the text is empty or longer than a phone could read from a screen.
    """
    if not 0 < len(text) <= MOST_CHARACTERS:
        raise ValueError(f"A QR code is made of 1 to {MOST_CHARACTERS} characters.")
    picture = BytesIO()
    code = segno.make_qr(text, error="m", encoding="utf-8")
    code.save(picture, kind="svg", scale=8, border=4, dark="#000", light="#fff")
    return picture.getvalue()
