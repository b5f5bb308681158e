"""The board that this session's lecturer hosts, kept in the browser for a reload."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import streamlit as st

from perceptron_explorer.class_board.board import Board
from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.settings import Settings
from perceptron_explorer.draggable_plot import browser_store
from perceptron_explorer.shell.server.boards import store

HOSTED, PROBLEM = "class-board-hosted", "class-board-problem"
KEPT = "class-board-kept"
PLACE = "perceptron-explorer/class-board/1"
"""In the browser's storage; the number is the version of what is written there."""
_LEFT = "class-board-left"


@dataclass(frozen=True)
class Hosted:
    """A board's code and the key of its host."""

    code: str
    host_key: str

    def board(self) -> Board:
        """Return the board as it is now."""
        return store().board(self.code)

    def change(self, **settings: Any) -> None:
        """Change settings of the board, or say what is wrong."""
        with noting_problem():
            store().change(self.code, self.host_key, **settings)


@contextmanager
def noting_problem() -> Iterator[None]:
    """Keep what is wrong for the page to say: a board may have been ended on another machine."""
    try:
        yield
    except BoardError as problem:
        st.session_state[PROBLEM] = str(problem)


def hosted() -> Hosted | None:
    """Return the board that is open, or that this browser opened before; None without one."""
    open_now: Hosted | None = st.session_state.get(HOSTED)
    found = open_now or _kept_before()
    if found is None:
        return None
    try:
        store().host(found.code, found.host_key)
    except BoardError as problem:
        leave()
        # A board of another day may have vanished, which is nothing to speak of.
        if open_now:
            st.session_state[PROBLEM] = str(problem)
        return None
    st.session_state[HOSTED] = found
    return found


def open_board(settings: Settings, given: tuple[Any, Any] | None) -> None:
    """Open a board, and say what is wrong if that cannot be."""
    with noting_problem():
        opened = store().open(settings, given)
        st.session_state[HOSTED] = Hosted(opened.code, opened.host_key)


def take_over(code: str, host_key: str) -> None:
    """Go on with a board by its key, or say what is wrong."""
    found = Hosted(code.strip().upper(), host_key.strip())
    with noting_problem():
        store().host(found.code, found.host_key)
        st.session_state[HOSTED] = found
    st.rerun()


def leave() -> None:
    """Forget the board, here and in the browser; the board itself stays."""
    left = st.session_state.pop(HOSTED, None) or _kept_before()
    if left:
        st.session_state[_LEFT] = left.code


def end() -> None:
    """Delete the board with all that is on it."""
    found: Hosted | None = st.session_state.get(HOSTED)
    if found:
        with noting_problem():
            store().end(found.code, found.host_key)
    leave()


def keep_in_browser(found: Hosted | None) -> None:
    """Keep the board's key in the browser, where a reload finds it."""
    entries = {"code": found.code, "key": found.host_key} if found else {}
    data = {
        "name": PLACE,
        "entries": entries,
        "forget": "" if found else st.session_state.get(_LEFT, ""),
        "ask": found is None and _LEFT not in st.session_state,
        "kept": "",
        "notKept": "",
    }
    browser_store(data, key=KEPT)


def _kept_before() -> Hosted | None:
    found: dict[str, Any] = st.session_state.get(KEPT, {}).get("found") or {}
    entries = found.get("entries", {})
    code, key = entries.get("code"), entries.get("key")
    if not isinstance(code, str) or not isinstance(key, str):
        return None
    return None if code == st.session_state.get(_LEFT) else Hosted(code, key)
