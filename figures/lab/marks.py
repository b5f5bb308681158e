"""What is drawn in the lab, and what can be taken hold of."""

from __future__ import annotations

from draggable_plot.descriptions import Handle, Mark
from figures.hyperplane_marks import IN_SPACE, IN_THE_PLANE, bias_handle, side_names
from figures.lab.slices import Slice


def handles(drawn: Slice) -> tuple[Handle, ...]:
    """List what can be taken beside the leaves: w by its tip, and the hyperplane."""
    return (
        Handle(
            "w",
            "Weight vector w, held by its tip",
            at="w_seen",
            sets="w",
            by="with_first",
            args=("w",),
            speech="w = {w_seen|2}",
            snaps=((0.0,) * drawn.dim,),
        ),
        bias_handle("w_seen"),
    )


def marks(drawn: Slice) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    hyperplane = IN_THE_PLANE if drawn.dim == 2 else _in_space()
    best = "segment" if drawn.dim == 2 else "polyline"
    return (
        *hyperplane,
        Mark("leaves", "points", ("X", "y"), "leaf"),
        Mark("wrong-side", "rings", ("X", "wrong"), "wrong"),
        *_proof(best),
        Mark("w", "arrow", ("origin", "w_seen"), "vector"),
        Mark("w-name", "text", ("w_seen", "unit_normal"), "vector-name", text="<b>w</b>"),
        *side_names(drawn.sheet.leaf_set.class_names),
    )


def _in_space() -> tuple[Mark, ...]:
    """Take the marks of the hyperplane page, with the surface's normal as it is called here."""
    surface = Mark("hyperplane", "surface", ("plane", "w_seen", "b"), "hyperplane")
    return (surface, *(mark for mark in IN_SPACE if mark.shape != "surface"))


def _proof(best: str) -> tuple[Mark, ...]:
    return (
        Mark("margin-0", best, ("best_0",), "margin-line"),
        Mark("margin-1", best, ("best_1",), "margin-line"),
        Mark("best", best, ("best",), "best-line"),
        Mark("nearest", "segment", ("nearest_drawn",), "nearest"),
        Mark("edges-0", "segments", ("edges_0_drawn",), "edges-0"),
        Mark("edges-1", "segments", ("edges_1_drawn",), "edges-1"),
        Mark("shares", "labels", ("support_drawn", "shares_drawn"), "share"),
        Mark("common", "text", ("common_drawn",), "common", text="✕"),
    )
