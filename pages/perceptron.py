"""Rosenblatt's perceptron: its diagram, and one idea about it at a time."""

import streamlit as st

from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.topics.perceptron import page as views
from perceptron_explorer.topics.perceptron.views import gates, planes, single, threshold

SHOW = {
    "diagram": single.show_diagram,
    "threshold": threshold.show,
    "step": single.show_step,
    "equations": single.show_equations,
    "layer": planes.show_layer,
    "gates": gates.show,
    "convex": planes.show_half_spaces,
}

row = title_row("Perceptron")
view = views.choose()
SHOW[view](row)
views.close(view)
st.caption("After A. Punnen, *The Maths behind Neural Networks*, chapter 1, “The Perceptron”.")
