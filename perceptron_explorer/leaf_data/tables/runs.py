"""Take several tabs or spaces in a row for one delimiter, where that makes the rows even."""

from __future__ import annotations

import re

_TABS = re.compile(r'"[^"]*"|(?:[ ]*\t[ ]*)+')
_GAPS = re.compile(r'"[^"]*"|[ ]*\t[ \t]*|[ ]{2,}')


def evened(text: str, delimiter: str) -> tuple[str, str, str]:
    """Return the text and its delimiter, a tab where a run of tabs or spaces was one, and a note.

    Notes
    -----
    An empty cell between two tabs is a missing one, and makes the rows no more even to leave
    out. So a run counts as one delimiter only where the rows are uneven otherwise and all have
    the same number of cells then. Spaces part cells from two in a row on, so that a name such
    as "blade length" stays whole.
    """
    if delimiter not in ("\t", " "):
        return text, delimiter, ""
    lines = [line for line in re.split(r"[\r\n]+", text) if line.strip()]
    now = {_n_cells(line, delimiter) for line in lines}
    if len(now) == 1:
        return text, delimiter, ""
    pattern = _TABS if delimiter == "\t" else _GAPS
    then = {_n_cells(_joined(line.strip(), pattern), "\t") for line in lines}
    if len(then) > 1 or then == {1}:
        return text, delimiter, ""
    pieces = re.split(r"([\r\n]+)", text)
    pieces[::2] = [_joined(line.strip(), pattern) for line in pieces[::2]]
    what = "tabs" if delimiter == "\t" else "spaces or tabs"
    return "".join(pieces), "\t", f"Several {what} in a row count as one, so all rows are even."


def _n_cells(line: str, delimiter: str) -> int:
    return len(line.split(None if delimiter == " " else delimiter))


def _joined(line: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: found[0] if found[0].startswith('"') else "\t", line)
