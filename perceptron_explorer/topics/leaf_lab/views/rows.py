"""Leaves as the rows of a table that is typed into, and back.

Numbers stand there as text, since a column of numbers would take 9,5 for 95. A row that lacks a
number or its class is no leaf yet, and no reason to lose what was typed. A row that is a leaf
stays one: where it holds no number the leaf keeps the one that it had.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import words

Row = dict[str, Any]
LEAF, CLASS, LABEL = "leaf", "class", "label"
NOT_TYPED = ("_index", LEAF)


def column_of(index: int) -> str:
    """Return the name of a feature's column, which no class or label can have."""
    return f"feature {index + 1}"


def rows_of(leaf_set: LeafSet) -> list[Row]:
    """Return one row for each leaf, with its number."""
    labels = leaf_set.labels or ("",) * len(leaf_set.y)
    return [
        {
            LEAF: number,
            **{column_of(i): words.shortest(value) for i, value in enumerate(features)},
            CLASS: leaf_set.class_names[label],
            LABEL: name,
        }
        for number, (features, label, name) in enumerate(
            zip(leaf_set.X.tolist(), leaf_set.y.tolist(), labels, strict=True), start=1
        )
    ]


def edited(rows: Sequence[Row], changes: Mapping[str, Any]) -> list[Row]:
    """Return rows with the changes made that `st.data_editor` keeps under its key."""
    changed = [dict(row) for row in rows]
    for index, cells in changes.get("edited_rows", {}).items():
        changed[int(index)].update(_typed(cells))
    gone = set(changes.get("deleted_rows", []))
    kept = [row for index, row in enumerate(changed) if index not in gone]
    return [*kept, *map(_typed, changes["added_rows"])]


def _typed(cells: Row) -> Row:
    return {column: value for column, value in cells.items() if column not in NOT_TYPED}


@dataclass(frozen=True)
class Taken:
    """The leaves of some rows, the rows that are none yet, and sentences on what is lacking."""

    leaf_set: LeafSet
    drafts: list[Row]
    lacking: list[str]


def leaves_of(rows: Sequence[Row], leaf_set: LeafSet) -> Taken:
    """Return the leaves that rows hold, with the features and classes of `leaf_set`.

    Parameters
    ----------
    rows : sequence of dict
        A row with a number in the column "leaf" was that leaf of `leaf_set`, counted from 1.
    leaf_set : LeafSet
    """
    complete: list[Row] = []
    drafts: list[Row] = []
    lacking: list[str] = []
    before = rows_of(leaf_set)
    for number, row in enumerate(rows, start=1):
        faults, leaf = _faults(row, leaf_set), row.get(LEAF)
        if not faults:
            complete.append(row)
        elif leaf is not None:
            complete.append({**row, **{column: before[leaf - 1][column] for column in faults}})
        elif any(value not in (None, "") for value in row.values()):
            drafts.append(row)
        else:
            continue
        lacking += _sentences(f"Row {number}", faults, leaf_set, is_leaf=leaf is not None)
    return Taken(_with_rows(leaf_set, complete), drafts, lacking)


def _faults(row: Row, leaf_set: LeafSet) -> dict[str, str]:
    """Return the columns that nothing can be taken from: "", or what is wrong there."""
    found = {}
    for column in map(column_of, range(len(leaf_set.features))):
        text = str(row.get(column) or "")
        try:
            leaf_data.read_number(text)
        except ValueError as problem:
            found[column] = str(problem) if text.strip() else ""
    return found if row.get(CLASS) in leaf_set.class_names else {**found, CLASS: ""}


def _sentences(
    row: str, faults: Mapping[str, str], leaf_set: LeafSet, *, is_leaf: bool
) -> list[str]:
    names = {column_of(index): feature.name for index, feature in enumerate(leaf_set.features)}
    missing = [names.get(column, column) for column, fault in faults.items() if not fault]
    then = "the leaf keeps what it had" if is_leaf else "it becomes a leaf once it has"
    lacks = [f"{row} has no {' and no '.join(missing)}; {then}."] if missing else []
    kept = " The leaf keeps what it had." if is_leaf else ""
    wrong = [f"{row}, {names[c]}: {fault}.{kept}" for c, fault in faults.items() if fault]
    return [*lacks, *wrong]


def _with_rows(leaf_set: LeafSet, rows: list[Row]) -> LeafSet:
    n_features = len(leaf_set.features)
    X = [[leaf_data.read_number(row[column_of(i)]) for i in range(n_features)] for row in rows]
    labels = tuple(str(row.get(LABEL) or "") for row in rows)
    return replace(
        leaf_set,
        X=np.reshape(np.array(X, dtype=float), (len(rows), n_features)),
        y=np.array([leaf_set.class_names.index(row[CLASS]) for row in rows], dtype=np.int64),
        labels=labels if any(labels) else None,
    )
