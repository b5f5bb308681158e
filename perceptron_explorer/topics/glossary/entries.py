"""The glossary's entries, read from ``entries.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from perceptron_explorer.topics.registry import page_at

_FILE = Path(__file__).with_name("entries.toml")


@dataclass(frozen=True)
class Entry:
    """A word, what it means in a sentence, and where it can be seen.

    Parameters
    ----------
    sign : str
        LaTeX, or nothing.
    page : str
        The last part of the page's address.
    """

    word: str
    means: str
    page: str
    sign: str = ""

    @property
    def script(self) -> str:
        """The page's script."""
        return page_at(self.page).script


@cache
def entries() -> dict[str, Entry]:
    """Return the entries by their short names, in the order of the alphabet."""
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    found = {name: Entry(**fields) for name, fields in read.items()}
    return dict(sorted(found.items(), key=lambda item: item[1].word.removeprefix("to ").casefold()))
