"""The page on a small network: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.views import show_views
from perceptron_explorer.topics.network import words
from perceptron_explorer.topics.network.views import VIEWS
from perceptron_explorer.topics.registry import NETWORK

KEY = "network_view"


def show() -> None:
    """Show the chosen view."""
    show_views(NETWORK.title, VIEWS, KEY)
    st.caption(words.SOURCE)
