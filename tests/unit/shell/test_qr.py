"""The QR code, read back square by square."""

from __future__ import annotations

import re

import pytest
import segno

from perceptron_explorer.shell.server.qr import MOST_CHARACTERS, qr_svg

ADDRESS = "http://192.168.1.20:8501/hyperplane?dim=3&w=1.2,-0.5,0.3&b=0.2"


def test_the_picture_has_the_squares_of_the_code() -> None:
    picture = qr_svg(ADDRESS).decode()
    width = int(re.findall(r'width="(\d+)"', picture)[0])
    code = segno.make_qr(ADDRESS, error="m", encoding="utf-8")
    assert width == 8 * code.symbol_size(border=4)[0]
    dark = sum(sum(row) for row in code.matrix)
    drawn = sum(
        int(length) for length in re.findall(r"h(\d+)", re.findall(r' d="([^"]*)"', picture)[-1])
    )
    assert drawn == dark


@pytest.mark.parametrize("text", ["", "x" * (MOST_CHARACTERS + 1)])
def test_what_no_phone_could_read(text: str) -> None:
    with pytest.raises(ValueError, match="1 to"):
        qr_svg(text)
