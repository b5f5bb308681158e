"""The sixth component: scenes of a lecture, to choose one and to reorder them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot.assets import STYLES_PATH
from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "scene_list", js=script_that_calls("mountSceneList", STYLES_PATH), isolate_styles=False
)


def scene_list(
    scenes: Sequence[Mapping[str, Any]],
    chosen: int,
    *,
    key: str,
    drawings: Mapping[str, Sequence[Mapping[str, Any]]],
    on_choice: Callable[[int], None],
    on_move: Callable[[int, int], None],
    on_wanted: Callable[[Sequence[str]], None],
) -> None:
    """Show the scenes.

    Parameters
    ----------
    scenes : sequence of mapping
        Each as ``frontend/scene_list/scene_list.js`` describes it.
    chosen : int
        The place of the chosen one, from 0.
    key : str
        Streamlit's key of the component.
    drawings : mapping
        What the small pictures are drawn of that were asked for, by their names.
    on_choice, on_move, on_wanted : callable
        Called before the script runs again: with the place of the scene that was chosen, with
        the places where a scene was and is, and with the names of the pictures that are in sight
        and not drawn yet.
    """
    scenes = [dict(scene) for scene in scenes]
    _mount(
        key=key,
        data={"scenes": scenes, "chosen": chosen, "drawings": dict(drawings)},
        on_choice_change=lambda: on_choice(st.session_state[key]["choice"]["scene"]),
        on_move_change=lambda: on_move(
            st.session_state[key]["move"]["from"], st.session_state[key]["move"]["to"]
        ),
        on_wanted_change=lambda: on_wanted(st.session_state[key]["wanted"]["pictures"]),
    )
