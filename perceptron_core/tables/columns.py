"""Make typed columns out of cells, with a problem for each cell that cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.tables.numbers import (
    MISSING_NUMBERS,
    MISSING_WORDS,
    PATTERNS,
    decimal_signs,
    decimal_votes,
    to_numbers,
    without_percent,
)
from perceptron_core.tables.text import unguarded
from perceptron_core.tables.types import Column, Feature, Kind, Problem, Progress
from perceptron_core.tables.words import quoted

SIGN_NAMES = {".": "point", ",": "comma"}


def make_columns(
    cells: list[list[str]],
    features: Sequence[Feature],
    row_numbers: IntArray,
    delimiter: str,
    progress: Progress,
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
    """
    bare = [_without_common_percent(column) for column in cells]
    signs = decimal_signs([decimal_votes(column) for column in bare], delimiter)
    columns: list[Column] = []
    problems: list[Problem] = []
    for feature, sign in zip(features, signs, strict=True):
        raw, plain = cells.pop(0), bare.pop(0)
        unit = feature.unit or ("%" if plain is not raw else "")
        column = _column(Feature(feature.name, unit), raw, to_numbers(plain, sign), sign)
        columns.append(column)
        problems += _unreadable(column, plain, row_numbers)
        progress(len(columns) / len(features))
    return columns, problems


def _without_common_percent(cells: list[str]) -> list[str]:
    """Return the cells without their % if all that are not missing have one."""
    given = [cell for cell in cells if cell not in MISSING_NUMBERS]
    if given and all(cell.endswith("%") for cell in given):
        return [without_percent(cell) for cell in cells]
    return cells


def _column(feature: Feature, cells: list[str], values: FloatArray, decimal: str) -> Column:
    n_numbers = int(np.isfinite(values).sum())
    n_missing = sum(cell in MISSING_NUMBERS for cell in cells)
    kind: Kind = "text"
    missing = MISSING_WORDS
    if 0 < len(cells) - n_missing <= 2 * n_numbers:
        kind, missing = "number", MISSING_NUMBERS
    elif all(cell in MISSING_WORDS for cell in cells):
        kind = "empty"
    n_missing = sum(cell in missing for cell in cells)
    texts = tuple("" if cell in missing else unguarded(cell) for cell in cells)
    if kind != "number":
        values = np.full(len(cells), np.nan)
    values.setflags(write=False)
    return Column(*feature, kind, values, texts, n_missing, decimal)


def _unreadable(column: Column, cells: list[str], row_numbers: IntArray) -> list[Problem]:
    if column.kind != "number":
        return []
    return [
        Problem(int(row_numbers[i]), column.name, *number_fault(column, int(i), cells[i]))
        for i in np.flatnonzero(np.isnan(column.values))
        if column.texts[i]
    ]


def number_fault(column: Column, index: int, cell: str = "") -> tuple[str, str]:
    """Return what is wrong with a cell that should be a number, and what would be right."""
    text = column.texts[index]
    if not text:
        return "the number is missing", "write one there"
    sign, other = (".", ",") if column.decimal == "." else (",", ".")
    cell = cell or without_percent(text)
    if PATTERNS[sign].fullmatch(cell):
        return f"{quoted(text)} is too large for a number", "write one below 1e308"
    if PATTERNS[other].fullmatch(cell):
        right = f"the decimal sign of this column is a {SIGN_NAMES[sign]}"
        return f"{quoted(text)} is not a number here", right
    return f"{quoted(text)} is not a number", f"write one such as 5{sign}1"
