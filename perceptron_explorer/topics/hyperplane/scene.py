"""The hyperplane: w and b to drag, leaves on either side, all numbers live.

In the plane it is a line, in space a plane; the scene is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.descriptions import Probe
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes, leaves
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane.marks import (
    GRIP,
    LINE_OR_PLANE,
    OFFSET,
    RING,
    STAR,
    handles,
    marks,
)
from perceptron_explorer.topics.hyperplane.panel import panel
from perceptron_explorer.topics.hyperplane.quantities import quantities

STARTING_DIRECTION = {2: (0.9, -0.42), 3: (0.9, -0.35, -0.15)}
ARROW_SHARE = 0.3
"""How long w's arrow is at first, as a share of the box's shorter side."""


@dataclass(frozen=True)
class Picture:
    """What the hyperplane is drawn over: the leaves in the coordinates of the axes."""

    leaf_set: LeafSet
    scaling: core.Scaling
    scaled: bool

    @property
    def dim(self) -> int:
        """2 in the plane, 3 in space."""
        return len(self.leaf_set.features)

    @property
    def X(self) -> NDArray[np.float64]:
        """Leaves as drawn, of shape (n_samples, dim)."""
        return self.scaling.transform(self.leaf_set.X)

    @property
    def box(self) -> NDArray[np.float64]:
        """What must be visible, of shape (2, dim)."""
        return axes.box_round(self.X)

    @property
    def arrow_length(self) -> float:
        """A good length for w's arrow, in data units."""
        return float(ARROW_SHARE * (self.box[1] - self.box[0]).min())

    @property
    def axis_titles(self) -> list[str]:
        """Name the axes: with the unit, or as so many standard deviations from the mean."""
        if not self.scaled:
            return [feature.title for feature in self.leaf_set.features]
        return [f"{feature.name}, standardised" for feature in self.leaf_set.features]


def picture_of(leaf_set: LeafSet, scaled: bool) -> Picture:
    """Choose the coordinates: centred and scaled, or as measured."""
    n_features = len(leaf_set.features)
    fit = core.Scaling.fit(leaf_set.X) if scaled else core.Scaling.identity(n_features)
    return Picture(leaf_set, fit, scaled)


def starting_values(picture: Picture) -> dict[str, Any]:
    """Return a hyperplane that leaves something to do, and a new leaf to try it on."""
    middle = picture.X.mean(axis=0)
    direction = core.unit_vector(STARTING_DIRECTION[picture.dim])
    w = picture.arrow_length * direction
    aside = middle + 0.6 * w
    above = middle + picture.arrow_length * np.array([0.0, 0.9, 0.5])[: picture.dim]
    values = {"w": w, "b": core.bias_through(w, aside), "new_leaf": above}
    # As they are read on the page: so a sum that is done again by hand comes out the same.
    return {name: np.round(value, 2) + 0.0 for name, value in values.items()}


def between_means(picture: Picture) -> dict[str, Any]:
    """Return w from one class mean to the other, and the b of the hyperplane half way."""
    w, b = core.between_class_means(picture.X, picture.leaf_set.y)
    return {"w": w, "b": b}


def carried_over(values: Mapping[str, Any], before: Picture, after: Picture) -> dict[str, Any]:
    """Express the same hyperplane and the same new leaf in other coordinates.

    The arrow of w gets a length that can be seen and taken hold of: the hyperplane of
    (c·w, c·b) is the same for every c > 0.
    """
    w, b = before.scaling.inverse_transform_hyperplane(values["w"], values["b"])
    w, b = after.scaling.transform_hyperplane(w, b)
    if np.any(w):
        factor = after.arrow_length / core.norm(w)
        w, b = factor * w, factor * b
    raw_leaf = before.scaling.inverse_transform([values["new_leaf"]])
    return {"w": w, "b": b, "new_leaf": after.scaling.transform(raw_leaf)[0]}


def with_features(values: Mapping[str, Any], picture: Picture) -> tuple[dict[str, Any], str]:
    """Keep what the person has done when a feature comes or goes, and say what was dropped.

    A further feature begins with the weight 0, which changes no answer. A feature that goes
    takes its weight with it.

    Returns
    -------
    values : dict
        For the picture's number of features.
    dropped : str
        A sentence, or nothing.
    """
    missing = picture.dim - len(values["w"])
    middle = picture.X.mean(axis=0)
    if missing > 0:
        w = [*values["w"], *np.zeros(missing)]
        leaf = [*values["new_leaf"], *middle[-missing:]]
        return {"w": w, "b": values["b"], "new_leaf": leaf}, ""
    lost = values["w"][picture.dim :]
    kept = {name: values[name][: picture.dim] for name in ("w", "new_leaf")}
    if not any(lost):
        return {**kept, "b": values["b"]}, ""
    weight = f"{lost[0]:.2f}".replace("-", "−")
    sentence = f"The weight w₃ = {weight} was dropped along with its feature."
    return {**kept, "b": values["b"]}, sentence


@made_once
def figure_of(picture: Picture) -> go.Figure:
    """Return what stands still: the axes with names and units, and the leaves."""
    draw = axes.plane if picture.dim == 2 else axes.space
    figure = draw(picture.box, picture.axis_titles)
    leaves.add_leaves(figure, picture.X, picture.leaf_set.y, picture.leaf_set.class_names)
    return figure


@made_once
def scene_of(picture: Picture, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    leaf_set = picture.leaf_set
    no, yes = leaf_set.class_names
    return Scene(
        name="hyperplane",
        dim=picture.dim,
        label=f"Weight vector and hyperplane over {leaf_set.title}",
        summary=(
            "Weight vector w = {w|2}, bias b = {b|2}. {counts.correct|0} of {counts.total|0} "
            f"leaves are correctly classified; {{counts.fp|0}} {no} and {{counts.fn|0}} {yes} are "
            f"misclassified."
        ),
        values=values,
        constants={
            "X": picture.X,
            "y": leaf_set.y,
            "origin": np.zeros(picture.dim),
            "mean": picture.scaling.mean,
            "scale": picture.scaling.scale,
        },
        quantities=quantities(picture.dim),
        handles=handles(leaf_set),
        marks=marks(leaf_set.class_names, picture.dim),
        panel=panel(leaf_set, picture.scaled, starting_values(picture), between_means(picture)),
        probe=Probe(
            points="X",
            sets="leaf",
            label="Leaves: go through them with the arrow keys",
            speech=words.spoken_leaf("leaf", leaf_set),
        ),
        legend=(LINE_OR_PLANE[picture.dim], GRIP, STAR, RING, OFFSET),
        strip="{counts.correct|0} of {counts.total|0} correct, margin {margin|2}",
        history=("w", "b", "new_leaf"),
        step=axes.key_step(picture.box),
    )
