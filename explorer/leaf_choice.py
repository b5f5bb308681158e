"""The choice of a set of leaves and of its coordinates, the same on every page that has it."""

from __future__ import annotations

import streamlit as st

from explorer.address import choice_from_address
from explorer.address.own import note_own, own_in_address
from explorer.leaf_sets import OWN, keep_own_leaves, leaf_sets
from figures.leaf_set import LeafSet


def choose_leaf_set(dim: int) -> LeafSet:
    """Offer the sets that have as many features as the picture has axes."""
    own = own_in_address()
    if own is not None:
        keep_own_leaves(own)
    sets = {key: one for key, one in leaf_sets().items() if len(one.features) >= dim}
    choice_from_address("leaves", "leaves", list(sets), default=next(iter(sets)))
    key = st.selectbox(
        "Leaves",
        list(sets),
        format_func=lambda key: sets[key].title,
        label_visibility="collapsed",
        width=440,
        key="leaves",
        persist_state="session",
    )
    if key == OWN:
        note_own(sets[OWN])
    return sets[key]


def choose_scaled() -> bool:
    """Let the person choose between standardised features and features as measured."""
    choice_from_address("scaled", "scaled", {"yes": True, "no": False}, default=True)
    return st.toggle("Centre and scale", key="scaled", persist_state="session")
