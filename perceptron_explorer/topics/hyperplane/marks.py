"""What is drawn of the hyperplane, and what can be dragged."""

from __future__ import annotations

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Handle, Mark
from perceptron_explorer.scenes.expressions import INPUT, Expression, ref


def handles(leaf_set: LeafSet) -> tuple[Handle, ...]:
    """List what can be dragged: w by its tip, the hyperplane, the new leaf."""
    new_leaf = Handle(
        "new-leaf",
        "New leaf",
        at="new_leaf",
        sets="new_leaf",
        style="leaf",
        speech=words.spoken_leaf("new_leaf", leaf_set),
    )
    return (*hyperplane_handles(len(leaf_set.features)), new_leaf)


def hyperplane_handles(dim: int) -> tuple[Handle, ...]:
    """List what a hyperplane can be dragged by: the tip of w, and the hyperplane itself."""
    return (
        weight_handle(dim),
        Handle(
            "bias",
            "Hyperplane: moves along its normal and sets the bias b",
            at="grip",
            sets="b",
            to=rules.bias_through(INPUT, ref.w),
            style="grip",
            along="unit_normal",
            speech="b = {b|2}",
        ),
    )


def weight_handle(dim: int, at: str = "w", sets: str = "w", to: Expression = INPUT) -> Handle:
    """Return the handle at the tip of w; it snaps to w = 0."""
    return Handle(
        "w",
        "Weight vector w, by its tip",
        at=at,
        sets=sets,
        to=to,
        speech="w = {w|2}",
        snaps=((0.0,) * dim,),
    )


def marks(class_names: tuple[str, str], dim: int) -> tuple[Mark, ...]:
    """List what is drawn, from the back to the front."""
    half_spaces = IN_THE_PLANE if dim == 2 else IN_SPACE
    return (*half_spaces, *IN_BOTH, *side_names(class_names, dim), OFFSET_NAME)


def _side_name(side: str, text: str, style: str, dim: int) -> Mark:
    area = side if dim == 2 else f"{side}_name"
    return Mark(f"{side}-name", "text", (f"{side}_name",), style, text=text, within=area)


def side_names(class_names: tuple[str, str], dim: int = 2) -> tuple[Mark, ...]:
    """Name the half-spaces, in the picture."""
    no, yes = map(words.cut, class_names)
    return (
        _side_name("positive", f"ŷ = 1: {yes}", "name-1", dim),
        _side_name("negative", f"ŷ = 0: {no}", "name-0", dim),
        Mark("no-hyperplane", "text", ("no_hyperplane",), "note", text=NO_HYPERPLANE),
    )


LINE_OR_PLANE = {
    2: ("╱", "hyperplane: a line in the plane"),
    3: ("▱", "hyperplane: a plane in space"),
}
GRIP = ("◇", "moves the hyperplane")
RING = ("◯", "misclassified")
STAR = ("★", "a new leaf, to drag")
OFFSET = ("▬", "its offset from the origin")
"""What the signs in the picture are."""

NO_HYPERPLANE = "<b>w</b> = 0: no hyperplane, <i>ŷ</i> = {everywhere|0} everywhere"

IN_THE_PLANE = (
    Mark("positive-half-space", "polygon", ("positive",), "positive"),
    Mark("negative-half-space", "polygon", ("negative",), "negative"),
    Mark("hyperplane", "segment", ("line",), "hyperplane"),
)

IN_SPACE = (
    Mark("hyperplane", "surface", ("plane", "w", "b"), "hyperplane"),
    Mark("w-shadow", "segments", ("w_shadow",), "floor-shadow"),
    Mark("held-lines", "segments", ("held_lines",), "held-lines"),
)

IN_BOTH = (
    Mark("offset", "segment", ("origin", "foot"), "offset"),
    Mark("right-angle", "polyline", ("right_angle",), "right-angle"),
    Mark("new-leaf-distance", "segment", ("new_leaf", "new_leaf_foot"), "distance"),
    Mark("leaf-distance", "segment", ("leaf", "leaf_foot"), "distance"),
    Mark("wrong-side", "rings", ("X", "wrong"), "wrong"),
    Mark(
        "leaf-sum",
        "text",
        ("leaf", "along_hyperplane"),
        "leaf-sum",
        text="{leaf_z|2} {leaf_y|?0=< 0;1=≥ 0}",
    ),
    Mark("w", "arrow", ("origin", "w"), "vector"),
    Mark("w-name", "text", ("w", "unit_normal"), "vector-name", text="<b>w</b>"),
)

OFFSET_NAME = Mark(
    "offset-name",
    "text",
    ("offset_middle", "offset_side"),
    "offset-name",
    text="−<i>b</i>/‖<b>w</b>‖ = {offset|2}",
    yields=True,
)
