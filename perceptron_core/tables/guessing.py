"""Guess which columns of a table are features, which names the class and which the leaf."""

from __future__ import annotations

import re

import numpy as np

from perceptron_core.tables.classes import classes_in
from perceptron_core.tables.leaves import ColumnChoice
from perceptron_core.tables.types import Column, Table

CLASS_WORDS = frozenset(
    [
        "class",
        "classes",
        "klasse",
        "species",
        "target",
        "y",
        "variety",
        "type",
        "category",
        "diagnosis",
        "diagnose",
        "disease",
        "healthy",
        "health",
        "status",
        "outcome",
        "group",
        "art",
        "sorte",
        "typ",
    ]
)
LABEL_WORDS = frozenset(
    [
        "label",
        "name",
        "id",
        "leaf",
        "leaves",
        "blatt",
        "nr",
        "no",
        "number",
        "nummer",
        "index",
        "sample",
        "specimen",
        "photo",
        "file",
        "row",
        "unnamed",
    ]
)
MOST_CLASSES = 20


def guess_columns(table: Table) -> ColumnChoice:
    """Return what the columns look like, as a suggestion to a person.

    Parameters
    ----------
    table : Table

    Returns
    -------
    ColumnChoice
        The class: a column with a word such as "class" or "species" in its name and few
        different cells, else the last such column of text, else the last of two numbers. The
        label: a column named so ("id", "leaf"), or with text that differs in every row, or
        row numbers without a name. The features: all other columns of numbers.
    """
    columns = [column for column in table.columns if column.kind != "empty"]
    class_column = _class_column(columns)
    rest = [column for column in columns if column is not class_column]
    labels = [column for column in rest if _is_label(column)]
    chosen = max(labels, key=lambda column: column.kind == "text", default=None)
    return ColumnChoice(
        tuple(c.name for c in rest if c.kind == "number" and c not in labels),
        class_column.name if class_column else None,
        chosen.name if chosen else None,
    )


def _class_column(columns: list[Column]) -> Column | None:
    counts = [(column, len(classes_in(column))) for column in columns]
    named = [c for c, n in counts if n <= MOST_CLASSES and _words(c) & CLASS_WORDS]
    if named:
        return named[-1]
    few = [c for c, n in counts if n <= min(MOST_CLASSES, max(2, len(c.texts) // 2))]
    texts = [column for column in few if column.kind == "text"]
    several = [column for column in texts if len(classes_in(column)) > 1]
    # A last column of numbers may be a class when a feature is left beside it.
    pairs = [column for column, n in counts if column.kind == "number" and n == 2]
    candidates = several or texts or (pairs if len(columns) > 1 else [])
    return candidates[-1] if candidates else None


def _is_label(column: Column) -> bool:
    if column.kind == "text":
        differ = len(set(column.texts)) == len(column.texts)
        return differ or bool(_words(column) & LABEL_WORDS)
    unnamed = re.fullmatch(r"column 1|row name|Unnamed: 0", column.name)
    return _counts_rows(column) and bool(unnamed or _words(column) & LABEL_WORDS)


def _words(column: Column) -> set[str]:
    return set(re.split(r"[^a-z]+", column.name.lower()))


def _counts_rows(column: Column) -> bool:
    steps = np.diff(column.values)
    return len(column.values) > 1 and bool((steps > 0).all() and (column.values % 1 == 0).all())
