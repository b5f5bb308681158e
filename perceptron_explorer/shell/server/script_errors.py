"""What a person sees when a page fails: a sentence, never a traceback."""

from __future__ import annotations

import logging

import streamlit as st

_log = logging.getLogger(__name__)


def show(problem: Exception) -> bool:
    """Say what happened and what to do; the details go to the server's log."""
    _log.error("A page failed.", exc_info=problem)
    st.error(
        "This page could not be drawn. What you made is kept; please load the page again. "
        "The server's log says what went wrong.",
        icon=":material/error:",
    )
    return True
