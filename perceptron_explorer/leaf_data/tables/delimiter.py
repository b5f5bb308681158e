"""Find out by what the cells of a table are separated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from perceptron_explorer.leaf_data.tables.numbers import reads_as_number

WHITESPACE = " "
"""Stands for any run of spaces and tabs."""
NAMES = {"\t": "tabs", ";": "semicolons", "|": "vertical bars", ",": "commas", " ": "spaces"}
"""In the order in which they win when there is nothing else to choose by."""
SAMPLE_CHARACTERS = 60_000

_STATED = re.compile(r"\"?sep=([,;\t|])\"?[ \t]*(\r\n|\r|\n|\Z)", re.IGNORECASE)
_QUOTED = re.compile(r'(?<![^,;\t| \r\n])"([^"]*+(?:""[^"]*+)*+)"(?=[,;\t| \r\n]|\Z)')


class _Score(NamedTuple):
    share: float
    digits: int


def stated_delimiter(text: str) -> str:
    """Return the delimiter that the first line names as `sep=;`, Excel's way, or ""."""
    found = _STATED.match(text)
    return found[1] if found else ""


def find_delimiter(text: str) -> str:
    """Return the delimiter of a table, " " for runs of spaces, "" for one column only.

    Notes
    -----
    Each delimiter parts the first lines into cells. It counts how many digits are in cells
    that are numbers, times the share of lines that have the most common number of cells:
    5,1;3,5 has four such digits by semicolons and by commas two. Quoted text does not count.
    Spaces are taken only when they do better than everything else.
    """
    lines = _sample_lines(text)
    if not lines:  # delimiters only
        return next((character for character in text.strip() if character in NAMES), "")
    scores = {name: _score(lines, name) for name in NAMES}
    digits = {name: score.digits for name, score in scores.items()}
    by_spaces = digits.pop(WHITESPACE)
    if by_spaces > max(_digits(line.strip() for line in lines), *digits.values()):
        return WHITESPACE
    best = max(digits, key=lambda name: (scores[name].digits * scores[name].share, scores[name]))
    return best if scores[best].share else ""


def _sample_lines(text: str) -> list[str]:
    sample = text[:SAMPLE_CHARACTERS]
    if len(sample) < len(text):  # the last line may be cut
        end = max(sample.rfind("\n"), sample.rfind("\r"))
        sample = sample[:end] if end > 0 else sample
    lines = re.split(r"[\r\n]+", _QUOTED.sub(_stand_in, sample))
    return [line for line in lines if line.strip("".join(NAMES))]


def _stand_in(found: re.Match[str]) -> str:
    """Return something with the digits of a quoted number and no delimiter."""
    number = reads_as_number(found[1].strip())
    return "".join(re.findall("[0-9]", found[1])) if number else "q"


def _score(lines: list[str], delimiter: str) -> _Score:
    rows = [line.split(None if delimiter == WHITESPACE else delimiter) for line in lines]
    widths = Counter(_width(row) for row in rows)
    width, count = widths.most_common(1)[0]
    share = count / len(rows) if width > 1 else 0.0
    return _Score(share, _digits(cell.strip() for row in rows for cell in row))


def _width(row: list[str]) -> int:
    return next((i for i in range(len(row), 0, -1) if row[i - 1].strip()), 0)


def _digits(cells: Iterable[str]) -> int:
    return sum(len(re.findall("[0-9]", cell)) for cell in cells if reads_as_number(cell))
