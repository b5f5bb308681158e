"""The view of logic gates: one perceptron for each, and three for XOR."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

import perceptron_core as core
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.perceptron import words
from perceptron_explorer.topics.perceptron.scenes import gates, xor

SCENE = "perceptron"
KEY = "perceptron_gate"
THREE = "XOR3"
GATES = {**{name: name for name in core.GATES}, THREE: "XOR with three perceptrons"}


def show(_row: DeltaGenerator) -> None:
    """Show the chosen gate."""
    name = switch("Gate", GATES, KEY, "gate", "AND")
    if name == THREE:
        _show_three()
    else:
        _show_one(core.GATES[name])


def _show_one(gate: core.Gate) -> None:
    st.write(words.GATE_IDEA.format(gate=gate.name))
    variant = f"gate {gate.name}"
    scene = gates.scene_of(gate, gates.starting_values(gate))
    show_scene(gates.figure_of(), scene, variant, values=remembered(SCENE, variant))


def _show_three() -> None:
    st.write(words.THREE_IDEA)
    variant = "gate XOR with three perceptrons"
    values = remembered(SCENE, variant) or xor.starting_values()
    left, right = st.columns(2, gap="medium")
    with left:
        show_scene(gates.figure_of(), xor.inputs_scene(values, variant), variant)
    with right:
        outputs = xor.outputs_scene(values, variant)
        show_scene(gates.figure_of(("h₁", "h₂")), outputs, variant)
