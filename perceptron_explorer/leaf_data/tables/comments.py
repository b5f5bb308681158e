"""Take the comments from the top of a file: lines that begin with #, % or //."""

from __future__ import annotations

import re
from dataclasses import dataclass

from perceptron_core import InputError

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
# A column may be called "#" or "# of spots".
_SIGN = r"(?:#(?![ \t]*[,;|\t]|[ \t]+of\b)|%(?![,;|\t])|//)"
# A spreadsheet puts a comment with a comma into quotation marks, with empty cells behind it.
_COMMENT = re.compile(rf'[ \t]*(?:{_SIGN}|"(?={_SIGN}[^"\r\n]*"[,;\t ]*(?:[\r\n]|\Z)))')
_MOST_WORDS = 3


@dataclass(frozen=True)
class Comments:
    """The lines at the top of a file that are no part of its table.

    Attributes
    ----------
    lines : tuple of (int, str)
        The number of each comment in the file, and the line.
    end : int
        Where the table begins in the text.
    n_lines : int
        How many lines come before it, blank ones included.
    """

    lines: tuple[tuple[int, str], ...] = ()
    end: int = 0
    n_lines: int = 0

    def might_be_header(self) -> str:
        """Return the last comment without its sign, as NumPy writes headers; "" if it is prose."""
        if not self.lines:
            return ""
        text = _COMMENT.sub("", self.lines[-1][1], count=1).strip()
        names = re.split(r"[,;|\t]", text)
        return text if all(len(name.split()) <= _MOST_WORDS for name in names) else ""


def leading_comments(text: str) -> Comments:
    """Return the comments above a table; ValueError if there is nothing else in the text."""
    lines = []
    n_lines = position = end = n_above = 0
    while position < len(text):
        found = _LINE.match(text, position)
        line = found[0] if found else ""
        n_lines, position = n_lines + 1, position + len(line)
        if _COMMENT.match(line):
            lines.append((n_lines, line.strip()))
            end, n_above = position, n_lines
        elif line.strip():
            break
    if not text[end:].strip():
        raise InputError("the file holds comments only; give a table with one leaf per row.")
    return Comments(tuple(lines), end, n_above)
