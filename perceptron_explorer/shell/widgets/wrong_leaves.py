"""The misclassified leaves, as a table."""

from __future__ import annotations

from typing import Any

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.words import in_features
from perceptron_explorer.shell.widgets.paper_table import paper_table

MOST_LISTED = 1_000
KEY = "misclassified"


def are_listed() -> bool:
    """Say whether the person has opened the list: then it follows each change of the picture."""
    return bool(st.session_state.get(KEY))


def list_them(leaf_set: LeafSet, wrong: NDArray[np.bool_]) -> None:
    """List the leaves that are flagged, behind a line to open."""
    # Streamlit's scripts for tables are a tenth of what a page loads: only for who opens it. The
    # line stays the same: for each new one Streamlit would open or close it as it was before.
    with st.expander("Misclassified leaves", key=KEY, on_change="rerun") as shown:
        if not shown.open:
            return
        count = int(wrong.sum())
        if not count:
            names = [feature.name for feature in leaf_set.written().features]
            st.write(f"None: {in_features(names)}, this hyperplane separates the two classes.")
            return
        rows = np.flatnonzero(wrong)[:MOST_LISTED]
        first = f" The first {MOST_LISTED:,} of them:" if count > MOST_LISTED else ""
        st.write(f"{count:,} of {len(wrong):,} leaves are misclassified.{first}")
        table = table_of(leaf_set, rows)
        st.dataframe(table, hide_index=True)
        paper_table(list(table), list(zip(*table.values(), strict=True)), count)


def table_of(leaf_set: LeafSet, rows: NDArray[np.int64]) -> dict[str, Any]:
    """Return the columns of the table: which leaf, its features, its class and the other."""
    names, labels = leaf_set.class_names, leaf_set.y[rows]
    own_names = [leaf_set.labels[row] for row in rows] if leaf_set.labels else []
    return {
        "leaf": rows + 1,
        **({"name": own_names} if own_names else {}),
        **{
            feature.title: leaf_set.X[rows, column]
            for column, feature in enumerate(leaf_set.features)
        },
        "class": [names[label] for label in labels],
        "predicted": [names[1 - label] for label in labels],
    }
