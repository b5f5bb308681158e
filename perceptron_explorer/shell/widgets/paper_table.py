"""A table for paper: Streamlit draws its own on a canvas, which print cuts off at its edge."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

MOST_ROWS = 200
"""About four sheets; a longer table is better saved as a file."""

MOST_IN_COLUMNS = 6
"""A table with no more columns than this is printed in two halves, side by side."""


def paper_table(titles: Sequence[str], rows: Sequence[Sequence[object]], count: int) -> None:
    """Add a table that is shown when the page is printed, in place of the one on the screen.

    Parameters
    ----------
    titles : sequence of str
    rows : sequence of sequences, a cell for each title; those after `MOST_ROWS` are not needed
    count : int
        How many rows there are. It is said where not all of them are printed.
    """
    head = _row("th", titles)
    body = "".join(_row("td", row) for row in rows[:MOST_ROWS])
    rest = f"<p>The first {MOST_ROWS} of {count:,} rows.</p>" if count > MOST_ROWS else ""
    columns = " in-columns" if len(titles) <= MOST_IN_COLUMNS else ""
    st.html(f'<div class="on-paper{columns}"><table>{head}{body}</table>{rest}</div>')


def _row(tag: str, cells: Sequence[object]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(str(cell))}</{tag}>" for cell in cells) + "</tr>"
