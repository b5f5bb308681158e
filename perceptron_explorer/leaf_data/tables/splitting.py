"""Split the text of a table into rows of cells; a broken row costs no other row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TextIO

from perceptron_explorer.leaf_data.tables.delimiter import WHITESPACE
from perceptron_explorer.leaf_data.tables.limits import MAX_ROWS
from perceptron_explorer.leaf_data.tables.types import Problem, Progress

ROWS_ABOVE = 50
"""Rows kept beyond the limit of data rows, for a header and what stands above it."""
ROWS_PER_REPORT = 5_000
NO_DELIMITER = "\uffff"  # never a character of text

_UNCLOSED = (
    "a quotation mark is never closed",
    "close it or take it away; the row was read as if it were not there",
)
_SWALLOWED = (
    "a quoted cell goes on over lines that look like rows",
    "close the quotation mark where the cell ends",
)


class _Reader(Protocol):
    line_num: int

    def __next__(self) -> list[str]: ...


class Record(NamedTuple):
    """The cells of one row, where it ends in the text, and what is wrong with its quotes."""

    cells: list[str]
    end: int
    fault: tuple[str, str] | None


@dataclass
class Rows:
    """The rows that are not blank, with their numbers in the file.

    `total` counts them all, `counted` tells whether one by one: beyond the limit the rest of
    the lines is counted instead, and no row is kept.
    """

    cells: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    total: int = 0
    counted: bool = True
    blank: int = 0


def split_rows(text: str, delimiter: str, progress: Progress, n_above: int = 0) -> Rows:
    """Return the rows of a table.

    Parameters
    ----------
    text : str
    delimiter : str
        One character; " " for runs of spaces and tabs, "" for one column only.
    progress : callable
        Is told the share of the text that is split, from 0 to 1.
    n_above : int, default 0
        How many lines of the file stand above the text.

    Returns
    -------
    Rows
        Their cells as they stand, spaces included.
    """
    rows = Rows()
    text = _single_spaced(text) if delimiter == WHITESPACE else text
    for number, record in enumerate(_records(text, delimiter or NO_DELIMITER), n_above + 1):
        if not any(map(str.strip, record.cells)):
            rows.blank += 1
            continue
        rows.total += 1
        if rows.total > MAX_ROWS + ROWS_ABOVE:
            rows.total += max(text.count("\n", record.end), text.count("\r", record.end))
            rows.counted = False
            break
        rows.cells.append(record.cells)
        rows.numbers.append(number)
        if record.fault:
            rows.problems.append(Problem(number, "", *record.fault))
        if number % ROWS_PER_REPORT == 0:
            progress(record.end / len(text))
    return rows


def _single_spaced(text: str) -> str:
    single = re.sub(r"[^\S\r\n]+", " ", text)
    return re.sub(r" (?=[\r\n]|\Z)|(?<![^\r\n]) ", "", single)


def _records(text: str, delimiter: str) -> Iterator[Record]:
    stream = io.StringIO(text, newline="")
    reader = _reader(stream, delimiter)
    start = 0
    while True:
        line = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # go back to the row's first line and read that by itself
            stream.seek(start)
            cells, fault = _mended(stream.readline(), delimiter)
            reader = _reader(stream, delimiter)
        else:
            fault = None
            if reader.line_num - line > 2:
                swallows = _holds_rows(text[start : stream.tell()], len(cells), delimiter)
                fault = _SWALLOWED if swallows else None
        start = stream.tell()
        yield Record(cells, start, fault)


def _reader(lines: TextIO, delimiter: str) -> _Reader:
    # strict: a quote that is not closed is an error instead of a cell with all that follows.
    skip = delimiter != WHITESPACE
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=skip, strict=True)


def _mended(line: str, delimiter: str) -> tuple[list[str], tuple[str, str] | None]:
    line = line.rstrip("\r\n")
    if line.count('"') % 2 == 0:  # such as "healthy" ,5 with a space behind the quote
        try:
            return next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), []), None
        except csv.Error:  # a cell beyond the csv module's limit
            pass
    return [cell.strip().strip('"') for cell in line.split(delimiter)], _UNCLOSED


def _holds_rows(lines: str, n_cells: int, delimiter: str) -> bool:
    inner = re.split(r"\r\n|\r|\n", lines.rstrip("\r\n"))[1:-1]
    return n_cells > 1 and bool(inner) and all(x.count(delimiter) >= n_cells - 1 for x in inner)
