"""The row at the top of a page: its title, and the controls that choose what it shows."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def title_row(title: str) -> DeltaGenerator:
    """Write the title, and return the row for controls to follow it.

    In lecture mode it folds away with them.
    """
    row = st.container(
        horizontal=True, vertical_alignment="center", gap="medium", key="page-header"
    )
    row.title(title, anchor=False, width="content")
    return row


def options(row: DeltaGenerator | None = None) -> DeltaGenerator:
    """Return the place in the title row for choices that most people leave as they are.

    On a small screen they fold away behind a button, so that the picture comes first.
    """
    place = row.container if row else st.container
    return place(horizontal=True, vertical_alignment="center", gap="medium", key="page-options")
