"""Say which rows have more or fewer cells than there are columns."""

from __future__ import annotations

from collections.abc import Sequence

from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.splitting import Rows
from perceptron_explorer.leaf_data.tables.types import Problem


def filled_width(row: Sequence[str]) -> int:
    """Return the number of cells up to the last that is not blank."""
    return next((i for i in range(len(row), 0, -1) if row[i - 1].strip()), 0)


def width_problems(rows: Rows, first: int, width: int) -> list[Problem]:
    """Return a problem for each row of data with more or fewer cells than there are columns."""
    problems = []
    for number, row in zip(rows.numbers[first:], rows.cells[first:], strict=True):
        n_cells = filled_width(row) if len(row) > width else len(row)
        if n_cells != width and (len(row) < width or n_cells > width):
            problems.append(Problem(number, "", *_width_words(n_cells, width)))
    return problems


def _width_words(n_cells: int, width: int) -> tuple[str, str]:
    found = (
        f"there {'is' if n_cells == 1 else 'are'} {counted(n_cells, 'cell', 'cells')} "
        f"in a table of {counted(width, 'column', 'columns')}"
    )
    if n_cells < width:
        return found, "the cells at the end count as missing"
    return found, "put a cell that holds the delimiter in quotation marks"
