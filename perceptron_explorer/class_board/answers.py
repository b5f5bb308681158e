"""What phones answer to a question, and the checks of what they send.

An answer belongs to one round of one question: what comes late, for an earlier one, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perceptron_explorer.class_board import checks
from perceptron_explorer.class_board.errors import ConflictError, ValuesError
from perceptron_explorer.class_board.question import (
    LARGEST_NUMBER,
    POINT,
    ROUNDS,
    Question,
    point_within,
)
from perceptron_explorer.class_board.settings import Settings


def checked_answer(values: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """Return an answer's values as the board keeps them.

    Raises
    ------
    ValuesError
        If one is missing, no number or out of its range.
    ConflictError
        If the answer is to another question or round than the present one.
    """
    number = checks.whole(values.get("question"), 1, LARGEST_NUMBER)
    if number is None:
        raise ValuesError("question must be the number of a question, from 1.")
    round_ = checks.whole(values.get("round"), *ROUNDS)
    if round_ is None:
        raise ValuesError("round must be 1 or 2.")
    asked = {"question": number, "round": round_}
    question = _asked_now(asked, settings)
    if question.kind == POINT:
        return {**asked, "x": list(point_within(values.get("x"), settings.features, "x"))}
    choice = checks.whole(values.get("choice"), 0, len(question.choices) - 1)
    if choice is None:
        raise ValuesError(f"choice must be a whole number from 0 to {len(question.choices) - 1}.")
    return {**asked, "choice": choice}


def check_open(values: Mapping[str, Any], settings: Settings) -> None:
    """Check that an answer may be given, changed or deleted now.

    Raises
    ------
    ConflictError
        If its question or round is over, or the answer has been shown.
    """
    if _asked_now(values, settings).revealed:
        raise ConflictError("The answer has been shown. Nothing can be changed now.")


def belongs(values: Mapping[str, Any], question: Question | None) -> bool:
    """Say whether an answer is to a question, in whatever round."""
    return question is not None and values.get("question") == question.number


def _asked_now(values: Mapping[str, Any], settings: Settings) -> Question:
    question = settings.question
    if question is None:
        raise ConflictError("The lecturer has not asked a question yet.")
    if not belongs(values, question):
        raise ConflictError("This question is over. Answer the one that is asked now.")
    if values["round"] != question.round:
        raise ConflictError("This round is over. Answer in the round that is open now.")
    return question
