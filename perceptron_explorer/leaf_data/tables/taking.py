"""Take leaves from a table: the rows that can be read, and a sentence for each that cannot."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from perceptron_core import InputError
from perceptron_core.array_types import BoolArray, IntArray
from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.choice import (
    chosen_class,
    chosen_features,
    refuse_classes,
)
from perceptron_explorer.leaf_data.tables.classes import class_of_each_row
from perceptron_explorer.leaf_data.tables.columns import number_fault
from perceptron_explorer.leaf_data.tables.leaves import TakenLeaves
from perceptron_explorer.leaf_data.tables.types import Column, Feature, Problem, Table
from perceptron_explorer.leaf_data.tables.words import quoted


def take_leaves(
    table: Table,
    features: Sequence[str],
    class_column: str,
    negative: str,
    positive: str,
    label_column: str | None = None,
    *,
    allow_one_class: bool = False,
) -> TakenLeaves:
    """Take the leaves of two classes.

    Parameters
    ----------
    table : Table
    features : sequence of str
        Names of columns of numbers, at least one.
    class_column : str
        May hold text or numbers.
    negative, positive : str
        The classes that become y = 0 and y = 1, as `classes_in` has them.
    label_column : str, optional
        Names each leaf.
    allow_one_class : bool, default False
        Whether leaves of one of the two classes are enough where the table has no row of the
        other. A class whose rows are all left out is refused in any case.

    Returns
    -------
    TakenLeaves
        Each row of the table is either taken or left out with a sentence: rows of other
        classes, rows in which a number or the class is missing or cannot be read, and rows
        with more cells than there are columns.

    Raises
    ------
    InputError
        If the table has no rows or no column of numbers, a column does not exist or cannot
        be what it was chosen for, a class does not exist, or no leaf of a class can be taken.
    """
    chosen = chosen_features(table, features)
    classes, pair = chosen_class(table, class_column, features), (negative, positive)
    names = class_of_each_row(classes)
    refuse_classes(classes, names, pair, allow_one_class)
    labels = table.column(label_column).texts if label_column is not None else None
    X = np.column_stack([column.values for column in chosen])
    sign = {negative: 0, positive: 1}
    y = np.array([sign.get(name, -1) for name in names], dtype=np.int64)
    taken = (y >= 0) & ~table.overlong & np.isfinite(X).all(axis=1)
    left_out = _left_out(table, taken, chosen, class_column, names, pair)
    _refuse_lost_class(y, taken, pair, left_out)
    return TakenLeaves(
        X=X[taken],
        y=y[taken],
        labels=None if labels is None else tuple(labels[i] for i in np.flatnonzero(taken)),
        rows=table.row_numbers[taken],
        features=tuple(Feature(column.name, column.unit) for column in chosen),
        class_names=pair,
        class_column=class_column,
        left_out=left_out,
    )


def _left_out(
    table: Table,
    taken: BoolArray,
    chosen: list[Column],
    class_column: str,
    names: list[str],
    pair: tuple[str, str],
) -> tuple[Problem, ...]:
    problems = []
    for i in np.flatnonzero(~taken).tolist():
        reason = _row_fault(table, i) or _number_fault(chosen, i, names[i] in pair)
        column, *words = reason or (class_column, *_class_fault(names[i], pair))
        problems.append(Problem(int(table.row_numbers[i]), column, *words))
    return tuple(problems)


def _row_fault(table: Table, index: int) -> tuple[str, str, str] | None:
    if not table.overlong[index]:
        return None
    found = f"there are more cells than the {counted(len(table.columns), 'column', 'columns')}"
    return "", found, "put a cell that holds the delimiter in quotation marks"


def _number_fault(chosen: list[Column], index: int, wanted: bool) -> tuple[str, str, str] | None:
    for column in chosen:
        if wanted and np.isnan(column.values[index]):
            return column.name, *number_fault(column, index)
    return None


def _class_fault(name: str, pair: tuple[str, str]) -> tuple[str, str]:
    if not name:
        return "the class is missing", "write one there"
    found = f"{quoted(name)} is neither {quoted(pair[0])} nor {quoted(pair[1])}"
    return found, "choose it as one of the two classes to take its leaves"


def _refuse_lost_class(
    y: IntArray, taken: BoolArray, pair: tuple[str, str], left_out: tuple[Problem, ...]
) -> None:
    """Raise ValueError if a class that has rows would have no leaf."""
    there = [i for i in (0, 1) if (y == i).any()]
    lost = [i for i in there if not (y[taken] == i).any()]
    if not lost:
        return
    theirs = [p for p, i in zip(left_out, y[~taken], strict=True) if i in lost]
    which = " or ".join(quoted(pair[i]) for i in lost)
    rest = [i for i in there if i not in lost]
    only = f", so only {quoted(pair[rest[0]])} would be left" if rest else ""
    raise InputError(f"no leaf of class {which} can be taken{only}; {_why(theirs)}")


def _why(left_out: list[Problem]) -> str:
    """Return why rows are left out: the first sentence, and how many more rows there are."""
    more = len(left_out) - 1
    rows = f" {counted(more, 'more row', 'more rows')} of it cannot be read either." if more else ""
    return left_out[0].sentence + rows
