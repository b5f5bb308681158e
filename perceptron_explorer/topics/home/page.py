"""The home page: a picture to drag at once, and the way to the pages."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.shell.lecture.in_force import SHARED
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.topics.home import scene as home
from perceptron_explorer.topics.home import words
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.lecture import of_server
from perceptron_explorer.topics.lecture_links import to_hand_out
from perceptron_explorer.topics.registry import HOME, PAGES


def show() -> None:
    """Say what this is, beside a picture that shows it."""
    title_row(words.TITLE)
    st.write(words.IDEA)
    if of_server().failed:
        st.warning(words.NO_LECTURE, icon=":material/error:")
    picture, pages = st.columns([2.6, 1], gap="large")
    with picture:
        _show_picture()
    with pages:
        _list_pages()
    if not of_server().lecture.by_page:
        to_hand_out(SHARED, words.HAND_OUT)
    st.write(words.IN_CLASS)
    st.caption(words.SOURCE)


def _show_picture() -> None:
    """Show the hyperplane over the first set of leaves, with one line of numbers."""
    leaf_set = next(iter(leaf_sets().values())).first_features(2)
    picture = hyperplane.picture_of(leaf_set, scaled=True)
    scene = home.scene_of(picture, home.starting_values(picture))
    values = remembered(home.NAME, leaf_set.key)
    show_scene(hyperplane.figure_of(picture), scene, leaf_set.key, values=values)


def _list_pages() -> None:
    """List the pages, each with what it is for."""
    st.header("Pages", anchor=False)
    for page in PAGES:
        if page is HOME or not page.in_menu:
            continue
        with st.container(key=f"to-{page.name}", gap=None):
            st.page_link(page.script)
            st.write(page.purpose)
