"""The fourth component: pasting rows where Streamlit's table would lose them."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.draggable_plot.component import module_that_mounts

_mount = st.components.v2.component(
    "table_paste", js=module_that_mounts("editing/table_paste.js"), isolate_styles=False
)


def table_paste(*, key: str) -> None:
    """Have the page's table take rows that are pasted into its last line or onto an empty sheet."""
    _mount(key=key)
