"""The class board: opened by the lecturer, filled from phones."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.server.boards import store
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try
from perceptron_explorer.topics.class_board import asking, controls, opening, words
from perceptron_explorer.topics.class_board.class_leaves import leaves_of
from perceptron_explorer.topics.class_board.hosting import PROBLEM, Hosted, hosted, keep_in_browser
from perceptron_explorer.topics.class_board.picture import picture
from perceptron_explorer.topics.registry import CLASS_BOARD


def show() -> None:
    """Show the board that is open, or what to open one with."""
    found = hosted()
    with title_row(CLASS_BOARD.title):
        if found:
            controls.way_in(found)
    with st.container():  # Whatever comes after keeps its place.
        if problem := st.session_state.pop(PROBLEM, ""):
            st.warning(problem)
    if found:
        _board(found)
    else:
        st.write(words.IDEA)
        opening.choose()
        opening.go_on()
    keep_in_browser(found)
    things_to_try(words.TRY)


def _board(found: Hosted) -> None:
    board, items = found.board(), store().items(found.code)
    controls.activity(found, board)
    if board.settings.activity == words.QUESTION:
        asking.question(found, board)
    else:
        asking.keep_what_is_written()
    picture(found, board, items)
    controls.with_the_leaves(found, leaves_of(board, items))
