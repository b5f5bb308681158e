"""On which line of a TOML file an entry or a field stands: the reader does not tell."""

from __future__ import annotations

import re
from collections import Counter

_ENTRY = re.compile(r"\s*\[\[\s*([\w-]+)\s*\]\]")
_PART = re.compile(r"\s*\[\s*[\w-]+\s*\.\s*([\w-]+)\s*\]")
_FIELD = re.compile(r"\s*([\w-]+)\s*(?:\.\s*[\w-]+\s*)?=")
_QUOTES = ('"""', "'''")


class Places:
    """The lines of the entries (``[[exercise]]``) of a file and of their fields."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.found: dict[tuple[str, int, str], int] = {}
        counts: Counter[str] = Counter()
        entry, quoted = ("", 0), ""
        for number, line in enumerate(self.lines, start=1):
            if not quoted:
                if name := _ENTRY.match(line):
                    entry = (name[1], counts[name[1]])
                    counts[name[1]] += 1
                    self.found[(*entry, "")] = number
                elif name := _PART.match(line) or _FIELD.match(line):
                    self.found.setdefault((*entry, name[1]), number)
            quoted = _still_quoted(line, quoted)

    def line_of(self, kind: str, index: int, name: str = "", text: str = "") -> int | None:
        """Return the line of a field, or of a text within it; else that of its entry."""
        line = self.found.get((kind, index, name))
        if line is None:
            return self.found.get((kind, index, "")) or self.found.get(("", 0, kind))
        below = range(line, len(self.lines) + 1)
        return next((at for at in below if text in self.lines[at - 1]), line) if text else line


def _still_quoted(line: str, quoted: str) -> str:
    """Return the quotes that a text of several lines is within after this line, if any."""
    for quotes in [quoted] if quoted else _QUOTES:
        if line.count(quotes) % 2:
            return "" if quoted else quotes
    return quoted
