"""Read a table of leaves from a file's bytes or from pasted text."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter

import numpy as np

from perceptron_core.array_types import BoolArray
from perceptron_explorer.leaf_data.tables.columns import make_columns
from perceptron_explorer.leaf_data.tables.decoding import decode
from perceptron_explorer.leaf_data.tables.grids import Grid, find_grid
from perceptron_explorer.leaf_data.tables.header import name_columns
from perceptron_explorer.leaf_data.tables.layout import Layout
from perceptron_explorer.leaf_data.tables.notes import make_notes
from perceptron_explorer.leaf_data.tables.splitting import Rows
from perceptron_explorer.leaf_data.tables.types import Progress, Table
from perceptron_explorer.leaf_data.tables.warnings import make_warnings
from perceptron_explorer.leaf_data.tables.widths import filled_width, width_problems

SHARE_OF_SPLITTING = 0.5


def read_table(data: bytes | str, *, progress: Progress | None = None) -> Table:
    """Read a table of leaves, one row per leaf.

    Parameters
    ----------
    data : bytes or str
        A file with cells separated by commas, semicolons, tabs, vertical bars or spaces, with
        or without a header, in UTF-8, UTF-16 or Windows-1252; or text out of a spreadsheet.
    progress : callable, optional
        Called with the share of the work that is done, from 0 to 1.

    Returns
    -------
    Table
        Every row of data is in it. What could not be read is NaN there and has a sentence
        with its row and column in `problems`; what was decided stands in `notes`.

    Raises
    ------
    InputError
        If `data` is empty, is no text, or is beyond a limit, which the sentence names.

    Notes
    -----
    The decimal sign is decided per column (`tables.numbers.decimal_signs`); thousands may be
    parted, as in 1.234,5 or 1,234.5; units may stand behind numbers (`tables.column_units`). A
    row with more cells than there are columns is kept, and no leaf is taken from it, since
    nobody can tell which cell belongs where.
    """
    report: Progress = progress or (lambda share: None)
    text, encoding = decode(data)
    report(0.0)
    grid = find_grid(text, lambda share: report(share * SHARE_OF_SPLITTING))
    table = _typed(grid, encoding, grid.delimiter, report)
    if grid.joined is None:
        return table
    # With another delimiter than commas, those in cells are taken for decimal signs.
    return replace(table, joined=_typed(grid.joined, encoding, ";", lambda share: None))


def _typed(grid: Grid, encoding: str, delimiter: str, report: Progress) -> Table:
    """Return the table in a grid; `delimiter` tells what a comma in a cell can be."""
    rows, layout = grid.rows, grid.layout
    numbers = np.array(rows.numbers[layout.first :], dtype=np.int64)
    overlong = _overlong(rows, layout)
    uneven = width_problems(rows, layout.first, layout.width)
    cells, names = _cells_by_column(rows, layout)
    columns, unreadable = make_columns(
        cells,
        name_columns(names),
        numbers,
        delimiter,
        lambda share: report(SHARE_OF_SPLITTING + share * (0.98 - SHARE_OF_SPLITTING)),
        grid.kinds,
    )
    problems = sorted([*rows.problems, *uneven, *unreadable], key=lambda problem: problem.row)
    table = Table(
        columns=tuple(columns),
        n_rows=len(numbers),
        row_numbers=numbers,
        overlong=overlong,
        notes=make_notes(encoding, grid, columns),
        warnings=make_warnings(grid, columns, numbers),
        problems=tuple(problems),
        encoding=encoding,
        delimiter=grid.delimiter,
        header_row=rows.numbers[layout.above] if layout.header is not None else None,
    )
    report(1.0)
    return table


def _overlong(rows: Rows, layout: Layout) -> BoolArray:
    width = layout.width
    longer = [len(row) > width and filled_width(row) > width for row in rows.cells[layout.first :]]
    return np.array(longer, dtype=np.bool_)


def _cells_by_column(rows: Rows, layout: Layout) -> tuple[list[list[str]], list[str]]:
    """Return the cells column by column, and the header's cells."""
    width = layout.width
    padded = [
        row if len(row) >= width else row + [""] * (width - len(row))
        for row in rows.cells[layout.first :]
    ]
    columns = [[cell.strip() for cell in map(itemgetter(j), padded)] for j in range(width)]
    return columns, layout.header or [""] * width
