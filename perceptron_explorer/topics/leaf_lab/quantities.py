"""What follows from the leaves, w and b, and what is drawn of the proof."""

from __future__ import annotations

from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice


def quantities(drawn: Slice) -> tuple[Quantity, ...]:
    """List the quantities of a slice, each after those that it depends on."""
    dim = drawn.dim
    return (
        Quantity("w_all", "joined", ("w", "rest")),
        *of_the_hyperplane("w", dim),
        *_of_the_leaves(drawn.sheet.editable),
        *_in_own_units(),
        *_of_the_chosen_leaf(dim),
        *_of_the_proof(dim),
    )


def _of_the_leaves(editable: bool) -> tuple[Quantity, ...]:
    """Count over all leaves; ring those that are drawn, which may be fewer."""
    X, y = ("X", "y") if editable else ("X_all", "y_all")
    rings = () if editable else (Quantity("y_hat_drawn", "predict", ("X", "w_all", "b")),)
    return (
        Quantity("y_hat", "predict", (X, "w_all", "b")),
        Quantity("counts", "confusion_counts", (y, "y_hat")),
        Quantity("margin", "geometric_margin", (X, y, "w_all", "b")),
        *rings,
        Quantity("wrong", "disagreements", ("y", "y_hat" if editable else "y_hat_drawn")),
    )


def _in_own_units() -> tuple[Quantity, ...]:
    return (
        Quantity("w_own", "unscaled_weights", ("w", "scale")),
        Quantity("b_own", "unscaled_bias", ("w", "b", "mean", "scale")),
    )


def _of_the_chosen_leaf(dim: int) -> tuple[Quantity, ...]:
    return (
        Quantity("leaf_place", "first_entries", ("leaf", dim)),
        Quantity("leaf_raw", "raw_units", ("leaf_place", "mean", "scale")),
        Quantity("leaf_terms", "products", ("w_all", "leaf")),
        Quantity("leaf_z", "weighted_sum", ("leaf", "w_all", "b")),
        Quantity("leaf_y", "activation", ("leaf_z",)),
        Quantity("leaf_distance", "signed_distance", ("leaf", "w_all", "b")),
    )


def _of_the_proof(dim: int) -> tuple[Quantity, ...]:
    """Draw the proof only when the person wants to see it."""

    def if_wanted(name: str) -> Quantity:
        return Quantity(f"{name}_drawn", "shown_for", (name, "proof", "proof_on", "proof_on"))

    def if_alone(name: str) -> Quantity:
        return Quantity(f"{name}_alone", "shown_for", (name, "proof", "proof_off", "proof_off"))

    names = ("best_w", "nearest", "common", "edges_0", "edges_1", "support", "shares")
    clip = "clip_line" if dim == 2 else "clip_plane"
    return (
        *map(if_wanted, names),
        *map(if_alone, ("positive_name", "negative_name")),
        Quantity("best", clip, ("best_w_drawn", "best_b", "box")),
        Quantity("best_0", clip, ("best_w_drawn", "best_b_0", "box")),
        Quantity("best_1", clip, ("best_w_drawn", "best_b_1", "box")),
    )
