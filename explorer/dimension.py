"""The switch between plane and space, carried in the address as ``?dim=3``."""

from __future__ import annotations

import streamlit as st

NAMES = {2: "Plane", 3: "Space"}
KEY = "dimension"


def choose() -> int:
    """Let the person choose, and return the number of axes: 2 or 3.

    A new session takes it from the address, where anything but 3 counts as 2. After that
    the address follows the switch, so that it can be passed on.
    """
    if KEY not in st.session_state:
        st.session_state[KEY] = 3 if st.query_params.get("dim") == "3" else 2
    # Set anew in each run: on the next page, a value that no hand has changed would be None.
    st.session_state[KEY] = st.session_state[KEY]
    dim = st.segmented_control(
        "Dimension",
        list(NAMES),
        format_func=NAMES.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=KEY,
        persist_state="session",
    )
    st.query_params["dim"] = str(dim)
    return int(dim or 2)
