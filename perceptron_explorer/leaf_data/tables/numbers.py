"""Read numbers as people write them: 5.1, 5,1, 1.234,5, 1,234.5, 1 234,5, −3 and 1e-5.

The decimal sign is decided once per column. With a decimal comma a point can only part
thousands, and the other way round; a space, an apostrophe or their typographic forms part
thousands in both. Digits are in groups of three then, and the first group does not begin
with 0: so 1.234 may be 1234, and 0.123 and 12.34 may not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from perceptron_core import InputError
from perceptron_core.array_types import FloatArray
from perceptron_explorer.leaf_data.tables.units import Unit, unit_of
from perceptron_explorer.leaf_data.tables.words import quoted

MISSING_WORDS = frozenset({"", "NA", "na", "N/A", "n/a", "#N/A", "NaN", "nan", "?"})
"""What stands for a missing cell in any column."""
MISSING_NUMBERS = MISSING_WORDS | {"NULL", "null", "None", "none", "-", "--", "."}
"""What stands for a missing number; in a column of text these may be classes."""

SPACERS = " \u00a0\u202f\u2009'’"
PLAIN = {".": re.compile(r"[-+0-9.eE]*"), ",": re.compile(r"[-+0-9,eE]*")}


def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    sign, exponent = r"[-+−]?", r"(?:[eE][-+−]?[0-9]+)?"
    fraction = rf"(?:[{decimal}][0-9]*)?"
    grouped = (
        rf"[1-9][0-9]{{0,2}}(?P<part>[{thousands}{SPACERS}])[0-9]{{3}}(?:(?P=part)[0-9]{{3}})*"
    )
    plain = rf"(?:[0-9]+{fraction}|[{decimal}][0-9]+){exponent}"
    return re.compile(rf"{sign}(?:{plain}|{grouped}{fraction})")


PATTERNS = {".": _pattern(".", ","), ",": _pattern(",", ".")}
CLEANING = {
    ".": str.maketrans({"−": "-", ",": None, **dict.fromkeys(SPACERS)}),
    ",": str.maketrans({"−": "-", ",": ".", ".": None, **dict.fromkeys(SPACERS)}),
}


class Votes(NamedTuple):
    """How many cells with a comma or a point are numbers by either decimal sign."""

    point: int
    comma: int
    has_comma: bool


def reads_as_number(cell: str) -> bool:
    """Say whether `cell` is a number by either decimal sign, with or without a unit behind it."""
    if any(pattern.fullmatch(cell) for pattern in PATTERNS.values()):
        return True
    return split_quantity(cell) is not None


def split_quantity(cell: str) -> tuple[str, Unit] | None:
    """Return the number and the unit of a cell such as "5.1 cm"; None if it is no such thing."""
    starts = [m.end() for p in PATTERNS.values() if (m := p.match(cell))]
    end = max(starts, default=0)
    unit = unit_of(cell[end:]) if 0 < end < len(cell) else None
    return None if unit is None else (cell[:end], unit)


def decimal_votes(cells: Sequence[str]) -> Votes:
    """Return what a column's cells say about its decimal sign."""
    marked = [cell for cell in cells if "." in cell or "," in cell]
    point, comma = (
        sum(pattern.fullmatch(cell) is not None for cell in marked) for pattern in PATTERNS.values()
    )
    return Votes(point, comma, any("," in cell for cell in marked))


def decimal_signs(votes: Sequence[Votes], delimiter: str) -> list[str]:
    """Return the decimal sign of each column.

    Notes
    -----
    The sign that makes numbers of more cells. Where both do, as in a column of 1,234 and
    5,678, the sign that most other columns have; where there is none, the comma is taken for
    a decimal sign unless commas part the cells, and a point always.
    """
    balance = sum(np.sign(vote.point - vote.comma) for vote in votes)
    return [_sign(vote, int(balance), delimiter) for vote in votes]


def _sign(vote: Votes, balance: int, delimiter: str) -> str:
    balance = vote.point - vote.comma or balance
    if balance:
        return "." if balance > 0 else ","
    return "," if vote.has_comma and delimiter != "," else "."


def to_numbers(cells: Sequence[str], decimal: str) -> FloatArray:
    """Return the cells as numbers, NaN where a cell is none or is too large for one.

    Parameters
    ----------
    cells : sequence of str of length n
    decimal : {".", ","}

    Returns
    -------
    ndarray of shape (n,)
    """
    plain = (cell.replace(",", ".") for cell in cells) if decimal == "," else cells
    if PLAIN[decimal].fullmatch("".join(cells)):  # so that float() takes nothing unusual
        try:
            values = np.fromiter(map(float, plain), np.float64, len(cells))
        except ValueError:  # an empty cell, or 1.2.3
            pass
        else:
            return np.where(np.isfinite(values), values, np.nan)
    return np.fromiter((_number(cell, decimal) for cell in cells), np.float64, len(cells))


def read_number(text: str) -> float:
    """Return one number as a person types it.

    Parameters
    ----------
    text : str
        With a decimal point or a decimal comma. With no other cells to tell by, a comma or a
        point that can be the decimal sign is it: "1,234" is 1.234.

    Raises
    ------
    InputError
        If it is no number or too large for one.
    """
    cell = text.strip()
    for decimal in ",." if "," in cell else ".,":
        if PATTERNS[decimal].fullmatch(cell):
            value = _number(cell, decimal)
            if math.isnan(value):
                raise InputError(f"{quoted(cell)} is too large for a number; write one below 1e308")
            return value
    raise InputError(f"{quoted(cell)} is not a number; write one such as 5.1 or 5,1")


def _number(cell: str, decimal: str) -> float:
    if not PATTERNS[decimal].fullmatch(cell):
        return math.nan
    value = float(cell.translate(CLEANING[decimal]))
    return value if math.isfinite(value) else math.nan


def are_grouped(cells: Sequence[str], decimal: str) -> list[str]:
    """Return those cells, numbers by `decimal`, whose thousands are parted."""
    if PLAIN[decimal].fullmatch("".join(cells)):
        return []
    return [c for c in cells if (m := PATTERNS[decimal].fullmatch(c)) and m["part"] is not None]
