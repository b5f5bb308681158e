"""The switch between the views, carried in the address as ``?view=stack``."""

from __future__ import annotations

import streamlit as st

from explorer.matrices.views import VIEWS, View

KEY = "matrix_view"
ADDRESS = "view"


def choose_view() -> View:
    """Write the title and let the person choose a view.

    A new session takes it from the address, where any other word counts as the first view.
    After that the address follows the switch, so that it can be passed on.
    """
    default = next(iter(VIEWS))
    if KEY not in st.session_state:
        asked = st.query_params.get(ADDRESS)
        st.session_state[KEY] = asked if asked in VIEWS else default
    # Set anew in each run: on the next page, a value that no hand has changed would be None.
    st.session_state[KEY] = st.session_state[KEY]
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.title("Matrices", anchor=False, width="content")
        key = st.segmented_control(
            "View",
            list(VIEWS),
            format_func=lambda key: VIEWS[key].title,
            required=True,
            label_visibility="collapsed",
            key=KEY,
            persist_state="session",
        )
        view = VIEWS[key or default]
        view.controls()
    st.query_params[ADDRESS] = str(key)
    return view


def show(view: View) -> None:
    """Show a view: the idea, the picture, things to try, and what to see."""
    st.write(view.idea)
    view.show()
    st.subheader("Try", anchor=False)
    st.markdown("\n".join(f"- {sentence}" for sentence in view.tries))
    st.subheader("What to see", anchor=False)
    st.markdown(view.insight)
