"""What phones may change on a board, and what a repeated or late change does."""

from __future__ import annotations

import pytest

from perceptron_explorer.class_board.errors import (
    ConflictError,
    NoBoardError,
    NotAllowedError,
    ValuesError,
)
from perceptron_explorer.class_board.items import Edit
from perceptron_explorer.class_board.phone_writes import MOST_ROWS_PER_PHONE
from perceptron_explorer.class_board.store import Store
from tests.unit.class_board.board_cases import (
    ANNA,
    BORIS,
    NOBODYS_CODE,
    SETTINGS,
    OpenBoard,
    leaf,
    uuid,
    weights,
)

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)


def test_a_leaf_is_kept_as_it_was_sent(board: OpenBoard) -> None:
    before = board.seq
    item = board.put(ONE, leaf(ANNA, 1, x=[3, 1.25], y=1))
    assert (item.id, item.phone, item.kind, item.edit) == (ONE, ANNA, "leaf", 1)
    assert item.values == {"x": [3.0, 1.25], "y": 1}
    assert not item.gone
    assert item.seq == board.seq == before + 1
    assert board.store.items(board.code) == [item]


def test_where_leaves_are_measured_phones_put_leaves_and_no_weights(store: Store) -> None:
    measured = {"measured": ["roundness", "aspect ratio"], "activity": "measure"}
    opened = store.open({**SETTINGS, **measured})
    assert store.put(opened.code, ONE, leaf(ANNA, 1))[1].kind == "leaf"
    with pytest.raises(ConflictError, match="The class measures leaves now"):
        store.put(opened.code, TWO, weights(ANNA, 2))
    assert store.delete(opened.code, ONE, Edit(ANNA, 3))[1].gone


def test_a_board_that_is_not_measured_cannot_be_set_to_it(board: OpenBoard) -> None:
    with pytest.raises(ValuesError, match="not measured in photographs"):
        board.change(activity="measure")


def test_the_code_may_be_typed_in_any_case(board: OpenBoard) -> None:
    board.store.put(f" {board.code.lower()} ", ONE, leaf(ANNA, 1))
    assert board.ids == [ONE]


def test_the_same_again_changes_nothing(board: OpenBoard) -> None:
    first = board.put(ONE, leaf(ANNA, 1))
    before = board.seq
    assert board.put(ONE, leaf(ANNA, 1)) == first
    assert board.seq == before


def test_what_comes_late_changes_nothing(board: OpenBoard) -> None:
    board.put(ONE, leaf(ANNA, 3, y=1))
    before = board.seq
    assert board.put(ONE, leaf(ANNA, 2)).values["y"] == 1
    assert not board.delete(ONE, ANNA, 2).gone
    assert board.seq == before


def test_a_deleted_leaf_does_not_come_back_late(board: OpenBoard) -> None:
    board.put(ONE, leaf(ANNA, 1))
    assert board.delete(ONE, ANNA, 3).gone
    assert board.put(ONE, leaf(ANNA, 2)).gone
    assert board.ids == []


def test_a_deletion_may_come_before_what_it_deletes(board: OpenBoard) -> None:
    assert board.delete(ONE, ANNA, 2).gone
    assert board.put(ONE, leaf(ANNA, 1)).gone
    assert board.ids == []


def test_a_later_edit_brings_a_deleted_leaf_back(board: OpenBoard) -> None:
    board.place(ONE)
    board.delete(ONE, ANNA, 2)
    assert not board.put(ONE, leaf(ANNA, 3)).gone
    assert board.ids == [ONE]


def test_nobody_changes_what_another_phone_made(board: OpenBoard) -> None:
    board.place(ONE)
    before = board.seq
    with pytest.raises(NotAllowedError):
        board.put(ONE, leaf(BORIS, 5))
    with pytest.raises(NotAllowedError):
        board.delete(ONE, BORIS, 5)
    assert board.seq == before


def test_a_phone_has_so_many_leaves_and_no_more(board: OpenBoard) -> None:
    board.place(ONE, TWO)
    with pytest.raises(ConflictError, match="2 leaves"):
        board.put(THREE, leaf(ANNA, 1))
    board.put(TWO, leaf(ANNA, 2, y=1))
    board.delete(ONE, ANNA, 2)
    board.put(THREE, leaf(ANNA, 1))
    board.put(uuid(4), leaf(BORIS, 1))
    assert board.ids == [TWO, THREE, uuid(4)]


def test_leaves_above_a_lowered_limit_stay_and_can_be_moved(board: OpenBoard) -> None:
    board.place(ONE, TWO)
    board.change(limit=1)
    board.put(ONE, leaf(ANNA, 2, y=1))
    with pytest.raises(ConflictError, match="1 leaf"):
        board.put(THREE, leaf(ANNA, 1))
    assert sorted(board.ids) == [ONE, TWO]


def test_on_a_frozen_board_nothing_changes(board: OpenBoard) -> None:
    board.place(ONE)
    board.change(frozen=True)
    before = board.seq
    with pytest.raises(ConflictError, match="frozen"):
        board.put(ONE, leaf(ANNA, 2))
    with pytest.raises(ConflictError, match="frozen"):
        board.delete(ONE, ANNA, 2)
    # The answer to the first may have been lost; it was taken.
    assert board.put(ONE, leaf(ANNA, 1)).edit == 1
    assert board.seq == before
    board.change(frozen=False)
    assert board.delete(ONE, ANNA, 2).gone


def test_only_what_the_class_does_now_can_be_changed(board: OpenBoard) -> None:
    with pytest.raises(ConflictError, match="places leaves"):
        board.put(ONE, weights(ANNA, 1))
    board.place(ONE)
    board.change(activity="weights")
    with pytest.raises(ConflictError, match="chooses weights"):
        board.put(TWO, leaf(ANNA, 1))
    with pytest.raises(ConflictError, match="chooses weights"):
        board.delete(ONE, ANNA, 2)


def test_while_phones_follow_nothing_can_be_changed(board: OpenBoard) -> None:
    board.place(ONE)
    board.change(activity="follow", shown={"w": [1, 0.5], "b": 0})
    for change in (leaf(ANNA, 2), weights(ANNA, 2)):
        with pytest.raises(ConflictError, match="lecturer shows"):
            board.put(ONE, change)
    for item in (ONE, TWO):
        with pytest.raises(ConflictError, match="lecturer shows"):
            board.delete(item, ANNA, 2)


def test_a_phone_has_one_pair_of_weights(board: OpenBoard) -> None:
    board.change(activity="weights")
    board.place(ONE, kind="weights")
    board.place(TWO, phone=BORIS, kind="weights")
    item = board.put(THREE, weights(ANNA, 1, b=2))
    assert board.ids == [TWO, THREE]
    gone = board.store.news(board.store.listen(board.code), item.seq - 1)
    assert gone is not None
    assert [(one.id, one.gone) for one in gone.items] == [(ONE, True), (THREE, False)]


def test_weights_do_not_become_a_leaf(board: OpenBoard) -> None:
    board.place(ONE)
    board.change(activity="weights")
    with pytest.raises(ConflictError, match="cannot become"):
        board.put(ONE, weights(ANNA, 2))


def test_one_phone_cannot_fill_the_board(board: OpenBoard) -> None:
    for number in range(MOST_ROWS_PER_PHONE):
        board.delete(uuid(number), ANNA, 1)
    with pytest.raises(ConflictError, match="too much"):
        board.put(uuid(9999), leaf(ANNA, 1))
    board.put(uuid(9999), leaf(BORIS, 1))


def test_values_that_are_not_right_change_nothing(board: OpenBoard) -> None:
    before = board.seq
    with pytest.raises(ValuesError, match=r"petal width \(cm\) must be from 0 to 4"):
        board.put(ONE, leaf(ANNA, 1, x=[1, 4.001]))
    assert board.seq == before
    assert board.ids == []


def test_there_is_no_other_board(board: OpenBoard) -> None:
    for code in (NOBODYS_CODE, "", "ABC", "\ud800\x00"):
        with pytest.raises(NoBoardError):
            board.store.put(code, ONE, leaf(ANNA, 1))
