"""The page on matrices: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.matrices import words
from perceptron_explorer.topics.matrices.views import VIEWS, View
from perceptron_explorer.topics.registry import DOT_PRODUCT, MATRICES

KEY = "matrix_view"


def show() -> None:
    """Show the chosen view: the idea, the picture, things to try, and what to see."""
    view = _choose_view()
    st.write(view.words.idea)
    view.show()
    things_to_try("\n".join(f"- {sentence}" for sentence in view.words.tries))
    what_to_see(view.words.insight)
    st.page_link(DOT_PRODUCT.script, label="Go on to the dot product")
    st.caption(words.SOURCE)


def _choose_view() -> View:
    """Write the title and let the person choose a view; ``?view=stack`` chooses it too."""
    with title_row(MATRICES.title):
        titles = {key: view.words.title for key, view in VIEWS.items()}
        view = VIEWS[switch("View", titles, KEY, "view")]
        view.controls()
    return view
