"""The look that all pages share."""

from pathlib import Path

import streamlit as st

_CSS = Path(__file__).with_name("page.css")


def apply() -> None:
    """Bring the shared styles into the page."""
    st.html(_CSS)
