"""The page on the hyperplane."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

import perceptron_core as core
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets import dimension, wrong_leaves
from perceptron_explorer.shell.widgets.leaf_choice import choose_leaf_set, choose_scaled
from perceptron_explorer.shell.widgets.page_header import options, title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.hyperplane import words
from perceptron_explorer.topics.hyperplane.scene import Picture
from perceptron_explorer.topics.registry import HYPERPLANE, PERCEPTRON, TRAINING

SCENE = "hyperplane"
MOST_LEAVES = 5_000
"""More leaves of one's own would slow the drag down and hide each other."""


def show() -> None:
    """Show a weight vector to drag, and the hyperplane that turns with it."""
    picture = _heading()
    values = _show_picture(picture)
    _explain_coordinates(picture)
    _list_wrong_leaves(picture, values)
    things_to_try(words.TRY)
    what_to_see(words.SEE, words.FORMULA)
    with st.container(horizontal=True):
        st.page_link(PERCEPTRON.script, label="Go on to the perceptron", width="content")
        st.page_link(TRAINING.script, label="Watch a perceptron learn w", width="content")
    st.caption(words.SOURCE)


def _heading() -> Picture:
    """Write the title and the idea, and let the person choose leaves and coordinates."""
    with title_row(HYPERPLANE.title):
        dim = dimension.choose()
        with options():
            leaf_set = choose_leaf_set(dim).first_features(dim).thinned(MOST_LEAVES)
            scaled = choose_scaled()
    st.write(words.IDEA)
    return hyperplane.picture_of(leaf_set, scaled)


def _show_picture(picture: Picture) -> Mapping[str, Any]:
    """Show the draggable figure and return its values in the picture's coordinates."""
    values, dropped = _values_for(picture)
    if dropped:
        st.caption(dropped)
    scene = hyperplane.scene_of(picture, hyperplane.starting_values(picture))
    figure, answers = hyperplane.figure_of(picture), wrong_leaves.are_listed()
    return show_scene(figure, scene, _variant(picture), values=values, answers=answers).values


def _values_for(picture: Picture) -> tuple[Mapping[str, Any], str]:
    """Go on from what was last made of these leaves, in whichever coordinates that was.

    Returns the values, and a sentence if the last switch had to drop some of them. The
    sentence stays until the next switch.
    """
    last: dict[str, tuple[Picture, str]] = st.session_state.setdefault("hyperplane-last", {})
    key = picture.leaf_set.key
    before, dropped = last.get(key, (picture, ""))
    values = remembered(SCENE, _variant(before))
    if values is None:
        values = hyperplane.starting_values(picture)
    elif _variant(before) != _variant(picture):
        values, dropped = _translated(values, before, picture)
    last[key] = (picture, dropped)
    return values, dropped


def _translated(
    values: Mapping[str, Any], before: Picture, after: Picture
) -> tuple[Mapping[str, Any], str]:
    """Say values of one picture in another one's coordinates and features."""
    if before.scaled != after.scaled:
        same_features = hyperplane.picture_of(before.leaf_set, after.scaled)
        values = hyperplane.carried_over(values, before, same_features)
    return hyperplane.with_features(values, after)


def _variant(picture: Picture) -> str:
    coordinates = "scaled" if picture.scaled else "raw"
    return f"{picture.leaf_set.key}, {coordinates}, {picture.dim} features"


def _explain_coordinates(picture: Picture) -> None:
    """Say where the leaves come from, and what was subtracted and divided by."""
    st.caption(picture.leaf_set.source)
    if not picture.scaled:
        st.caption(words.RAW)
        return
    parts = [
        f"{plain(feature.name)}: minus its mean {mean:.2f} {plain(feature.unit)}, "
        f"divided by its standard deviation {scale:.2f} {plain(feature.unit)}"
        for feature, mean, scale in zip(
            picture.leaf_set.features, picture.scaling.mean, picture.scaling.scale, strict=True
        )
    ]
    st.caption("Standardised features. " + "; ".join(parts) + ".")


def _list_wrong_leaves(picture: Picture, values: Mapping[str, Any]) -> None:
    """List the misclassified leaves, as they are once a handle is let go."""
    wrong = core.misclassified(picture.X, picture.leaf_set.y, values["w"], values["b"])
    wrong_leaves.list_them(picture.leaf_set, wrong)
