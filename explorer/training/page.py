"""Shows a training run that the browser plays, as the person last left it."""

from __future__ import annotations

import hashlib
from typing import Any

import streamlit as st

from explorer.scene_state import remembered, show_scene
from figures.hyperplane import Picture
from figures.training import scene
from figures.training.lesson import Lesson, Setting, Turn, lesson_of


def show(picture: Picture, axes: tuple[int, ...], setting: Setting) -> Lesson:
    """Show the run, and return what there is to say of it."""
    variant = _variant(picture, axes, setting)
    n_features = len(picture.leaf_set.features)
    kept = remembered(scene.NAME, variant)
    lesson = _lesson(picture, axes, setting, scene.turns_in(kept or {}, n_features))
    _say_what_is_shown(lesson)
    values, anew = _values_for(lesson, kept)
    if any(values["pull"]):
        visits = int(lesson.play.step[values["step"]])
        values = scene.turned_here(lesson, values)
        lesson = _lesson(picture, axes, setting, scene.turns_in(values, n_features))
        values, anew = scene.fitted(lesson, values, visits), True
    show_scene(scene.figure_of(lesson), scene.scene_of(lesson, values), variant, anew=anew)
    return lesson


def _say_what_is_shown(lesson: Lesson) -> None:
    """Say what of the run is not in the picture."""
    if lesson.is_slice:
        st.caption(
            f"The perceptron works on all {len(lesson.picture.leaf_set.features)} features. The "
            "picture is a slice: those that are not drawn stand at their means, so a leaf may lie "
            "on the other side than its sum says."
        )
    if not lesson.play.complete:
        st.caption("The run is long: the timeline goes from mistake to mistake.")


def explain(lesson: Lesson) -> None:
    """Say how this run goes, and where the leaves come from."""
    setting = lesson.setting
    start = "w = 0" if setting.start == "zero" else f"a random w (seed {setting.seed})"
    order = "as they come" if setting.order == "given" else f"shuffled (seed {setting.seed})"
    st.caption(f"This run: η = {setting.rate:g}, from {start}, the leaves {order}.")
    st.caption(lesson.picture.leaf_set.source)


def _values_for(lesson: Lesson, kept: Any) -> tuple[dict[str, Any], bool]:
    """Return the values as far as they fit the lesson, and whether that changed them."""
    if kept is None:
        return scene.starting_values(lesson), False
    values = scene.fitted(lesson, kept)
    return values, values != dict(kept)


def _lesson(
    picture: Picture, axes: tuple[int, ...], setting: Setting, turns: tuple[Turn, ...]
) -> Lesson:
    """Compute a run once, however often the script runs over it."""
    key = (_variant(picture, axes, setting), turns)
    kept: tuple[Any, Lesson] | None = st.session_state.get("training-lesson")
    if kept is None or kept[0] != key:
        kept = (key, lesson_of(picture, axes, setting, turns))
        st.session_state["training-lesson"] = kept
    return kept[1]


def _variant(picture: Picture, axes: tuple[int, ...], setting: Setting) -> str:
    """Tell one run from another: by its leaves, whatever they are called, and its setting."""
    leaf_set = picture.leaf_set
    digest = hashlib.sha256(picture.X.tobytes() + leaf_set.y.tobytes()).hexdigest()[:12]
    return f"{leaf_set.key}, {digest}, {axes}, {setting}"
