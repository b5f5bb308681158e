"""After a prediction: why it goes there, in one's own words, and an answer to compare with."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.exercises.exercise import Prediction
from perceptron_explorer.topics.exercises import words

LONGEST = 400


def ask_why(key: str, prediction: Prediction) -> None:
    """Ask, and show the answer to compare with once something is written.

    Nothing that is written leaves the session.
    """
    if not prediction.why:
        return
    with st.container(key="exercise-why", width=720):
        written = st.text_area(
            prediction.why,
            key=f"why-{key}",
            max_chars=LONGEST,
            height=90,
            placeholder=words.WHY_PLACEHOLDER,
            persist_state="session",
        )
        compare = f"why-compared-{key}"
        if st.button("Compare with an answer", key=f"{compare}-button"):
            st.session_state[compare] = True
        if not st.session_state.get(compare):
            return
        if (written or "").strip():
            st.markdown(f"**An answer:** {prediction.because}")
        else:
            st.info(words.WRITE_FIRST)
