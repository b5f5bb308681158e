"""The fourth component: pasting rows where Streamlit's table would lose them."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "table_paste", js=script_that_calls("mountTablePaste"), isolate_styles=False
)


def table_paste(*, key: str) -> None:
    """Have the page's table take rows that are pasted into its last line or onto an empty sheet."""
    _mount(key=key)
