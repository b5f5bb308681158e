"""The switch between the views, carried in the address as ``?view=stack``."""

from __future__ import annotations

import streamlit as st

from explorer.address import choice_from_address
from explorer.matrices.views import VIEWS, View

KEY = "matrix_view"


def choose_view() -> View:
    """Write the title and let the person choose a view."""
    choice_from_address(KEY, "view", list(VIEWS), default=next(iter(VIEWS)))
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
        view = VIEWS[str(key)]
        view.controls()
    return view


def show(view: View) -> None:
    """Show a view: the idea, the picture, things to try, and what to see."""
    st.write(view.idea)
    view.show()
    st.header("Try", anchor=False)
    st.markdown("\n".join(f"- {sentence}" for sentence in view.tries))
    st.header("What to see", anchor=False)
    st.markdown(view.insight)
