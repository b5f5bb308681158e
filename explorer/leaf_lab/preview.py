"""A table as it was read, column by column, and the choice of what to take from it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

import perceptron_core as core
from explorer.leaf_lab.lab import begin_with_own
from explorer.leaf_sets import OWN, OWN_SOURCE
from explorer.plain_text import plain
from figures.lab.sheet import sheet_of
from figures.leaf_set import Feature, LeafSet

KINDS = {"number": "numbers", "text": "text", "empty": "nothing"}
MOST_SHOWN = 500
EXAMPLES = 4
NO_NAMES = "no names"


def preview(name: str, mark: str, table: core.Table) -> None:
    """Show what was read, and take leaves when the person says so."""
    st.markdown(f"**{plain(name)}**: {table.n_rows:,} rows. {plain(' '.join(table.notes))}")
    st.dataframe(_column_by_column(table), hide_index=True)
    _list("could not be read", table.problems)
    try:
        taken = _chosen(mark, table)
    except ValueError as problem:
        st.warning(f"Nothing is taken yet: {plain(str(problem))}", icon=":material/edit:")
        taken = None
    if taken is not None:
        _list("will be left out", taken.left_out)
    with st.container(horizontal=True):
        if taken is not None:
            st.button(
                f"Take these {len(taken.y):,} leaves",
                type="primary",
                key="lab-take",
                on_click=_take,
                args=(name, taken),
            )
        st.button("Put it aside", key="lab-aside", on_click=_put_aside)


def _column_by_column(table: core.Table) -> pd.DataFrame:
    rows = [
        {
            "column": column.name,
            "unit": column.unit,
            "holds": KINDS[column.kind],
            "missing": column.missing,
            "begins with": " · ".join([text or "–" for text in column.texts[:EXAMPLES]]),
        }
        for column in table.columns
    ]
    return pd.DataFrame(rows)


def _list(what: str, problems: Sequence[core.Problem]) -> None:
    """List rows and columns with what is wrong there, behind a line with their number."""
    if not problems:
        return
    count = len(problems)
    with st.expander(f"{count:,} {'place' if count == 1 else 'places'} that {what}"):
        rows = [(p.row, p.column, p.found, p.right) for p in problems[:MOST_SHOWN]]
        names = ["row", "column", "what is there", "what would be right"]
        if count > MOST_SHOWN:
            st.write(f"The first {MOST_SHOWN} of them:")
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True)


def _chosen(mark: str, table: core.Table) -> core.TakenLeaves:
    """Let the person choose the columns and the classes.

    Raises
    ------
    ValueError
        If no leaves can be taken in this way.
    """
    guess = core.guess_columns(table)
    numbers = [column.name for column in table.columns if column.kind == "number"]
    names = [column.name for column in table.columns if column.kind != "empty"]
    left, right = st.columns(2, gap="large")
    features = left.multiselect(
        "Features", numbers, default=list(guess.features), key=f"lab-features {mark}"
    )
    index = names.index(guess.class_column) if guess.class_column else None
    class_column = right.selectbox("Class", names, index=index, key=f"lab-class {mark}")
    labels = [NO_NAMES, *(name for name in names if name != class_column)]
    label = left.selectbox(
        "Name of each leaf",
        labels,
        index=labels.index(guess.label_column) if guess.label_column in labels else 0,
        key=f"lab-label {mark}",
    )
    if class_column is None:
        raise ValueError("no column names the class; choose the one that does.")
    negative, positive = _choose_classes(right, mark, table, class_column)
    if len(features) < 2:
        raise ValueError("choose two features at least; the picture needs two axes.")
    label_column = None if label == NO_NAMES else label
    return core.take_leaves(
        table, features, class_column, negative, positive, label_column, allow_one_class=True
    )


def _choose_classes(
    place: st.delta_generator.DeltaGenerator, mark: str, table: core.Table, class_column: str
) -> tuple[str, str]:
    counts = core.classes_in(table.column(class_column))
    if len(counts) == 1:
        noted = core.noted_classes(table.column(class_column))
        return noted or (next(iter(counts)), "any other")
    first = core.two_classes(table, class_column)
    chosen = [
        place.selectbox(
            f"Class {value}: the perceptron {'fires' if value else 'does not fire'}",
            list(counts),
            index=list(counts).index(first[value]),
            format_func=lambda name: f"{name} ({counts[name]:,} rows)",
            key=f"lab-class-{value} {mark} {class_column}",
        )
        for value in (0, 1)
    ]
    return str(chosen[0]), str(chosen[1])


def _take(name: str, taken: core.TakenLeaves) -> None:
    leaf_set = LeafSet(
        key=OWN,
        title=f"leaves from {name}",
        features=tuple(Feature(*feature) for feature in taken.features),
        class_names=taken.class_names,
        X=taken.X,
        y=taken.y,
        source=OWN_SOURCE,
        labels=taken.labels,
    )
    try:
        begin_with_own(sheet_of(leaf_set))
    except ValueError as problem:
        st.session_state["lab-problem"] = str(problem)
        return
    _put_aside()
    st.session_state["lab-read-done"] = (
        f"{len(taken.y):,} leaves are on the sheet. Undo brings back what was there before."
    )


def _put_aside() -> None:
    st.session_state.pop("lab-read", None)
    st.session_state["lab-read-version"] += 1
