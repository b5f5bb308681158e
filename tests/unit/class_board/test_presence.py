"""Several servers of one database tell each other who listens by them."""

from __future__ import annotations

from perceptron_explorer.class_board.presence import SECONDS_FRESH, Presence
from perceptron_explorer.class_board.store import Store
from tests.unit.class_board.board_cases import Clock, OpenBoard

NOBODY: dict[int, Presence] = {}


def test_each_server_is_told_of_the_others(board: OpenBoard, store: Store, second: Store) -> None:
    number = store.listen(board.code)
    assert store.meet("a", {number: Presence(3)}) == NOBODY
    assert second.meet("b", {number: Presence(2, True)}) == {number: Presence(3)}
    assert second.meet("c", {number: Presence(4)}) == {number: Presence(5, True)}
    assert store.meet("a", {number: Presence(1)}) == {number: Presence(6, True)}
    assert second.meet("b", {number: Presence(2)}) == {number: Presence(5)}


def test_boards_are_counted_apart(store: Store) -> None:
    one, other = (store.listen(OpenBoard(store).code) for _ in range(2))
    store.meet("a", {one: Presence(3), other: Presence(1)})
    assert store.meet("b", {one: Presence()}) == {one: Presence(3)}
    assert store.meet("b", {other: Presence()}) == {other: Presence(1)}


def test_who_goes_on_to_another_board_is_not_counted_twice(store: Store) -> None:
    one, other = (store.listen(OpenBoard(store).code) for _ in range(2))
    store.meet("a", {one: Presence(3)})
    store.meet("a", {other: Presence(3)})
    assert store.meet("b", {one: Presence(), other: Presence()}) == {other: Presence(3)}


def test_a_server_that_is_gone_is_forgotten(board: OpenBoard, store: Store, clock: Clock) -> None:
    number = store.listen(board.code)
    store.meet("a", {number: Presence(3)})
    clock.now += SECONDS_FRESH
    assert store.meet("b", {number: Presence()}) == {number: Presence(3)}
    clock.now += 0.1
    assert store.meet("b", {number: Presence()}) == NOBODY


def test_a_board_that_has_ended_has_nobody(board: OpenBoard, store: Store) -> None:
    number = store.listen(board.code)
    store.meet("a", {number: Presence(3)})
    store.end(board.code, board.key)
    assert store.meet("a", {number: Presence(3)}) == NOBODY
    assert store.meet("b", {number: Presence(3)}) == NOBODY
