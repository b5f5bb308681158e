"""The second component: what every page has above its picture.

It stands beside the draggable figure since it reads what the figures say of themselves, and
shares their modules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot.assets import PAGE_BAR_STYLES_PATH, server_path
from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "page_bar",
    js=script_that_calls("mountPageBar", PAGE_BAR_STYLES_PATH),
    isolate_styles=False,
)


def page_bar(
    data: Mapping[str, Any],
    *,
    key: str,
    on_scene: Callable[[], None],
    on_left: Callable[[], None],
    on_add: Callable[[], None],
) -> None:
    """Show the bar.

    Parameters
    ----------
    data : mapping
        As ``frontend/page_bar/types.js`` describes it, but for ``qrPath``.
    key : str
        Streamlit's key of the component. In the session's state, its ``scene`` is
        what was asked for, as ``frontend/page_bar/asking.js`` describes it.
    on_scene : callable
        Called before the script runs again because a prepared scene was asked for.
    on_left : callable
        Called before the script runs again because figures of a page that was left had told
        what Python has not heard. In the session's state, the bar's ``left`` is
        what each told last, by the figure's name.
    on_add : callable
        Called before the script runs again because the picture is to be added to the person's
        lecture. In the session's state, the bar's ``add`` has the ``number`` of the wish, and
        what ``shows`` the picture with the ``numbers`` beside it (None for all), or ``undo``; with
        the ``complete`` values of the picture where it is to be a scene's answer.
    """
    sent = {**data, "qrPath": server_path("/qr.svg")}
    _mount(
        key=key, data=sent, on_scene_change=on_scene, on_left_change=on_left, on_add_change=on_add
    )
