"""Name what stands in a table, in the sentences about it."""

from __future__ import annotations


def quoted(text: str, longest: int = 40) -> str:
    """Return `text` in quotation marks on one line, cut when it is long."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= longest else line[: longest - 1] + "…"}"'


def listed(names: list[str], most: int = 12) -> str:
    """Return the names in quotation marks with commas; only the first of very many."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(quoted(name) for name in names[:most]) + more
