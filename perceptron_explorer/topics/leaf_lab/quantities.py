"""What follows from the leaves, w and b, and what is drawn of the proof."""

from __future__ import annotations

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.expressions import part, ref, where
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.leaf_lab.proof import EDITED, NO_LEAVES
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

PROOF_ON, PROOF_OFF = "proof_on", "proof_off"
"""What the choice whether the proof is drawn can be."""


def quantities(drawn: Slice) -> tuple[Quantity, ...]:
    """List the quantities of a slice, each after those that it depends on."""
    dim = drawn.dim
    return (
        Quantity("w_all", rules.joined(ref.w, ref.rest)),
        *of_the_hyperplane("w", dim),
        *_of_the_leaves(drawn.sheet.editable),
        *_in_own_units(),
        *_of_the_chosen_leaf(dim),
        *_verdict(drawn),
        *_of_the_proof(dim),
    )


def _of_the_leaves(editable: bool) -> tuple[Quantity, ...]:
    """Count over all leaves; ring those that are drawn, which may be fewer."""
    X, y = ("X", "y") if editable else ("X_all", "y_all")
    rings = () if editable else (Quantity("y_hat_drawn", rules.predict(ref.X, ref.w_all, ref.b)),)
    return (
        Quantity("y_hat", rules.predict(ref(X), ref.w_all, ref.b)),
        Quantity("counts", rules.confusion_counts(ref(y), ref.y_hat)),
        Quantity("margin", rules.geometric_margin(ref(X), ref(y), ref.w_all, ref.b)),
        *rings,
        Quantity("wrong", ref.y != (ref.y_hat if editable else ref.y_hat_drawn)),
    )


def _in_own_units() -> tuple[Quantity, ...]:
    return (
        Quantity("w_own", ref.w / ref.scale),
        Quantity("b_own", rules.unscaled_bias(ref.w, ref.b, ref.mean, ref.scale)),
    )


def _of_the_chosen_leaf(dim: int) -> tuple[Quantity, ...]:
    return (
        Quantity("leaf_place", rules.first_entries(ref.leaf, dim)),
        Quantity("leaf_raw", ref.leaf_place * ref.scale + ref.mean),
        Quantity("leaf_terms", ref.w_all * ref.leaf),
        Quantity("leaf_z", rules.dot(ref.w_all, ref.leaf) + ref.b),
        Quantity("leaf_y", rules.activation(ref.leaf_z)),
        Quantity("leaf_distance", rules.signed_distance(ref.leaf, ref.w_all, ref.b)),
    )


def _verdict(drawn: Slice) -> tuple[Quantity, ...]:
    """Say whether any w separates the leaves, with the proof: of all features."""
    found = part(ref.separation, "separable")
    return (
        *_separation(drawn),
        Quantity("separable", where(rules.length(ref.y) == 0, NO_LEAVES, found)),
        Quantity("best_margin", part(ref.separation, "margin")),
        Quantity("common", part(ref.separation, "point")),
        Quantity("marked", ref.proof == PROOF_ON),
    )


def _separation(drawn: Slice) -> tuple[Quantity, ...]:
    if not drawn.sheet.editable:
        return ()  # It is a constant.
    if not drawn.sheet.proved_in_browser:
        same = [rules.is_same(ref(name), ref(f"proved_{name}")) for name in EDITED]
        return (Quantity("separation", where(same[0] & same[1] & same[2], ref.known_proof)),)
    if not drawn.hidden:
        return (Quantity("separation", rules.separation_proof(ref.X, ref.y, ref.shown)),)
    every = rules.all_features(ref.X, ref.shown, ref.hidden, ref.came_from)
    return (
        Quantity("X_all", every),
        Quantity("separation", rules.separation_proof(ref.X_all, ref.y, ref.shown)),
    )


def _of_the_proof(dim: int) -> tuple[Quantity, ...]:
    """Draw the proof only when the person wants to see it."""
    drawn = ref.separation_drawn

    def if_alone(name: str) -> Quantity:
        return Quantity(f"{name}_alone", where(ref.proof == PROOF_OFF, ref(name)))

    names = ("nearest", "support", "point", "places", "shares", "edges_0", "edges_1")
    clip = rules.clip_line if dim == 2 else rules.clip_plane
    return (
        Quantity("separation_drawn", where(ref.proof == PROOF_ON, ref.separation)),
        *(Quantity(f"{name}_drawn", part(drawn, name)) for name in names),
        *map(if_alone, ("positive_name", "negative_name")),
        Quantity("best", clip(part(drawn, "w"), part(drawn, "b"), ref.box)),
        Quantity("best_0", clip(part(drawn, "w"), part(drawn, "b_0"), ref.box)),
        Quantity("best_1", clip(part(drawn, "w"), part(drawn, "b_1"), ref.box)),
    )
