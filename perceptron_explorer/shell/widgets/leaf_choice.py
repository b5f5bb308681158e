"""The choice of a set of leaves and of its coordinates, the same on every page that has it."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.words import how_many
from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.address.user_leaves import note_user_leaves, user_leaves_in_address
from perceptron_explorer.shell.leaf_sets import OWN, keep_user_leaves, leaf_sets

KEY = "leaves"
_STAND_IN = "leaves-stand-in"


def choose_leaf_set(dim: int) -> LeafSet:
    """Offer the sets that have as many features as the picture has axes."""
    own = user_leaves_in_address()
    if own is not None:
        keep_user_leaves(own)
    known = leaf_sets()
    sets = {key: one for key, one in known.items() if len(one.features) >= dim}
    wanted = _wanted()
    if wanted in sets:
        st.session_state[KEY] = wanted
    first = next(iter(sets))
    choice_from_address(KEY, "leaves", list(sets), default=first)
    key = st.selectbox(
        "Leaves",
        list(sets),
        format_func=lambda key: sets[key].title,
        label_visibility="collapsed",
        width=400,
        key=KEY,
        persist_state="session",
    )
    stands_in = wanted in known and wanted not in sets and key == first
    st.session_state[_STAND_IN] = (wanted, key) if stands_in else None
    if stands_in:
        n = len(known[wanted].features)
        st.caption(f"The leaves you chose have {how_many(n, 'feature', 'features')}.")
    if key == OWN:
        note_user_leaves(sets[OWN])
    return sets[key]


def _wanted() -> str:
    """Return what the person chose last, also where another set has to stand in for it."""
    chosen: str = st.session_state.get(KEY, "")
    wanted, by = st.session_state.get(_STAND_IN) or (chosen, chosen)
    return wanted if chosen == by else chosen


def choose_scaled() -> bool:
    """Let the person choose between standardised features and features as measured."""
    choice_from_address("scaled", "scaled", {"yes": True, "no": False}, default=True)
    return st.toggle("Standardise", key="scaled", persist_state="session")
