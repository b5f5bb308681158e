"""What a class answers, in two rounds, and what late, repeated and wrong answers do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from perceptron_explorer.class_board.errors import ConflictError, NotAllowedError, ValuesError
from perceptron_explorer.class_board.question import Question
from tests.unit.class_board.board_cases import (
    ANNA,
    BORIS,
    CHOICES,
    POINT,
    OpenBoard,
    answer,
    leaf,
    uuid,
)

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)


def question_of(board: OpenBoard) -> Question:
    question = board.store.board(board.code).settings.question
    assert question is not None
    return question


def answers(board: OpenBoard) -> dict[str, Any]:
    items = board.store.items(board.code)
    return {item.id: item.values for item in items if item.kind == "answer"}


def test_a_choice_is_kept_and_can_be_changed(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1, choice=2))
    assert answers(board) == {ONE: {"question": 1, "round": 1, "choice": 2}}
    board.put(ONE, answer(ANNA, 2, choice=1))
    before = board.seq
    assert board.put(ONE, answer(ANNA, 1, choice=2)).values["choice"] == 1
    assert board.put(ONE, answer(ANNA, 2, choice=1)).values["choice"] == 1
    assert board.seq == before


def test_a_point_is_kept_in_the_features_units(board: OpenBoard) -> None:
    board.ask(POINT)
    board.put(ONE, answer(ANNA, 1, x=[8, 0]))
    assert answers(board) == {ONE: {"question": 1, "round": 1, "x": [8.0, 0.0]}}


def test_a_phone_has_one_answer_in_a_round(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1))
    board.put(TWO, answer(BORIS, 1))
    item = board.put(THREE, answer(ANNA, 2, choice=1))
    assert sorted(answers(board)) == [TWO, THREE]
    news = board.store.news(board.store.listen(board.code), item.seq - 1)
    assert news is not None
    assert [(one.id, one.gone) for one in news.items] == [(ONE, True), (THREE, False)]


def test_the_second_round_leaves_the_first_as_it_is(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1, choice=2))
    board.ask_again()
    board.put(TWO, answer(ANNA, 2, round_=2, choice=0))
    assert {name: one["choice"] for name, one in answers(board).items()} == {ONE: 2, TWO: 0}
    with pytest.raises(ConflictError, match="This round is over"):
        board.put(ONE, answer(ANNA, 3, choice=1))
    with pytest.raises(ConflictError, match="This round is over"):
        board.delete(ONE, ANNA, 3)
    with pytest.raises(ConflictError, match="asked twice"):
        board.ask_again()


def test_an_answer_is_to_the_present_question(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1))
    board.ask()
    assert question_of(board).number == 2
    assert answers(board) == {}
    with pytest.raises(ConflictError, match="This question is over"):
        board.put(ONE, answer(ANNA, 2))
    with pytest.raises(ConflictError, match="This question is over"):
        board.put(ONE, answer(ANNA, 2, question=3))
    board.put(TWO, answer(ANNA, 2, question=2))
    assert list(answers(board)) == [TWO]


def test_forgotten_answers_make_room(board: OpenBoard) -> None:
    board.place(THREE)
    board.ask()
    rows = [ONE, TWO]
    for name, phone in zip(rows, (ANNA, BORIS), strict=True):
        board.put(name, answer(phone, 1))
    board.store.clear(board.code, board.key)
    board.ask()
    assert board.store.undo(board.code, board.key), "the leaf could come back"
    assert board.ids == [THREE]
    assert not board.store.undo(board.code, board.key)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"choice": 3}, "choice must be a whole number from 0 to 2."),
        ({"choice": -1}, "choice must be a whole number from 0 to 2."),
        ({"choice": True}, "choice must be a whole number from 0 to 2."),
        ({"choice": 1.0}, "choice must be a whole number from 0 to 2."),
        ({"x": [1, 1]}, "choice must be a whole number from 0 to 2."),
        ({"question": 0}, "question must be the number of a question"),
        ({"question": "1"}, "question must be the number of a question"),
        ({"question": 10**400}, "question must be the number of a question"),
        ({"round": 3}, "round must be 1 or 2."),
        ({"round": None}, "round must be 1 or 2."),
    ],
)
def test_a_wrong_choice_gets_a_sentence(
    board: OpenBoard, wrong: dict[str, Any], sentence: str
) -> None:
    board.ask()
    change = answer(ANNA, 1, **({} if "x" in wrong else {"choice": 0}) | wrong)
    with pytest.raises(ValuesError, match=sentence):
        board.put(ONE, change)
    assert answers(board) == {}


@pytest.mark.parametrize(
    ("x", "sentence"),
    [
        ([1], "x must be a list of 2 numbers"),
        (None, "x must be a list of 2 numbers"),
        ([1, float("inf")], "x must be a list of 2 numbers"),
        ([1, 4.01], "petal width must be from 0 to 4"),
    ],
)
def test_a_wrong_point_gets_a_sentence(board: OpenBoard, x: Any, sentence: str) -> None:
    board.ask(POINT)
    with pytest.raises(ValuesError, match=sentence):
        board.put(ONE, answer(ANNA, 1, x=x))
    with pytest.raises(ValuesError, match="x must be a list of 2 numbers"):
        board.put(ONE, answer(ANNA, 1, choice=0))


def test_what_has_been_revealed_or_frozen_cannot_be_changed(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1))
    board.change(frozen=True)
    with pytest.raises(ConflictError, match="frozen"):
        board.put(ONE, answer(ANNA, 2, choice=1))
    board.change(frozen=False)
    board.reveal()
    before = board.seq
    attempts: list[Callable[[], object]] = [
        lambda: board.put(ONE, answer(ANNA, 2, choice=1)),
        lambda: board.put(TWO, answer(BORIS, 1)),
        lambda: board.delete(ONE, ANNA, 2),
    ]
    for attempt in attempts:
        with pytest.raises(ConflictError, match="answer has been shown"):
            attempt()
    board.reveal()
    assert board.seq == before


def test_before_a_question_nothing_can_be_answered(board: OpenBoard) -> None:
    board.change(activity="question")
    with pytest.raises(ConflictError, match="not asked a question yet"):
        board.put(ONE, answer(ANNA, 1))
    for attempt in (board.ask_again, board.reveal):
        with pytest.raises(ConflictError, match="No question has been asked"):
            attempt()


def test_while_a_question_is_asked_only_it_is_answered(board: OpenBoard) -> None:
    board.place(ONE)
    board.ask()
    assert board.store.board(board.code).settings.activity == "question"
    with pytest.raises(ConflictError, match="answers a question"):
        board.put(ONE, leaf(ANNA, 2))
    with pytest.raises(ConflictError, match="cannot become"):
        board.put(ONE, answer(ANNA, 2))
    board.change(activity="leaves")
    with pytest.raises(ConflictError, match="places leaves"):
        board.put(TWO, answer(ANNA, 1))


def test_nobody_changes_the_answer_of_another_phone(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1))
    with pytest.raises(NotAllowedError):
        board.put(ONE, answer(BORIS, 5, choice=1))
    assert answers(board)[ONE]["choice"] == 0


def test_removed_answers_come_back_where_there_is_no_newer_one(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1, choice=1))
    board.put(TWO, answer(BORIS, 1))
    board.ask_again()
    board.store.clear(board.code, board.key)
    board.put(THREE, answer(ANNA, 2, round_=2))
    # Anna's new answer is of the other round, so that hers of the first one can come back.
    assert board.store.undo(board.code, board.key)
    assert sorted(answers(board)) == [ONE, TWO, THREE]
    board.store.clear(board.code, board.key)
    board.put(uuid(4), answer(ANNA, 3, round_=2, choice=2))
    assert board.store.undo(board.code, board.key)
    assert sorted(answers(board)) == [ONE, TWO, uuid(4)]


def test_a_wrong_question_changes_nothing(board: OpenBoard) -> None:
    board.ask()
    board.put(ONE, answer(ANNA, 1))
    before = board.store.board(board.code)
    with pytest.raises(ValuesError, match="2 to 6 choices"):
        board.ask({**CHOICES, "choices": []})
    with pytest.raises(ValuesError, match="question cannot be set here"):
        board.change(question={**CHOICES, "number": 1})
    assert board.store.board(board.code) == before
    assert list(answers(board)) == [ONE]


def test_only_the_host_asks(board: OpenBoard) -> None:
    board.ask()
    before = board.store.board(board.code)
    store, wrong = board.store, board.key[:-1]
    attempts: list[Callable[[], object]] = [
        lambda: store.ask(board.code, wrong, CHOICES),
        lambda: store.ask_again(board.code, wrong),
        lambda: store.reveal_answers(board.code, wrong),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowedError):
            attempt()
    assert store.board(board.code) == before
