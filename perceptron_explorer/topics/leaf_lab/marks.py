"""What is drawn in the lab."""

from __future__ import annotations

from dataclasses import replace

from perceptron_explorer.scenes.descriptions import Mark, Shape
from perceptron_explorer.topics.hyperplane.marks import IN_SPACE, IN_THE_PLANE, side_names
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice


def marks(drawn: Slice) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    hyperplane = IN_THE_PLANE if drawn.dim == 2 else IN_SPACE
    best: Shape = "segment" if drawn.dim == 2 else "outline"
    return (
        *hyperplane,
        Mark("leaves", "points", ("X", "y"), "leaf"),
        Mark("wrong-side", "rings", ("X", "wrong"), "wrong"),
        *_proof(best),
        Mark("w", "arrow", ("origin", "w"), "vector"),
        Mark("w-name", "text", ("w", "unit_normal"), "vector-name", text="<b>w</b>"),
        *map(_alone, side_names(drawn.shown_set.class_names, drawn.dim)),
        *COMMON_POINT,
    )


def _alone(name: Mark) -> Mark:
    """Take the name of a half-space away where the proof is drawn: its words need the room."""
    (of,) = name.of
    return name if of == "no_hyperplane" else replace(name, of=(f"{of}_alone",))


def _proof(best: Shape) -> tuple[Mark, ...]:
    return (
        Mark("margin-0", best, ("best_0",), "margin-line"),
        Mark("margin-1", best, ("best_1",), "margin-line"),
        Mark("best", best, ("best",), "best-line"),
        Mark("support-vectors", "rings", ("X", "support_drawn"), "support"),
        Mark("nearest", "segment", ("nearest_drawn",), "way-between"),
        Mark("edges-0", "segments", ("edges_0_drawn",), "edges-0"),
        Mark("edges-1", "segments", ("edges_1_drawn",), "edges-1"),
    )


COMMON_POINT = (
    Mark("shares", "labels", ("places_drawn", "shares_drawn"), "share"),
    Mark("common", "label", ("point_drawn",), "common", text="✕"),
)
"""In front of the arrow of w, which may lie there too."""
