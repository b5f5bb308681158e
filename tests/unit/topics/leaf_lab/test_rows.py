"""The leaves as rows of a table, and what `st.data_editor` keeps of the changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from perceptron_explorer import leaf_data
from perceptron_explorer.scenes.words import shortest
from perceptron_explorer.topics.leaf_lab.views.rows import edited, leaves_of, rows_of
from tests.small_leaves import four_leaves

FULL: dict[str, Any] = {"feature 1": "1.5", "feature 2": "2", "class": "pointed", "label": "e"}
KEPT = " The leaf keeps what it had."


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
        edited_rows={"1": {"feature 2": "4,5", "class": "pointed"}},
        added_rows=[FULL],
        deleted_rows=[0, 3],
    )
    taken = leaves_of(edited(rows_of(four_leaves()), made), four_leaves())
    assert taken.leaf_set.X.tolist() == [[2.0, 4.5], [6.0, 2.0], [1.5, 2.0]]
    assert taken.leaf_set.y.tolist() == [1, 1, 1]
    assert taken.leaf_set.labels == ("", "", "e")


def test_a_row_that_lacks_something_is_kept_and_said_to() -> None:
    added = [{"feature 1": "1"}, {**FULL, "class": None}, {}, {**FULL, "feature 2": " "}]
    taken = leaves_of(edited(rows_of(four_leaves()), changes(added_rows=added)), four_leaves())
    assert len(taken.leaf_set.y) == 4
    assert taken.drafts == [added[0], added[1], added[3]]
    assert taken.lacking == [
        "Row 5 has no width and no class; it becomes a leaf once it has.",
        "Row 6 has no class; it becomes a leaf once it has.",
        "Row 8 has no width; it becomes a leaf once it has.",
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (None, "Row 3 has no length; the leaf keeps what it had."),
        ("5..1", 'Row 3, length: "5..1" is not a number; write one such as 5.1 or 5,1.' + KEPT),
        (
            "1e999",
            'Row 3, length: "1e999" is too large for a number; write one below 1e308.' + KEPT,
        ),
    ],
)
def test_a_leaf_keeps_its_number_where_none_is_written(typed: str | None, said: str) -> None:
    made = changes(edited_rows={2: {"feature 1": typed, "feature 2": "9"}})
    taken = leaves_of(edited(rows_of(four_leaves()), made), four_leaves())
    expected = four_leaves().X.copy()
    expected[2, 1] = 9
    assert taken.leaf_set.X.tolist() == expected.tolist()
    assert (taken.drafts, taken.lacking) == ([], [said])


def test_what_is_no_number_in_a_new_row_stays_in_its_cell() -> None:
    added = {**FULL, "feature 1": "five"}
    taken = leaves_of(edited(rows_of(four_leaves()), changes(added_rows=[added])), four_leaves())
    assert taken.drafts == [added]
    assert taken.lacking == ['Row 5, length: "five" is not a number; write one such as 5.1 or 5,1.']


@pytest.mark.parametrize(
    ("value", "text"),
    [(9.5, "9.5"), (-0.3, "−0.3"), (7.0, "7"), (0.1 + 0.2, "0.30000000000000004")],
)
def test_a_number_is_written_so_that_it_is_read_again(value: float, text: str) -> None:
    assert shortest(value) == text
    assert leaf_data.read_number(text) == value


def test_each_row_has_the_number_of_its_leaf() -> None:
    rows = rows_of(four_leaves())
    assert [row["leaf"] for row in rows] == [1, 2, 3, 4]
    typed_over = changes(edited_rows={0: {"leaf": 7}}, added_rows=[{"leaf": 1, "_index": 4}])
    assert [row.get("leaf") for row in edited(rows, typed_over)] == [1, 2, 3, 4, None]
