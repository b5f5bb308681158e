"""Four leaves that can be reckoned with by hand."""

from __future__ import annotations

import numpy as np

from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet


def four_leaves() -> LeafSet:
    """Return the corners of a rectangle: mean (4, 3), standard deviations 2 and 1."""
    return LeafSet(
        key="four",
        title="four leaves",
        features=(Feature("length", "cm"), Feature("width", "mm")),
        class_names=("round", "pointed"),
        X=np.array([[2.0, 2.0], [2.0, 4.0], [6.0, 2.0], [6.0, 4.0]]),
        y=np.array([0, 0, 1, 1]),
        source="Made for the tests.",
    )
