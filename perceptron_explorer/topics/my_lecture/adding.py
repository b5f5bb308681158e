"""Adds the picture of any page, as it stands, to one's own lecture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.shell.lecture.picture_change import picture_change
from perceptron_explorer.shell.lecture.reading import MOST_SCENES, MOST_STEPS
from perceptron_explorer.topics.lecture import page_values
from perceptron_explorer.topics.my_lecture import kept, words
from perceptron_explorer.topics.my_lecture.state import mine
from perceptron_explorer.topics.registry import page_at

_WAITING, _OUTCOME = "my-lecture-adding", "my-lecture-added"


def take(page: str, asked: Mapping[str, Any]) -> None:
    """Note what the person asks for: to add the picture, or to undo that."""
    st.session_state[_WAITING] = {**asked, "page": page}


def carry_out() -> None:
    """Do what was asked for, once it is known what lecture there is."""
    asked = st.session_state.get(_WAITING)
    if not asked or not kept.has_answered():
        return
    del st.session_state[_WAITING]
    if asked.get("undo"):
        mine().undo()
        text, is_done = words.NOT_ADDED, False
    elif kept.unreadable():
        text, is_done = words.CANNOT_ADD_TO_IT, False
    else:
        add = _added_as_answer if "complete" in asked else _added
        text, is_done = add(asked)
    st.session_state[_OUTCOME] = {"number": asked["number"], "text": text, "undo": is_done}


def _added(asked: Mapping[str, Any]) -> tuple[str, bool]:
    """Add a picture; return what is said of it, and whether it was added."""
    page, shows = asked["page"], str(asked["shows"])
    mistakes = [*page_values()[page].mistakes_in(shows)]
    if mistakes:
        return f"{words.CANNOT_BE_ADDED} {mistakes[0]}", False
    own = mine()
    own.chosen = max(0, len(own.lecture.scenes) - 1)
    title = _title(page, {scene.title for scene in own.lecture.scenes})
    numbers = _numbers(page, asked.get("numbers"))
    scene = PreparedScene(title=title, words="", shows=shows, numbers=numbers, page=page)
    if not own.add([scene]):
        return words.FULL.format(most=MOST_SCENES), False
    return words.ADDED.format(number=len(own.lecture.scenes), title=title), True


def _numbers(page: str, groups: Any) -> tuple[str, ...] | None:
    """Return the groups of numbers that were to be seen; None for all of them."""
    if not isinstance(groups, list):
        return None
    return tuple(name for name in groups if name in page_values()[page].groups)


def _added_as_answer(asked: Mapping[str, Any]) -> tuple[str, bool]:
    """Let the picture be the chosen scene's answer; return the same as above."""
    own = mine()
    if not own.lecture.scenes:
        return words.NO_SCENE_TO_ANSWER, False
    scene = own.lecture.scenes[own.chosen]
    place = {"number": own.chosen + 1, "title": scene.title}
    if scene.page != asked["page"]:
        return words.ANSWER_OF_ANOTHER_PAGE.format(page=page_at(scene.page).title, **place), False
    if len(scene.answers) == MOST_STEPS:
        return words.TOO_MANY_STEPS.format(most=MOST_STEPS), False
    before = scene.params(len(scene.answers))
    change = picture_change(before, str(asked["shows"]), str(asked["complete"]))
    mistakes = [*page_values()[scene.page].mistakes_in(change)]
    if mistakes or not change:
        return f"{words.CANNOT_BE_ADDED} {mistakes[0]}" if mistakes else words.SAME_PICTURE, False
    own.add_answer(change)
    return words.ADDED_AS_ANSWER.format(**place), True


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
