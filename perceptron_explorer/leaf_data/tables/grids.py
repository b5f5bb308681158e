"""Find the rows and columns of a text, whatever form the table in it has."""

from __future__ import annotations

from dataclasses import dataclass, replace

from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.arff import is_arff, read_arff
from perceptron_explorer.leaf_data.tables.comments import Comments, leading_comments
from perceptron_explorer.leaf_data.tables.delimiter import find_delimiter, stated_delimiter
from perceptron_explorer.leaf_data.tables.header import is_header
from perceptron_explorer.leaf_data.tables.joining import joined_rows
from perceptron_explorer.leaf_data.tables.layout import ROWS_LOOKED_AT, Layout, lay_out, stripped
from perceptron_explorer.leaf_data.tables.markdown import markdown_rows
from perceptron_explorer.leaf_data.tables.runs import evened
from perceptron_explorer.leaf_data.tables.splitting import Rows, split_rows
from perceptron_explorer.leaf_data.tables.types import Kind, Progress
from perceptron_explorer.leaf_data.tables.words import quoted


@dataclass(frozen=True)
class Grid:
    """The rows of a table, where its parts are, and what was decided to find them.

    Attributes
    ----------
    rows : Rows
    layout : Layout
    delimiter : str
    notes : tuple of str
    kinds : tuple of str
        What each column holds, where the file says so.
    joined : Grid or None
        The same table with commas both as decimal signs and as delimiters, where the header
        would fit then and does not otherwise.
    """

    rows: Rows
    layout: Layout
    delimiter: str
    notes: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    joined: Grid | None = None


def find_grid(text: str, progress: Progress) -> Grid:
    """Return the rows of a table in a text: ARFF, Markdown, or cells parted by delimiters."""
    if is_arff(text):
        return _arff_grid(text)
    comments = leading_comments(text)
    body = text[comments.end :]
    if rows := markdown_rows(body, comments.n_lines):
        layout = lay_out(rows, False, "|", header_is_sure=True)
        return Grid(rows, layout, "|", (*_said(comments), "The table is written in Markdown."))
    return _parted_grid(body, comments, progress)


def _arff_grid(text: str) -> Grid:
    found = read_arff(text)
    names = found.rows.cells[0]
    notes = [f"The file is ARFF with {counted(len(names), 'attribute', 'attributes')}."]
    if found.weighted:
        notes.append(f"The weights of {counted(found.weighted, 'row', 'rows')} were passed over.")
    layout = Layout(list(names), 1, 0, len(names))
    return Grid(found.rows, layout, ",", tuple(notes), tuple(found.kinds))


def _parted_grid(body: str, comments: Comments, progress: Progress) -> Grid:
    stated = stated_delimiter(body)
    body, delimiter, note = evened(body, stated or find_delimiter(body))
    rows = split_rows(body, delimiter, progress, comments.n_lines)
    layout = lay_out(rows, bool(stated), delimiter)
    layout, comments = _headed_by_a_comment(rows, layout, delimiter, comments)
    grid = Grid(rows, layout, delimiter, (*([note] if note else []), *_said(comments)))
    return replace(grid, joined=_joined(grid)) if delimiter == "," and layout.warning else grid


def _said(comments: Comments) -> tuple[str, ...]:
    return tuple(f"Row {n} is a comment: {quoted(line)}." for n, line in comments.lines)


def _headed_by_a_comment(
    rows: Rows, layout: Layout, delimiter: str, comments: Comments
) -> tuple[Layout, Comments]:
    """Take the last comment for the header where it fits the rows and there is no other."""
    text = comments.might_be_header()
    if layout.header is not None or layout.above or not text:
        return layout, comments
    cells = split_rows(text, delimiter, lambda share: None).cells[0]
    below = [stripped(row) for row in rows.cells[:ROWS_LOOKED_AT]]
    if len(cells) != layout.width or not is_header(stripped(cells), below):
        return layout, comments
    rows.cells.insert(0, stripped(cells))
    rows.numbers.insert(0, comments.lines[-1][0])
    return lay_out(rows, False, delimiter), replace(comments, lines=comments.lines[:-1])


def _joined(grid: Grid) -> Grid | None:
    layout = grid.layout
    rows = joined_rows(grid.rows, layout.first, layout.n_named)
    if rows is None:
        return None
    pairs = zip(grid.rows.cells, rows.cells, rows.numbers, strict=True)
    number, cells = next((n, new) for old, new, n in pairs if len(old) > len(new))
    note = f"Some commas were read as decimal signs: row {number} is {' | '.join(cells)}."
    header = stripped(rows.cells[layout.above])
    named = Layout(header, layout.first, layout.above, layout.n_named, layout.n_named)
    return Grid(rows, named, ",", (*grid.notes, note))
