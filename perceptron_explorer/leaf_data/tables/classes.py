"""Tell the classes in a column apart."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np

from perceptron_core import InputError
from perceptron_explorer.leaf_data.tables.numbers import to_numbers
from perceptron_explorer.leaf_data.tables.polarity import positive_last
from perceptron_explorer.leaf_data.tables.types import Column, Table
from perceptron_explorer.leaf_data.tables.words import listed, quoted

_NOTE = re.compile(r"0 = (.+), 1 = (.+)")


def class_of_each_row(column: Column) -> list[str]:
    """Return the name of each row's class, "" where it is missing.

    Parameters
    ----------
    column : Column
        Of text or of numbers.

    Returns
    -------
    list of str of length n_rows
        The text of the cell. Cells with the same number, such as 1 and 1.0, are one class
        with the text of the first of them.
    """
    if column.kind != "number":
        return list(column.texts)
    first: dict[float, str] = {}
    names = []
    for text, value in zip(column.texts, column.values.tolist(), strict=True):
        names.append(first.setdefault(value, text) if value == value else text)  # NaN: no number
    return names


def classes_in(column: Column) -> dict[str, int]:
    """Return how many rows each class has, in the order in which the classes first come."""
    counts = Counter(class_of_each_row(column))
    del counts[""]
    return dict(counts)


def noted_classes(column: Column) -> tuple[str, str] | None:
    """Return the negative and the positive class that the column's header names.

    `write_table` notes them as in "class (0 = oak, 1 = lime)". None where there is no such
    note, or it is not of the column's classes.
    """
    noted = _NOTE.fullmatch(column.unit)
    if noted is None or not classes_in(column).keys() <= {*noted.groups()}:
        return None
    return noted[1], noted[2]


def note_of_classes(negative: str, positive: str) -> str:
    """Return what `noted_classes` reads, as the unit of a column."""
    return f"0 = {negative}, 1 = {positive}"


def two_classes(table: Table, class_column: str) -> tuple[str, str]:
    """Return the first two classes of a column, to begin a choice with.

    They are those that the header notes, if it does (`noted_classes`). Else two numbers come in
    their order, 0 before 1; of two words such as "no" and "yes" the one that says yes is the
    second (`positive_last`); and everything else comes in the order of the rows.

    Raises
    ------
    InputError
        If there is no such column or it holds fewer than two classes.
    """
    column = table.column(class_column)
    names = list(classes_in(column))
    refuse_too_few_classes(column, names)
    if noted := noted_classes(column):
        return noted
    one, other = names[:2]
    values = [column.values[column.texts.index(name)] for name in (one, other)]
    if column.kind != "number":  # ARFF has classes called 0 and 1
        values = to_numbers((one, other), ".").tolist()
    if np.isfinite(values).all():
        return (one, other) if values[0] <= values[1] else (other, one)
    return positive_last(one, other)


def refuse_too_few_classes(column: Column, names: list[str]) -> None:
    """Raise ValueError if there are fewer than two classes."""
    where = f"column {quoted(column.name)}"
    if not names:
        raise InputError(f"{where} holds no class; choose the column that names the classes.")
    if len(names) == 1:
        raise InputError(
            f"{where} holds one class only, {listed(names)}; two are needed to tell them apart."
        )
