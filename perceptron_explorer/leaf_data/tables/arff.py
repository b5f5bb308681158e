"""Read ARFF, the files of Weka and OpenML.

The form is that of Weka's manual (R. R. Bouckaert et al., chapter "ARFF"): lines of
`@relation`, `@attribute` and `@data` in any case, comments behind %, names and values in single
or double quotes, values parted by commas, tabs or spaces, `?` for one that is missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from perceptron_core import InputError
from perceptron_explorer.leaf_data.tables.limits import MAX_ROWS
from perceptron_explorer.leaf_data.tables.splitting import ROWS_ABOVE, Rows
from perceptron_explorer.leaf_data.tables.types import Kind, Problem
from perceptron_explorer.leaf_data.tables.words import listed, quoted

_START = re.compile(r"(?:[ \t]*(?:%[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*@(?:relation|attribute)\b", re.I)
_KEYWORD = re.compile(r"@(relation|attribute|data|end)\b\s*(.*)", re.IGNORECASE)
_WORD = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_ATTRIBUTE = re.compile(rf"({_WORD}|[^\s{{]+)\s*(.*)")
_VALUE = re.compile(rf"\s*({_WORD}|[^,\t]*?)\s*(,|\t|\Z)")
_SPACED_VALUE = re.compile(rf"({_WORD}|\S+)")
_WEIGHT = re.compile(r"[,\t]\s*\{[^{}]*\}\s*\Z")
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("numeric", "real", "integer"), "number"),
    **dict.fromkeys(("string", "date"), "text"),
}
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass
class Arff:
    """The rows of an ARFF file below the names of its attributes, and what each holds.

    `rows.cells[0]` are the names. `values` has the classes of each nominal attribute.
    """

    rows: Rows = field(default_factory=Rows)
    kinds: list[Kind] = field(default_factory=list)
    values: dict[int, list[str]] = field(default_factory=dict)
    weighted: int = 0


def is_arff(text: str) -> bool:
    """Say whether a text begins as ARFF does, with comments above or without."""
    return _START.match(text) is not None


def read_arff(text: str) -> Arff:
    """Return what an ARFF file holds.

    Raises
    ------
    InputError
        If there are no attributes or no data, an attribute cannot be read, or the rows are
        sparse; the sentence has the line.
    """
    lines = re.split(r"\r\n|\r|\n", text)
    found, names = Arff(), list[str]()
    data = _read_attributes(lines, found, names)
    if not names:
        raise InputError('the ARFF file has no attributes; name one as in "@attribute x real".')
    if data is None:
        raise InputError('the ARFF file has no line "@data"; write one above its rows.')
    found.rows.cells.append(names)
    found.rows.numbers.append(data)
    for number, line in enumerate(lines[data:], start=data + 1):
        if line.strip() and not line.lstrip().startswith("%"):
            _add_row(found, number, line.strip())
            if len(found.rows.cells) > MAX_ROWS + ROWS_ABOVE:
                break
    found.rows.total = len(found.rows.cells)
    return found


def _read_attributes(lines: list[str], found: Arff, names: list[str]) -> int | None:
    """Add the attributes, and return the number of the line that says @data."""
    for number, line in enumerate(lines, start=1):
        keyword = _KEYWORD.match(line.strip())
        if keyword and keyword[1].lower() == "data":
            return number
        if keyword and keyword[1].lower() == "attribute":
            _add_attribute(found, names, number, keyword[2])
        elif not keyword and line.strip() and not line.lstrip().startswith("%"):
            raise InputError(
                f"line {number} of the ARFF file is {quoted(line)}; above @data there must be "
                f"lines that begin with @attribute, or with % for a comment."
            )
    return None


def _add_attribute(found: Arff, names: list[str], number: int, text: str) -> None:
    named = _ATTRIBUTE.fullmatch(text.strip())
    kind = named[2].strip() if named else ""
    word = kind.split(None, 1)[0].lower() if kind else ""
    if named and kind.startswith("{"):
        inner = kind[1:].partition("}")[0] if "'" not in kind and '"' not in kind else kind[1:]
        found.values[len(names)] = [v for v in _values(inner.rstrip().removesuffix("}")) if v]
        found.kinds.append("text")
    elif named and word in _KINDS:
        found.kinds.append(_KINDS[word])
    else:
        raise InputError(
            f"line {number} of the ARFF file gives {quoted(text)} as an attribute; it must be a "
            f"name and numeric, real, integer, string, date or a list of classes such as "
            f"{{oak,lime}}."
        )
    names.append(_unquoted(named[1]))


def _add_row(found: Arff, number: int, line: str) -> None:
    if line.startswith("{"):
        raise InputError(
            f"line {number} of the ARFF file begins with a brace: its rows are sparse, which is "
            f"not read here; in Weka apply the filter SparseToNonSparse and save it again."
        )
    bare = _WEIGHT.sub("", line)
    found.weighted += bare != line
    cells = _values(bare)
    rows = found.rows
    rows.cells.append(cells)
    rows.numbers.append(number)
    for i, values in found.values.items():
        if i < len(cells) and cells[i] not in (*values, "?"):
            unknown = f"{quoted(cells[i])} is none of its values"
            right = f"write one of {listed(values)}"
            rows.problems.append(Problem(number, _unquoted(rows.cells[0][i]), unknown, right))


def _values(line: str) -> list[str]:
    outside = re.sub(_WORD, "", line)
    if "," not in outside and "\t" not in outside:
        return [_unquoted(word) for word in _SPACED_VALUE.findall(line)]
    values, position = [], 0
    while found := _VALUE.match(line, position):
        values.append(_unquoted(found[1]))
        position = found.end()
        if not found[2]:
            return values
    return [_unquoted(cell.strip()) for cell in re.split(r"[,\t]", line)]


def _unquoted(word: str) -> str:
    if len(word) < 2 or word[0] not in "'\"" or word[-1] != word[0]:
        return word
    return re.sub(r"\\(.)", lambda found: _SIGNS.get(found[1], found[1]), word[1:-1])
