"""The views in the plane of two features: several perceptrons, and the two half-spaces."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.perceptron import words
from perceptron_explorer.topics.perceptron.scenes import flat, half_spaces, layer
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron
from perceptron_explorer.topics.perceptron.views import neuron as chosen

OUTPUTS = {"2": "2 outputs", "3": "3"}


def show_layer(row: DeltaGenerator) -> None:
    """Show two or three perceptrons over the same leaves."""
    st.write(words.IDEAS["layer"])
    with options(row):
        one = Neuron(chosen.leaves_with(2), 2)
        n_outputs = int(switch("Outputs", OUTPUTS, "perceptron_outputs", "outputs", "3"))
    variant = f"{one.leaf_set.key}, layer of {n_outputs}"
    scene = layer.scene_of(one, layer.starting_values(n_outputs), n_outputs)
    values = remembered(chosen.SCENE, variant)
    show_scene(flat.figure_of(one), scene, variant, values=values)


def show_half_spaces(row: DeltaGenerator) -> None:
    """Show a segment between two points."""
    st.write(words.IDEAS["convex"])
    with options(row):
        one = Neuron(chosen.leaves_with(2), 2)
    values = chosen.values_of(one, "convex", half_spaces.START)
    chosen.show(one, "convex", flat.figure_of(one), half_spaces.scene_of(one, values))
