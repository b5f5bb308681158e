"""Leaves as the rows of a table that is typed into, and back.

A row that lacks a number or its class is no leaf yet, and no reason to lose what was typed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from figures.leaf_set import LeafSet

Row = dict[str, Any]
CLASS, LABEL = "class", "label"


def column_of(index: int) -> str:
    """Return the name of a feature's column, which no class or label can have."""
    return f"feature {index + 1}"


def rows_of(leaf_set: LeafSet) -> list[Row]:
    """Return one row for each leaf."""
    labels = leaf_set.labels or ("",) * len(leaf_set.y)
    return [
        {
            **{column_of(i): value for i, value in enumerate(features)},
            CLASS: leaf_set.class_names[label],
            LABEL: name,
        }
        for features, label, name in zip(
            leaf_set.X.tolist(), leaf_set.y.tolist(), labels, strict=True
        )
    ]


def edited(rows: Sequence[Row], changes: Mapping[str, Any]) -> list[Row]:
    """Return rows with the changes made that `st.data_editor` keeps under its key."""
    changed = [dict(row) for row in rows]
    for index, cells in changes.get("edited_rows", {}).items():
        changed[int(index)].update(cells)
    gone = set(changes.get("deleted_rows", []))
    kept = [row for index, row in enumerate(changed) if index not in gone]
    added = ({k: v for k, v in row.items() if k != "_index"} for row in changes["added_rows"])
    return [*kept, *added]


@dataclass(frozen=True)
class Taken:
    """The leaves of some rows, and the rows that are none yet with what they lack."""

    leaf_set: LeafSet
    drafts: list[Row]
    lacking: list[str]


def leaves_of(rows: Sequence[Row], leaf_set: LeafSet) -> Taken:
    """Return the leaves that rows hold, with the features and classes of `leaf_set`."""
    complete: list[Row] = []
    drafts: list[Row] = []
    lacking: list[str] = []
    for number, row in enumerate(rows, start=1):
        missing = _missing(row, leaf_set)
        if not missing:
            complete.append(row)
        elif any(value not in (None, "") for value in row.values()):
            drafts.append(row)
            lacking.append(f"Row {number} has no {missing}; it becomes a leaf once it has.")
    return Taken(_with_rows(leaf_set, complete), drafts, lacking)


def _missing(row: Row, leaf_set: LeafSet) -> str:
    names = [
        feature.name
        for index, feature in enumerate(leaf_set.features)
        if not _is_number(row.get(column_of(index)))
    ]
    if row.get(CLASS) not in leaf_set.class_names:
        names.append("class")
    return " and no ".join(names)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


def _with_rows(leaf_set: LeafSet, rows: list[Row]) -> LeafSet:
    n_features = len(leaf_set.features)
    X = [[float(row[column_of(i)]) for i in range(n_features)] for row in rows]
    labels = tuple(str(row.get(LABEL) or "") for row in rows)
    return replace(
        leaf_set,
        X=np.reshape(np.array(X, dtype=float), (len(rows), n_features)),
        y=np.array([leaf_set.class_names.index(row[CLASS]) for row in rows], dtype=np.int64),
        labels=labels if any(labels) else None,
    )
