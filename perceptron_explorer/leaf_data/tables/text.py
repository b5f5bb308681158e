"""Text in cells: kept from being run as a formula, and kept from being taken for a number.

A spreadsheet runs a cell that begins with =, +, - or @ as a formula, so a table from a
stranger could make it do things (OWASP, CSV Injection). `guarded` puts an apostrophe in front
of such text, the sign by which spreadsheets know text, and in front of text that would be read
back as another thing: numbers other than plain whole ones, words for a missing cell, and text
that begins with an apostrophe itself. `unguarded` takes the apostrophe away in just these
cases, so that what was written is what is read.
"""

from __future__ import annotations

import re

from perceptron_core import InputError
from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.numbers import MISSING_NUMBERS, reads_as_number
from perceptron_explorer.leaf_data.tables.words import quoted

FORMULA_STARTS = tuple("=+-@＝＋－＠")
LONGEST_TEXT = 10_000
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")  # floats tell 15 digits apart


def needs_guard(text: str) -> bool:
    """Say whether `text` needs an apostrophe in front to stay the text it is."""
    if _WHOLE_NUMBER.fullmatch(text):
        return False
    if text.startswith((*FORMULA_STARTS, "'")):
        return True
    return text in MISSING_NUMBERS - {""} or reads_as_number(text)


def guarded(text: str, header: bool = False) -> str:
    """Return `text` as it is written into a cell; a header must not look like any number."""
    return f"'{text}" if needs_guard(text) or (header and reads_as_number(text)) else text


def unguarded(cell: str, header: bool = False) -> str:
    """Return the text that a cell stands for."""
    rest = cell[1:]
    return rest if cell[:1] == "'" and guarded(rest, header) != rest else cell


def clean_text(value: object, what: str) -> str:
    """Return `value` without spaces around it; ValueError unless a file can carry it."""
    if not isinstance(value, str):
        raise InputError(f"{what} is {quoted(repr(value))}; it must be text.")
    text = value.strip()
    if len(text) > LONGEST_TEXT:
        length = counted(len(text), "character", "characters")
        raise InputError(f"{what} has {length}; at most {LONGEST_TEXT:,} are written.")
    if re.search("[\\0\ufeff\ud800-\udfff]", text):
        raise InputError(
            f"{what} holds a zero byte, a byte-order mark or half a character, which no table "
            f"can carry; leave it out."
        )
    return text


def clean_name(value: object, what: str) -> str:
    """Return `clean_text`; ValueError if it is empty."""
    text = clean_text(value, what)
    if not text:
        raise InputError(f"{what} is empty; give it a name.")
    return text


def clean_class_names(names: object) -> tuple[str, str]:
    """Return the names of the negative and the positive class; ValueError unless they differ."""
    if not isinstance(names, (tuple, list)) or len(names) != 2:
        raise InputError("give two class names, the negative class first.")
    negative = clean_name(names[0], "the name of the negative class")
    positive = clean_name(names[1], "the name of the positive class")
    if negative == positive:
        raise InputError(f"both classes are called {quoted(negative)}; give them two names.")
    return negative, positive
