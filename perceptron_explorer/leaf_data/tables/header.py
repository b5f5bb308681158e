"""Tell whether a table has a header, and take names and units from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from perceptron_explorer.leaf_data.tables.numbers import MISSING_NUMBERS, reads_as_number
from perceptron_explorer.leaf_data.tables.text import unguarded
from perceptron_explorer.leaf_data.tables.types import Feature

_OPENING = {")": "(", "]": "["}


def is_header(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Say whether the first row names the columns.

    Parameters
    ----------
    first : sequence of str
        The cells of the first row, without spaces around them.
    below : sequence of sequence of str
        Some of the rows that follow.

    Returns
    -------
    bool
        True if no cell of `first` is a number and one stands above a column of numbers. In a
        table of text only: if its cells differ and none comes again in its column.
    """
    if any(map(reads_as_number, first)):
        return False
    columns = [[row[j] for row in below if j < len(row)] for j in range(len(first))]
    above_numbers = [cell for cell, column in zip(first, columns, strict=True) if _numeric(column)]
    if above_numbers:
        return any(cell not in MISSING_NUMBERS for cell in above_numbers)
    recurs = any(cell in column for cell, column in zip(first, columns, strict=True))
    return not recurs and len(set(first) - {""}) == len(first)


def _numeric(cells: Sequence[str]) -> bool:
    given = [cell for cell in cells if cell not in MISSING_NUMBERS]
    return 0 < len(given) <= 2 * sum(map(reads_as_number, given))


def split_unit(header: str) -> Feature:
    """Return the name and the unit of "petal length (cm)" or "petal length [cm]".

    The unit is what stands in the last pair of brackets; they may hold brackets themselves,
    as in "flux (W/(m² K))". Where there is no name before them they are part of the name.
    """
    closing = header[-1:]
    depth = 0
    for i in range(len(header) - 1, 0, -1):
        depth += (header[i] == closing) - (header[i] == _OPENING.get(closing))
        if depth == 0:
            break
    else:
        return Feature(header)
    name = header[:i].rstrip()
    found = closing in _OPENING and name
    return Feature(name, header[i + 1 : -1].strip()) if found else Feature(header)


def with_unit(feature: Feature) -> str:
    """Return the header that `split_unit` splits into `feature`, or "" if there is none."""
    name, unit = feature
    header = name if not unit and split_unit(name) == feature else f"{name} ({unit})"
    return header if split_unit(header) == feature else ""


def name_columns(cells: Sequence[str]) -> list[Feature]:
    """Return a name of its own and a unit for each column.

    A cell without text becomes "column 3". Columns that differ in their units only keep the
    unit in the name; after that "length" comes again as "length 2".
    """
    texts = [unguarded(cell, header=True) or f"column {i}" for i, cell in enumerate(cells, start=1)]
    features = [split_unit(text) for text in texts]
    often = Counter(feature.name for feature in features)
    names = [
        text if often[feature.name] > 1 else feature.name
        for text, feature in zip(texts, features, strict=True)
    ]
    return [
        Feature(name, feature.unit) for name, feature in zip(_unique(names), features, strict=True)
    ]


def _unique(names: list[str]) -> list[str]:
    given = set(names)
    seen: set[str] = set()
    result = []
    for name in names:
        own, number = name, 2
        while own in seen or (own != name and own in given):
            own, number = f"{name} {number}", number + 1
        seen.add(own)
        result.append(own)
    return result
