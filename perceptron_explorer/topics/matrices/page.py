"""The page on matrices: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.matrices.views import VIEWS, View

KEY = "matrix_view"


def choose_view() -> View:
    """Write the title and let the person choose a view; ``?view=stack`` chooses it too."""
    choice_from_address(KEY, "view", list(VIEWS), default=next(iter(VIEWS)))
    with title_row("Matrices"):
        view = VIEWS[switch("View", {key: view.title for key, view in VIEWS.items()}, KEY)]
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
