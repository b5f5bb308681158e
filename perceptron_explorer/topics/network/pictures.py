"""Shows the scenes of each view as the person last left them."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.topics.network import controls
from perceptron_explorer.topics.network.scenes import diagram, hidden_in_space, hidden_space, leaves


def show_learning() -> None:
    """Show the leaves with the units' lines, the diagram, and the hidden space."""
    task = controls.chosen()
    variant = task.variant
    values = remembered(leaves.NAME, variant)
    hidden = hidden_in_space if task.n_hidden == hidden_in_space.N_UNITS else hidden_space
    pictures = (
        (leaves.figure_of(task), leaves.scene_of(task)),
        (diagram.figure_of(), diagram.scene_of(task)),
        (hidden.figure_of(task), hidden.scene_of(task)),
    )
    for place, (figure, scene) in zip(st.columns(3, gap="medium"), pictures, strict=True):
        with place:
            show_scene(figure, scene, variant, values=values)
    if task.source:
        st.caption(task.source)
