"""The Leaf lab: a person's own leaves, a hyperplane over them, and the proof."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.page_words import things_to_try
from perceptron_explorer.topics.leaf_lab import picture, words
from perceptron_explorer.topics.leaf_lab.kept import keep_in_browser, offer_kept_leaves
from perceptron_explorer.topics.leaf_lab.views import views


def show() -> None:
    """Show the leaves, what can be done with them, and what the core says of them."""
    offer_kept_leaves()
    lab = picture.heading()
    picture.picture(lab)
    views.verdict(lab)
    views.choose_and_show(lab)
    keep_in_browser(lab)
    things_to_try(words.TRY)
    st.caption(words.SOURCE)
