"""The page on softmax: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.views import show_views
from perceptron_explorer.topics.registry import SOFTMAX
from perceptron_explorer.topics.softmax import words
from perceptron_explorer.topics.softmax.views import VIEWS

KEY = "softmax_view"


def show() -> None:
    """Show the chosen view."""
    show_views(SOFTMAX.title, VIEWS, KEY)
    st.caption(words.REFERENCE)
