"""The switch between plane and space, carried in the address as ``?dim=3``."""

from __future__ import annotations

import streamlit as st

from explorer.address import choice_from_address

NAMES = {2: "Plane", 3: "Space"}
KEY = "dimension"


def choose() -> int:
    """Let the person choose, and return the number of axes: 2 or 3."""
    choice_from_address(KEY, "dim", {"2": 2, "3": 3}, default=2)
    dim = st.segmented_control(
        "Dimension",
        list(NAMES),
        format_func=NAMES.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=KEY,
        persist_state="session",
    )
    return int(dim or 2)
