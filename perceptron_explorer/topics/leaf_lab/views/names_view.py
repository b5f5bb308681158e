"""What the features and the classes are called, and which features there are."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.leaf_lab.lab import Lab, lab
from perceptron_explorer.topics.leaf_lab.sheet.naming import renamed

KEY, PROBLEM = "lab-names", "lab-names-problem"


def names(found: Lab) -> None:
    """Let the person name features and classes, add features and take some away."""
    leaf_set = found.sheet.leaf_set
    version = found.table_version  # with other leaves, what was typed and not applied is past
    with st.form(f"{KEY} {version}"):
        left, right = st.columns(2, gap="large")
        negative = left.text_input("Class 0: the perceptron does not fire", leaf_set.class_names[0])
        positive = right.text_input("Class 1: the perceptron fires", leaf_set.class_names[1])
        table = st.data_editor(
            pd.DataFrame(
                [(f.name, f.unit, i) for i, f in enumerate(leaf_set.features)],
                columns=["feature", "unit", "column"],
            ),
            column_order=["feature", "unit"],
            hide_index=True,
            num_rows="dynamic",
            key=f"{KEY}-table {version}",
        )
        if st.form_submit_button("Apply"):
            _apply((negative, positive), table)
    if problem := st.session_state.pop(PROBLEM, ""):
        st.error(f"{plain(problem)} The names are unchanged.")
    st.caption("A new feature is 0 for every leaf until you change it in the table.")


def _apply(class_names: tuple[str, str], table: pd.DataFrame) -> None:
    rows = table.astype(object).where(table.notna(), None).itertuples(index=False)
    features = [
        (row.feature or "", row.unit or "", None if row.column is None else int(row.column))
        for row in rows
        if row.feature or row.unit or row.column is not None
    ]
    found = lab()
    try:
        found.change(renamed(found.sheet, class_names, features))
    except ValueError as problem:
        st.session_state[PROBLEM] = str(problem)
        return
    st.rerun()
