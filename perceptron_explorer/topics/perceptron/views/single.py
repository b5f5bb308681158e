"""The views of a single perceptron: its diagram, its step, its equations."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from perceptron_explorer.topics.perceptron import words
from perceptron_explorer.topics.perceptron.scenes import diagram, equations, panel, step
from perceptron_explorer.topics.perceptron.views import neuron as chosen


def show_diagram(row: DeltaGenerator) -> None:
    """Show the diagram with the sum beside it."""
    st.write(words.IDEAS["diagram"])
    one = chosen.choose(row)
    scene = diagram.scene_of(one, chosen.values_of(one, "diagram", {}), panel.panel(one))
    chosen.show(one, "diagram", diagram.figure_of(one), scene)


def show_step(row: DeltaGenerator) -> None:
    """Show the step function with the sum on it."""
    st.write(words.IDEAS["step"])
    one = chosen.choose(row)
    values = chosen.values_of(one, "step", step.START)
    chosen.show(one, "step", step.figure_of(), step.scene_of(one, values))


def show_equations(row: DeltaGenerator) -> None:
    """Show the three equations under the diagram."""
    st.write(words.IDEAS["equations"])
    one = chosen.choose(row)
    scene = diagram.scene_of(
        one,
        chosen.values_of(one, "equations", {}),
        equations.groups(one),
        quantities=equations.QUANTITIES,
        panel_place="below",
    )
    chosen.show(one, "equations", diagram.figure_of(one), scene)
