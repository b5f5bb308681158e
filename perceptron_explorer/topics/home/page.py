"""The parts of the home page that are more than words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.topics.home import scene as home
from perceptron_explorer.topics.hyperplane import scene as hyperplane

PAGES = {
    "pages/vectors.py": "Drag a vector in the plane or in space; length, direction, entries.",
    "pages/matrices.py": "Columns, rows, stacks and tensors; what a matrix does to the plane.",
    "pages/dot_product.py": "Two vectors, their dot product in both forms, and the shadow of one "
    "on the other.",
    "pages/hyperplane.py": "Drag a weight vector and a bias, see which leaves are misclassified, "
    "and read the sums.",
    "pages/perceptron.py": "Inputs, weights, sum and step as one diagram; logic gates.",
    "pages/leaf_lab.py": "Your own leaves, by hand, from a file or a photograph; can any line "
    "separate them?",
    "pages/training.py": "Watch the perceptron learn a weight vector, one mistake at a time.",
    "pages/exercises.py": "Small tasks in these pictures that check themselves.",
    "pages/glossary.py": "The words and symbols, each in a sentence.",
}


def show_picture() -> None:
    """Show the hyperplane over the first set of leaves, with one line of numbers."""
    leaf_set = next(iter(leaf_sets().values())).first_features(2)
    picture = hyperplane.picture_of(leaf_set, scaled=True)
    values = remembered(home.NAME, leaf_set.key) or home.starting_values(picture)
    show_scene(hyperplane.figure_of(picture), home.scene_of(picture, values), leaf_set.key)


def list_pages() -> None:
    """List the pages, each with what it is for."""
    st.header("Pages", anchor=False)
    for path, purpose in PAGES.items():
        with st.container(key=f"to-{Path(path).stem}", gap=None):
            st.page_link(path)
            st.write(purpose)
