"""The lecture of a link: shown for as long as the session lasts, beside the visitor's own."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.lecture.link import is_in_link, read_link
from perceptron_explorer.shell.lecture.reading import Reading
from perceptron_explorer.topics.lecture import read_draft

_KEY = "linked-lecture"
NONE = Reading(None, ())


def linked_lecture() -> Reading:
    """Return the lecture of the last link that was opened, or what is wrong with it."""
    word = st.query_params.get(visit.LECTURE, "")
    if is_in_link(word):
        st.session_state[_KEY] = _read(word)
    found: Reading = st.session_state.get(_KEY, NONE)
    return found


@lru_cache(maxsize=50)
def _read(word: str) -> Reading:
    return read_link(word, read_draft)
