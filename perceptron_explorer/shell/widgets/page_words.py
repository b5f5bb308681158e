"""The words below a picture: things to try, and what to see."""

from __future__ import annotations

import streamlit as st


def things_to_try(text: str) -> None:
    """List things to try."""
    st.header("Try", anchor=False)
    st.markdown(text)


def what_to_see(text: str, *formulas: str) -> None:
    """Say what there was to see, after the formulas that it is about."""
    st.header("What to see", anchor=False)
    for formula in formulas:
        st.latex(formula)
    st.markdown(text)
