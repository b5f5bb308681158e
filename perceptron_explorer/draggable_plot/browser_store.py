"""The third component: what is kept in the person's own browser.

It shares the served modules of the other two.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "browser_store", js=script_that_calls("mountBrowserStore"), isolate_styles=False
)


def browser_store(data: Mapping[str, Any], *, key: str) -> None:
    """Keep entries in the browser, and say below the place where it stands whether it does.

    Parameters
    ----------
    data : mapping
        ``name``: what they are kept under. ``entries``: by name; they are added to those that are
        there, in the place of those of the same name. ``forget``: a text that is new whenever
        what is there is to go first, or nothing. ``ask``: whether Python wants to know what else
        is there, and ``always``: also that nothing is. ``kept`` and ``notKept``: the sentences.
        ``writer``, where several tabs change the same entries: the ``session`` and its
        ``revision``, which counts its changes from 1. Entries are written once for each of these,
        and what another tab writes is found at once.
    key : str
        Streamlit's key of the component. In the session's state, its ``found`` is what was
        there of which ``entries`` knew nothing: ``{"name": ..., "entries": ...}``.
    """
    _mount(key=key, data=dict(data), on_found_change=lambda: None)
