"""Read a table whose commas are both decimal signs and delimiters: 5,1,3,5,oak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from perceptron_explorer.leaf_data.tables.numbers import PATTERNS, reads_as_number
from perceptron_explorer.leaf_data.tables.splitting import Rows
from perceptron_explorer.leaf_data.tables.types import Problem
from perceptron_explorer.leaf_data.tables.widths import filled_width

_WHOLE = re.compile(r"[-+−]?[0-9]+")
MOST_CELLS = 60
LEAST_SHARE = 0.5

_UNCLEAR = (
    "its commas can be read as decimal signs in more than one way",
    "write it with decimal points, or put its numbers in quotation marks",
)


def joined_rows(rows: Rows, first: int, width: int) -> Rows | None:
    """Return the rows with whole numbers joined in pairs, so that they have `width` cells.

    Parameters
    ----------
    rows : Rows
        Split at commas.
    first : int
        The index of the first row below the header.
    width : int
        How many cells the header has.

    Returns
    -------
    Rows or None
        None unless at least half of the rows are too long and can be joined in one way only. A
        row that can be joined in several is kept as it stands, with a problem.
    """
    body = [row[: filled_width(row)] for row in rows.cells[first:]]
    ways = [_ways(row, width) for row in body]
    joined = [len(row) > width and len(found) == 1 for row, found in zip(body, ways, strict=True)]
    has_points = any("." in cell and reads_as_number(cell) for row in body for cell in row)
    if has_points or sum(joined) < max(1.0, LEAST_SHARE * len(body)):
        return None
    problems = [
        Problem(number, "", *_UNCLEAR)
        for number, found in zip(rows.numbers[first:], ways, strict=True)
        if len(found) > 1
    ]
    cells = [found[0] if len(found) == 1 else row for row, found in zip(body, ways, strict=True)]
    return Rows(
        [*rows.cells[:first], *cells],
        rows.numbers,
        [*rows.problems, *problems],
        rows.total,
        rows.counted,
        rows.blank,
    )


def _ways(row: Sequence[str], width: int) -> list[list[str]]:
    """Return ways to join neighbours so that `width` cells are left, two at most."""
    n_joins = len(row) - width
    if n_joins < 0 or 2 * n_joins > len(row) or len(row) > MOST_CELLS:
        return []
    cells = [cell.strip() for cell in row]
    pairs = [_joined(one, other) for one, other in pairwise(cells)]
    # ways[j]: those to read the cells from here on with j joins; the next two cells' as well.
    ways: list[list[list[str]]] = [[[]], *([] for _ in range(n_joins))]
    after: list[list[list[str]]] = [[] for _ in ways]
    for i in range(len(cells) - 1, -1, -1):
        here = [[[cells[i], *way] for way in found] for found in ways]
        if i < len(pairs) and pairs[i]:
            for j in range(1, n_joins + 1):
                here[j] += [[pairs[i], *way] for way in after[j - 1]]
        ways, after = [found[:2] for found in here], ways
    return ways[n_joins]


def _joined(whole: str, fraction: str) -> str:
    """Return two cells as one number with a decimal comma, "" if they are none."""
    text = f"{whole},{fraction}"
    plain = _WHOLE.fullmatch(whole) and fraction[:1].isdigit() and "," not in fraction
    number = PATTERNS[","].match(text) if plain else None
    return text if number and number.end() > len(whole) + 1 and reads_as_number(text) else ""
