"""The leaves as a table to type and paste into."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from perceptron_explorer.draggable_plot import table_paste
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import words
from perceptron_explorer.shell.widgets.paper_table import MOST_ROWS, paper_table
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.leaf_lab.lab import KEY, Lab, listen
from perceptron_explorer.topics.leaf_lab.sheet.sheet import EDITABLE_LEAVES
from perceptron_explorer.topics.leaf_lab.views.rows import (
    CLASS,
    LABEL,
    LEAF,
    Row,
    column_of,
    edited,
    leaves_of,
    rows_of,
)

BASE = "lab-table-rows"
HEIGHT_PX = 420
NUMBER_PX = 60
MOST_SAID = 10


def table(found: Lab) -> None:
    """Show the leaves; what is typed there is in the picture at once."""
    leaf_set = found.sheet.leaf_set
    _print(leaf_set)
    if not found.sheet.editable:
        st.caption(
            f"More than {EDITABLE_LEAVES:,} leaves are shown here and not changed one by one."
        )
        _show_only(leaf_set)
        return
    st.data_editor(
        _frame(_base(found), leaf_set),
        key=_key(found),
        num_rows="dynamic",
        column_config=_columns(leaf_set),
        hide_index=True,
        height=HEIGHT_PX,
        placeholder="",
        on_change=_take_over,
    )
    table_paste(key="lab-table-paste")
    st.caption(
        "Type, or paste cells from a spreadsheet. Select rows at their left edge and press Delete "
        "to remove them; add one in the last line. A decimal comma is read like a decimal point."
    )
    for sentence in found.lacking[:MOST_SAID]:
        st.warning(plain(sentence), icon=":material/edit:")
    if (more := len(found.lacking) - MOST_SAID) > 0:
        st.caption(f"And {more:,} more like these.")


def _key(found: Lab) -> str:
    return f"lab-table-{found.table_version}"


def _base(found: Lab) -> list[Row]:
    """Return the rows that the table was last given; it adds up its changes from there.

    While another thing is looked at, Streamlit forgets them, and the table begins anew.
    """
    version, rows = st.session_state.get(BASE, (None, []))
    if version != found.table_version or _key(found) not in st.session_state:
        rows = [*rows_of(found.sheet.leaf_set), *found.drafts]
        found.lacking = leaves_of(rows, found.sheet.leaf_set).lacking
        st.session_state[BASE] = (found.table_version, rows)
    return list(rows)


def _take_over() -> None:
    found: Lab = st.session_state[KEY]
    changes, before = st.session_state[_key(found)], found.sheet.leaf_set
    taken = leaves_of(edited(_base(found), changes), before)
    listen(found)  # only now: it may give the table new rows
    now = found.sheet.leaf_set
    if (now.features, now.class_names) != (before.features, before.class_names):
        return  # A step back brought other leaves; the rows that were typed into are gone.
    found.drafts, found.lacking = taken.drafts, taken.lacking
    try:
        found.change(found.sheet.with_leaves(taken.leaf_set), by="table")
    except ValueError as problem:
        found.lacking = [*taken.lacking, str(problem)]
    if changes["deleted_rows"]:
        found.table_version += 1  # Those behind them have other numbers now.


def _frame(rows: list[Row], leaf_set: LeafSet) -> pd.DataFrame:
    names = [*map(column_of, range(len(leaf_set.features))), CLASS, LABEL]
    frame = pd.DataFrame(rows, columns=[LEAF, *names])
    return frame.astype({LEAF: "Int64", **dict.fromkeys(names, "object")})


def _columns(leaf_set: LeafSet) -> dict[str, Any]:
    features = {
        column_of(index): st.column_config.TextColumn(feature.title, alignment="right")
        for index, feature in enumerate(leaf_set.features)
    }
    return {
        LEAF: st.column_config.NumberColumn(
            format="plain", width=NUMBER_PX, pinned=True, disabled=True
        ),
        **features,
        CLASS: st.column_config.SelectboxColumn("class", options=list(leaf_set.class_names)),
        LABEL: st.column_config.TextColumn("name of the leaf"),
    }


def _show_only(leaf_set: LeafSet) -> None:
    """Show leaves as numbers, which can be sorted by a click on a column's head."""
    names = [*map(column_of, range(len(leaf_set.features)))]
    frame = pd.DataFrame(leaf_set.X, columns=names)
    frame.insert(0, LEAF, np.arange(1, len(frame) + 1))
    frame[CLASS] = np.array(leaf_set.class_names, dtype=object)[leaf_set.y]
    frame[LABEL] = leaf_set.labels or ""
    numbers = {
        name: st.column_config.NumberColumn(feature.title, format="plain")
        for name, feature in zip(names, leaf_set.features, strict=True)
    }
    st.dataframe(frame, column_config={**_columns(leaf_set), **numbers}, hide_index=True)


def _print(leaf_set: LeafSet) -> None:
    """Have the first leaves in a table for paper."""
    n = len(leaf_set.y)
    rows = [
        (
            row + 1,
            *map(words.shortest, leaf_set.X[row].tolist()),
            leaf_set.class_names[leaf_set.y[row]],
            *([leaf_set.labels[row]] if leaf_set.labels else []),
        )
        for row in range(min(n, MOST_ROWS))
    ]
    titles = ["leaf", *(feature.title for feature in leaf_set.features), "class"]
    paper_table([*titles, "name"] if leaf_set.labels else titles, rows, n)
