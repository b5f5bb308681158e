"""Leaves out of a file or from the clipboard: read, looked at, and only then taken."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from perceptron_explorer import leaf_data
from perceptron_explorer.shell.turns import letting_others_run
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.uploads import say_if_refused
from perceptron_explorer.topics.leaf_lab.lab import Lab
from perceptron_explorer.topics.leaf_lab.views.preview import preview

READ = "lab-read"
LIMITS = (
    f"Up to {leaf_data.MAX_ROWS:,} rows, {leaf_data.MAX_COLUMNS:,} columns and "
    f"{leaf_data.MAX_BYTES // 10**6} MB. "
    "Comma, semicolon, tab or spaces between the cells, ARFF, or a Markdown table; decimal point "
    "or decimal comma; with or without a header; units as in *length (cm)* or *5.1 cm*."
)


@dataclass(frozen=True, eq=False)
class Reading:
    """What came of a file or of pasted text.

    Parameters
    ----------
    name : str
        What it is called.
    mark : str
        Tells it from what was read before.
    table : Table or str
        A sentence when it could not be read.
    """

    name: str
    mark: str
    table: leaf_data.Table | str


def reading(found: Lab) -> None:
    """Let the person bring a table, and look at it before leaves are taken."""
    if done := st.session_state.pop("lab-read-done", ""):
        st.success(done, icon=":material/check:")
    say_if_refused()
    version = st.session_state.setdefault("lab-read-version", 0)
    file, paste = st.columns(2, gap="large")
    with file:
        _from_a_file(version)
    with paste:
        _from_the_clipboard(version)
    kept: Reading | None = st.session_state.get(READ)
    if kept is None:
        st.caption(LIMITS)
    elif isinstance(kept.table, str):
        st.error(f"{plain(kept.name)}: {plain(kept.table)} Your leaves are unchanged.")
    else:
        preview(kept.name, kept.mark, kept.table)


def _from_a_file(version: int) -> None:
    file = st.file_uploader(
        "A table of leaves, such as a CSV file",
        key=f"lab-file-{version}",
        max_upload_size=leaf_data.MAX_BYTES // 10**6,
    )
    if file is None:
        return
    kept: Reading | None = st.session_state.get(READ)
    if kept is None or kept.mark != file.file_id:
        _read(file.getvalue(), file.name, file.file_id)


def _from_the_clipboard(version: int) -> None:
    text = st.text_area(
        "Or cells copied from a spreadsheet", key=f"lab-paste-{version}", placeholder="Paste here"
    )
    if st.button("Read what was pasted", key="lab-read-paste", disabled=not text):
        _read(text, "What was pasted", f"pasted {hash(text)}")


def _read(data: bytes | str, name: str, mark: str) -> None:
    bar = st.progress(0.0, text=f"Reading {plain(name)}")

    def progress(share: float) -> None:
        bar.progress(share, text=f"Reading {plain(name)}: {share:.0%}")

    table: leaf_data.Table | str
    try:
        with letting_others_run():
            table = leaf_data.read_table(data, progress=progress)
    except ValueError as problem:
        table = str(problem)
    bar.empty()
    st.session_state[READ] = Reading(name, mark, table)
