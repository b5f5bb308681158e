"""Shows the scene of each view as the person last left it."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets import dimension
from perceptron_explorer.topics.registry import PERCEPTRON
from perceptron_explorer.topics.softmax import words
from perceptron_explorer.topics.softmax.scenes import scores, species, two
from perceptron_explorer.topics.softmax.species import SOURCE
from perceptron_explorer.topics.softmax.species import species as leaves

SCENE = "softmax"


def choose_dimension() -> None:
    """Let the person choose between plane and space."""
    dimension.choose()


def show_species() -> None:
    """Show three species, a weight vector each, and a descent to play."""
    of = leaves(st.session_state[dimension.KEY])
    variant = f"species, {of.dim} features"
    scene = species.scene_of(of, species.starting_values(of))
    show_scene(species.figure_of(of), scene, variant, values=remembered(SCENE, variant))
    st.caption(SOURCE)


def show_scores() -> None:
    """Show three scores, and their probabilities in a triangle."""
    scene = scores.scene_of(scores.START)
    show_scene(scores.figure_of(), scene, "scores", values=remembered(SCENE, "scores"))


def show_two() -> None:
    """Show two scores, the sigmoid of their difference, and the step that it comes near."""
    scene = two.scene_of(two.START)
    show_scene(two.figure_of(), scene, "two", values=remembered(SCENE, "two"))
    st.page_link(PERCEPTRON.script, label=words.BACK)
