"""Make typed columns out of cells, with a problem for each cell that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_explorer.leaf_data.tables.column_units import Bare, without_units
from perceptron_explorer.leaf_data.tables.dates import date_fault, is_date
from perceptron_explorer.leaf_data.tables.numbers import (
    MISSING_NUMBERS,
    MISSING_WORDS,
    PATTERNS,
    PLAIN,
    decimal_signs,
    decimal_votes,
    to_numbers,
)
from perceptron_explorer.leaf_data.tables.text import unguarded
from perceptron_explorer.leaf_data.tables.types import Column, Feature, Kind, Problem, Progress
from perceptron_explorer.leaf_data.tables.words import quoted

SIGN_NAMES = {".": "point", ",": "comma"}
LEAST_NUMBERS = 0.1
"""Share of a column's cells from which dates beside them are taken for spoilt numbers."""


def make_columns(
    cells: list[list[str]],
    features: Sequence[Feature],
    row_numbers: IntArray,
    delimiter: str,
    progress: Progress,
    kinds: Sequence[Kind] = (),
) -> tuple[list[Column], list[Problem]]:
    """Return the columns and what could not be read in them.

    Parameters
    ----------
    cells : list of list of str, of shape (n_columns, n_rows)
        Emptied as it goes, to hold the table in memory only once.
    features : sequence of Feature of length n_columns
    row_numbers : ndarray of int of shape (n_rows,)
    delimiter : str
        Tells what a comma can be where the cells do not.
    progress : callable
        Is told the share of the columns that is done.
    kinds : sequence of str, optional
        What the file says that each column holds; otherwise the cells tell.
    """
    bare = [_bare(column, feature.unit) for column, feature in zip(cells, features, strict=True)]
    signs = decimal_signs([decimal_votes(column.cells) for column in bare], delimiter)
    columns: list[Column] = []
    problems: list[Problem] = []
    for i, (feature, sign) in enumerate(zip(features, signs, strict=True)):
        column = _column(feature, cells.pop(0), bare.pop(0), sign, kinds[i] if kinds else None)
        columns.append(column)
        problems += [
            Problem(int(row_numbers[row]), column.name, *fault)
            for row, fault in column.faults.items()
        ]
        progress(len(columns) / len(features))
    return columns, problems


def _bare(cells: Sequence[str], stated: str) -> Bare:
    # Plain digits have no unit, and most columns are of them.
    plain = any(pattern.fullmatch("".join(cells)) for pattern in PLAIN.values())
    return Bare(cells, stated) if plain else without_units(cells, stated)


def _column(
    feature: Feature, cells: list[str], bare: Bare, decimal: str, kind: Kind | None
) -> Column:
    values = _values(bare, decimal)
    kind = kind or _kind(cells, int(np.isfinite(values).sum()) + len(bare.refused))
    missing = MISSING_NUMBERS if kind == "number" else MISSING_WORDS
    n_missing = sum(cell in missing for cell in cells)
    texts = tuple("" if cell in missing else unguarded(cell) for cell in cells)
    if kind != "number":
        values = np.full(len(cells), np.nan)
    values.setflags(write=False)
    unit = bare.unit if kind == "number" else feature.unit
    faults = _faults(values, texts, bare, decimal) if kind == "number" else {}
    converted = tuple(bare.factors) if kind == "number" else ()
    return Column(feature.name, unit, kind, values, texts, n_missing, decimal, faults, converted)


def _values(bare: Bare, decimal: str) -> FloatArray:
    values = to_numbers(bare.cells, decimal)
    for i, factor in bare.factors.items():
        # 15 digits: 0.07 m is 7 cm and not 7.000000000000001.
        values[i] = float(f"{values[i] * factor.numerator / factor.denominator:.15g}")
    values[list(bare.refused)] = np.nan
    return values


def _kind(cells: Sequence[str], n_numbers: int) -> Kind:
    n_given = len(cells) - sum(cell in MISSING_NUMBERS for cell in cells)
    if 0 < n_given <= 2 * n_numbers:
        return "number"
    if n_numbers and n_numbers >= LEAST_NUMBERS * n_given:
        with_dates = n_numbers + sum(map(is_date, cells))
        return "number" if n_given <= 2 * with_dates else "text"
    return "empty" if all(cell in MISSING_WORDS for cell in cells) else "text"


def _faults(
    values: FloatArray, texts: Sequence[str], bare: Bare, decimal: str
) -> Mapping[int, tuple[str, str]]:
    return {
        i: bare.refused.get(i) or _fault(texts[i], bare.cells[i], decimal)
        for i in np.flatnonzero(np.isnan(values)).tolist()
        if texts[i]
    }


def _fault(text: str, cell: str, decimal: str) -> tuple[str, str]:
    """Return what is wrong with a cell that should be a number, and what would be right."""
    sign, other = (".", ",") if decimal == "." else (",", ".")
    if PATTERNS[sign].fullmatch(cell):
        return f"{quoted(text)} is too large for a number", "write one below 1e308"
    if PATTERNS[other].fullmatch(cell):
        right = f"the decimal sign of this column is a {SIGN_NAMES[sign]}"
        return f"{quoted(text)} is not a number here", right
    if is_date(cell):
        return date_fault(text)
    return f"{quoted(text)} is not a number", f"write one such as 5{sign}1"


def number_fault(column: Column, index: int) -> tuple[str, str]:
    """Return why there is no number in a row of a column of numbers, and what would be right."""
    return column.faults.get(index, ("the number is missing", "write one there"))
