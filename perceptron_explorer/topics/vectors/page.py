"""The page on vectors."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets import dimension
from perceptron_explorer.shell.widgets.page_header import options, title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.registry import DOT_PRODUCT, VECTORS
from perceptron_explorer.topics.vectors import scene as vectors
from perceptron_explorer.topics.vectors import words


def show() -> None:
    """Show the vectors, in the plane or in space, and what they may stand for."""
    with title_row(VECTORS.title):
        dim = dimension.choose()
        with options():
            world = _choose_world()
    st.write(words.IDEA)
    _show_picture(dim, world)
    things_to_try(words.TRY)
    what_to_see(words.SEE)
    st.page_link(DOT_PRODUCT.script, label="Go on to the dot product")
    st.caption(words.SOURCE)


def _choose_world() -> vectors.World:
    """Let the person choose the space that the vectors live in."""
    names = {key: key.capitalize() for key in vectors.WORLDS}
    return vectors.WORLDS[switch("Space", names, "world", "world", "force")]


def _show_picture(dim: int, world: vectors.World) -> None:
    """Show the vectors, as the person last left them."""
    variant = f"{dim} axes"
    scene = vectors.scene_of(dim, world, vectors.starting_values(dim))
    values = remembered("vectors", variant)
    show_scene(vectors.figure_of(dim, world), scene, variant, values=values)
