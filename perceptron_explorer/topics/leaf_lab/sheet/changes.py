"""Take over what a person has done in the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, same_leaves
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

NEW = -1
"""Where a leaf comes from that was not there before."""


def changed_sheet(drawn: Slice, values: Mapping[str, Any]) -> Sheet:
    """Return the sheet as the picture has it now.

    Parameters
    ----------
    drawn : Slice
        What the picture was given.
    values : mapping
        What it says of the scene's values.

    Returns
    -------
    Sheet
        Leaves that were not touched keep their numbers to the last bit. Those that were
        moved or added are rounded as the picture has rounded them; features that are not
        shown stay, and are at their means in a new leaf.
    """
    sheet = drawn.sheet
    w = np.array(sheet.w)
    w[list(drawn.columns)] = values["w"][: drawn.dim]
    leaf_set = _leaves(drawn, values) if sheet.editable else sheet.leaf_set
    if same_leaves(leaf_set, sheet.leaf_set):
        leaf_set = sheet.leaf_set  # the very same, so that nothing is worked out anew
    return replace(sheet, leaf_set=leaf_set, w=w, b=float(values["b"]))


def _leaves(drawn: Slice, values: Mapping[str, Any]) -> LeafSet:
    leaf_set = drawn.sheet.leaf_set
    origin = np.array(values["came_from"], dtype=np.int64)
    rows = np.reshape(np.array(values["X"], dtype=float), (len(origin), drawn.X.shape[1]))
    places = rows[:, : drawn.dim]
    old = origin != NEW
    X = np.tile(drawn.sheet.frame.scaling.mean, (len(origin), 1))
    X[old] = leaf_set.X[origin[old]]
    moved = ~old
    moved[old] = (places[old] != drawn.X[origin[old], : drawn.dim]).any(axis=1)
    X[np.ix_(moved, drawn.columns)] = _measured(drawn, places[moved])
    labels = leaf_set.labels
    if labels is not None:
        labels = tuple(labels[row] if row != NEW else "" for row in origin)
    return replace(leaf_set, X=X, y=np.array(values["y"], dtype=np.int64), labels=labels)


def _measured(drawn: Slice, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return places of the picture in the features' units, rounded."""
    frame, columns = drawn.sheet.frame, list(drawn.columns)
    raw = places * frame.scaling.scale[columns] + frame.scaling.mean[columns]
    rounded = [
        [round(value, frame.digits[column]) for value, column in zip(row, columns, strict=True)]
        for row in raw.tolist()
    ]
    return np.reshape(np.array(rounded, dtype=float), places.shape)
