"""Find the header, the first row of data and the number of columns among the rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from perceptron_core import InputError
from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.delimiter import NAMES
from perceptron_explorer.leaf_data.tables.fitting import fit_header, other_delimiter
from perceptron_explorer.leaf_data.tables.header import is_header
from perceptron_explorer.leaf_data.tables.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from perceptron_explorer.leaf_data.tables.numbers import reads_as_number
from perceptron_explorer.leaf_data.tables.splitting import Rows
from perceptron_explorer.leaf_data.tables.widths import filled_width

ROWS_LOOKED_AT = 200
MOST_ROWS_ABOVE = 20


@dataclass(frozen=True)
class Layout:
    """Where the parts of a table are.

    Attributes
    ----------
    header : list of str or None
        As many cells as there are columns.
    first : int
        Index of the first row of data among the rows that are not blank.
    above : int
        How many rows stand above the header and belong to no column.
    width : int
        Number of columns.
    n_named : int
        How many cells the header has in the file.
    note, warning : str
        What was decided about the header, and where it does not fit the rows.
    """

    header: list[str] | None
    first: int
    above: int
    width: int
    n_named: int = 0
    note: str = ""
    warning: str = ""


def lay_out(rows: Rows, stated: bool, delimiter: str, *, header_is_sure: bool = False) -> Layout:
    """Return the layout of a table.

    Parameters
    ----------
    rows : Rows
        At least one.
    stated : bool
        Whether the first row only states the delimiter.
    delimiter : str
    header_is_sure : bool, default False
        Whether the first row is the header whatever it holds.

    Raises
    ------
    InputError
        If there are more rows, columns or cells than the limits allow.
    """
    above = 0 if header_is_sure or not rows.cells else _rows_above(rows.cells, int(stated))
    if above >= len(rows.cells):
        raise InputError("the file has no rows; give a table with one leaf per row.")
    note, named = _parted_header(rows, above, delimiter)
    if named:
        above -= 1
    first, *below = map(stripped, rows.cells[above : above + 1 + ROWS_LOOKED_AT])
    if not (header_is_sure or named or is_header(first, below)):
        width = _used_width(rows.cells[above:], [], _usual_width([first, *below]))
        _refuse_size(rows, rows.total - above, width)
        return Layout(None, above, above, width)
    found = fit_header(
        named or first, rows.numbers[above], rows.cells[above + 1 :], rows.numbers[above + 1 :]
    )
    width = _used_width(rows.cells[above + 1 :], found.cells, len(found.cells))
    _refuse_size(rows, rows.total - above - 1, width)
    return Layout(
        *(found.cells[:width], above + 1, above, width, len(named or first)),
        note=note,
        warning=found.warning,
    )


def _parted_header(rows: Rows, above: int, delimiter: str) -> tuple[str, list[str]]:
    """Return the cells of a header that is parted by another delimiter than the rows."""
    if above == 0 or not delimiter:
        return "", []
    below = [stripped(row) for row in rows.cells[above : above + ROWS_LOOKED_AT]]
    lone = rows.cells[above - 1]
    if filled_width(lone) != 1 or is_header(below[0], below[1:]):
        return "", []
    other, cells = other_delimiter(lone, delimiter, _usual_width(below))
    if not other or not is_header(cells, below):
        return "", []
    note = f"Its cells are separated by {NAMES[other]}, those of the rows by {NAMES[delimiter]}."
    return note, cells


def stripped(row: list[str]) -> list[str]:
    """Return the cells without spaces around them."""
    return [cell.strip() for cell in row]


def _usual_width(rows: list[list[str]]) -> int:
    return Counter(map(len, rows)).most_common(1)[0][0]


def _rows_above(cells: list[list[str]], start: int) -> int:
    """Count the rows at the top with one text and no other cell, above wider rows."""
    usual = Counter(map(filled_width, cells[: ROWS_LOOKED_AT + MOST_ROWS_ABOVE])).most_common(1)
    if usual[0][0] < 2:
        return start
    for i in range(start, min(start + MOST_ROWS_ABOVE, len(cells))):
        given = [cell.strip() for cell in cells[i] if cell.strip()]
        if len(given) > 1 or reads_as_number(given[0]):
            return i
    return start


def _used_width(rows: list[list[str]], header: list[str], width: int) -> int:
    """Return the width without last columns that are blank in every row, the header too."""
    filled = [filled_width(header), *map(filled_width, rows)]
    return max((n for n in filled if n <= width), default=width) or width


def _refuse_size(rows: Rows, n_rows: int, n_columns: int) -> None:
    about = "" if rows.counted else "about "
    for number, most, what in (
        (f"{about}{n_rows:,}", MAX_ROWS, "row"),
        (f"{n_columns:,}", MAX_COLUMNS, "column"),
    ):
        if (n_rows if what == "row" else n_columns) > most:
            raise InputError(
                f"the table has {number} {what}s and at most {most:,} are read; "
                f"leave out {what}s that you do not need."
            )
    if n_rows * n_columns > MAX_CELLS:
        raise InputError(
            f"the table has {counted(n_columns, 'column', 'columns')} of {n_rows:,} cells, "
            f"{n_rows * n_columns:,} in all, and at most {MAX_CELLS:,} are read; leave out rows "
            f"or columns that you do not need."
        )
