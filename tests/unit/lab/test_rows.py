"""The leaves as rows of a table, and what `st.data_editor` keeps of the changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.leaf_lab.rows import edited, leaves_of, rows_of
from tests.small_leaves import four_leaves

FULL: dict[str, Any] = {"feature 1": 1.5, "feature 2": 2, "class": "pointed", "label": "e"}


def changes(**made: Any) -> dict[str, Any]:
    return {"edited_rows": {}, "added_rows": [], "deleted_rows": [], **made}


def test_rows_and_back_are_the_same_leaves() -> None:
    for leaf_set in (four_leaves(), replace(four_leaves(), labels=("a", "", "c", "d"))):
        taken = leaves_of(rows_of(leaf_set), leaf_set)
        assert taken.leaf_set.X.tolist() == leaf_set.X.tolist()
        assert taken.leaf_set.y.tolist() == leaf_set.y.tolist()
        assert taken.leaf_set.labels == leaf_set.labels
        assert taken.drafts == []
        assert taken.lacking == []


def test_typed_added_and_deleted() -> None:
    made = changes(
        edited_rows={"1": {"feature 2": 4.5, "class": "pointed"}},
        added_rows=[FULL],
        deleted_rows=[0, 3],
    )
    taken = leaves_of(edited(rows_of(four_leaves()), made), four_leaves())
    assert taken.leaf_set.X.tolist() == [[2.0, 4.5], [6.0, 2.0], [1.5, 2.0]]
    assert taken.leaf_set.y.tolist() == [1, 1, 1]
    assert taken.leaf_set.labels == ("", "", "e")


def test_a_row_that_lacks_something_is_kept_and_said_to() -> None:
    added = [{"feature 1": 1.0}, {**FULL, "class": None}, {}, {**FULL, "feature 2": float("inf")}]
    taken = leaves_of(edited(rows_of(four_leaves()), changes(added_rows=added)), four_leaves())
    assert len(taken.leaf_set.y) == 4
    assert taken.drafts == [added[0], added[1], added[3]]
    assert taken.lacking == [
        "Row 5 has no width and no class; it becomes a leaf once it has.",
        "Row 6 has no class; it becomes a leaf once it has.",
        "Row 8 has no width; it becomes a leaf once it has.",
    ]


def test_a_number_that_is_taken_out_makes_a_leaf_a_draft() -> None:
    made = changes(edited_rows={2: {"feature 1": None}})
    taken = leaves_of(edited(rows_of(four_leaves()), made), four_leaves())
    assert len(taken.leaf_set.y) == 3
    assert [row["feature 2"] for row in taken.drafts] == [2.0]
