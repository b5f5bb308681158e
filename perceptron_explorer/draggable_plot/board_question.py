"""The seventh component: the question on a class board, and what the class answers."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.draggable_plot.assets import STYLES_PATH
from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "board_question",
    js=script_that_calls("mountBoardQuestion", STYLES_PATH),
    isolate_styles=False,
)


def board_question(*, key: str) -> None:
    """Show the question that is asked on the board that a `board_feed` of the page follows.

    Parameters
    ----------
    key : str
        Streamlit's key of the component.
    """
    _mount(key=key)
