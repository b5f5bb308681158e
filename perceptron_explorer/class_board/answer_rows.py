"""Answers among the rows of one board, inside of a transaction.

The numbers of a row are JSON, so what they say is looked at here and not by the database: a
phone has an answer or two, and a board holds those to one question only.
"""

from __future__ import annotations

import sqlalchemy as sa

from perceptron_explorer.class_board.items import Item
from perceptron_explorer.class_board.rows import BoardRow, change_items, find_items
from perceptron_explorer.class_board.schema import items

_ARE_ANSWERS = items.c.kind == "answer"


def replace_other_answers(connection: sa.Connection, board: BoardRow, item: Item) -> None:
    """Remove the phone's other answers of the same round: it has one at a time."""
    of_phone = (items.c.phone == item.phone, _ARE_ANSWERS, items.c.gone.is_(False))
    others = [
        other.id
        for other in find_items(connection, board, *of_phone)
        if other.id != item.id and _round(other) == _round(item)
    ]
    if others:
        change_items(connection, board, [items.c.id.in_(others)], gone=True, seq=item.seq)


def answers_given_anew(connection: sa.Connection, board: BoardRow, removal: int) -> list[str]:
    """Return the answers of a removal whose phones have others now, in the same round."""
    there = find_items(connection, board, _ARE_ANSWERS, items.c.gone.is_(False))
    taken = {_round(item) for item in there}
    removed = find_items(connection, board, _ARE_ANSWERS, items.c.removed_by == removal)
    return [item.id for item in removed if _round(item) in taken]


def forget_answers(connection: sa.Connection, board: BoardRow) -> int:
    """Delete all answers, the removed ones too, and return how many rows they were."""
    where = (items.c.board == board.id, _ARE_ANSWERS)
    return int(connection.execute(items.delete().where(*where)).rowcount)


def _round(item: Item) -> tuple[str, int, int]:
    return item.phone, item.values["question"], item.values["round"]
