"""Leaves that an exercise file brings along."""

from __future__ import annotations

from typing import Any

import numpy as np

from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.shell.toml_file.entry import Entry
from perceptron_explorer.topics.exercises.pictures import LARGEST, is_plain

FIELDS = ("key", "features", "class_names", "class_0", "class_1")
MOST_LEAVES = 500


def read_leaves(entry: Entry) -> LeafSet | None:
    """Return the set, or nothing when the entry has mistakes."""
    entry.allow(FIELDS)
    key = entry.text("key")
    names = entry.texts("features", 3)
    classes = entry.texts("class_names", 2)
    if len(names) == 1:
        entry.wrong("features", "Two or three features are needed, for the plane or for space.")
    if len(classes) == 1:
        entry.wrong("class_names", "Two classes are needed: what y = 0 and y = 1 mean.")
    rows = [_points(entry, f"class_{label}", len(names)) for label in (0, 1)]
    if entry.mistakes:
        return None
    return LeafSet(
        key=key,
        title=f"{classes[0]} and {classes[1]}",
        features=tuple(Feature(name, "") for name in names),
        class_names=(classes[0], classes[1]),
        X=np.array([*rows[0], *rows[1]], dtype=float),
        y=np.repeat([0, 1], [len(rows[0]), len(rows[1])]),
        source="",
    ).written()


def _points(entry: Entry, name: str, n_features: int) -> list[list[float]]:
    value: Any = entry.fields.get(name)
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_LEAVES:
        entry.wrong(name, f"{name} is a list of 1 to {MOST_LEAVES} leaves, [[1, 2], [3, 0.5]].")
        return []
    for number, leaf in enumerate(value, start=1):
        is_row = isinstance(leaf, list) and len(leaf) == n_features
        if not is_row or not all(is_plain(one) for one in leaf):
            entry.wrong(
                name,
                f"Leaf {number} of {name} is to have {n_features} numbers, one for each feature, "
                f"of at most {LARGEST:,.0f}.",
            )
            return []
    return value
