"""Shows the views on products of matrices and on the Jacobian of a layer."""

from __future__ import annotations

import streamlit as st

from perceptron_core.gradients.layer import LayerKind
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.network.scenes import jacobian, matrices

SCENE = "network"
KIND = "network_layer"
KINDS = {
    "sigmoid": "Sigmoid",
    "tanh": "tanh",
    "relu": "ReLU",
    "linear": "None",
}


def show_matrices() -> None:
    """Show back-propagation as products of matrices, a step at a time."""
    scene = matrices.scene_of(matrices.START)
    show_scene(matrices.figure_of(), scene, "matrices", values=remembered(SCENE, "matrices"))


def choose_kind() -> None:
    """Let the person choose what the layer's sums go through."""
    with options():
        switch("Activation", KINDS, KIND, "layer", "sigmoid")


def show_jacobian() -> None:
    """Show a circle of changes beside what the layer and its Jacobian make of it."""
    kind: LayerKind = st.session_state[KIND]
    variant = f"jacobian of {kind}"
    values = remembered(SCENE, variant)
    inputs, outputs = st.columns(2, gap="medium")
    with inputs:
        scene = jacobian.scene_of(kind, jacobian.START, variant)
        show_scene(jacobian.figure_of(), scene, variant, values=values)
    with outputs:
        scene = jacobian.scene_of_outputs(kind, jacobian.START, variant)
        show_scene(jacobian.figure_of_outputs(kind), scene, variant, values=values)
