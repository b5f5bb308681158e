"""The look that all pages share."""

from pathlib import Path

import streamlit as st

_CSS = Path(__file__).with_name("page.css")
_IN_A_FRAME = Path(__file__).with_name("embedded.css")


def apply() -> None:
    """Bring the shared styles into the page, first of all that it sends."""
    st.html(_CSS)
    if st.context.is_embedded:
        st.html(_IN_A_FRAME)
