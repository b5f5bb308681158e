"""Threshold, bias and w₀: the flat picture, and beside it the one in space that follows."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from perceptron_explorer.shell.scene_state import show_scene
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.topics.perceptron import words
from perceptron_explorer.topics.perceptron.scenes import flat, lifted
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron
from perceptron_explorer.topics.perceptron.views import neuron as chosen


def show(row: DeltaGenerator) -> None:
    """Show both pictures of one perceptron."""
    st.write(words.IDEAS["threshold"])
    with options(row):
        one = Neuron(chosen.leaves_with(2), 2)
    values = chosen.values_of(one, "threshold", {})
    group = chosen.variant(one, "threshold")
    plane, space = st.columns(2, gap="medium")
    with plane:
        chosen.show(one, "threshold", flat.figure_of(one), flat.threshold_scene(one, values, group))
    with space:
        show_scene(lifted.figure_of(one), lifted.scene_of(one, values, group), group)
