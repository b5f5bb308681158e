"""A person's own lecture, kept in their browser: for a reload, another page, and another day."""

from __future__ import annotations

from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot import browser_store
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.lecture import Lecture
from perceptron_explorer.shell.lecture.in_force import MINE, Lectures
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import of_server, read_draft
from perceptron_explorer.topics.linked_lecture import linked_lecture
from perceptron_explorer.topics.my_lecture import words
from perceptron_explorer.topics.my_lecture.state import mine

KEY = "my-lecture-kept"
PLACE = "perceptron-explorer/my-lecture/1"
"""In the browser's storage; the number is the version of what is written there."""
ENTRY = "toml"
_HEARD, _TAKEN, _UNREADABLE = (f"my-lecture-{name}" for name in ("heard", "taken", "unreadable"))


def has_answered() -> bool:
    """Say whether the browser has told what it keeps: until then, nothing of that is replaced."""
    return bool(st.session_state.get(_HEARD))


def unreadable() -> str:
    """Return what the browser keeps if no lecture can be made of it, else nothing."""
    return str(st.session_state.get(_UNREADABLE, ""))


def drop_unreadable() -> None:
    """Keep the lecture of this session in the place of what could not be read."""
    mine().revision += 1
    st.session_state.pop(_UNREADABLE, None)


def lectures() -> Lectures:
    """Return the lectures that this visitor can be shown."""
    own = mine().lecture
    shared, mine_or_none = of_server().lecture, own if own.scenes else None
    return Lectures(shared, mine_or_none, has_answered(), linked_lecture())


def take_back() -> None:
    """Take what the browser has told, once: another tab may have changed it since."""
    found: dict[str, Any] | None = st.session_state.get(KEY, {}).get("found")
    if not found or found == st.session_state.get(_TAKEN) or found["name"] != PLACE:
        return
    st.session_state[_TAKEN] = found
    is_first = not has_answered()
    st.session_state[_HEARD] = True
    text = found["entries"].get(ENTRY)
    if not isinstance(text, str):
        return
    read = read_draft(text.encode())
    if not text or read.lecture:
        mine().take_over(read.lecture or Lecture(()))
    elif is_first:
        st.session_state[_UNREADABLE] = text


def keep_silently(asks: bool) -> None:
    """On a page of a picture, ask the browser for the lecture if it is needed, and keep changes."""
    is_asked_for = asks or visit.current().lecture == MINE
    if mine().revision or (is_asked_for and not has_answered()):
        _store(_entries(), "", "")


def keep() -> None:
    """Keep the lecture in the browser, and say so."""
    is_there = bool(mine().lecture.scenes)
    _store(_entries(), words.KEPT if is_there else "", words.NOT_KEPT)


def _entries() -> dict[str, str]:
    """Return the lecture as a file; an empty one where there are no scenes, which no file lacks."""
    if unreadable() or not has_answered():
        return {}
    return {ENTRY: written(mine().lecture) if mine().lecture.scenes else ""}


def _store(entries: dict[str, str], kept: str, not_kept: str) -> None:
    data = {
        "name": PLACE,
        "entries": entries,
        "forget": "",
        "ask": True,
        "always": not has_answered(),
        "writer": {"session": mine().session, "revision": mine().revision},
        "kept": kept,
        "notKept": not_kept,
    }
    browser_store(data, key=KEY)
