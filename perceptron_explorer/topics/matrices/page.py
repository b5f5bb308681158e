"""The page on matrices: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.views import show_views
from perceptron_explorer.topics.matrices import words
from perceptron_explorer.topics.matrices.views import VIEWS
from perceptron_explorer.topics.registry import DOT_PRODUCT, MATRICES

KEY = "matrix_view"


def show() -> None:
    """Show the chosen view, and where to go on."""
    show_views(MATRICES.title, VIEWS, KEY)
    st.page_link(DOT_PRODUCT.script, label="Go on to the dot product")
    st.caption(words.SOURCE)
