"""The perceptron's page: one view of it at a time, chosen by a switch or in the address."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.perceptron import words
from perceptron_explorer.topics.perceptron.views import gates, planes, single, threshold
from perceptron_explorer.topics.perceptron.words import VIEWS
from perceptron_explorer.topics.registry import PERCEPTRON

KEY = "perceptron_view"
SHOW = {
    "diagram": single.show_diagram,
    "threshold": threshold.show,
    "step": single.show_step,
    "equations": single.show_equations,
    "layer": planes.show_layer,
    "gates": gates.show,
    "convex": planes.show_half_spaces,
}


def show() -> None:
    """Show the chosen view, something to try, and a word for those who read the source too."""
    row = title_row(PERCEPTRON.title)
    view = _choose()
    SHOW[view](row)
    things_to_try(words.TRY[view])
    if view in words.SLIPS:
        st.markdown(words.SLIPS[view])
    st.caption(words.SOURCE)


def _choose() -> str:
    """Let the person choose a view; the address holds it as ``?view=…``."""
    return switch("View", VIEWS, KEY, "view", "diagram")
