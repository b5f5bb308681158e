"""The list of the scenes of one's own lecture, with their pictures, in an order to be changed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot import scene_list
from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.topics.my_lecture.state import mine, to_complete
from perceptron_explorer.topics.registry import page_at
from perceptron_explorer.topics.scene_pictures import pictures_of

KEY = "my-lecture-list"
_WANTED = "my-lecture-wanted-pictures"


def show() -> None:
    """List the scenes; the chosen one is edited."""
    own = mine()
    wanted = st.session_state.get(_WANTED, ())
    named = {_picture(scene): scene for scene in own.lecture.scenes}
    scene_list(
        [_item(scene) for scene in own.lecture.scenes],
        own.chosen,
        key=KEY,
        drawings={name: pictures_of(named[name])[:1] for name in wanted if name in named},
        on_choice=own.choose,
        on_move=own.move_to,
        on_wanted=_want,
    )


def _item(scene: PreparedScene) -> dict[str, Any]:
    return {
        "title": scene.title,
        "page": page_at(scene.page).title,
        "incomplete": bool(to_complete(scene)),
        "picture": _picture(scene),
    }


def _picture(scene: PreparedScene) -> str:
    """Return the name of what a scene shows: the address may be long."""
    return hashlib.sha256(f"{scene.page}?{scene.shows}".encode()).hexdigest()[:16]


def _want(pictures: Sequence[str]) -> None:
    st.session_state[_WANTED] = tuple(pictures)
