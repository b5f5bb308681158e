"""Turn a file's bytes into text, or say what kind of file it is instead."""

from __future__ import annotations

import codecs

from perceptron_core import InputError
from perceptron_explorer.leaf_data.tables.limits import MAX_BYTES

# Longer marks first: that of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NO_TABLES = (
    (b"PK\x03\x04", "an Excel or OpenDocument workbook or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
ADVICE = "in the spreadsheet choose Save as, then CSV, and give that file"


def decode(data: bytes | str) -> tuple[str, str]:
    """Return the text of a file and its encoding.

    Parameters
    ----------
    data : bytes or str
        Text is taken as it is, without a byte-order mark in front.

    Returns
    -------
    text : str
    encoding : str
        As it is told to a person; "" for text.

    Raises
    ------
    InputError
        If `data` is neither, has nothing in it, is larger than `MAX_BYTES`, or is no text.

    Notes
    -----
    A byte-order mark decides. Without one it is UTF-8 if it can be, else UTF-16 if every
    second byte is 0, else Windows-1252, else Latin-1, in which every byte is a character.
    """
    if not isinstance(data, (bytes, str)):
        raise InputError(f"a table is text or a file's bytes, not {type(data).__name__}.")
    _refuse_size(data)
    text, encoding = (data, "") if isinstance(data, str) else _decoded(data)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputError("the file is empty; give one with text in it.")
    if "\0" in text:
        raise InputError(f"the file is no text: it holds zero bytes; {ADVICE}.")
    return text, encoding


def _refuse_size(data: bytes | str) -> None:
    size = len(data) if isinstance(data, bytes) else len(data.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        raise InputError(
            f"the file has {size:,} bytes and at most {MAX_BYTES:,} are read; "
            f"leave out rows or columns that you do not need."
        )


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            name = f"{_family(encoding)} with a byte-order mark"
            return _by(data[len(mark) :], encoding), name
    for beginning, kind in NO_TABLES:
        if data.startswith(beginning):
            raise InputError(f"the file is {kind}, not a table of text; {ADVICE}.")
    if encoding := _unmarked_utf16(data):
        return _by(data, encoding), "UTF-16"
    for encoding, name in (("utf-8", "UTF-8"), ("cp1252", "Windows-1252")):
        try:
            return data.decode(encoding), name
        except UnicodeDecodeError:
            pass
    return data.decode("latin-1"), "Latin-1"


def _by(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"the file begins like {_family(encoding)} text but byte {error.start + 1:,} after "
            f"the beginning does not go on like it; save it as UTF-8."
        ) from None


def _family(encoding: str) -> str:
    return encoding.upper().removesuffix("-LE").removesuffix("-BE")


def _unmarked_utf16(data: bytes) -> str:
    """Return the encoding when most of every other byte is 0, as in UTF-16 of plain letters."""
    sample = data[:4000]
    even, odd = sample[::2], sample[1::2]
    if len(sample) >= 4 and len(data) % 2 == 0:
        if odd.count(0) > 0.7 * len(odd) and not even.count(0):
            return "utf-16-le"
        if even.count(0) > 0.7 * len(even) and not odd.count(0):
            return "utf-16-be"
    return ""
