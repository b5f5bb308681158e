"""Fit the header to the rows below it, and say where it does not."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.column_names import is_label_name
from perceptron_explorer.leaf_data.tables.delimiter import NAMES, WHITESPACE
from perceptron_explorer.leaf_data.tables.numbers import reads_as_number
from perceptron_explorer.leaf_data.tables.widths import filled_width

ROW_NAME = "row name"
MOST_NUMBERS = 4
_AS_R_DOES = (
    "The first cell of each row was taken for its name, which R leaves out of a header. If it is "
    "none, give the header one name for each column."
)


@dataclass(frozen=True)
class Header:
    """The header's cells, and what there is to say of them.

    Attributes
    ----------
    cells : list of str
        As many as there are columns.
    warning : str
        What does not fit.
    """

    cells: list[str]
    warning: str = ""


def fit_header(
    header: Sequence[str], number: int, rows: Sequence[Sequence[str]], numbers: Sequence[int]
) -> Header:
    """Return the header with at least as many cells as most rows have.

    Parameters
    ----------
    header : sequence of str
    number : int
        Where it stands in the file.
    rows : sequence of sequence of str
        The rows below it.
    numbers : sequence of int
        Where they stand in the file.

    Notes
    -----
    R leaves the row names' column out of its header: where the rows have one cell more, and
    their first cells count them or are texts that all differ, the missing name is put in front.
    """
    if not rows:
        return Header(list(header))
    usual = Counter(map(len, rows)).most_common(1)[0][0]
    filled = Counter(map(filled_width, rows)).most_common(1)[0][0]
    lacking = max(usual - len(header), 0)
    if filled <= len(header) and usual >= filled_width(header):
        return Header([*header, *[""] * lacking])
    n_cells = filled if filled > len(header) else usual
    those = [n for n, row in zip(numbers, rows, strict=True) if len(row) in (n_cells, usual)]
    misfit = _misfit(header, number, n_cells, those)
    if filled == len(header) + 1 == usual and _leaves_out_row_names(header[0], rows):
        return Header([ROW_NAME, *header], f"{misfit} {_AS_R_DOES}")
    return Header([*header, *[""] * lacking], f"{misfit} {_advice(header, n_cells)}")


def _misfit(header: Sequence[str], number: int, n_cells: int, rows: Sequence[int]) -> str:
    below, have = _rows(rows), "has" if len(rows) == 1 else "have"
    cells = counted(len(header), "cell", "cells")
    return f"The header in row {number} has {cells}, but {below} {have} {n_cells:,}."


def _advice(header: Sequence[str], n_cells: int) -> str:
    which = "the last columns have" if n_cells > len(header) + 1 else "the last column has"
    then = f"{which} no name" if n_cells > len(header) else "the last names have no cells"
    return (
        f"As it is read now, {then}, and names may stand above the wrong numbers. Give the header "
        f"one name for each column."
    )


def _rows(numbers: Sequence[int]) -> str:
    """Return "row 2", "rows 2 to 5", or "rows 2, 4, 7 and 12 more"."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return f"row {first}"
    if last - first == len(numbers) - 1:
        return f"rows {first} to {last}" if len(numbers) > 2 else f"rows {first} and {last}"
    shown = ", ".join(f"{number}" for number in numbers[:MOST_NUMBERS])
    more = len(numbers) - MOST_NUMBERS
    return f"rows {shown}" + (f" and {more:,} more" if more > 0 else "")


def _leaves_out_row_names(first_name: str, rows: Sequence[Sequence[str]]) -> bool:
    """Say whether the rows begin with their names, for which the header has none."""
    texts = [row[0].strip() for row in rows]
    if is_label_name(first_name):
        return False
    if not any(map(reads_as_number, texts)):
        return len(set(texts)) == len(texts) and all(texts)
    return any(texts == [str(i) for i in range(k, k + len(texts))] for k in (0, 1))


def other_delimiter(row: Sequence[str], delimiter: str, n_cells: int) -> tuple[str, list[str]]:
    """Return by what a lone cell is parted into so many cells, and the cells; "" for nothing."""
    for other in NAMES:
        if other not in (delimiter, WHITESPACE):
            cells = next(csv.reader([row[0]], delimiter=other, skipinitialspace=True), [])
            if len(cells) == n_cells:
                return other, [cell.strip() for cell in cells]
    return "", []
