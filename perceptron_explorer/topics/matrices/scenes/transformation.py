"""What a 2×2 matrix does to the plane: the grid and the unit square, moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Choice,
    Field,
    Group,
    Handle,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import ref, where
from perceptron_explorer.scenes.handles import HandleStyle
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

HALF_SIDE = 3.2
GRID_HALF = 12
GLIDE_MS = 900.0
UNIT_SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
LETTER = ((0.15, 0.35), (0.15, 0.85), (0.5, 0.85), (0.15, 0.85), (0.15, 0.6), (0.4, 0.6))
"""An F in the unit square: it looks wrong in a mirror."""

PRESETS = {
    "identity": ("Identity", (1.0, 0.0), (0.0, 1.0)),
    "turn": ("Rotate by 90°", (0.0, 1.0), (-1.0, 0.0)),
    "stretch": ("Stretch", (2.0, 0.0), (0.0, 0.5)),
    "shear": ("Shear", (1.0, 0.0), (1.0, 1.0)),
    "mirror": ("Reflect", (-1.0, 0.0), (0.0, 1.0)),
    "singular": ("Flatten", (2.0, 1.0), (-1.0, -0.5)),
}


def starting_values() -> dict[str, Any]:
    """Return a matrix that turns, stretches and shears a little."""
    return {"first_point": [2.0, 0.5], "second_point": [-0.5, 1.5], "hold": "free"}


@made_once
def figure_of() -> go.Figure:
    """Return the axes."""
    box = np.array([[-HALF_SIDE] * 2, [HALF_SIDE] * 2])
    return axes.plane(box, ["x₁", "x₂"])


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="matrices",
        label="The plane, transformed by a matrix W",
        summary=(
            "The columns of W are {first|2} and {second|2}. The determinant is {det|2}: "
            "{rank|?2=the plane stays a plane;1=the plane is flattened onto a line;"
            "0=the plane is flattened onto a point}."
        ),
        values=values,
        constants={
            "origin": np.zeros(2),
            "zero": 0.0,
            "unit_square": UNIT_SQUARE,
            "letter_before": LETTER,
        },
        quantities=QUANTITIES,
        handles=(column_handle("first", "first", 1), column_handle("second", "second", 2)),
        marks=MARKS,
        panel=(matrix(), area(), presets()),
        strip="det <b>W</b> = {det|2}",
        step=0.1,
    )


QUANTITIES = (
    Quantity("first", rules.on_grid(ref.first_point, ref.hold)),
    Quantity("second", rules.on_grid(ref.second_point, ref.hold)),
    Quantity("first_side", rules.unit_vector(ref.first)),
    Quantity("second_side", rules.unit_vector(ref.second)),
    Quantity("grid", rules.moved_grid(GRID_HALF, ref.first, ref.second)),
    Quantity("square", rules.moved_points(ref.unit_square, ref.first, ref.second)),
    Quantity("letter", rules.moved_points(ref.letter_before, ref.first, ref.second)),
    Quantity("det", rules.determinant(ref.first, ref.second)),
    Quantity("rank", rules.rank_of_plane_map(ref.first, ref.second)),
    Quantity("singular", where(ref.rank < 2, ref.rank)),
    Quantity("sense", rules.sign(ref.det)),
    Quantity("square_plus", where(ref.det > 0, ref.square)),
    Quantity("square_minus", where(ref.det < 0, ref.square)),
    Quantity("area_place", 0.66 * ref.first + 0.3 * ref.second),
    Quantity("image_line", rules.image_line(ref.first, ref.second, ref.box)),
)


def column_handle(name: str, style: HandleStyle, number: int) -> Handle:
    """Hold a column by its tip: the image of a basis vector."""
    return Handle(
        f"column-{number}",
        f"Column {number} of W, the image of basis vector {number}, by its tip",
        at=name,
        sets=f"{name}_point",
        style=style,
        speech=f"column {number} = {{{name}|2}}; determinant {{det|2}}",
        snaps=((0.0, 0.0),),
    )


MARKS = (
    Mark("area-plus", "polygon", ("square_plus",), "area-plus"),
    Mark("area-minus", "polygon", ("square_minus",), "area-minus"),
    Mark("grid", "segments", ("grid",), "moved-grid"),
    Mark("image-line", "segment", ("image_line",), "hyperplane"),
    Mark("letter", "polyline", ("letter",), "letter"),
    Mark("column-1", "arrow", ("origin", "first"), "first"),
    Mark("column-2", "arrow", ("origin", "second"), "second"),
    Mark("column-1-name", "text", ("first", "first_side"), "first-name", "<b>W</b><b>e</b>₁"),
    Mark("column-2-name", "text", ("second", "second_side"), "second-name", "<b>W</b><b>e</b>₂"),
    Mark("area-name", "text", ("area_place",), "note", "{det|2}"),
)


def matrix() -> Group:
    """Write W with entries to type; each column has its vector's colour."""
    fields = tuple(
        Field(
            name,
            f"W row {row + 1}, column {column + 1}",
            index=row,
            sets=f"{name}_point",
            limit=100,
        )
        for row in range(2)
        for column, name in enumerate(("first", "second"))
    )
    return Group(
        "the-matrix",
        "The matrix",
        (
            Matrix("W", "<b>W</b> =", 2, fields),
            Sentence(
                "The first column is where <b>e</b>₁ = (1, 0) goes, the second where "
                "<b>e</b>₂ = (0, 1) goes."
            ),
            Choice(
                "hold",
                "Restrict the columns",
                {"free": "no restriction", "grid": "to whole numbers"},
            ),
        ),
    )


def area() -> Group:
    """Read the determinant as the signed area, and say what singular means."""
    product = "{first.0|2} × {second.1|(2} − {second.0|(2} × {first.1|(2}"
    return Group(
        "the-determinant",
        "The determinant",
        (
            Sentence(f"det <b>W</b> = {product} = {{det|2}}"),
            Readout("det", "det <b>W</b>", "det", "{det|2}"),
            Readout("rank", "rank of <b>W</b>", "rank", "{rank|0}"),
            Sentence(
                "{sense|?1=The unit square has become a parallelogram of this area with the same "
                "orientation: the F can still be read.;"
                "-1=The negative sign says that the plane has been flipped: the F is mirrored. "
                "The area is the absolute value.}",
                unless="singular",
            ),
            Sentence(
                "<b>W</b> is singular: {rank|?0=the whole plane is mapped to the origin;1=its "
                "columns lie on one line, and the whole plane is mapped to that line}. Different "
                "points have the same image, so the map cannot be undone: <b>W</b> has no inverse.",
                name="singular",
                when="singular",
            ),
        ),
    )


def presets() -> Group:
    """Move the columns to some matrices worth seeing."""
    return Group(
        "see-it-move",
        "See it move",
        tuple(
            Action(
                name,
                label,
                {"first_point": list(first), "second_point": list(second), "hold": "free"},
                over_ms=GLIDE_MS,
            )
            for name, (label, first, second) in PRESETS.items()
        ),
    )
