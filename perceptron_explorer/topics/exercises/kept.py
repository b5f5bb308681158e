"""What was solved, kept in the person's own browser: for a reload, and for another day."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot import browser_store
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises import progress

KEY = "exercises-kept"
PLACE = "perceptron-explorer/exercises/1/"
"""In the browser's storage; the number is the version of what is written there."""
MOST_ENTRIES = 100
_TAKEN = "exercises-kept-taken"
_FORGET = "exercises-kept-forget"


def take_back(set_name: str, exercises: Iterable[Exercise], solved: progress.Solved) -> None:
    """Add what the browser has kept to what is solved, as far as the core finds it right."""
    found = st.session_state.get(KEY, {}).get("found")
    if not found or found == st.session_state.get(_TAKEN) or found["name"] != PLACE + set_name:
        return
    st.session_state[_TAKEN] = found
    entries: dict[str, Any] = dict([*found["entries"].items()][:MOST_ENTRIES])
    new = {key: values for key, values in entries.items() if key not in solved}
    solved.update(progress.checked(new, exercises).solved)


def keep(set_name: str, solved: progress.Solved) -> None:
    """Keep what is solved in the browser, and say so."""
    data = {
        "name": PLACE + set_name,
        "entries": encode(solved),
        "forget": st.session_state.get(_FORGET, ""),
        "ask": True,
        "kept": "This is kept in your browser.",
        "notKept": "Your browser keeps nothing for this page. Save the progress to a file.",
    }
    browser_store(data, key=KEY)


def forget() -> None:
    """Have the browser forget what it has kept."""
    st.session_state[_FORGET] = uuid.uuid4().hex
