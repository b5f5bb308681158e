"""The sets of leaves to choose from: those that are given, and the person's own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import streamlit as st

import perceptron_core as core
from figures.leaf_set import Feature, LeafSet

MEASURED = ("petal length", "petal width", "sepal length")
"""The features of the iris flowers, in cm; the first two are drawn in the plane."""

OWN = "own"
_KEPT = "own-leaves"

OWN_SOURCE = "These are your own leaves, from the Leaf lab."
IRIS_SOURCE = (
    "Iris flowers standing in for leaves: R. A. Fisher, The use of multiple measurements in "
    "taxonomic problems, *Annals of Eugenics* 7 (1936), 179–188, measured by E. Anderson."
)
LEAVES_SOURCE = (
    "These leaves are made up: a random model with a fixed seed drew them, in which the more "
    "spots a leaf has, the less green it is."
)


def _iris(key: str, title: str, negative: str, positive: str) -> LeafSet:
    X, species = core.iris_flowers()
    rows = (species == negative) | (species == positive)
    columns = [core.IRIS_FEATURES.index(name) for name in MEASURED]
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
def given_sets() -> dict[str, LeafSet]:
    """Return the sets that are there from the start, with all their features."""
    sets = (
        _iris("iris", "iris: setosa and versicolor", "setosa", "versicolor"),
        _iris("iris-hard", "iris: versicolor and virginica", "versicolor", "virginica"),
        _made_up(),
    )
    return {leaf_set.key: leaf_set for leaf_set in sets}


def leaf_sets() -> dict[str, LeafSet]:
    """Return the sets by their short names, with all their features; the first to begin with.

    The person's own leaves, from the Leaf lab, come last, once there are some of both classes.
    They may be many (`perceptron_core.MAX_ROWS`) and change from visit to visit: a picture
    shows them `thinned`.
    """
    own = own_leaves()
    return {**given_sets(), **({OWN: own} if own and own.has_both_classes else {})}


def own_leaves() -> LeafSet | None:
    """Return what the person has made in the Leaf lab in this session, if anything."""
    kept: LeafSet | None = st.session_state.get(_KEPT)
    return kept


def keep_own_leaves(leaf_set: LeafSet) -> None:
    """Offer leaves as the person's own to every page of this session."""
    st.session_state[_KEPT] = replace(
        leaf_set.written(), key=OWN, title="your own leaves", source=OWN_SOURCE
    )
