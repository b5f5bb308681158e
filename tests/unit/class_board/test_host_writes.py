"""What the lecturer changes on a board, and what comes back of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.class_board.errors import (
    BoardError,
    ConflictError,
    NoBoardError,
    NotAllowedError,
    ValuesError,
)
from tests.unit.class_board.board_cases import ANNA, BORIS, OpenBoard, leaf, uuid, weights

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)


def test_removing_and_undoing(board: OpenBoard) -> None:
    board.place(ONE, TWO)
    board.store.remove(board.code, board.key, ONE)
    assert board.ids == [TWO]
    assert board.store.undo(board.code, board.key)
    assert sorted(board.ids) == [ONE, TWO]
    assert not board.store.undo(board.code, board.key)


def test_removing_all_of_a_phone(board: OpenBoard) -> None:
    board.place(ONE, TWO)
    board.place(THREE, phone=BORIS)
    board.store.remove_phone_of(board.code, board.key, TWO)
    assert board.ids == [THREE]
    assert board.store.undo(board.code, board.key)
    assert sorted(board.ids) == [ONE, TWO, THREE]


def test_removals_come_back_one_after_the_other(board: OpenBoard) -> None:
    board.place(ONE, TWO)
    board.store.remove(board.code, board.key, ONE)
    board.store.clear(board.code, board.key)
    assert board.ids == []
    assert board.store.undo(board.code, board.key)
    assert board.ids == [TWO]
    assert board.store.undo(board.code, board.key)
    assert sorted(board.ids) == [ONE, TWO]


def test_what_a_phone_deleted_does_not_come_back(board: OpenBoard) -> None:
    board.place(ONE, TWO)
    board.delete(ONE, ANNA, 2)
    board.store.clear(board.code, board.key)
    board.delete(TWO, ANNA, 2)
    assert not board.store.undo(board.code, board.key)
    assert board.ids == []


def test_a_leaf_that_was_being_dragged_does_not_come_back_by_itself(board: OpenBoard) -> None:
    board.place(ONE)
    board.store.remove(board.code, board.key, ONE)
    with pytest.raises(ConflictError, match="removed this leaf"):
        board.put(ONE, leaf(ANNA, 2))
    assert board.ids == []


def test_weights_that_were_cleared_can_be_chosen_again(board: OpenBoard) -> None:
    board.change(activity="weights")
    board.place(ONE, kind="weights")
    board.store.clear(board.code, board.key)
    board.put(ONE, weights(ANNA, 2))
    assert board.ids == [ONE]
    assert not board.store.undo(board.code, board.key)


def test_undoing_gives_no_phone_two_pairs_of_weights(board: OpenBoard) -> None:
    board.change(activity="weights")
    board.place(ONE, kind="weights")
    board.place(TWO, phone=BORIS, kind="weights")
    board.store.clear(board.code, board.key)
    board.place(THREE, kind="weights")
    assert board.store.undo(board.code, board.key)
    assert sorted(board.ids) == [TWO, THREE]


def test_clearing_an_empty_board_changes_nothing(board: OpenBoard) -> None:
    before = board.seq
    board.store.clear(board.code, board.key)
    assert board.seq == before
    assert not board.store.undo(board.code, board.key)


def test_what_never_was_cannot_be_removed(board: OpenBoard) -> None:
    with pytest.raises(NoBoardError, match="no such leaf"):
        board.store.remove(board.code, board.key, ONE)


def test_settings_change_and_count(board: OpenBoard) -> None:
    before = board.seq
    board.change(limit=7, hidden=True)
    settings = board.store.board(board.code).settings
    assert (settings.limit, settings.hidden, settings.frozen) == (7, True, False)
    assert board.seq == before + 1
    board.change(limit=7)
    assert board.seq == before + 1


@pytest.mark.parametrize(
    "change",
    [
        {"limit": 0},
        {"limit": 21},
        {"limit": True},
        {"limit": 2.5},
        {"activity": "sleep"},
        {"frozen": 1},
        {"classes": ["a", "b"]},
        {"features": []},
        {"colour": "red"},
    ],
)
def test_what_cannot_be_set_changes_nothing(board: OpenBoard, change: dict[str, Any]) -> None:
    before = board.store.board(board.code)
    with pytest.raises(ValuesError):
        board.change(**change)
    assert board.store.board(board.code) == before


def test_leaves_can_be_given_as_arrays(board: OpenBoard) -> None:
    before = board.seq
    board.change(given=(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0, 1])))
    found = board.store.board(board.code)
    assert found.given.X == ((1.0, 2.0), (3.0, 4.0))
    assert found.given.y == (0, 1)
    assert found.seq == before + 1


def test_only_the_host_may(board: OpenBoard) -> None:
    board.place(ONE)
    before, wrong = board.store.board(board.code), board.key[:-1]
    store = board.store
    attempts: list[Callable[[], object]] = [
        lambda: store.host(board.code, wrong),
        lambda: store.ticket(board.code, wrong),
        lambda: store.change(board.code, wrong, frozen=True),
        lambda: store.remove(board.code, wrong, ONE),
        lambda: store.remove_phone_of(board.code, wrong, ONE),
        lambda: store.clear(board.code, wrong),
        lambda: store.undo(board.code, wrong),
        lambda: store.end(board.code, wrong),
        lambda: store.listen(board.code, "not the ticket"),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowedError):
            attempt()
    assert store.board(board.code) == before
    assert board.ids == [ONE]


def test_the_key_and_the_ticket_open(board: OpenBoard) -> None:
    board.store.host(board.code, board.key)
    ticket = board.store.ticket(board.code, board.key)
    assert board.key not in ticket
    assert board.store.listen(board.code, ticket) == board.store.listen(board.code)


def test_the_ticket_of_one_board_does_not_open_another(board: OpenBoard) -> None:
    other = OpenBoard(board.store)
    with pytest.raises(NotAllowedError):
        board.store.listen(board.code, other.store.ticket(other.code, other.key))


def test_an_ended_board_is_gone(board: OpenBoard) -> None:
    board.place(ONE)
    number = board.store.listen(board.code)
    board.store.end(board.code, board.key)
    with pytest.raises(BoardError, match=f"There is no board {board.code}"):
        board.store.board(board.code)
    assert board.store.seqs([number]) == {}
    assert board.store.news(number, 0) is None
    assert OpenBoard(board.store).store.seqs([number]) == {}, "a new board took its number"
