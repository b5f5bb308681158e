"""Guess which columns of a table are features, which names the class and which the leaf."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from perceptron_explorer.leaf_data.tables.classes import classes_in
from perceptron_explorer.leaf_data.tables.column_names import (
    is_class_name,
    is_label_name,
    is_number_of_a_thing,
)
from perceptron_explorer.leaf_data.tables.leaves import ColumnChoice
from perceptron_explorer.leaf_data.tables.types import Column, Table

MOST_CLASSES = 20
"""Most classes that a column of text without a telling name has."""
MOST_NUMBERED_CLASSES = 10
FEWEST_COUNTED = 5
"""Fewest rows in which 1, 2, 3 and so on in a first column are taken for a count of the rows."""


def guess_columns(table: Table) -> ColumnChoice:
    """Return what the columns look like, as a suggestion to a person.

    Parameters
    ----------
    table : Table

    Returns
    -------
    ColumnChoice
        The class: a column with a word such as "class" or "species" in its name, however many
        classes it has, else the last column of text with few different cells, else the last of
        a few whole numbers. The label: a column named so ("id", "leaf"), or with text that
        differs in every row, or row numbers without a name. The features: all other columns of
        numbers but those that number the leaves or are the same in every row.
    """
    columns = [column for column in table.columns if column.kind != "empty"]
    class_column = _class_column(columns)
    rest = [column for column in columns if column is not class_column]
    labels = [column for column in rest if _is_label(column)]
    chosen = max(labels, key=lambda column: column.kind == "text", default=None)
    numbers = [c for c in rest if c.kind == "number" and c is not chosen]
    set_aside = dict(_set_aside(numbers, labels))
    if chosen is None and numbers and numbers[0].name in set_aside and _counts(numbers[0]):
        chosen = numbers[0]
    return ColumnChoice(
        tuple(c.name for c in numbers if c.name not in set_aside),
        class_column.name if class_column else None,
        chosen.name if chosen else None,
        tuple(set_aside.items()),
    )


def _set_aside(numbers: list[Column], labels: list[Column]) -> Iterator[tuple[str, str]]:
    """Return the columns of numbers that are no features, and why."""
    for i, column in enumerate(numbers):
        values = column.values[np.isfinite(column.values)]
        if len(values) > 1 and (values == values[0]).all():
            yield column.name, "is the same in every row"
        elif column in labels or (is_number_of_a_thing(column.name) and (values % 1 == 0).all()):
            yield column.name, "numbers the leaves"
        elif i == 0 and len(numbers) > 2 and not column.unit and _counts(column):
            yield column.name, "numbers the rows"


def _class_column(columns: list[Column]) -> Column | None:
    counts = {column.name: len(classes_in(column)) for column in columns}
    named = [c for c in columns if is_class_name(c.name) and _may_be_class(c, counts[c.name])]
    if named:
        return max(enumerate(named), key=lambda pair: (*_strength(pair[1]), pair[0]))[1]
    few = [c for c in columns if counts[c.name] <= min(MOST_CLASSES, max(2, len(c.texts) // 2))]
    texts = [column for column in few if column.kind == "text"]
    several = [column for column in texts if counts[column.name] > 1]
    # A last column of numbers may be a class when a feature is left beside it.
    numbered = [c for c in columns if c.kind == "number" and _numbers_classes(c, columns)]
    candidates = several or texts or (numbered if len(columns) > 1 else [])
    return candidates[-1] if candidates else None


def _may_be_class(column: Column, n_classes: int) -> bool:
    """Say whether a column named like a class holds classes and no measurements or names."""
    if column.kind == "text":
        weak = is_label_name(column.name)
        return not weak or (1 < n_classes < len(column.texts) - column.missing)
    whole = bool((column.values[np.isfinite(column.values)] % 1 == 0).all())
    return whole and n_classes <= max(2, len(column.texts) // 2)


def _strength(column: Column) -> tuple[bool, bool]:
    return not is_label_name(column.name), is_class_name(column.name, whole=True)


def _numbers_classes(column: Column, columns: list[Column]) -> bool:
    n_classes = len(classes_in(column))
    values = column.values[np.isfinite(column.values)]
    few = n_classes <= min(MOST_NUMBERED_CLASSES, len(values) // 3) and (values % 1 == 0).all()
    return n_classes == 2 or (n_classes > 1 and bool(few) and column is columns[-1])


def _is_label(column: Column) -> bool:
    if column.kind == "text":
        differ = len(set(column.texts)) == len(column.texts)
        return differ or is_label_name(column.name)
    unnamed = column.name in ("column 1", "row name", "Unnamed: 0")
    return _rises(column) and (unnamed or is_number_of_a_thing(column.name))


def _rises(column: Column) -> bool:
    steps = np.diff(column.values)
    return len(column.values) > 1 and bool((steps > 0).all() and (column.values % 1 == 0).all())


def _counts(column: Column) -> bool:
    """Say whether a column counts the rows from 0 or 1."""
    n = len(column.values)
    return n >= FEWEST_COUNTED and any(
        np.array_equal(column.values, np.arange(k, n + k)) for k in (0, 1)
    )
