"""Numbers as they stand in an address: ``1.2,-0.5,3e-05``."""

from __future__ import annotations

import re

LARGEST = 1e12
"""Beyond that nothing can be seen or dragged, and a square may overflow."""

_NUMBER = re.compile(r"-?\d{1,25}(\.\d{1,25})?([eE][+-]?\d{1,3})?", re.ASCII)


def read_number(text: str) -> float:
    """Return the number that a text is.

    Raises
    ------
    ValueError
        If it is none, or larger than what a picture can show.
    """
    if not _NUMBER.fullmatch(text):
        raise ValueError("should be a number such as 1.5")
    number = float(text)
    if abs(number) > LARGEST:
        raise ValueError(f"should be between {-LARGEST:g} and {LARGEST:g}")
    return number


def read_numbers(text: str, count: int) -> list[float]:
    """Return the numbers that a text is, with commas between them.

    Raises
    ------
    ValueError
        If they are not numbers, or not that many.
    """
    parts = text.split(",", count)
    if len(parts) != count:
        raise ValueError(f"should be {count} numbers with commas between them")
    return [read_number(part) for part in parts]


def read_rows(text: str, most: int, n_columns: int | None = None) -> list[list[float]]:
    """Return the rows of numbers that a text is, with semicolons between them.

    Raises
    ------
    ValueError
        If they are not numbers, more rows than `most`, or rows of another length than the
        first one has, or than `n_columns`.
    """
    rows = text.split(";", most)
    if len(rows) > most:
        raise ValueError(f"should be at most {most} rows")
    n_columns = n_columns or rows[0].count(",") + 1
    return [read_numbers(row, n_columns) for row in rows]
