"""Adds the picture of any page, as it stands, to one's own lecture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.shell.lecture.reading import MOST_SCENES
from perceptron_explorer.topics.lecture import page_values
from perceptron_explorer.topics.my_lecture import kept, words
from perceptron_explorer.topics.my_lecture.state import mine
from perceptron_explorer.topics.registry import page_at

_WAITING, _OUTCOME = "my-lecture-adding", "my-lecture-added"


def take(page: str, asked: Mapping[str, Any]) -> None:
    """Note what the person has asked for: to add the page's picture, or not to have added it."""
    st.session_state[_WAITING] = {**asked, "page": page}


def carry_out() -> None:
    """Do what was asked for, once it is known what lecture there is."""
    asked = st.session_state.get(_WAITING)
    if not asked or not kept.has_answered():
        return
    del st.session_state[_WAITING]
    if asked.get("undo"):
        mine().undo()
        text, can_undo = words.NOT_ADDED, False
    else:
        text, can_undo = _added(asked["page"], str(asked["shows"]))
    st.session_state[_OUTCOME] = {"number": asked["number"], "text": text, "undo": can_undo}


def _added(page: str, shows: str) -> tuple[str, bool]:
    """Add a picture; return what is said of it, and whether it can be undone."""
    if kept.unreadable():
        return words.CANNOT_ADD_TO_IT, False
    mistakes = [*page_values()[page].mistakes_in(shows)]
    if mistakes:
        return f"{words.CANNOT_BE_ADDED} {mistakes[0]}", False
    own = mine()
    own.chosen = max(0, len(own.lecture.scenes) - 1)
    title = _title(page, {scene.title for scene in own.lecture.scenes})
    if not own.add([PreparedScene(title=title, words="", shows=shows, page=page)]):
        return words.FULL.format(most=MOST_SCENES), False
    return words.ADDED.format(number=len(own.lecture.scenes), title=title), True


def _title(page: str, taken: set[str]) -> str:
    """Return the page's title, with a number if a scene has it."""
    title = page_at(page).title
    names = [title, *(f"{title} {number}" for number in range(2, MOST_SCENES + 2))]
    return next(name for name in names if name not in taken)


def outcome() -> dict[str, Any] | None:
    """Return what the page bar says of it."""
    found: dict[str, Any] | None = st.session_state.get(_OUTCOME)
    return found


def is_waiting() -> bool:
    """Say whether the browser is to be asked for the lecture first."""
    return _WAITING in st.session_state
