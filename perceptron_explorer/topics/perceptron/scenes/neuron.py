"""One perceptron and the leaves that can flow through it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.scenes.rules.diagram_drawing import leaf_number

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
        """The leaves with the features that are inputs."""
        return self.leaf_set.first_features(min(self.n_inputs, len(self.leaf_set.features)))

    @property
    def scaling(self) -> core.Scaling:
        """Standardise the features; an input that is none stays as it is."""
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
    """Return weights that classify most leaves correctly, and a leaf to try them on."""
    measured, X = neuron.measured, neuron.X
    w, _ = core.between_class_means(X, measured.y)
    shrink = WEIGHT_LENGTH / core.norm(w)
    further = np.zeros(neuron.n_inputs - X.shape[1])
    weights = np.round(shrink * w, 1)
    row = _clear_leaf(X, measured.y, weights)
    return {
        "w": np.append(weights, further),
        "b": FIRST_BIAS,
        "x": np.append(X[row], further + 1.0),
        "leaf": row + 1,
    }


def _clear_leaf(X: NDArray[np.float64], y: ArrayLike, w: ArrayLike) -> int:
    """Return the row of a leaf of class 1 that fires, as far as there is one from the tip of w."""
    ones = np.flatnonzero(np.asarray(y) == 1)
    firing = ones[core.predict(X[ones], w, FIRST_BIAS) == 1] if len(ones) else ones
    found = firing if len(firing) else ones if len(ones) else np.arange(len(X))
    distances = np.linalg.norm(X[found] - np.asarray(w, dtype=float), axis=1)
    return int(found[int(np.argmax(distances))])


def with_inputs(
    values: Mapping[str, Any], neuron: Neuron, kept: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Keep what the person has made when an input comes or goes.

    The leaf stays the same leaf, and a weight that comes back is what it was. An input that is
    new begins with the weight 0, which changes no answer.

    Parameters
    ----------
    values : mapping
    neuron : Neuron
        With the inputs that there are now.
    kept : mapping, optional
        `w` and `x` with the entries that the values have not got.
    """
    fresh, n = starting_values(neuron), neuron.n_inputs
    more = {name: [*values[name], *(kept or values)[name][len(values[name]) :]] for name in "wx"}
    x = _joined(more["x"], fresh["x"], n)
    is_leaf = leaf_number(neuron.X[:, : len(values["x"])], values["x"], values["leaf"])
    if is_leaf:
        x = [*neuron.X[is_leaf - 1], *x[neuron.X.shape[1] :]]
    return {
        "w": _joined(more["w"], [0.0] * n, n),
        "b": values["b"],
        "x": x,
        "leaf": is_leaf or values["leaf"],
    }


def _joined(entries: Sequence[float], further: Sequence[float], number: int) -> list[float]:
    """Return so many entries, those that are missing from another vector."""
    return [*entries, *further[len(entries) :]][:number]


QUANTITIES = (
    Quantity("x_terms", ref.w * ref.x),
    Quantity("z", rules.dot(ref.w, ref.x) + ref.b),
    Quantity("y", rules.activation(ref.z)),
    Quantity("x_raw", ref.x * ref.scale + ref.mean),
    Quantity("leaf_number", rules.leaf_number(ref.X, ref.x, ref.leaf)),
    Quantity("leaf_label", ref.labels[ref.leaf_number - 1]),
)
"""The sum of the leaf, its output, and which leaf it is."""
