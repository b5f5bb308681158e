"""The numbers that stand beside a scene's picture in lecture mode."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.topics.lecture import page_values
from perceptron_explorer.topics.my_lecture.state import mine


def show() -> None:
    """Let the groups of numbers of the chosen scene be chosen."""
    own = mine()
    scene = own.lecture.scenes[own.chosen]
    groups = sorted(page_values()[scene.page].groups)
    key = own.key_of("numbers")
    st.multiselect(
        "Numbers beside the picture",
        groups,
        default=groups if scene.numbers is None else scene.numbers,
        format_func=lambda name: name.replace("-", " ").capitalize(),
        placeholder="None",
        key=key,
        on_change=_edit,
        args=(own.chosen, key, groups),
    )


def _edit(at: int, key: str, groups: list[str]) -> None:
    chosen = tuple(st.session_state[key])
    mine().edit(at, "numbers", None if set(chosen) == set(groups) else chosen)
