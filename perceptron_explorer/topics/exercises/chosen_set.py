"""Which exercises a visitor has: of a file of their own, of a link, the server's, or the app's."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.exercises import linked_set, reading, words
from perceptron_explorer.topics.exercises.server_set import ExerciseSet, server_set

MOST_PROBLEMS = 3
"""Of the mistakes in a link."""
_OF_A_FILE, _OF_A_LINK = "exercises-own", "exercises-linked"


def exercises() -> tuple[Exercise, ...]:
    """Return the exercises that the visitor has."""
    return _chosen().exercises


def set_name() -> str:
    """Return what tells these exercises from those of any other file."""
    return _chosen().name


def _chosen() -> ExerciseSet:
    return own() or of_the_server() or ExerciseSet("app", reading.built_in())


def own() -> ExerciseSet | None:
    """Return exercises that this server does not have: the last that were loaded or linked."""
    found: ExerciseSet | None = st.session_state.get(_OF_A_FILE)
    return found or st.session_state.get(_OF_A_LINK)


def of_the_server() -> ExerciseSet | None:
    """Return the exercises that the server was started with."""
    started_with = server_set()
    return started_with.found if started_with else None


def take(found: ExerciseSet) -> None:
    """Have the exercises of a file."""
    st.session_state[_OF_A_FILE] = found


def drop_own() -> None:
    """Go back to the exercises that this server has."""
    for key in (_OF_A_FILE, _OF_A_LINK):
        st.session_state.pop(key, None)


def begin() -> None:
    """Take what the address brings, and say what is wrong with that or with the server's file."""
    started_with = server_set()
    if started_with and started_with.problems:
        sentence = words.server_file_is_wrong(started_with.path.name, started_with.problems)
        with st.container(key="server-problem"):
            st.warning(plain(sentence), icon=":material/warning:")
    here = visit.current()
    here.known.add(linked_set.PARAM)
    if not here.fresh or linked_set.PARAM not in here.given:
        return
    read = linked_set.read(here.given[linked_set.PARAM])
    if read.found:
        drop_own()
        st.session_state[_OF_A_LINK] = read.found
    here.problem = plain(" ".join(read.problems[:MOST_PROBLEMS]))


def share() -> None:
    """Put exercises that are not this server's into the address, if they are few."""
    found, here = own(), visit.current()
    if found is None:
        return
    if word := linked_set.in_link(found.data):
        here.choices[linked_set.PARAM] = word
    else:
        here.left_behind.append(words.NOT_IN_THE_LINK)
