"""The sets of leaves that are there from the start."""

from __future__ import annotations

from functools import cache

import numpy as np

from perceptron_explorer.leaf_data.iris import IRIS_FEATURES, iris_flowers
from perceptron_explorer.leaf_data.leaf_model import made_up_leaves
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet

MEASURED = ("petal length", "petal width", "sepal length")
"""The features of the iris flowers, in cm; the first two are drawn in the plane."""

IRIS_SOURCE = (
    "Iris flowers standing in for leaves: R. A. Fisher, The use of multiple measurements in "
    "taxonomic problems, *Annals of Eugenics* 7 (1936), 179–188, measured by E. Anderson."
)
LEAVES_SOURCE = (
    "These leaves are made up: a random model with a fixed seed drew them, in which the more "
    "spots a leaf has, the less green it is."
)


def _iris(key: str, title: str, negative: str, positive: str) -> LeafSet:
    X, species = iris_flowers()
    rows = (species == negative) | (species == positive)
    columns = [IRIS_FEATURES.index(name) for name in MEASURED]
    return LeafSet(
        key=key,
        title=title,
        features=tuple(Feature(name, "cm") for name in MEASURED),
        class_names=(negative, positive),
        X=X[rows][:, columns],
        y=(species[rows] == positive).astype(np.int64),
        source=IRIS_SOURCE,
    )


def _made_up() -> LeafSet:
    X, y = made_up_leaves()
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
def given_sets() -> dict[str, LeafSet]:
    """Return the sets that are there from the start, with all their features."""
    sets = (
        _iris("iris", "iris: setosa and versicolor", "setosa", "versicolor"),
        _iris("iris-hard", "iris: versicolor and virginica", "versicolor", "virginica"),
        _made_up(),
    )
    return {leaf_set.key: leaf_set for leaf_set in sets}
