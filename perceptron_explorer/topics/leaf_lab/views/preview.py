"""A table as it was read, column by column, and the choice of what to take from it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import streamlit as st

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.shell.leaf_sets import OWN, OWN_SOURCE
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.leaf_lab.lab import begin_with_user_leaves
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of

KINDS = {"number": "numbers", "text": "text", "empty": "nothing"}
MOST_SHOWN = 500
EXAMPLES = 4
NO_NAMES = "no names"
MOST_SET_ASIDE = 4


def preview(name: str, mark: str, table: leaf_data.Table) -> None:
    """Show what was read, and take leaves when the person says so."""
    for warning in table.warnings:
        st.warning(plain(warning), icon=":material/warning:")
    if table.joined is None:
        _look_and_take(name, mark, table)
        return
    chosen = _choose_commas(mark, table, table.joined)
    if chosen is None:
        st.button("Discard", key="lab-aside", on_click=_put_aside)
    else:
        _look_and_take(name, f"{mark} {chosen.joined is None}", chosen)


def _choose_commas(
    mark: str, table: leaf_data.Table, joined: leaf_data.Table
) -> leaf_data.Table | None:
    """Let the person say what the commas are; None until they do."""
    row = joined.overlong.tolist().index(False)
    readings = {
        f"Decimal signs and delimiters: {_written(joined, row)}": joined,
        f"Delimiters only: {_written(table, row)}": table,
    }
    chosen = st.radio(
        f"What are the commas in row {joined.row_numbers[row]}?",
        list(readings),
        index=None,
        key=f"lab-commas {mark}",
    )
    return None if chosen is None else readings[chosen]


def _written(table: leaf_data.Table, row: int) -> str:
    """Return a row with its numbers as they were read."""
    cells = (
        f"{column.values[row]:.15g}" if np.isfinite(column.values[row]) else column.texts[row]
        for column in table.columns
    )
    return plain(", ".join(cell or "–" for cell in cells))


def _look_and_take(name: str, mark: str, table: leaf_data.Table) -> None:
    st.markdown(f"**{plain(name)}**: {table.n_rows:,} rows. {plain(' '.join(table.notes))}")
    st.dataframe(_column_by_column(table), hide_index=True)
    _list("place", "could not be read", table.problems)
    try:
        taken = _chosen(mark, table)
    except ValueError as problem:
        st.warning(f"Nothing is taken yet: {plain(str(problem))}", icon=":material/edit:")
        taken = None
    if taken is not None:
        _list("row", "will be left out", taken.left_out)
        _say_how_many(table, taken)
    with st.container(horizontal=True):
        if taken is not None:
            st.button(
                f"Take these {len(taken.y):,} leaves",
                type="primary",
                key="lab-take",
                on_click=_take,
                args=(name, taken),
            )
        st.button("Discard", key="lab-aside", on_click=_put_aside)


def _say_how_many(table: leaf_data.Table, taken: leaf_data.TakenLeaves) -> None:
    """Say how many leaves of each class are taken where some are left out."""
    counts = leaf_data.classes_in(table.column(taken.class_column))
    taken_of = [
        f"{int((taken.y == value).sum()):,} of {counts.get(name, 0):,} rows of {plain(name)}"
        for value, name in enumerate(taken.class_names)
        if name in counts
    ]
    if sum(counts.get(name, 0) for name in taken.class_names) > len(taken.y):
        st.caption(f"These are {' and '.join(taken_of)}.")


def _column_by_column(table: leaf_data.Table) -> pd.DataFrame:
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


def _list(unit: str, what: str, problems: Sequence[leaf_data.Problem]) -> None:
    """List rows and columns with what is wrong there, behind a line with their number."""
    if not problems:
        return
    count = len(problems)
    with st.expander(f"{count:,} {unit}{'' if count == 1 else 's'} that {what}"):
        rows = [(p.row, p.column, p.found, p.right) for p in problems[:MOST_SHOWN]]
        names = ["row", "column", "what is there", "what would be right"]
        if count > MOST_SHOWN:
            st.write(f"The first {MOST_SHOWN} of them:")
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True)


def _chosen(mark: str, table: leaf_data.Table) -> leaf_data.TakenLeaves:
    """Let the person choose the columns and the classes.

    Raises
    ------
    ValueError
        If no leaves can be taken in this way.
    """
    guess = leaf_data.guess_columns(table)
    numbers = [column.name for column in table.columns if column.kind == "number"]
    names = [column.name for column in table.columns if column.kind != "empty"]
    left, right = st.columns(2, gap="large")
    features = left.multiselect(
        "Features", numbers, default=list(guess.features), key=f"lab-features {mark}"
    )
    if guess.set_aside:
        left.caption(plain(_why_set_aside(guess.set_aside)))
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
    return leaf_data.take_leaves(
        table, features, class_column, negative, positive, label_column, allow_one_class=True
    )


def _why_set_aside(columns: Sequence[tuple[str, str]]) -> str:
    """Say in one line which columns of numbers are not proposed as features."""
    named = ", ".join(f"{name} {why}" for name, why in columns[:MOST_SET_ASIDE])
    more = len(columns) - MOST_SET_ASIDE
    return f"Not proposed: {named}{f' and {more:,} more' if more > 0 else ''}."


def _choose_classes(
    place: st.delta_generator.DeltaGenerator, mark: str, table: leaf_data.Table, class_column: str
) -> tuple[str, str]:
    counts = leaf_data.classes_in(table.column(class_column))
    if len(counts) == 1:
        noted = leaf_data.noted_classes(table.column(class_column))
        return noted or leaf_data.positive_last(next(iter(counts)), "any other")
    first = leaf_data.two_classes(table, class_column)
    chosen = [
        place.selectbox(
            f"Class {value}: the perceptron {'fires' if value else 'does not fire'}",
            list(counts),
            index=list(counts).index(first[value]),
            format_func=lambda name: f"{name} ({counts[name]:,} row{'s' * (counts[name] > 1)})",
            key=f"lab-class-{value} {mark} {class_column}",
        )
        for value in (0, 1)
    ]
    return str(chosen[0]), str(chosen[1])


def _take(name: str, taken: leaf_data.TakenLeaves) -> None:
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
        begin_with_user_leaves(sheet_of(leaf_set))
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
