"""Shows the scene of each view as the person last left it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from draggable_plot import Figure
from draggable_plot.descriptions import Scene
from explorer.address import choice_from_address
from explorer.scene_state import remembered, show_scene
from figures.matrices import product, stacking, transformation, written

SCENE = "matrices"

Values = Mapping[str, Any]


def _show(variant: str, figure: Figure, start: Values, scene_of: Callable[[Values], Scene]) -> None:
    values = remembered(SCENE, variant) or start
    show_scene(figure, scene_of(values), variant)


def show_written() -> None:
    """Show a vector as a column that turns into a row."""
    _show("vector", written.figure_of(), written.starting_values(), written.scene_of)


def show_product() -> None:
    """Show two vectors as matrices and their product."""
    _show("product", product.figure_of(), product.starting_values(), product.scene_of)


def choose_stack() -> None:
    """Let the person choose what is stacked."""
    choice_from_address("matrix_stack", "stack", stacking.STACKS.keys(), default="W")
    st.segmented_control(
        "Stacked",
        list(stacking.STACKS),
        format_func=lambda key: stacking.STACKS[key].title,
        required=True,
        label_visibility="collapsed",
        key="matrix_stack",
        persist_state="session",
    )


def show_stacking() -> None:
    """Show the rows of a matrix and its product with a vector."""
    key = st.session_state["matrix_stack"]
    stack = stacking.STACKS[key]

    def scene_of(values: Values) -> Scene:
        return stacking.scene_of(stack, values)

    _show(f"stack of {key}", stacking.figure_of(), stacking.starting_values(), scene_of)


def show_transformation() -> None:
    """Show what a matrix does to the plane."""
    _show(
        "map", transformation.figure_of(), transformation.starting_values(), transformation.scene_of
    )
