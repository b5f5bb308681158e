"""The choice of the features that a picture draws along its axes."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.leaf_sets import OWN

AXES = "xyz"
"""What the address calls them."""


def choose_axes(leaf_set: LeafSet, dim: int, page: str) -> tuple[int, ...]:
    """Return the columns of the features along the axes; different ones in any case.

    Parameters
    ----------
    leaf_set : LeafSet
    dim : int
        How many axes there are.
    page : str
        The page's name: each page keeps its own choice, and one for the person's own leaves.
    """
    axes = tuple(_choose_axis(leaf_set, place, page) for place in range(dim))
    if len(set(axes)) < dim:
        st.caption(f"Choose {dim} different features; until then the first ones are drawn.")
        return tuple(range(dim))
    return axes


def _choose_axis(leaf_set: LeafSet, place: int, page: str) -> int:
    columns = range(len(leaf_set.features))
    key = f"{page}-axis-{AXES[place]}{'-own' if leaf_set.key == OWN else ''}"
    words = {str(column + 1): column for column in columns}
    choice_from_address(key, AXES[place], words, default=place)
    column = st.selectbox(
        f"Axis {place + 1}",
        columns,
        format_func=lambda column: leaf_set.features[column].title,
        key=key,
        persist_state="session",
    )
    return int(column)
