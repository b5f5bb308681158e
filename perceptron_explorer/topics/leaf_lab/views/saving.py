"""Take the leaves and the weights home, and bring weights back."""

from __future__ import annotations

import streamlit as st

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.draggable_plot import file_download
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.uploads import say_if_refused
from perceptron_explorer.topics.leaf_lab.lab import Lab, lab
from perceptron_explorer.topics.leaf_lab.sheet import weights
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet

KEY, DONE = "lab-weights-file", "lab-weights-done"


def saving(found: Lab) -> None:
    """Offer both as files; weights can be loaded here, leaves with any other table."""
    now = found.sheet
    with st.container(horizontal=True):
        file_download(
            "Download the leaves (CSV)",
            lambda: as_csv(now.leaf_set),
            file_name="leaves.csv",
            mime="text/csv",
            key="lab-save-leaves",
            disabled=len(now.leaf_set.y) == 0,
        )
        file_download(
            "Download w and b (JSON)",
            lambda: weights.written(now),
            file_name="weights.json",
            mime="application/json",
            key="lab-save-weights",
        )
    st.caption("Load saved leaves under *File or paste*; every digit is kept.")
    say_if_refused()
    st.file_uploader("Weights that were saved here", key=KEY, on_change=_load, max_upload_size=1)
    if problem := st.session_state.get("lab-weights-problem", ""):
        st.error(f"{plain(problem)} Your w and b are unchanged.")
    sheet, done = st.session_state.get(DONE, (None, ""))
    if sheet is found.sheet:  # What is done after that makes it old.
        st.success(plain(done), icon=":material/check:")


def as_csv(leaf_set: LeafSet) -> str:
    """Return leaves as CSV."""
    features = [(feature.name, feature.unit) for feature in leaf_set.features]
    return leaf_data.write_table(
        leaf_set.X, leaf_set.y, features, leaf_set.class_names, leaf_set.labels
    )


def _load() -> None:
    file = st.session_state[KEY]
    st.session_state["lab-weights-problem"] = ""
    if file is None:
        return
    found = lab()
    try:
        found.change(weights.with_weights(found.sheet, leaf_data.read_weights(file.getvalue())))
    except ValueError as problem:
        st.session_state["lab-weights-problem"] = f"{file.name}: {problem}"
        return
    st.session_state[DONE] = (found.sheet, _what_is_in_place(found.sheet, file.name))


def _what_is_in_place(sheet: Sheet, name: str) -> str:
    features = weights.named([feature.name for feature in sheet.leaf_set.features])
    counts = core.confusion_counts(sheet.y, core.predict(sheet.X, sheet.w, sheet.b))
    return (
        f"w and b from {name} are in place, for the features {features}: {counts.correct:,} of "
        f"{counts.total:,} leaves are correctly classified. Undo brings back your earlier w and b."
    )
