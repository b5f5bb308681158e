"""A vector to drag: its length and direction, its entries; a second one to add to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity, Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.figures.drawn_once import drawn_once
from perceptron_explorer.topics.vectors.panel import SHOWN, panel

HALF_SIDE = 5.0
SUM, DIFFERENCE, MULTIPLE = "to show sum", "to show difference", "to show multiple"
"""Constants with the words that the choice of what to show can have."""

START = {2: ((3.0, 2.0), (-1.0, 2.0)), 3: ((3.0, 2.0, 2.0), (-2.0, 1.0, 1.5))}


@dataclass(frozen=True)
class World:
    """What space a vector lives in: what its entries measure, and in which unit."""

    title: str
    axis_names: tuple[str, str, str]
    unit: str

    def axis_titles(self, dim: int) -> list[str]:
        """Name the axes, with the unit."""
        return [f"{name} ({self.unit})" for name in self.axis_names[:dim]]


WORLDS = {
    "force": World("a force", ("eastward force", "northward force", "upward force"), "N"),
    "velocity": World(
        "a velocity", ("eastward velocity", "northward velocity", "upward velocity"), "m/s"
    ),
    "leaf": World(
        "a leaf",
        (
            "petal length minus its mean",
            "petal width minus its mean",
            "sepal length minus its mean",
        ),
        "cm",
    ),
}


def starting_values(dim: int) -> dict[str, Any]:
    """Return two vectors and the sum shown."""
    a, b = START[dim]
    return {"a": a, "b": b, "factor": 1.5, "show": "sum"}


@drawn_once
def figure_of(dim: int, world: World) -> go.Figure:
    """Return the axes of a world."""
    box = np.array([[-HALF_SIDE] * dim, [HALF_SIDE] * dim])
    draw = axes.plane if dim == 2 else axes.space
    return draw(box, world.axis_titles(dim))


def scene_of(dim: int, world: World, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="vectors",
        dim=dim,
        label=f"Vectors, each {world.title}",
        summary=f"a = {{a|2}}, of length {{norm|2}} {world.unit}.",
        values=values,
        constants={"origin": np.zeros(dim), **{f"to show {name}": name for name in SHOWN}},
        quantities=(
            *(DIRECTION_IN_THE_PLANE if dim == 2 else DIRECTION_IN_SPACE),
            *OF_ONE,
            *(Quantity(f"step_{i}", "component_step", ("a", i)) for i in range(dim)),
            *OF_TWO,
        ),
        handles=handles(dim),
        marks=(
            *(() if dim == 2 else (HELD_LINES,)),
            *(component(i) for i in range(dim)),
            *MARKS,
        ),
        panel=panel(dim, world.unit),
        legend=(
            ("➤", "the unit vector of <b>a</b>"),
            ("┄", "the components of <b>a</b>"),
        ),
        strip=f"‖<b>a</b>‖ = {{norm|2}} {world.unit}",
        history=("a", "b", "factor", "show"),
        step=0.1,
    )


def component(index: int) -> Mark:
    """Draw one component of a, linked with its entry in the panel."""
    name = f"component-{index + 1}"
    return Mark(name, "segment", (f"step_{index}",), "component", link=f"a.{index}")


def handles(dim: int) -> tuple[Handle, ...]:
    """List what can be dragged: a and b by their tips, and a multiple of a."""
    zero = ((0.0,) * dim,)
    return (
        Handle(
            "a",
            "Vector a, by its tip",
            at="a",
            sets="a",
            look="first",
            speech="a = {a|2}, length {norm|2}",
            snaps=zero,
        ),
        Handle(
            "b",
            "Vector b, by its tip",
            at="second",
            sets="b",
            look="second",
            speech="b = {b|2}",
            snaps=zero,
        ),
        Handle(
            "multiple",
            "The multiple of a, by its tip: moves along the line of a",
            at="multiple_seen",
            sets="factor",
            by="multiple_of",
            args=("a",),
            look="grip",
            along="unit",
            speech="{factor|2} times a",
        ),
    )


HELD_LINES = Mark("held-lines", "segments", ("held_lines",), "held-lines")

DIRECTION_IN_THE_PLANE = (
    Quantity("angle_rad", "direction_angle", ("a",)),
    Quantity("angle", "degrees", ("angle_rad",)),
)

DIRECTION_IN_SPACE = (
    Quantity("angle_rad", "azimuth", ("a",)),
    Quantity("angle", "degrees", ("angle_rad",)),
    Quantity("elevation_rad", "elevation", ("a",)),
    Quantity("elevation", "degrees", ("elevation_rad",)),
    Quantity("held_lines", "drop_lines", ("held", "box")),
)

OF_ONE = (
    Quantity("norm", "norm", ("a",)),
    Quantity("unit", "unit_normal", ("a",)),
    Quantity("cosines", "direction_cosines", ("a",)),
)

OF_TWO = (
    Quantity("second", "shown_for", ("b", "show", SUM, DIFFERENCE)),
    Quantity("second_side", "unit_normal", ("second",)),
    Quantity("total", "sum", ("a", "b")),
    Quantity("total_seen", "shown_for", ("total", "show", SUM, SUM)),
    Quantity("total_side", "unit_normal", ("total_seen",)),
    Quantity("sides", "parallelogram", ("a", "b")),
    Quantity("sides_seen", "shown_for", ("sides", "show", SUM, SUM)),
    Quantity("rest", "difference", ("a", "b")),
    Quantity("rest_seen", "shown_for", ("rest", "show", DIFFERENCE, DIFFERENCE)),
    Quantity("rest_from", "shown_for", ("b", "show", DIFFERENCE, DIFFERENCE)),
    Quantity("rest_to", "shown_for", ("a", "show", DIFFERENCE, DIFFERENCE)),
    Quantity("rest_side", "unit_normal", ("rest_seen",)),
    Quantity("multiple", "scaled", ("a", "factor")),
    Quantity("multiple_seen", "shown_for", ("multiple", "show", MULTIPLE, MULTIPLE)),
    Quantity("multiple_norm", "norm", ("multiple",)),
)

MARKS = (
    Mark("parallelogram", "segments", ("sides_seen",), "helper"),
    Mark("sum", "arrow", ("origin", "total_seen"), "result"),
    Mark("b-moved", "arrow", ("a", "total_seen"), "moved"),
    Mark("difference-moved", "arrow", ("rest_from", "rest_to"), "moved-result"),
    Mark("difference", "arrow", ("origin", "rest_seen"), "result"),
    Mark("multiple", "arrow", ("origin", "multiple_seen"), "result"),
    Mark("b", "arrow", ("origin", "second"), "second"),
    Mark("a", "arrow", ("origin", "a"), "first"),
    Mark("unit", "arrow", ("origin", "unit"), "unit"),
    Mark("sum-name", "text", ("total_seen", "total_side"), "result-name", text="a + b"),
    Mark("difference-name", "text", ("rest_seen", "rest_side"), "result-name", text="a − b"),
    Mark("multiple-name", "text", ("multiple_seen", "unit"), "result-name", text="{factor|2} a"),
    Mark("b-name", "text", ("second", "second_side"), "second-name", text="b"),
    Mark("a-name", "text", ("a", "unit"), "first-name", text="a"),
)
