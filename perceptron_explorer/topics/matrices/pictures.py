"""Shows the scene of each view as the person last left it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot import Figure
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.matrices.scenes import (
    fitting,
    index_notation,
    product,
    stacking,
    tensor,
    transformation,
    written,
)

SCENE = "matrices"
STACK = "matrix_stack"
SUM = "matrix_sum"
ORDER = "matrix_order"
ORIGIN = "matrix_origin"

Values = Mapping[str, Any]


def _show(variant: str, figure: Figure, start: Values, scene_of: Callable[[Values], Scene]) -> None:
    show_scene(figure, scene_of(start), variant, values=remembered(SCENE, variant))


def show_written() -> None:
    """Show a vector as a column that turns into a row."""
    _show("vector", written.figure_of(), written.starting_values(), written.scene_of)


def show_product() -> None:
    """Show two vectors as matrices and their product."""
    _show("product", product.figure_of(), product.starting_values(), product.scene_of)


def _choose(label: str, key: str, param: str, titles: Mapping[str, str], default: str) -> None:
    """Offer the variants of a view beside the switch of the views."""
    with options():
        switch(label, titles, key, param, default)


def choose_stack() -> None:
    """Let the person choose what is stacked."""
    titles = {key: stack.title for key, stack in stacking.STACKS.items()}
    _choose("Stacked", STACK, "stack", titles, "W")


def choose_sum() -> None:
    """Let the person choose a product in index notation."""
    titles = {key: one.title for key, one in index_notation.EXPRESSIONS.items()}
    _choose("Product", SUM, "sum", titles, "matrix")


def choose_order() -> None:
    """Let the person choose a tensor by its order."""
    titles = {key: one.title for key, one in tensor.TENSORS.items()}
    _choose("Order", ORDER, "order", titles, "3")


def choose_origin() -> None:
    """Let the person choose from where lengths are counted."""
    titles = {"measured": "As measured", "mean": "Minus the mean"}
    _choose("Lengths", ORIGIN, "origin", titles, "measured")


def show_stacking() -> None:
    """Show the rows of a matrix and its product with a vector."""
    key = st.session_state[STACK]
    stack = stacking.STACKS[key]

    def scene_of(values: Values) -> Scene:
        return stacking.scene_of(stack, values)

    _show(f"stack of {key}", stacking.figure_of(), stacking.starting_values(), scene_of)


def show_transformation() -> None:
    """Show what a matrix does to the plane."""
    _show(
        "map", transformation.figure_of(), transformation.starting_values(), transformation.scene_of
    )


def show_index_notation() -> None:
    """Show a product in index notation, with the terms that are summed."""
    key = st.session_state[SUM]
    expression = index_notation.EXPRESSIONS[key]

    def scene_of(values: Values) -> Scene:
        return index_notation.scene_of(expression, values)

    _show(f"sum {key}", index_notation.figure_of(), index_notation.starting_values(), scene_of)


def show_tensor() -> None:
    """Show a tensor and what its indices pick."""
    key = st.session_state[ORDER]
    one = tensor.TENSORS[key]

    def scene_of(values: Values) -> Scene:
        return tensor.scene_of(one, values)

    _show(f"order {key}", tensor.figure_of(one), tensor.starting_values(one), scene_of)


def show_fitting() -> None:
    """Show the error surface of a line through the first set of leaves."""
    key = st.session_state[ORIGIN]
    leaf_set = next(iter(given_sets().values())).first_features(2)
    fit = fitting.Fit(leaf_set, centred=key == "mean")

    def scene_of(values: Values) -> Scene:
        return fitting.scene_of(fit, values)

    _show(f"lengths {key}", fitting.figure_of(fit), fitting.starting_values(fit), scene_of)
    st.caption(leaf_set.source)
