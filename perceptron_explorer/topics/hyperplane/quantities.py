"""What depends on w, b and the leaf that is looked at."""

from __future__ import annotations

from perceptron_explorer.scenes.descriptions import Quantity


def quantities(dim: int) -> tuple[Quantity, ...]:
    """List the quantities in the plane (dim 2) or in space (dim 3)."""
    return (
        *of_the_hyperplane("w", dim),
        *OF_THE_LEAVES,
        Quantity("along_hyperplane", "across", ("unit_normal",)),
        *of_one_leaf("leaf"),
        *of_one_leaf("new_leaf"),
    )


def of_one_leaf(leaf: str) -> tuple[Quantity, ...]:
    """List what one leaf's verdict is made of."""
    return (
        Quantity(f"{leaf}_raw", "raw_units", (leaf, "mean", "scale")),
        Quantity(f"{leaf}_terms", "products", ("w", leaf)),
        Quantity(f"{leaf}_z", "weighted_sum", (leaf, "w", "b")),
        Quantity(f"{leaf}_y", "activation", (f"{leaf}_z",)),
        Quantity(f"{leaf}_distance", "signed_distance", (leaf, "w", "b")),
        Quantity(f"{leaf}_foot", "project_onto_hyperplane", (leaf, "w", "b")),
    )


def of_the_hyperplane(w: str, dim: int, b: str = "b") -> tuple[Quantity, ...]:
    """List what depends on the quantities called `w` and `b` alone."""
    more = _in_the_plane(w, b) if dim == 2 else _in_space(w, b)
    return (*_in_any_dimension(w, b), *more)


def _in_any_dimension(w: str, b: str) -> tuple[Quantity, ...]:
    """List what a line and a plane have in common."""
    return (
        Quantity("norm", "norm", (w,)),
        Quantity("unit_normal", "unit_normal", (w,)),
        Quantity("theta", "threshold", (b,)),
        Quantity("offset", "offset", (w, b)),
        Quantity("foot", "foot_of_perpendicular", (w, b)),
        Quantity("offset_middle", "midpoint", ("origin", "foot")),
        Quantity("right_angle", "right_angle_mark", ("foot", w, "box")),
        Quantity("positive_name", "side_name_place", (w, b, "box", True)),
        Quantity("negative_name", "side_name_place", (w, b, "box", False)),
        Quantity("no_hyperplane", "no_hyperplane_place", (w, "box")),
        # A w = 0 fires everywhere or nowhere, as b says.
        Quantity("everywhere", "activation", (b,)),
    )


def _in_the_plane(w: str, b: str) -> tuple[Quantity, ...]:
    """List what a line has of its own."""
    return (
        Quantity("angle_rad", "direction_angle", (w,)),
        Quantity("angle", "degrees", ("angle_rad",)),
        Quantity("line", "clip_line", (w, b, "box")),
        Quantity("grip", "grip_on_line", ("line", "foot")),
        Quantity("offset_side", "across", ("foot",)),
        Quantity("positive", "clip_half_space", (w, b, "box", True)),
        Quantity("negative", "clip_half_space", (w, b, "box", False)),
    )


def _in_space(w: str, b: str) -> tuple[Quantity, ...]:
    """List what a plane in space has of its own."""
    return (
        Quantity("cosines", "direction_cosines", (w,)),
        Quantity("plane", "clip_plane", (w, b, "box")),
        Quantity("grip", "grip_on_plane", ("plane", w, "box")),
        Quantity("offset_side", "across", ("foot",)),
        Quantity("held_lines", "drop_lines", ("held", "box")),
        Quantity("w_shadow", "floor_shadow", ("origin", w, "box")),
    )


OF_THE_LEAVES = (
    Quantity("y_hat", "predict", ("X", "w", "b")),
    Quantity("counts", "confusion_counts", ("y", "y_hat")),
    Quantity("wrong", "disagreements", ("y", "y_hat")),
    Quantity("margin", "geometric_margin", ("X", "y", "w", "b")),
)
