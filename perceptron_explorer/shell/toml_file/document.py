"""The whole of a TOML file: what it says, and by line why it cannot be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

from perceptron_explorer.shell.toml_file.entry import Entry, Mistake
from perceptron_explorer.shell.toml_file.places import Places
from perceptron_explorer.shell.toml_file.plain_words import in_plain_words

MOST_POINTS = 1000
_ONE_TEXT = re.compile(r'\s*([\w-]+\s*=\s*)?"([^"\\]|\\.)*",?\s*')


class Document(NamedTuple):
    """What a file says, and where; nothing of it if there is a mistake."""

    fields: Mapping[str, Any]
    places: Places
    mistake: Mistake | None = None

    def entries(self, kind: str) -> list[Entry]:
        """Return the entries of a kind, ``[[kind]]``, with a mistake for each that is none."""
        found = self.fields.get(kind, [])
        rows = found if isinstance(found, list) else [found]
        entries = []
        for index, fields in enumerate(rows):
            is_table = isinstance(fields, Mapping)
            entry = Entry(kind, index, fields if is_table else {}, self.places)
            if not is_table:
                sentence = f"{kind} is written as [[{kind}]] on a line, with its fields below."
                entry.wrong("", sentence)
            entries.append(entry)
        return entries


def read_document(data: bytes, most_bytes: int) -> Document:
    """Read a file, whatever it holds."""
    try:
        text = _text_of(data, most_bytes)
        return Document(_fields(text), Places(text))
    except ValueError as problem:
        return Document({}, Places(""), _placed(str(problem)))


def too_long(n_bytes: int, most_bytes: int) -> str:
    """Say that a file is too long."""
    return f"The file has {n_bytes:,} bytes; {most_bytes:,} are the most."


def _text_of(data: bytes, most_bytes: int) -> str:
    if len(data) > most_bytes:
        raise ValueError(too_long(len(data), most_bytes))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise ValueError(f"This is not UTF-8 text (at line {line}, column 1)") from None


def _fields(text: str) -> dict[str, Any]:
    for number, line in enumerate(text.split("\n"), start=1):
        # A name of very many parts would keep the reader busy for minutes.
        if line.count(".") > MOST_POINTS and not _ONE_TEXT.fullmatch(line):
            raise ValueError(
                f"More than {MOST_POINTS:,} points; please write it on several lines "
                f"(at line {number}, column 1)"
            )
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("The file has lists nested too deeply.") from None


def _placed(message: str) -> Mistake:
    """Take the line out of the reader's message."""
    found = re.search(r"\s*\(at line (\d+), column (\d+)\)", message)
    if not found:
        end = message.replace(" (at end of document)", "")
        return Mistake(None, f"{in_plain_words(end)}, at the end of the file.")
    problem = in_plain_words(message[: found.start()])
    return Mistake(int(found[1]), f"{problem}, at column {found[2]}.")
