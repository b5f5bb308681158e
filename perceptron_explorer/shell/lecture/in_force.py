"""Which lecture a visitor is shown: the one that everybody gets, their own, or one of a link."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.reading import Reading

SHARED, MINE, LINKED = "1", "mine", "link"
"""What the address says: ``?lecture=1&scene=2`` opens the same scene for everybody.

The lecture of a link stands itself in the address, and is called so where that is too long.
"""
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
    linked : Reading
        That of a link, or what is wrong with it.
    """

    shared: Lecture
    mine: Lecture | None = None
    is_known: bool = True
    linked: Reading = Reading(None, ())


def choose(word: str) -> None:
    """Let the lecture of that word be shown from now on, until an address names the other one."""
    if word in (SHARED, MINE, LINKED):
        st.session_state[_KEY] = word


def in_force(lectures: Lectures) -> tuple[str, Lecture]:
    """Return what the address calls the lecture that is shown, and the lecture."""
    chosen = st.session_state.get(_KEY)
    if lectures.mine and chosen == MINE:
        return MINE, lectures.mine
    if lectures.linked.lecture and chosen == LINKED:
        return LINKED, lectures.linked.lecture
    return SHARED, lectures.shared
