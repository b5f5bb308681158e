"""The class's leaves as the lecturer's picture draws them: the board's axes from −1 to 1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.leaf_lab.sheet.frame import Frame
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

EDGE = 1.05
"""The picture reaches a little beyond the axes' ends, where leaves may lie."""
STARTING_W = (0.45, 0.3)


def leaf_set_of(
    features: Sequence[Feature], class_names: tuple[str, str], X: ArrayLike, y: ArrayLike
) -> LeafSet:
    """Return the class's leaves as a set, with the board's names."""
    return LeafSet(
        key="class",
        title="the class's leaves",
        features=tuple(features),
        class_names=class_names,
        X=np.reshape(np.asarray(X, dtype=float), (-1, len(features))),
        y=np.asarray(y, dtype=np.int64),
        source="",
    )


def drawn_of(leaf_set: LeafSet, low: Sequence[float], high: Sequence[float]) -> Slice:
    """Return the leaves in a frame that stays as it is, whatever leaves come.

    Parameters
    ----------
    leaf_set : LeafSet
    low, high : sequence of float
        The ends of each feature's axis, in its units.
    """
    middle, half = np.add(low, high) / 2, np.subtract(high, low) / 2
    corner = np.full(len(leaf_set.features), EDGE)
    frame = Frame(core.Scaling(middle, half), np.array([-corner, corner]))
    w = np.resize(STARTING_W, len(leaf_set.features))
    sheet = Sheet(leaf_set.written(), frame, w, 0.0)
    return Slice(sheet, tuple(range(len(leaf_set.features))))
