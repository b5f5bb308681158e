"""The look that all pages share."""

from pathlib import Path

import streamlit as st

_CSS = Path(__file__).with_name("page.css")
_IN_A_FRAME = Path(__file__).with_name("embedded.css")
_WORDS_IN_A_FRAME = Path(__file__).with_name("embedded_words.css")


def apply(alone: bool) -> None:
    """Bring the shared styles into the page, first of all that it sends.

    In a frame of a course page a picture stands `alone`, unless it needs the words around it.
    """
    st.html(_CSS)
    if st.context.is_embedded:
        st.html(_IN_A_FRAME if alone else _WORDS_IN_A_FRAME)
