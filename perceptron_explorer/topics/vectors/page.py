"""The parts that the pages on vectors share."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets import dimension
from perceptron_explorer.shell.widgets.page_header import options, title_row
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.vectors import scene as vectors


def heading(title: str, idea: str) -> int:
    """Write the title and the idea, and let the person choose plane or space."""
    with title_row(title):
        dim = dimension.choose()
    st.write(idea)
    return dim


def heading_with_world(title: str, idea: str) -> tuple[int, vectors.World]:
    """Do what `heading` does, and let the person choose what the vectors stand for."""
    with title_row(title):
        dim = dimension.choose()
        with options():
            world = _choose_world()
    st.write(idea)
    return dim, world


def _choose_world() -> vectors.World:
    """Let the person choose the space that the vectors live in."""
    choice_from_address("world", "world", list(vectors.WORLDS), default="force")
    return vectors.WORLDS[
        switch("Space", {key: key.capitalize() for key in vectors.WORLDS}, "world")
    ]


def show_dot_product(dim: int) -> None:
    """Show the two vectors, as the person last left them."""
    variant = f"{dim} axes"
    values = remembered("dot-product", variant) or dot_product.starting_values(dim)
    show_scene(dot_product.figure_of(dim), dot_product.scene_of(dim, values), variant)


def show_vectors(dim: int, world: vectors.World) -> None:
    """Show the vectors, as the person last left them."""
    variant = f"{dim} axes"
    values = remembered("vectors", variant) or vectors.starting_values(dim)
    show_scene(vectors.figure_of(dim, world), vectors.scene_of(dim, world, values), variant)
