"""The look that all pages share."""

from pathlib import Path

import streamlit as st

SHARED = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
"""Stands in Streamlit's index page."""
_IN_A_FRAME = Path(__file__).with_name("embedded.css")
_WORDS_IN_A_FRAME = Path(__file__).with_name("embedded_words.css")


def apply(alone: bool) -> None:
    """In a frame of a course page, leave a picture `alone` or with the words that it needs."""
    if st.context.is_embedded:
        st.html(_IN_A_FRAME if alone else _WORDS_IN_A_FRAME)
