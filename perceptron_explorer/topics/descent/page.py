"""The page on gradient descent: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.views import show_views
from perceptron_explorer.topics.descent import words
from perceptron_explorer.topics.descent.views import VIEWS
from perceptron_explorer.topics.registry import DESCENT

KEY = "descent_view"


def show() -> None:
    """Show the chosen view."""
    show_views(DESCENT.title, VIEWS, KEY)
    st.caption(words.SOURCE)
