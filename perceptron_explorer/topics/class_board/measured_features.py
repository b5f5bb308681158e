"""Which features of a board are measured in photographs, and from where to where they go."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer import leaf_data
from perceptron_explorer.class_board.errors import ValuesError
from perceptron_explorer.class_board.settings import Feature
from perceptron_explorer.topics.class_board.words import MEASURED_HOW

AXES = {
    "brown or yellow": (0.0, 100.0),
    "green against red": (-0.6, 0.6),
    "roundness": (0.0, 1.0),
    "aspect ratio": (1.0, 6.0),
}
"""Where the leaves of gardens and hedges lie."""
FIRST = ("brown or yellow", "roundness", "aspect ratio")
PLACES = ("across", "up", "in depth")


def measured_features(number: int) -> tuple[Feature, ...]:
    """Ask for so many features.

    Each place offers all of them. Would it leave out what is chosen in another place, Streamlit
    would take it for a new choice, and forget what somebody quick had chosen in it meanwhile.

    Raises
    ------
    ValuesError
        If one is chosen twice.
    """
    st.caption(MEASURED_HOW)
    chosen = [
        _measured_feature(place, first)
        for place, first in zip(PLACES[:number], FIRST[:number], strict=True)
    ]
    names = [one.name for one in chosen]
    if twice := [name for name in names if names.count(name) > 1]:
        raise ValuesError(f"Choose something else for one axis: {twice[0]} is chosen twice.")
    return tuple(chosen)


def _measured_feature(place: str, first: str) -> Feature:
    there = {one.name: one for one in leaf_data.PHOTO_FEATURES}
    names = [*there]
    with st.container(horizontal=True):
        name = st.selectbox(
            f"Feature {place}",
            names,
            index=names.index(first),
            width=340,
            key=f"board-measured-{place}",
        )
        low, high = AXES[name]
        # A number that was typed for one feature says nothing about another.
        start = st.number_input("From", value=low, width=140, key=f"board-low-{place}-{name}")
        end = st.number_input("To", value=high, width=140, key=f"board-high-{place}-{name}")
    st.caption(there[name].meaning)
    return Feature(name, there[name].unit, start, end)
