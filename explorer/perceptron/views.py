"""The views of the perceptron's page: one idea each, chosen by a switch or in the address."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer.address import choice_from_address

VIEWS = {
    "diagram": "Diagram",
    "threshold": "Threshold",
    "step": "Step",
    "equations": "Equations",
    "layer": "Several",
    "gates": "Gates",
    "convex": "Half-spaces",
}
KEY = "perceptron_view"


def title_row(title: str) -> DeltaGenerator:
    """Start a row with the title; a view adds what can be chosen in it."""
    row = st.container(horizontal=True, vertical_alignment="center", gap="medium")
    row.title(title, anchor=False, width="content")
    return row


def choose() -> str:
    """Let the person choose a view; the address holds it as ``?view=…``."""
    choice_from_address(KEY, "view", VIEWS.keys(), default="diagram")
    return str(switch(VIEWS, KEY, "View"))


def switch(options: dict[str, str], key: str, label: str) -> str:
    """Offer a few words side by side, of which one is always chosen."""
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=key,
        persist_state="session",
    )
    return str(chosen)
