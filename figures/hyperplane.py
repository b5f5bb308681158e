"""The hyperplane in the plane: w and b to drag, leaves on either side, all numbers live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

import perceptron_core as core
from draggable_plot.descriptions import Handle, Mark, Probe, Quantity, Scene
from figures import axes, leaves
from figures.hyperplane_panel import panel
from figures.leaf_set import LeafSet

STARTING_ANGLE_RAD = np.radians(-25.0)
ARROW_SHARE = 0.3
"""How long w's arrow is at first, as a share of the box's shorter side."""


@dataclass(frozen=True)
class Picture:
    """What the hyperplane is drawn over: the leaves in the coordinates of the axes."""

    leaf_set: LeafSet
    scaling: core.Scaling
    scaled: bool

    @property
    def X(self) -> NDArray[np.float64]:
        """Leaves as drawn, of shape (n_samples, 2)."""
        return self.scaling.transform(self.leaf_set.X)

    @property
    def box(self) -> NDArray[np.float64]:
        """What must be visible, of shape (2, 2)."""
        return axes.box_round(self.X)

    @property
    def arrow_length(self) -> float:
        """A good length for w's arrow, in data units."""
        return float(ARROW_SHARE * (self.box[1] - self.box[0]).min())


def picture_of(leaf_set: LeafSet, scaled: bool) -> Picture:
    """Choose the coordinates: centred and scaled, or as measured."""
    fit = core.Scaling.fit(leaf_set.X) if scaled else core.Scaling.identity(2)
    return Picture(leaf_set, fit, scaled)


def starting_values(picture: Picture) -> dict[str, Any]:
    """Return a hyperplane that leaves something to do, and a new leaf to try it on."""
    middle = picture.X.mean(axis=0)
    w = core.from_polar(picture.arrow_length, STARTING_ANGLE_RAD)
    aside = middle + 0.6 * picture.arrow_length * core.unit_normal(w)
    above = middle + np.array([0.0, 0.9 * picture.arrow_length])
    return {"w": w, "b": core.bias_through(w, aside), "new_leaf": above}


def between_means(picture: Picture) -> dict[str, Any]:
    """Return w from one class mean to the other, and the b of the line half way."""
    w, b = core.between_class_means(picture.X, picture.leaf_set.y)
    return {"w": w, "b": b}


def carried_over(values: Mapping[str, Any], before: Picture, after: Picture) -> dict[str, Any]:
    """Say the same hyperplane and the same new leaf in other coordinates.

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


def figure_of(picture: Picture) -> go.Figure:
    """Return what stands still: the axes with names and units, and the leaves."""
    figure = axes.plane(picture.box, axis_titles(picture))
    leaves.add_leaves(figure, picture.X, picture.leaf_set.y, picture.leaf_set.class_names)
    return figure


def axis_titles(picture: Picture) -> list[str]:
    """Name the axes: with the unit, or as so many standard deviations from the mean."""
    if not picture.scaled:
        return [feature.title for feature in picture.leaf_set.features]
    return [f"{feature.name}, standardised" for feature in picture.leaf_set.features]


def scene_of(picture: Picture, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    leaf_set = picture.leaf_set
    return Scene(
        name="hyperplane",
        label=f"Weight vector and hyperplane over {leaf_set.title}",
        summary=(
            "Weight vector w = {w|2}, bias b = {b|2}. {counts.correct|0} of {counts.total|0} "
            "leaves are on the right side of the hyperplane, {counts.fp|0} "
            f"{leaf_set.class_names[0]} and {{counts.fn|0}} {leaf_set.class_names[1]} are not."
        ),
        values=values,
        constants={
            "X": picture.X,
            "y": leaf_set.y,
            "origin": [0.0, 0.0],
            "mean": picture.scaling.mean,
            "scale": picture.scaling.scale,
        },
        quantities=quantities(),
        handles=handles(leaf_set),
        marks=marks(leaf_set.class_names),
        panel=panel(leaf_set, starting_values(picture), between_means(picture)),
        probe=Probe(
            points="X",
            sets="leaf",
            label="Leaves: walk through them with the arrow keys",
            speech=spoken_leaf(leaf_set, "leaf"),
        ),
        step=axes.key_step(picture.box),
    )


def quantities() -> tuple[Quantity, ...]:
    """List what depends on w, b and the leaf that is looked at."""
    return (
        Quantity("norm", "norm", ("w",)),
        Quantity("angle_rad", "direction_angle", ("w",)),
        Quantity("angle", "degrees", ("angle_rad",)),
        Quantity("unit_normal", "unit_normal", ("w",)),
        Quantity("theta", "threshold", ("b",)),
        Quantity("offset", "offset", ("w", "b")),
        Quantity("foot", "foot_of_perpendicular", ("w", "b")),
        Quantity("offset_middle", "midpoint", ("origin", "foot")),
        Quantity("offset_side", "quarter_turn", ("foot",)),
        Quantity("right_angle", "right_angle_mark", ("foot", "w", "box")),
        Quantity("line", "clip_line", ("w", "b", "box")),
        Quantity("grip", "grip_on_line", ("line", "foot")),
        Quantity("positive", "clip_half_space", ("w", "b", "box", True)),
        Quantity("negative", "clip_half_space", ("w", "b", "box", False)),
        Quantity("positive_name", "side_name_place", ("w", "b", "box", True)),
        Quantity("negative_name", "side_name_place", ("w", "b", "box", False)),
        Quantity("no_hyperplane", "no_hyperplane_place", ("w", "box")),
        Quantity("y_hat", "predict", ("X", "w", "b")),
        Quantity("counts", "confusion_counts", ("y", "y_hat")),
        Quantity("wrong", "disagreements", ("y", "y_hat")),
        Quantity("margin", "geometric_margin", ("X", "y", "w", "b")),
        *leaf_quantities("leaf"),
        *leaf_quantities("new_leaf"),
        # A w = 0 fires everywhere or nowhere, as b says.
        Quantity("everywhere", "activation", ("b",)),
    )


def leaf_quantities(leaf: str) -> tuple[Quantity, ...]:
    """List what one leaf's verdict is made of."""
    return (
        Quantity(f"{leaf}_raw", "raw_units", (leaf, "mean", "scale")),
        Quantity(f"{leaf}_terms", "products", ("w", leaf)),
        Quantity(f"{leaf}_z", "weighted_sum", (leaf, "w", "b")),
        Quantity(f"{leaf}_y", "activation", (f"{leaf}_z",)),
        Quantity(f"{leaf}_distance", "signed_distance", (leaf, "w", "b")),
        Quantity(f"{leaf}_foot", "project_onto_hyperplane", (leaf, "w", "b")),
    )


def handles(leaf_set: LeafSet) -> tuple[Handle, ...]:
    """List what can be taken: w by its tip, the hyperplane, the new leaf."""
    return (
        Handle(
            "bias",
            "Hyperplane: moves along its normal and sets the bias b",
            at="grip",
            sets="b",
            by="bias_through",
            args=("w",),
            look="grip",
            along="unit_normal",
            speech="b = {b|2}",
        ),
        Handle(
            "new-leaf",
            "New leaf",
            at="new_leaf",
            sets="new_leaf",
            look="leaf",
            speech=spoken_leaf(leaf_set, "new_leaf"),
        ),
        Handle(
            "w",
            "Weight vector w, held by its tip",
            at="w",
            sets="w",
            speech="w = {w|2}",
            snaps=((0.0, 0.0),),
        ),
    )


def spoken_leaf(leaf_set: LeafSet, leaf: str) -> str:
    """Return the template of what is said of a leaf."""
    measured = ", ".join(
        f"{feature.name} {{{leaf}_raw.{column}|2}} {feature.unit}"
        for column, feature in enumerate(leaf_set.features)
    )
    no, yes = leaf_set.class_names
    return f"{measured}; sum {{{leaf}_z|2}}, so {{{leaf}_y|?0={no};1={yes}}}"


def marks(class_names: tuple[str, str]) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    no, yes = class_names
    return (
        Mark("positive-half-space", "polygon", ("positive",), "positive"),
        Mark("negative-half-space", "polygon", ("negative",), "negative"),
        Mark("hyperplane", "segment", ("line",), "hyperplane"),
        Mark("offset", "segment", ("origin", "foot"), "offset"),
        Mark("right-angle", "polyline", ("right_angle",), "right-angle"),
        Mark("new-leaf-distance", "segment", ("new_leaf", "new_leaf_foot"), "distance"),
        Mark("leaf-distance", "segment", ("leaf", "leaf_foot"), "distance"),
        Mark("wrong-side", "rings", ("X", "wrong"), "wrong"),
        Mark("w", "arrow", ("origin", "w"), "vector"),
        Mark("positive-name", "text", ("positive_name",), "name-1", text=f"y = 1: {yes}"),
        Mark("negative-name", "text", ("negative_name",), "name-0", text=f"y = 0: {no}"),
        Mark("no-hyperplane", "text", ("no_hyperplane",), "note", text="w = 0: no hyperplane"),
        Mark(
            "offset-name",
            "text",
            ("offset_middle", "offset_side"),
            "offset-name",
            text="−<i>b</i>/‖<b>w</b>‖ = {offset|2}",
        ),
        Mark("w-name", "text", ("w", "unit_normal"), "vector-name", text="<b>w</b>"),
    )
