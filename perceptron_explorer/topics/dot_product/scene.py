"""The dot product: two vectors to drag, the shadow of one on the other, the angle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity, Scene, Setting
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.figures.drawn_once import drawn_once
from perceptron_explorer.topics.dot_product.panel import panel

HALF_SIDE = 5.0
START = {2: ((3.0, 1.0), (2.0, 3.0)), 3: ((3.0, 1.0, 1.0), (1.0, 3.0, 2.0))}


def starting_values(dim: int) -> dict[str, Any]:
    """Return two vectors at an acute angle, held to nothing, and a proof not begun."""
    a, b = START[dim]
    return {"a_point": a, "b_point": b, "hold": "free", "onto": "first", "proof": 0}


@drawn_once
def figure_of(dim: int) -> go.Figure:
    """Return the axes."""
    box = np.array([[-HALF_SIDE] * dim, [HALF_SIDE] * dim])
    titles = ["x₁", "x₂", "x₃"][:dim]
    return axes.plane(box, titles) if dim == 2 else axes.space(box, titles)


def scene_of(dim: int, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="dot-product",
        dim=dim,
        label="Two vectors and the shadow of one on the other",
        summary=(
            "a = {a|2}, b = {b|2}. The dot product is {dot|2}, the angle between them "
            "{angle|0} degrees."
        ),
        values=values,
        constants={
            "origin": np.zeros(dim),
            "zero": 0.0,
            **{f"to hold {how}": how for how in ("free", "grid")},
        },
        quantities=(*ALGEBRA, *SHADOW, *PROOF, *(IN_THE_PLANE if dim == 2 else IN_SPACE)),
        handles=handles(dim),
        marks=(*(AREAS_IN_THE_PLANE if dim == 2 else SURFACE_IN_SPACE), *MARKS),
        panel=panel(dim, cosine_points()),
        legend=(
            ("▌", "the shadow"),
            ("▭", "its area is <b>a</b>·<b>b</b>"),
            ("▒", "less than 90° to <b>a</b>" if dim == 2 else "perpendicular to <b>a</b>"),
        ),
        strip="<b>a</b>·<b>b</b> = {dot|2}, θ = {angle|0}°",
        history=("a_point", "b_point", "hold", "onto"),
        step=0.1,
    )


def cosine_points() -> list[list[float]]:
    """Return the cosine curve from 0° to 180°, as points (degrees, cosine)."""
    degrees = np.arange(0.0, 181.0, 3.0)
    return [[float(degree), float(np.cos(np.radians(degree)))] for degree in degrees]


def handles(dim: int) -> tuple[Handle, Handle]:
    """Return the handles at the tips of both vectors.

    While a is dragged, b goes on from where it is: held to a, it would else change sides.
    """
    a, b = handle("a", "first", dim), handle("b", "second", dim)
    return (
        replace(a, also=(Setting("b_point", "shown", ("b",)),)),
        replace(b, by="nearest_held", args=("a", "hold")),
    )


def handle(name: str, look: str, dim: int) -> Handle:
    """Return the handle at the tip of a vector."""
    return Handle(
        name,
        f"Vector {name}, by its tip",
        at=name,
        sets=f"{name}_point",
        look=look,
        speech=f"{name} = {{{name}|2}}; a·b = {{dot|2}}",
        snaps=((0.0,) * dim,),
    )


ALGEBRA = (
    Quantity("a", "on_grid", ("a_point", "hold")),
    Quantity("b", "held", ("b_point", "a", "hold")),
    Quantity("terms", "products", ("a", "b")),
    Quantity("dot", "dot", ("a", "b")),
    Quantity("norm_a", "norm", ("a",)),
    Quantity("norm_b", "norm", ("b",)),
    Quantity("unit_a", "unit_normal", ("a",)),
    Quantity("unit_b", "unit_normal", ("b",)),
    Quantity("angle_rad", "angle", ("a", "b")),
    Quantity("angle", "degrees", ("angle_rad",)),
    Quantity("cosine", "cosine", ("a", "b")),
    Quantity("norms", "product", ("norm_a", "norm_b")),
    Quantity("geometric", "product", ("norms", "cosine")),
    Quantity("angle_kind", "angle_kind", ("a", "b")),
    # Held at a right angle or parallel, b cannot be turned.
    Quantity("turns", "shown_for", ("b", "hold", "to hold free", "to hold grid")),
    Quantity("arc", "angle_arc", ("a", "b", "box")),
    Quantity("arc_name", "arc_middle", ("arc",)),
    Quantity("arc_side", "unit_normal", ("arc_name",)),
)

SHADOW = (
    Quantity("caster", "first_or_second", ("onto", "a", "b")),
    Quantity("ground", "first_or_second", ("onto", "b", "a")),
    Quantity("shadow", "vector_projection", ("caster", "ground")),
    Quantity("projection", "scalar_projection", ("caster", "ground")),
    Quantity("norm_ground", "norm", ("ground",)),
    Quantity("area", "product", ("projection", "norm_ground")),
    Quantity("rectangle", "product_rectangle", ("caster", "ground")),
    Quantity("rectangle_plus", "positive_part", ("rectangle", "dot")),
    Quantity("rectangle_minus", "negative_part", ("rectangle", "dot")),
)

PROOF = (
    Quantity("third", "difference", ("a", "b")),
    Quantity("third_norm", "norm", ("third",)),
    Quantity("third_squared", "square", ("third_norm",)),
    Quantity("a_squared", "square", ("norm_a",)),
    Quantity("b_squared", "square", ("norm_b",)),
    Quantity("third_from", "from_step", ("b", "proof", 1)),
    Quantity("third_to", "from_step", ("a", "proof", 1)),
    Quantity("third_middle", "midpoint", ("third_from", "third_to")),
)

IN_THE_PLANE = (Quantity("aligned", "clip_half_space", ("a", "zero", "box", True)),)
IN_SPACE = (
    Quantity("aligned", "clip_plane", ("a", "zero", "box")),
    Quantity("held_lines", "drop_lines", ("held", "box")),
)

AREAS_IN_THE_PLANE = (Mark("aligned", "polygon", ("aligned",), "aligned"),)
SURFACE_IN_SPACE = (
    Mark("aligned", "surface", ("aligned", "a", "zero"), "aligned"),
    Mark("held-lines", "segments", ("held_lines",), "held-lines"),
)

MARKS = (
    Mark("area-plus", "polygon", ("rectangle_plus",), "area-plus"),
    Mark("area-minus", "polygon", ("rectangle_minus",), "area-minus"),
    Mark("shadow", "segment", ("origin", "shadow"), "shadow"),
    Mark("light", "segment", ("caster", "shadow"), "helper"),
    Mark("third-side", "segment", ("third_from", "third_to"), "proof-side"),
    Mark("arc", "polyline", ("arc",), "arc"),
    Mark("a", "arrow", ("origin", "a"), "first"),
    Mark("b", "arrow", ("origin", "b"), "second"),
    Mark("arc-name", "text", ("arc_name", "arc_side"), "arc-name", text="{angle|0}°"),
    Mark("a-name", "text", ("a", "unit_a"), "first-name", text="a"),
    Mark("b-name", "text", ("b", "unit_b"), "second-name", text="b"),
    Mark("third-name", "text", ("third_middle",), "result-name", text="a − b"),
)
