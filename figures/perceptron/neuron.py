"""One perceptron and the leaves that can flow through it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core
from draggable_plot.descriptions import Quantity
from figures.leaf_set import LeafSet

FEWEST_INPUTS, MOST_INPUTS = 2, 6
WEIGHT_LENGTH = 1.4
"""The length of w at the beginning: the edges are then of a width that can be told apart."""


FIRST_BIAS = -0.5


@dataclass(frozen=True)
class Neuron:
    """A perceptron with so many inputs.

    Parameters
    ----------
    leaf_set : LeafSet
        Its features are the first inputs; the others are made by hand.
    n_inputs : int
    """

    leaf_set: LeafSet
    n_inputs: int

    @property
    def measured(self) -> LeafSet:
        """The leaves with the features that are inputs, each of them once."""
        leaf_set = self.leaf_set.first_features(min(self.n_inputs, len(self.leaf_set.features)))
        _, first = np.unique(leaf_set.X, axis=0, return_index=True)
        rows = np.sort(first)
        return replace(leaf_set, X=leaf_set.X[rows], y=leaf_set.y[rows], labels=None)

    @property
    def scaling(self) -> core.Scaling:
        """Centre and scale the features; an input that is none stays as it is."""
        fit = core.Scaling.fit(self.measured.X)
        further = self.n_inputs - len(fit.mean)
        return core.Scaling(
            np.append(fit.mean, np.zeros(further)), np.append(fit.scale, np.ones(further))
        )

    @property
    def X(self) -> NDArray[np.float64]:
        """The leaves as the perceptron gets them, of shape (n_samples, n_features)."""
        return core.Scaling.fit(self.measured.X).transform(self.measured.X)

    def input_name(self, row: int) -> str:
        """Name an input: by its feature, if it is one."""
        features = self.leaf_set.features
        return features[row].name if row < len(features) else "by hand"

    @property
    def constants(self) -> dict[str, Any]:
        """What the quantities below need to know of the leaves."""
        return {
            "X": self.X,
            "labels": self.measured.y,
            "mean": self.scaling.mean,
            "scale": self.scaling.scale,
        }


def starting_values(neuron: Neuron) -> dict[str, Any]:
    """Return weights that sort most leaves, and a leaf to try them on."""
    measured, X = neuron.measured, neuron.X
    w, _ = core.between_class_means(X, measured.y)
    shrink = WEIGHT_LENGTH / core.norm(w)
    further = np.zeros(neuron.n_inputs - X.shape[1])
    weights = np.round(shrink * w, 1)
    return {
        "w": np.append(weights, further),
        "b": FIRST_BIAS,
        "x": np.append(_clear_leaf(X, measured.y, weights), further + 1.0),
    }


def _clear_leaf(X: NDArray[np.float64], y: ArrayLike, w: ArrayLike) -> NDArray[np.float64]:
    """Return a leaf of class 1 that fires, as far as there is one from the tip of w."""
    ones = X[np.asarray(y) == 1]
    firing = ones[core.predict(ones, w, FIRST_BIAS) == 1]
    found = firing if len(firing) else ones if len(ones) else X
    distances = np.linalg.norm(found - np.asarray(w, dtype=float), axis=1)
    return np.asarray(found[int(np.argmax(distances))])


def with_inputs(values: Mapping[str, Any], neuron: Neuron) -> dict[str, Any]:
    """Keep what the person has made when an input comes or goes.

    A further input begins with the weight 0, which changes no answer.
    """
    fresh = starting_values(neuron)
    missing = neuron.n_inputs - len(values["w"])
    if missing <= 0:
        kept = {name: values[name][: neuron.n_inputs] for name in ("w", "x")}
        return {**kept, "b": values["b"]}
    return {
        "w": [*values["w"], *np.zeros(missing)],
        "x": [*values["x"], *fresh["x"][-missing:]],
        "b": values["b"],
    }


QUANTITIES = (
    Quantity("x_terms", "products", ("w", "x")),
    Quantity("z", "weighted_sum", ("x", "w", "b")),
    Quantity("y", "activation", ("z",)),
    Quantity("x_raw", "raw_units", ("x", "mean", "scale")),
    Quantity("leaf_number", "leaf_number", ("X", "x")),
    Quantity("leaf_label", "label_of", ("labels", "leaf_number")),
)
"""The sum of the leaf, its output, and which leaf it is."""
