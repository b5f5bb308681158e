"""The sets of leaves to choose from."""

from __future__ import annotations

from functools import cache

import numpy as np
import plotly.data

import perceptron_core as core
from figures.leaf_set import Feature, LeafSet

MEASURED = {
    "petal_length": Feature("petal length", "cm"),
    "petal_width": Feature("petal width", "cm"),
    "sepal_length": Feature("sepal length", "cm"),
}

IRIS_SOURCE = (
    "Measured flowers: R. A. Fisher, The use of multiple measurements in taxonomic problems, "
    "*Annals of Eugenics* 7 (1936), 179–188, after measurements by E. Anderson."
)
LEAVES_SOURCE = (
    "These leaves are made up: drawn by a seeded random model in which spots cost green. "
    "The model and its numbers are described in `perceptron_core/leaf_model.py`."
)


def _iris(key: str, title: str, negative: str, positive: str) -> LeafSet:
    table = plotly.data.iris()
    table = table[table["species"].isin([negative, positive])]
    return LeafSet(
        key=key,
        title=title,
        features=tuple(MEASURED.values()),
        class_names=(negative, positive),
        X=table[list(MEASURED)].to_numpy(dtype=np.float64),
        y=(table["species"] == positive).to_numpy(dtype=np.int64),
        source=IRIS_SOURCE,
    )


def _made_up() -> LeafSet:
    X, y = core.made_up_leaves()
    return LeafSet(
        key="leaves",
        title="healthy and diseased leaves (made up)",
        features=(Feature("green index", "%"), Feature("spotted share of the area", "%")),
        class_names=("diseased", "healthy"),
        X=X,
        y=y,
        source=LEAVES_SOURCE,
    )


@cache
def leaf_sets() -> dict[str, LeafSet]:
    """Return the sets by their short names, with all their features; the first to begin with."""
    sets = (
        _iris("iris", "iris: setosa and versicolor", "setosa", "versicolor"),
        _iris("iris-hard", "iris: versicolor and virginica", "versicolor", "virginica"),
        _made_up(),
    )
    return {leaf_set.key: leaf_set for leaf_set in sets}
