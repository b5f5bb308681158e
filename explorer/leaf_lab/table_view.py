"""The leaves as a table to type and paste into."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from explorer.leaf_lab.lab import KEY, Lab, listen
from explorer.leaf_lab.rows import CLASS, LABEL, Row, column_of, edited, leaves_of, rows_of
from explorer.plain_text import plain
from figures.lab.sheet import EDITABLE_LEAVES
from figures.leaf_set import LeafSet

BASE = "lab-table-rows"
HEIGHT_PX = 420


def table(found: Lab) -> None:
    """Show the leaves; what is typed there is in the picture at once."""
    leaf_set = found.sheet.leaf_set
    if not found.sheet.editable:
        st.caption(
            f"More than {EDITABLE_LEAVES:,} leaves are shown here and not changed one by one."
        )
        st.dataframe(_frame(rows_of(leaf_set), leaf_set), column_config=_columns(leaf_set))
        return
    st.data_editor(
        _frame(_base(found), leaf_set),
        key=_key(found),
        num_rows="dynamic",
        column_config=_columns(leaf_set),
        hide_index=True,
        height=HEIGHT_PX,
        on_change=_take_over,
    )
    st.caption(
        "Type, or paste cells from a spreadsheet. Select rows at their left edge and press Delete "
        "to remove them; add one in the last line."
    )
    for sentence in found.lacking:
        st.warning(plain(sentence), icon=":material/edit:")


def _key(found: Lab) -> str:
    return f"lab-table-{found.table_version}"


def _base(found: Lab) -> list[Row]:
    """Return the rows that the table was last given; it adds up its changes from there."""
    version, rows = st.session_state.get(BASE, (None, []))
    if version != found.table_version:
        rows = [*rows_of(found.sheet.leaf_set), *found.drafts]
        found.lacking = leaves_of(rows, found.sheet.leaf_set).lacking
        st.session_state[BASE] = (found.table_version, rows)
    return list(rows)


def _take_over() -> None:
    found: Lab = st.session_state[KEY]
    rows = edited(_base(found), st.session_state[_key(found)])
    listen(found)  # only now: it may give the table new rows
    taken = leaves_of(rows, found.sheet.leaf_set)
    found.drafts, found.lacking = taken.drafts, taken.lacking
    try:
        found.change(found.sheet.with_leaves(taken.leaf_set), by="table")
    except ValueError as problem:
        found.lacking = [*taken.lacking, str(problem)]


def _frame(rows: list[Row], leaf_set: LeafSet) -> pd.DataFrame:
    names = [*map(column_of, range(len(leaf_set.features))), CLASS, LABEL]
    frame = pd.DataFrame(rows, columns=names)
    numbers = dict.fromkeys(names[:-2], "float64")
    return frame.astype({**numbers, CLASS: "object", LABEL: "object"})


def _columns(leaf_set: LeafSet) -> dict[str, Any]:
    features = {
        column_of(index): st.column_config.NumberColumn(feature.title, format="plain")
        for index, feature in enumerate(leaf_set.features)
    }
    return {
        **features,
        CLASS: st.column_config.SelectboxColumn("class", options=list(leaf_set.class_names)),
        LABEL: st.column_config.TextColumn("name of the leaf"),
    }
