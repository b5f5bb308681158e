"""An entry of a TOML file, read field by field, with a sentence for each mistake."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from perceptron_explorer.shell.toml_file.places import Places

LONGEST_TEXT = 600


class Mistake(NamedTuple):
    """What is wrong with a file, and on which line, if that can be told."""

    line: int | None
    sentence: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.sentence}" if self.line else self.sentence


class Entry:
    """The fields of one ``[[exercise]]``, ``[[leaves]]`` or ``[[scene]]``, and their mistakes."""

    def __init__(self, kind: str, index: int, fields: Mapping[str, Any], places: Places) -> None:
        self.kind, self.index, self.places = kind, index, places
        self.fields = fields
        self.mistakes: list[Mistake] = []

    def wrong(self, name: str, sentence: str, text: str = "") -> None:
        """Note a mistake in a field, or in a text within it."""
        line = self.places.line_of(self.kind, self.index, name, text)
        self.mistakes.append(Mistake(line, sentence))

    def allow(self, names: Collection[str]) -> None:
        """Note every field that there is not."""
        for name in self.fields:
            if name not in names:
                self.wrong(name, f"There is no field {name:.40}.{nearest(name, names)}")

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text for a page to show, and note a mistake if it is none or missing."""
        value = self.written(name, default)
        if "![" in value:
            self.wrong(name, f"{name} may not hold a picture, which a page would have to fetch.")
            return ""
        return value.strip()

    def written(self, name: str, default: str | None = None, *, longest: int = LONGEST_TEXT) -> str:
        """Return a text as it is written, and note a mistake if it is none or missing."""
        value = self.fields.get(name, default)
        if value is None:
            self.wrong(name, f'{name} is missing, a text such as {name} = "…".')
        elif not isinstance(value, str):
            self.wrong(name, f"{name} is a text in quotes, and here it is {_kind_of(value)}.")
        elif len(value) > longest:
            self.wrong(name, f"{name} may have {longest:,} characters and has {len(value):,}.")
        elif not value.strip() and default is None:
            self.wrong(name, f"{name} is empty.")
        else:
            return value
        return ""

    def one_of(self, name: str, words: Collection[str], default: str | None = None) -> str:
        """Return one of the words."""
        before = len(self.mistakes)
        word = self.text(name, default)
        if word not in words and len(self.mistakes) == before:
            self.wrong(name, f"{name} is one of {', '.join(words)}.{nearest(word, words)}")
        return word

    def flag(self, name: str) -> bool:
        """Return true or false; false if nothing is said."""
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            self.wrong(name, f"{name} is true or false, and here it is {_kind_of(value)}.")
        return value is True

    def table(self, name: str) -> Mapping[str, Any]:
        """Return values by name; none if nothing is said."""
        value = self.fields.get(name, {})
        if not isinstance(value, Mapping):
            self.wrong(name, f"{name} is written as {name} = {{ w = [1, 0], b = 0.5 }}.")
            return {}
        return value

    def texts(self, name: str, most: int) -> list[str]:
        """Return a list of texts, at least one."""
        value = self.fields.get(name)
        is_right = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not value or not is_right:
            self.wrong(name, f'{name} is a list of texts, {name} = ["…", "…"], at least one.')
            return []
        if len(value) > most:
            self.wrong(name, f"{name} has {len(value):,} texts; {most} are the most.")
        return list(value[:most])


def nearest(word: str, words: Collection[str]) -> str:
    """Return " Did you mean …?" if one of the words is close."""
    found = difflib.get_close_matches(word[:40], words, n=1)
    return f" Did you mean {found[0]}?" if found else ""


def _kind_of(value: Any) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return kinds.get(type(value), "something else" if not isinstance(value, str) else "a text")
