"""Find a table that is written in Markdown, or as psql and MySQL print one."""

from __future__ import annotations

import re

from perceptron_explorer.leaf_data.tables.splitting import Rows

LINES_LOOKED_AT = 60
_LINE_END = r"\r\n|\r|\n"
_RULE = re.compile(r"[ \t]*[|+]?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*[|+]?[ \t]*")
_PLAIN_CELL = re.compile(r"\*\*(.+)\*\*|__(.+)__|`(.+)`")


def markdown_rows(text: str, n_above: int) -> Rows | None:
    """Return the rows of a Markdown table, its header first; None if the text is none.

    Parameters
    ----------
    text : str
    n_above : int
        How many lines of the file stand above it.

    Notes
    -----
    The header is the line above the first rule of dashes (GitHub Flavored Markdown, §4.10),
    with or without bars at the ends of the lines. The table goes on until a line without a bar.
    """
    first = re.split(_LINE_END, text, maxsplit=LINES_LOOKED_AT)
    rule = _first_rule(first[:LINES_LOOKED_AT])
    if rule is None:
        return None
    lines, rows = re.split(_LINE_END, text), Rows()
    for i in range(rule - 1, len(lines)):
        if "|" not in lines[i] and not _is_rule(lines[i]):
            break
        if not _is_rule(lines[i]):
            rows.cells.append(_cells(lines[i]))
            rows.numbers.append(n_above + i + 1)
    rows.total = len(rows.cells)
    return rows


def _first_rule(lines: list[str]) -> int | None:
    for i, line in enumerate(lines[1:], start=1):
        if _is_rule(line) and "|" in lines[i - 1] and not _is_rule(lines[i - 1]):
            return i
    return None


def _is_rule(line: str) -> bool:
    # A row of missing numbers, as "- | -", is no rule.
    sure = "--" in line or ":" in line or "|-" in line
    return sure and re.search("[|+]", line) is not None and _RULE.fullmatch(line) is not None


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith(r"\|") else inner
    return [_plain(cell) for cell in re.split(r"(?<!\\)\|", inner)]


def _plain(cell: str) -> str:
    text = cell.strip().replace(r"\|", "|")
    found = _PLAIN_CELL.fullmatch(text)
    return next(filter(None, found.groups())) if found else text
