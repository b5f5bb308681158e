"""Other names for the features and classes of a sheet, more features, or fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.leaf_set import Feature
from perceptron_explorer.topics.leaf_lab.sheet.frame import LEAST_HALF_SIDE, Frame
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet


def renamed(
    sheet: Sheet, class_names: tuple[str, str], features: Sequence[tuple[str, str, int | None]]
) -> Sheet:
    """Return the sheet with other names.

    Parameters
    ----------
    sheet : Sheet
    class_names : tuple of str
        The negative class and the positive one.
    features : sequence of (name, unit, column)
        The feature's column up to now, None for a new one. A new feature is 0 for every leaf
        and has the weight 0; one that is left out takes its numbers and its weight along.

    Raises
    ------
    ValueError
        If a name is empty or comes twice, or fewer than two features are left.
    """
    if len(features) < 2:
        raise ValueError("keep at least two features; the picture needs two axes.")
    clean = leaf_data.clean_features([(name, unit) for name, unit, _ in features])
    columns = [column for *_, column in features]
    frame, scaling = sheet.frame, sheet.frame.scaling
    leaf_set = replace(
        sheet.leaf_set,
        features=tuple(Feature(*feature) for feature in clean),
        class_names=leaf_data.clean_class_names(class_names),
        X=_taken(sheet.leaf_set.X, columns, 0.0),
    )
    low, high = frame.box
    half = LEAST_HALF_SIDE
    fitted = Frame(
        core.Scaling(_taken(scaling.mean, columns, 0.0), _taken(scaling.scale, columns, 1.0)),
        np.array([_taken(low, columns, -half), _taken(high, columns, half)]),
    )
    return Sheet(leaf_set, fitted, _taken(sheet.w, columns, 0.0), sheet.b)


def _taken(
    entries: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    columns: Sequence[int | None],
    new: float,
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return the columns in their new order, `new` in those that were not there."""
    parts = [
        np.full(entries.shape[:-1], new) if column is None else entries[..., column]
        for column in columns
    ]
    return np.stack(parts, axis=-1)
