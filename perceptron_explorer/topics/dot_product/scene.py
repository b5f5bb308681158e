"""The dot product: two vectors to drag, the shadow of one on the other, the angle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity, Setting
from perceptron_explorer.scenes.expressions import INPUT, degrees, is_in, ref, where
from perceptron_explorer.scenes.handles import HandleStyle
from perceptron_explorer.scenes.rules.vector_drawing import ARC_POINTS
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.dot_product.panel import panel

HALF_SIDE = 5.0
START = {2: ((3.0, 1.0), (2.0, 3.0)), 3: ((3.0, 1.0, 1.0), (1.0, 3.0, 2.0))}


def starting_values(dim: int) -> dict[str, Any]:
    """Return two vectors at an acute angle, held to nothing, and a proof not begun."""
    a, b = START[dim]
    return {"a_point": a, "b_point": b, "hold": "free", "onto": "first", "proof": 0}


@made_once
def figure_of(dim: int) -> go.Figure:
    """Return the axes."""
    box = np.array([[-HALF_SIDE] * dim, [HALF_SIDE] * dim])
    titles = ["x₁", "x₂", "x₃"][:dim]
    return axes.plane(box, titles) if dim == 2 else axes.space(box, titles)


@made_once
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
        replace(a, also=(Setting("b_point", ref.b),)),
        replace(
            b,
            to=rules.nearest_held(INPUT, ref.a, ref.hold),
        ),
    )


def handle(name: str, style: HandleStyle, dim: int) -> Handle:
    """Return the handle at the tip of a vector."""
    return Handle(
        name,
        f"Vector {name}, by its tip",
        at=name,
        sets=f"{name}_point",
        style=style,
        speech=f"{name} = {{{name}|2}}; a·b = {{dot|2}}",
        snaps=((0.0,) * dim,),
    )


ALGEBRA = (
    Quantity("a", rules.on_grid(ref.a_point, ref.hold)),
    Quantity("b", rules.held(ref.b_point, ref.a, ref.hold)),
    Quantity("terms", ref.a * ref.b),
    Quantity("dot", rules.dot(ref.a, ref.b)),
    Quantity("norm_a", rules.norm(ref.a)),
    Quantity("norm_b", rules.norm(ref.b)),
    Quantity("unit_a", rules.unit_vector(ref.a)),
    Quantity("unit_b", rules.unit_vector(ref.b)),
    Quantity("angle_rad", rules.angle(ref.a, ref.b)),
    Quantity("angle", degrees(ref.angle_rad)),
    Quantity("cosine", rules.cosine(ref.a, ref.b)),
    Quantity("norms", ref.norm_a * ref.norm_b),
    Quantity("geometric", ref.norms * ref.cosine),
    Quantity("angle_kind", rules.angle_kind(ref.a, ref.b)),
    # Held at a right angle or parallel, b cannot be turned.
    Quantity("turns", where(is_in(ref.hold, "free", "grid"), ref.b)),
    Quantity("arc", rules.angle_arc(ref.a, ref.b, ref.box)),
    Quantity("arc_name", ref.arc[ARC_POINTS // 2]),
    Quantity("arc_side", rules.unit_vector(ref.arc_name)),
)

SHADOW = (
    Quantity("caster", where(ref.onto == "first", ref.a, ref.b)),
    Quantity("ground", where(ref.onto == "first", ref.b, ref.a)),
    Quantity("shadow", rules.vector_projection(ref.caster, ref.ground)),
    Quantity("projection", rules.scalar_projection(ref.caster, ref.ground)),
    Quantity("norm_ground", rules.norm(ref.ground)),
    Quantity("area", ref.projection * ref.norm_ground),
    Quantity("rectangle", rules.product_rectangle(ref.caster, ref.ground)),
    Quantity("rectangle_plus", where(ref.dot > 0, ref.rectangle)),
    Quantity("rectangle_minus", where(ref.dot < 0, ref.rectangle)),
)

PROOF = (
    Quantity("third", ref.a - ref.b),
    Quantity("third_norm", rules.norm(ref.third)),
    Quantity("third_squared", ref.third_norm * ref.third_norm),
    Quantity("a_squared", ref.norm_a * ref.norm_a),
    Quantity("b_squared", ref.norm_b * ref.norm_b),
    Quantity("third_from", where(ref.proof >= 1, ref.b)),
    Quantity("third_to", where(ref.proof >= 1, ref.a)),
    Quantity("third_middle", (ref.third_from + ref.third_to) / 2),
)

IN_THE_PLANE = (Quantity("aligned", rules.clip_half_space(ref.a, 0.0, ref.box, True)),)
IN_SPACE = (
    Quantity("aligned", rules.clip_plane(ref.a, 0.0, ref.box)),
    Quantity("held_lines", rules.drop_lines(ref.held, ref.box)),
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
