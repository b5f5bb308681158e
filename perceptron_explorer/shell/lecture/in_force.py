"""Which lecture a visitor is shown: the one that everybody gets, or one of their own."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from perceptron_explorer.shell.lecture.lecture import Lecture

SHARED, MINE = "1", "mine"
"""What the address says: ``?lecture=1&scene=2`` opens the same scene for everybody."""
_KEY = "lecture-in-force"


class Lectures(NamedTuple):
    """The lecture of this server, and the visitor's own.

    Parameters
    ----------
    shared : Lecture
    mine : Lecture, optional
        None if there is none, or none yet.
    is_known : bool
        Whether it is known by now what the browser keeps of the visitor's own.
    """

    shared: Lecture
    mine: Lecture | None = None
    is_known: bool = True


def choose(word: str) -> None:
    """Let the lecture of that word be shown from now on, until an address names the other one."""
    if word in (SHARED, MINE):
        st.session_state[_KEY] = word


def in_force(lectures: Lectures) -> tuple[str, Lecture]:
    """Return what the address calls the lecture that is shown, and the lecture."""
    if lectures.mine and st.session_state.get(_KEY) == MINE:
        return MINE, lectures.mine
    return SHARED, lectures.shared
