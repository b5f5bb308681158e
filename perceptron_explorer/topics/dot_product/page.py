"""The page on the dot product."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets import dimension
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.dot_product import words
from perceptron_explorer.topics.registry import DOT_PRODUCT, HYPERPLANE


def show() -> None:
    """Show two vectors, their product, and the shadow of one on the other."""
    with title_row(DOT_PRODUCT.title):
        dim = dimension.choose()
    st.write(words.IDEA)
    _show_picture(dim)
    things_to_try(words.TRY)
    what_to_see(words.SEE, words.FORMULA)
    st.page_link(HYPERPLANE.script, label="Go on to the hyperplane")
    st.caption(words.SOURCE)


def _show_picture(dim: int) -> None:
    """Show the two vectors, as the person last left them."""
    variant = f"{dim} axes"
    scene = dot_product.scene_of(dim, dot_product.starting_values(dim))
    values = remembered("dot-product", variant)
    show_scene(dot_product.figure_of(dim), scene, variant, values=values)
