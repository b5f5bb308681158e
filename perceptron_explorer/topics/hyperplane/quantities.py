"""What depends on w, b and the leaf that is looked at."""

from __future__ import annotations

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.expressions import degrees, ref


def quantities(dim: int) -> tuple[Quantity, ...]:
    """List the quantities in the plane (dim 2) or in space (dim 3)."""
    return (
        *of_the_hyperplane("w", dim),
        *OF_THE_LEAVES,
        Quantity("along_hyperplane", rules.across(ref.unit_normal)),
        *of_one_leaf("leaf"),
        *of_one_leaf("new_leaf"),
    )


def of_one_leaf(leaf: str) -> tuple[Quantity, ...]:
    """List what one leaf's verdict is made of."""
    return (
        Quantity(f"{leaf}_raw", ref(leaf) * ref.scale + ref.mean),
        Quantity(f"{leaf}_terms", ref.w * ref(leaf)),
        Quantity(f"{leaf}_z", rules.dot(ref.w, ref(leaf)) + ref.b),
        Quantity(f"{leaf}_y", rules.activation(ref(f"{leaf}_z"))),
        Quantity(f"{leaf}_distance", rules.signed_distance(ref(leaf), ref.w, ref.b)),
        Quantity(f"{leaf}_foot", rules.project_onto_hyperplane(ref(leaf), ref.w, ref.b)),
    )


def of_the_hyperplane(w: str, dim: int, b: str = "b") -> tuple[Quantity, ...]:
    """List what depends on the quantities called `w` and `b` alone."""
    more = _in_the_plane(w, b) if dim == 2 else _in_space(w, b)
    return (*_in_any_dimension(w, b), *more)


def _in_any_dimension(w: str, b: str) -> tuple[Quantity, ...]:
    """List what a line and a plane have in common."""
    return (
        Quantity("norm", rules.norm(ref(w))),
        Quantity("unit_normal", rules.unit_vector(ref(w))),
        Quantity("theta", -ref(b)),
        Quantity("offset", rules.offset(ref(w), ref(b))),
        Quantity("foot", rules.foot_of_perpendicular(ref(w), ref(b))),
        Quantity("offset_middle", (ref.origin + ref.foot) / 2),
        Quantity("right_angle", rules.right_angle_mark(ref.foot, ref(w), ref.box)),
        Quantity("positive_name", rules.side_name_place(ref(w), ref(b), ref.box, True)),
        Quantity("negative_name", rules.side_name_place(ref(w), ref(b), ref.box, False)),
        Quantity("no_hyperplane", rules.no_hyperplane_place(ref(w), ref.box)),
        # A w = 0 fires everywhere or nowhere, as b says.
        Quantity("everywhere", rules.activation(ref(b))),
    )


def _in_the_plane(w: str, b: str) -> tuple[Quantity, ...]:
    """List what a line has of its own."""
    return (
        Quantity("angle_rad", rules.direction_angle(ref(w))),
        Quantity("angle", degrees(ref.angle_rad)),
        Quantity("line", rules.clip_line(ref(w), ref(b), ref.box)),
        Quantity("grip", rules.grip_on_line(ref.line, ref.foot)),
        Quantity("offset_side", rules.across(ref.foot)),
        Quantity("positive", rules.clip_half_space(ref(w), ref(b), ref.box, True)),
        Quantity("negative", rules.clip_half_space(ref(w), ref(b), ref.box, False)),
    )


def _in_space(w: str, b: str) -> tuple[Quantity, ...]:
    """List what a plane in space has of its own."""
    return (
        Quantity("cosines", rules.unit_vector(ref(w))),
        Quantity("plane", rules.clip_plane(ref(w), ref(b), ref.box)),
        Quantity("grip", rules.grip_on_plane(ref.plane, ref(w), ref.box)),
        Quantity("offset_side", rules.across(ref.foot)),
        Quantity("held_lines", rules.drop_lines(ref.held, ref.box)),
        Quantity("w_shadow", rules.floor_shadow(ref.origin, ref(w), ref.box)),
    )


OF_THE_LEAVES = (
    Quantity("y_hat", rules.predict(ref.X, ref.w, ref.b)),
    Quantity("counts", rules.confusion_counts(ref.y, ref.y_hat)),
    Quantity("wrong", ref.y != ref.y_hat),
    Quantity("margin", rules.geometric_margin(ref.X, ref.y, ref.w, ref.b)),
)
