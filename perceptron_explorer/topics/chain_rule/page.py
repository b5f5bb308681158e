"""The page on the chain rule: a switch between its views, and the view itself."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.views import show_views
from perceptron_explorer.topics.chain_rule import words
from perceptron_explorer.topics.chain_rule.views import VIEWS
from perceptron_explorer.topics.registry import CHAIN_RULE

KEY = "chain_rule_view"


def show() -> None:
    """Show the chosen view."""
    show_views(CHAIN_RULE.title, VIEWS, KEY)
    st.caption(words.SOURCE)
