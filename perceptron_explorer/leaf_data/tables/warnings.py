"""Say what is likely to be wrong with a whole table, before leaves are taken from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from perceptron_core.array_types import IntArray
from perceptron_explorer.leaf_data.tables.dates import REASON, is_date, is_date_without_year
from perceptron_explorer.leaf_data.tables.grids import Grid
from perceptron_explorer.leaf_data.tables.types import Column
from perceptron_explorer.leaf_data.tables.words import listed, quoted


def make_warnings(grid: Grid, columns: Sequence[Column], row_numbers: IntArray) -> tuple[str, ...]:
    """Return a sentence for each such thing: a header that does not fit, numbers made dates."""
    header = grid.layout.warning
    if header and grid.joined:
        header = _commas(grid, header)
    return tuple(filter(None, (header, _dates(columns, row_numbers))))


def _commas(grid: Grid, misfit: str) -> str:
    fits = misfit.partition(". ")[0]
    return f"{fits}. The commas may be both decimal signs and delimiters."


def _dates(columns: Sequence[Column], row_numbers: IntArray) -> str:
    found = [(column.name, rows) for column in columns if (rows := list(_dates_in(column)))]
    if not found:
        return ""
    name, rows = found[0]
    total = sum(len(rows) for _, rows in found)
    text = next(column.texts[rows[0]] for column in columns if column.name == name)
    are = "cell is a date" if total == 1 else "cells are dates"
    return (
        f"In {listed([name for name, _ in found])} {total:,} {are}, such as {quoted(text)} in "
        f"row {row_numbers[rows[0]]}: {REASON}. Give the column the format text in the "
        f"spreadsheet, write the numbers again, and save the file anew."
    )


def _dates_in(column: Column) -> Iterator[int]:
    """Return the rows with a date among numbers, or all in a column of dates without a year."""
    if column.kind == "number":
        yield from (i for i in column.faults if is_date(column.texts[i]))
    elif column.kind == "text":
        given = [i for i, text in enumerate(column.texts) if text]
        if given and all(is_date_without_year(column.texts[i]) for i in given):
            yield from given
