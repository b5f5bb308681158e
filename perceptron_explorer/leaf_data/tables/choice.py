"""Check what a person chose in a table before leaves are taken from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from perceptron_core import InputError
from perceptron_explorer.leaf_data.tables.classes import refuse_too_few_classes
from perceptron_explorer.leaf_data.tables.types import Column, Table
from perceptron_explorer.leaf_data.tables.words import listed, quoted


def chosen_features(table: Table, features: Sequence[str]) -> list[Column]:
    """Return the columns of the features.

    Raises
    ------
    InputError
        If the table has no rows or no column of numbers, or `features` is empty or holds a
        name twice, or one that is no column of numbers.
    """
    if table.n_rows == 0:
        raise InputError("the table has no rows below its header; give at least one leaf.")
    if not any(column.kind == "number" for column in table.columns):
        raise InputError("no column holds numbers; give at least one feature of each leaf.")
    if not features:
        raise InputError("no feature is chosen; choose at least one column of numbers.")
    for name, count in Counter(features).items():
        if table.column(name).kind != "number":
            raise InputError(f"column {quoted(name)} holds no numbers; choose a column that does.")
        if count > 1:
            raise InputError(f"column {quoted(name)} is chosen twice; choose each feature once.")
    return [table.column(name) for name in features]


def chosen_class(table: Table, class_column: str, features: Sequence[str]) -> Column:
    """Return the column of the class; ValueError if there is none or it is a feature."""
    if class_column in features:
        raise InputError(
            f"column {quoted(class_column)} is chosen as a feature and as the class; "
            f"choose another column for one of them."
        )
    return table.column(class_column)


def refuse_classes(
    column: Column, names: list[str], pair: tuple[str, str], allow_one_class: bool
) -> None:
    """Raise ValueError unless the two classes differ and are among the rows' `names`.

    With `allow_one_class` one of them is enough where the column holds no other class.
    """
    if pair[0] == pair[1] or "" in pair:
        raise InputError("the two classes must have two names; choose two classes.")
    there = list(dict.fromkeys(name for name in names if name))
    if allow_one_class and len(there) == 1 and there[0] in pair:
        return
    refuse_too_few_classes(column, there)
    for name in pair:
        if name not in there:
            raise InputError(
                f"column {quoted(column.name)} holds no class {quoted(name)}; "
                f"its classes are {listed(there)}."
            )
