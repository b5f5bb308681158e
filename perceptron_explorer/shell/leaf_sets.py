"""The sets of leaves to choose from in a session: those that are given, and the person's own."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet

OWN = "own"
_KEPT = "own-leaves"

OWN_SOURCE = "These are your own leaves, from the Leaf lab."


def leaf_sets() -> dict[str, LeafSet]:
    """Return the sets by their short names, with all their features; the first to begin with.

    The person's own leaves, from the Leaf lab, come last, once there are some of both classes.
    They may be many (`leaf_data.MAX_ROWS`) and change from visit to visit: a picture
    shows them `thinned`.
    """
    own = user_leaves()
    return {**given_sets(), **({OWN: own} if own and own.has_both_classes else {})}


def user_leaves() -> LeafSet | None:
    """Return what the person has made in the Leaf lab in this session, if anything."""
    kept: LeafSet | None = st.session_state.get(_KEPT)
    return kept


def keep_user_leaves(leaf_set: LeafSet) -> None:
    """Offer leaves as the person's own to every page of this session."""
    st.session_state[_KEPT] = replace(
        leaf_set.written(), key=OWN, title="your own leaves", source=OWN_SOURCE
    )
