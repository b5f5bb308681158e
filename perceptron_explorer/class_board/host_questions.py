"""What the lecturer asks a class, inside of a transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from perceptron_explorer.class_board.answer_rows import forget_answers
from perceptron_explorer.class_board.errors import ConflictError
from perceptron_explorer.class_board.question import Question
from perceptron_explorer.class_board.rows import BoardRow, count_change
from perceptron_explorer.class_board.settings import Settings, settings_from


def ask(connection: sa.Connection, board: BoardRow, asked: Mapping[str, Any], now: float) -> None:
    """Ask a new question; the answers to the last one are deleted.

    Raises
    ------
    ValuesError
        If the question is not as it must be.
    """
    settings = settings_from(board.settings)
    last = 0 if settings.question is None else settings.question.number
    of_a_new_one = {"number": last + 1, "round": 1, "revealed": False}
    question = Question.of({**asked, **of_a_new_one}, settings.features)
    after = replace(settings, activity="question", question=question)
    rows = board.rows - forget_answers(connection, board)
    count_change(connection, board, now, settings=after.as_text(), rows=rows)


def ask_again(connection: sa.Connection, board: BoardRow, now: float) -> None:
    """Ask the question a second time.

    Raises
    ------
    ConflictError
        If there is no question, or it has been asked twice.
    """
    settings, question = _asked(board)
    after = replace(settings, question=question.asked_again())
    count_change(connection, board, now, settings=after.as_text())


def reveal(connection: sa.Connection, board: BoardRow, now: float) -> None:
    """Show the right answer, and the answers of all phones to all.

    Raises
    ------
    ConflictError
        If there is no question.
    """
    settings, question = _asked(board)
    if question.revealed:
        return
    after = replace(settings, question=replace(question, revealed=True))
    # From this count on, phones are told again what they were not told before.
    changes = {"settings": after.as_text(), "revealed_seq": board.seq + 1}
    count_change(connection, board, now, **changes)


def _asked(board: BoardRow) -> tuple[Settings, Question]:
    settings = settings_from(board.settings)
    if settings.question is None:
        raise ConflictError("No question has been asked on this board yet.")
    return settings, settings.question
