"""Tell the classes in a column apart."""

from __future__ import annotations

from collections import Counter

from perceptron_core.tables.types import Column, Table
from perceptron_core.tables.words import listed, quoted


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


def two_classes(table: Table, class_column: str) -> tuple[str, str]:
    """Return the first two classes of a column, to begin a choice with.

    Two numbers come in their order, 0 before 1; everything else in the order of the rows.

    Raises
    ------
    ValueError
        If there is no such column or it holds fewer than two classes.
    """
    column = table.column(class_column)
    names = list(classes_in(column))
    refuse_too_few_classes(column, names)
    if len(names) == 2 and column.kind == "number":
        values = [column.values[column.texts.index(name)] for name in names]
        names = names if not values[0] > values[1] else names[::-1]
    return names[0], names[1]


def refuse_too_few_classes(column: Column, names: list[str]) -> None:
    """Raise ValueError if there are fewer than two classes."""
    where = f"column {quoted(column.name)}"
    if not names:
        raise ValueError(f"{where} holds no class; choose the column that names the classes.")
    if len(names) == 1:
        raise ValueError(
            f"{where} holds one class only, {listed(names)}; two are needed to tell them apart."
        )
