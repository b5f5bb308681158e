from __future__ import annotations

import gzip

import brotli
import pytest

from perceptron_explorer.shell.server.encodings import ENCODERS, accepted

DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", None),
        ("identity", None),
        ("gzip", "gzip"),
        ("gzip, deflate", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.1, gzip;q=1.0", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.0 ,gzip ; q=0", None),
        ("*", "br"),
        ("*;q=0", None),
        ("br;q=0, *", "gzip"),
        ("BR", "br"),
        ("br;q=much", None),
        ("brotli, x-gzip", None),
        (",;,", None),
    ],
)
def test_the_first_that_is_allowed(header: str, expected: str | None) -> None:
    assert accepted(header) == expected


@pytest.mark.parametrize("name", ENCODERS)
@pytest.mark.parametrize("content", [b"", b"x", b"perceptron " * 10_000, bytes(range(256))])
def test_what_is_encoded_can_be_read_again(name: str, content: bytes) -> None:
    encoded = ENCODERS[name](content)
    assert DECODERS[name](encoded) == content
    assert ENCODERS[name](content) == encoded  # no time of day in it
