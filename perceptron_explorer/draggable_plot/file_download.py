"""The fifth component: a file for the person, made in the run of the page that it is asked in.

Streamlit's download button gives its file an address on the server. Each run of any visitor's page
takes such addresses away, so that a press during a run, or in a full hall, could end in nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import streamlit as st

from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "file_download", js=script_that_calls("mountFileDownload"), isolate_styles=False
)


def file_download(
    label: str,
    make: Callable[[], str],
    *,
    file_name: str,
    mime: str,
    key: str,
    disabled: bool = False,
) -> None:
    """Show a button that gives the person a file.

    Parameters
    ----------
    label : str
        The button's label.
    make : callable
        Returns the file's text; called only when the file is asked for.
    file_name, mime : str
        The name that the browser proposes, and the media type.
    key : str
        Streamlit's key of the button.
    disabled : bool
        Whether the button is greyed.
    """
    asked = f"{key}-asked"
    st.button(label, key=key, disabled=disabled, on_click=_ask, args=(asked,))
    if asked in st.session_state and not disabled:
        at = f"file-download-{key}"
        file = {"id": st.session_state[asked], "text": make(), "name": file_name, "mime": mime}
        # The page keeps the file until the browser has it: a newer run may cut this one short.
        _mount(key=at, data=file, on_taken_change=lambda: _hand_over(asked, at))


def _ask(asked: str) -> None:
    st.session_state[asked] = str(time.time_ns())


def _hand_over(asked: str, at: str) -> None:
    if st.session_state[at]["taken"] == st.session_state.get(asked):
        del st.session_state[asked]
