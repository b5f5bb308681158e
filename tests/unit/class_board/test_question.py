"""What a question may be, and the sentence for the rest."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest

from perceptron_explorer.class_board.errors import ConflictError, ValuesError
from perceptron_explorer.class_board.question import Question
from perceptron_explorer.class_board.settings import Settings, settings_from
from tests.unit.class_board.board_cases import CHOICES, POINT, SETTINGS

FEATURES = Settings.of(SETTINGS).features


def asked(question: dict[str, Any], **changes: Any) -> Question:
    return Question.of({"number": 1, **question, **changes}, FEATURES)


@pytest.mark.parametrize("data", [CHOICES, POINT, {**CHOICES, "right": None}])
def test_a_question_survives_being_stored(data: dict[str, Any]) -> None:
    question = asked(data, number=7, round=2, revealed=True)
    assert asked(json.loads(json.dumps(asdict(question)))) == question
    settings = Settings.of({**SETTINGS, "activity": "question", "question": asdict(question)})
    assert settings_from(settings.as_text()) == settings


def test_a_question_begins_with_its_first_round() -> None:
    question = asked({"text": "Does it move?", "choices": ["Yes", " No "]})
    assert (question.round, question.revealed, question.right) == (1, False, None)
    assert (question.kind, question.choices) == ("choices", ("Yes", "No"))


@pytest.mark.parametrize(
    ("question", "wrong", "sentence"),
    [
        (CHOICES, {"text": " "}, "A question is a text of 1 to 300 characters."),
        (CHOICES, {"text": "x" * 301}, "A question is a text of 1 to 300 characters."),
        (CHOICES, {"text": "\ud800"}, "A question is a text of 1 to 300 characters."),
        (CHOICES, {"text": 7}, "A question is a text of 1 to 300 characters."),
        (CHOICES, {"choices": ["Yes"]}, "A question has 2 to 6 choices."),
        (CHOICES, {"choices": list("abcdefg")}, "A question has 2 to 6 choices."),
        (CHOICES, {"choices": "ab"}, "A question has 2 to 6 choices."),
        (CHOICES, {"choices": None}, "A question has 2 to 6 choices."),
        (CHOICES, {"choices": ["a", ""]}, "A choice is a text of 1 to 120 characters."),
        (CHOICES, {"choices": ["a", "b" * 121]}, "A choice is a text of 1 to 120 characters."),
        (CHOICES, {"choices": ["a", "b", " a "]}, "Two choices are the same."),
        (CHOICES, {"right": 3}, "The right answer must be one of the 3 choices."),
        (CHOICES, {"right": -1}, "The right answer must be one of the 3 choices."),
        (CHOICES, {"right": True}, "The right answer must be one of the 3 choices."),
        (CHOICES, {"right": [1, 1]}, "The right answer must be one of the 3 choices."),
        (CHOICES, {"kind": "essay"}, 'A question\'s kind is "choices" or "point".'),
        (CHOICES, {"kind": ["point"]}, 'A question\'s kind is "choices" or "point".'),
        (CHOICES, {"round": 3}, "A question's round is a whole number from 1 to 2."),
        (CHOICES, {"number": 0}, "A question's number is a whole number from 1 to 1000000."),
        (CHOICES, {"revealed": 1}, "A question's revealed is true or false."),
        (CHOICES, {"answer": "x" * 301}, "An answer's words are a text of at most 300"),
        (CHOICES, {"colour": "red"}, "A question has a text, a kind, choices and what is right."),
        (POINT, {"right": [1, 2, 3]}, "The right point must be a list of 2 numbers."),
        (POINT, {"right": 1}, "The right point must be a list of 2 numbers."),
        (POINT, {"right": [9, 1]}, "petal length must be from 0 to 8."),
        (POINT, {"right": [1, float("nan")]}, "The right point must be a list of 2 numbers."),
        (POINT, {"choices": ["a", "b"]}, "A question for a point has no choices."),
    ],
)
def test_a_wrong_question_gets_a_sentence(
    question: dict[str, Any], wrong: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ValuesError) as caught:
        asked(question, **wrong)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("data", [None, [], "What moves?", {}])
def test_a_question_is_an_object(data: object) -> None:
    with pytest.raises(ValuesError, match="has a text, a kind, choices"):
        Question.of(data, FEATURES)


@pytest.mark.parametrize("data", [CHOICES, POINT])
def test_phones_are_told_what_is_right_when_it_is_revealed(data: dict[str, Any]) -> None:
    question = asked(data)
    assert (question.for_phones().right, question.for_phones().answer) == (None, "")
    assert question.for_phones().choices == question.choices
    revealed = asked(data, revealed=True)
    assert revealed.for_phones() == revealed


def test_a_question_is_asked_twice_and_no_more() -> None:
    again = asked(CHOICES, revealed=True).asked_again()
    assert (again.round, again.revealed, again.text) == (2, False, CHOICES["text"])
    with pytest.raises(ConflictError, match="asked twice"):
        again.asked_again()
