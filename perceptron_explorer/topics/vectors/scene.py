"""A vector to drag: its length and direction, its entries; a second one to add to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, degrees, is_in, ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.vectors.panel import panel

HALF_SIDE = 5.0
SUM, DIFFERENCE, MULTIPLE = "sum", "difference", "multiple"
"""What can be shown beside a."""

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


@made_once
def figure_of(dim: int, world: World) -> go.Figure:
    """Return the axes of a world."""
    box = np.array([[-HALF_SIDE] * dim, [HALF_SIDE] * dim])
    draw = axes.plane if dim == 2 else axes.space
    return draw(box, world.axis_titles(dim))


@made_once
def scene_of(dim: int, world: World, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="vectors",
        dim=dim,
        label=f"Vectors, each {world.title}",
        summary=f"a = {{a|2}}, of length {{norm|2}} {world.unit}.",
        values=values,
        constants={"origin": np.zeros(dim)},
        quantities=(
            *(DIRECTION_IN_THE_PLANE if dim == 2 else DIRECTION_IN_SPACE),
            *OF_ONE,
            *(Quantity(f"step_{i}", rules.component_step(ref.a, i)) for i in range(dim)),
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
            style="first",
            speech="a = {a|2}, length {norm|2}",
            snaps=zero,
        ),
        Handle(
            "b",
            "Vector b, by its tip",
            at="second",
            sets="b",
            style="second",
            speech="b = {b|2}",
            snaps=zero,
        ),
        Handle(
            "multiple",
            "The multiple of a, by its tip: moves along the line of a",
            at="multiple_seen",
            sets="factor",
            to=rules.scalar_projection(INPUT, ref.a) / rules.norm(ref.a),
            style="grip",
            along="unit",
            speech="{factor|2} times a",
        ),
    )


HELD_LINES = Mark("held-lines", "segments", ("held_lines",), "held-lines")

DIRECTION_IN_THE_PLANE = (
    Quantity("angle_rad", rules.direction_angle(ref.a)),
    Quantity("angle", degrees(ref.angle_rad)),
)

DIRECTION_IN_SPACE = (
    Quantity("angle_rad", rules.azimuth(ref.a)),
    Quantity("angle", degrees(ref.angle_rad)),
    Quantity("elevation_rad", rules.elevation(ref.a)),
    Quantity("elevation", degrees(ref.elevation_rad)),
    Quantity("held_lines", rules.drop_lines(ref.held, ref.box)),
)

OF_ONE = (
    Quantity("norm", rules.norm(ref.a)),
    Quantity("unit", rules.unit_vector(ref.a)),
    Quantity("cosines", rules.unit_vector(ref.a)),
)

OF_TWO = (
    Quantity("second", where(is_in(ref.show, SUM, DIFFERENCE), ref.b)),
    Quantity("second_side", rules.unit_vector(ref.second)),
    Quantity("total", ref.a + ref.b),
    Quantity("total_seen", where(ref.show == SUM, ref.total)),
    Quantity("total_side", rules.unit_vector(ref.total_seen)),
    Quantity("sides", rules.parallelogram(ref.a, ref.b)),
    Quantity("sides_seen", where(ref.show == SUM, ref.sides)),
    Quantity("rest", ref.a - ref.b),
    Quantity("rest_seen", where(ref.show == DIFFERENCE, ref.rest)),
    Quantity("rest_from", where(ref.show == DIFFERENCE, ref.b)),
    Quantity("rest_to", where(ref.show == DIFFERENCE, ref.a)),
    Quantity("rest_side", rules.unit_vector(ref.rest_seen)),
    Quantity("multiple", ref.factor * ref.a),
    Quantity("multiple_seen", where(ref.show == MULTIPLE, ref.multiple)),
    Quantity("multiple_norm", rules.norm(ref.multiple)),
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
