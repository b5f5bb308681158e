"""Which perceptron is looked at: the leaves, the number of inputs, and what was made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from perceptron_explorer.draggable_plot import Figure
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.leaf_choice import choose_leaf_set
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.perceptron.scenes.neuron import (
    FEWEST_INPUTS,
    MOST_INPUTS,
    Neuron,
    starting_values,
    with_inputs,
)

SCENE = "perceptron"
FIRST_N_INPUTS = 3
MOST_LEAVES = 2_000


def choose(row: DeltaGenerator) -> Neuron:
    """Offer the sets of leaves and the numbers of inputs."""
    with options(row):
        leaf_set = leaves_with(1)
        numbers = range(FEWEST_INPUTS, MOST_INPUTS + 1)
        words = {n: f"{n} inputs" if n == FEWEST_INPUTS else str(n) for n in numbers}
        n_inputs = switch("Inputs", words, "perceptron_inputs", "inputs", FIRST_N_INPUTS)
    return Neuron(leaf_set, n_inputs)


def leaves_with(n_features: int) -> LeafSet:
    """Offer the sets of leaves that have so many features."""
    return choose_leaf_set(n_features).thinned(MOST_LEAVES)


def variant(neuron: Neuron, view: str) -> str:
    """Name what the values belong to."""
    return f"{neuron.leaf_set.key}, {neuron.n_inputs} inputs, {view}"


def values_of(neuron: Neuron, view: str, further: Mapping[str, Any]) -> Mapping[str, Any]:
    """Go on from what was last made of these leaves, in whichever view, with any inputs.

    `further` are the values that the view has of its own, as they begin.
    """
    last: dict[str, str] = st.session_state.setdefault("perceptron-last", {})
    here, key = variant(neuron, view), neuron.leaf_set.key
    values = remembered(SCENE, last.get(key, here))
    last[key] = here
    own = remembered(SCENE, here) or further
    if values is None:
        shared = starting_values(neuron)
    else:
        shared = with_inputs(values, neuron, _kept_of_all_inputs(key, values))
    return {**{name: own[name] for name in further}, **shared}


def _kept_of_all_inputs(key: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return w and x with the entries of inputs that are not there at the moment, and keep them."""
    kept: dict[str, dict[str, Any]] = st.session_state.setdefault("perceptron-all-inputs", {})
    before = kept.get(key, values)
    kept[key] = {name: [*values[name], *before[name][len(values[name]) :]] for name in "wx"}
    return kept[key]


def show(neuron: Neuron, view: str, figure: Figure, scene: Scene) -> None:
    """Show a view of the perceptron, and remember what is made of it."""
    show_scene(figure, scene, variant(neuron, view))
