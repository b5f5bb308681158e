"""The sixth component: what a class makes on its board comes into the lecturer's picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "board_feed", js=script_that_calls("mountBoardFeed"), isolate_styles=False
)


def board_feed(data: Mapping[str, Any], *, key: str, on_remove: Callable[[], None]) -> None:
    """Follow a board's events, and show two buttons to remove leaves by.

    Parameters
    ----------
    data : mapping
        ``events``: the address of the events. ``figure``: the name of the scene that they belong
        to. ``middle`` and ``half``: of each axis, in the features' units.
    key : str
        Streamlit's key of the component. In the session's state, its ``remove`` is what was
        asked for: ``{"what": "leaf" or "phone", "id": ...}``.
    on_remove : callable
        Called before the script runs again because of that.
    """
    _mount(key=key, data=dict(data), on_remove_change=on_remove)
