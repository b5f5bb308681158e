"""Shows the scene of each view as the person last left it."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.descent.scenes import (
    batch,
    curve,
    rules_compared,
    staircase,
    surface,
)
from perceptron_explorer.topics.descent.surfaces import SURFACES, TITLES, Surface

SCENE = "descent"
SURFACE = "descent_loss"


def choose_surface() -> None:
    """Let the person choose a loss beside the switch of the views."""
    with options():
        switch("Loss", TITLES, SURFACE, "loss", "chain")


def _chosen_surface() -> Surface:
    return SURFACES[st.session_state[SURFACE]]()


def show_curve() -> None:
    """Show a point on a curve, and the steps that follow from it."""
    scene = curve.scene_of(curve.START)
    show_scene(curve.figure_of(), scene, "curve", values=remembered(SCENE, "curve"))


def show_surface() -> None:
    """Show contour lines and the surface beside them; the descent is one."""
    chosen = _chosen_surface()
    variant = f"surface of {chosen.key}"
    values = remembered(SCENE, variant)
    start = surface.starting_values(chosen)
    flat, space = st.columns(2, gap="medium")
    with flat:
        scene = surface.scene_of(chosen, start, variant)
        show_scene(surface.figure_of(chosen), scene, variant, values=values)
    with space:
        scene = surface.scene_in_space(chosen, start, variant)
        show_scene(surface.figure_in_space(chosen), scene, variant, values=values)
    if chosen.source:
        st.caption(chosen.source)


def show_rules() -> None:
    """Show five rules from one start."""
    chosen = _chosen_surface()
    variant = f"rules on {chosen.key}"
    scene = rules_compared.scene_of(chosen, rules_compared.starting_values(chosen))
    show_scene(surface.figure_of(chosen), scene, variant, values=remembered(SCENE, variant))
    if chosen.source:
        st.caption(chosen.source)


def show_batch() -> None:
    """Show leaves to choose a batch of, and beside them what their step is."""
    leaves = SURFACES["leaves"]()
    start, values = batch.starting_values(), remembered(SCENE, "batch")
    first, second = st.columns(2, gap="medium")
    with first:
        scene = batch.scene_of_leaves(leaves, start, "batch")
        show_scene(batch.figure_of_leaves(leaves), scene, "batch", values=values)
    with second:
        scene = batch.scene_of_weights(leaves, start, "batch")
        show_scene(surface.figure_of(leaves), scene, "batch", values=values)
    st.caption(leaves.source)


def show_staircase() -> None:
    """Show the share of mistakes over the direction of w, with losses in its place."""
    leaves = SURFACES["leaves"]()
    scene = staircase.scene_of(leaves, staircase.START)
    show_scene(staircase.figure_of(), scene, "staircase", values=remembered(SCENE, "staircase"))
    st.caption(leaves.source)
