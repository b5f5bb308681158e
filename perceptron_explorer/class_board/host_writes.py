"""What the lecturer changes on a board, inside of a transaction.

What the lecturer removes stays in the database, marked with the entry of the journal that it went
with, and comes back from there.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from perceptron_explorer.class_board.answer_rows import answers_given_anew
from perceptron_explorer.class_board.errors import NoBoardError
from perceptron_explorer.class_board.rows import (
    BoardRow,
    change_items,
    count_change,
    find_item,
    how_many,
)
from perceptron_explorer.class_board.schema import boards, items, journal
from perceptron_explorer.class_board.settings import Given, Settings, settings_from


def change(
    connection: sa.Connection, board: BoardRow, settings: Settings, given: Given, now: float
) -> None:
    """Store settings and given leaves, if they are not as they were."""
    columns: dict[str, Any] = {}
    before = settings_from(board.settings)
    if settings != before:
        columns["settings"] = settings.as_text()
    if settings.revealed and not before.revealed:
        columns["revealed_seq"] = board.seq + 1
    if given.as_text() != board.given:
        columns |= {"given": given.as_text(), "given_seq": board.seq + 1}
    if columns:
        count_change(connection, board, now, **columns)


def remove(connection: sa.Connection, board: BoardRow, item_id: str, now: float) -> None:
    """Take one item away.

    Raises
    ------
    NoBoardError
        If there never was one of this id.
    """
    _known(connection, board, item_id)
    _take_away(connection, board, now, items.c.id == item_id)


def remove_phone_of(connection: sa.Connection, board: BoardRow, item_id: str, now: float) -> None:
    """Take all away that the phone has made that made this item.

    Raises
    ------
    NoBoardError
        If there never was one of this id.
    """
    phone = _known(connection, board, item_id).phone
    _take_away(connection, board, now, items.c.phone == phone)


def clear(connection: sa.Connection, board: BoardRow, now: float) -> None:
    """Take all away that phones have made."""
    _take_away(connection, board, now)


def undo(connection: sa.Connection, board: BoardRow, now: float) -> bool:
    """Bring back what the last removal took away that can still come back.

    Returns
    -------
    bool
        False if no removal is left of which anything can come back.
    """
    entries = sa.select(journal.c.id).where(journal.c.board == board.id)
    for entry in connection.scalars(entries.order_by(journal.c.id.desc())).all():
        connection.execute(journal.delete().where(journal.c.id == entry))
        if _bring_back(connection, board, entry, now):
            return True
    return False


def end(connection: sa.Connection, board: BoardRow) -> None:
    """Delete a board with all that is on it."""
    delete_boards(connection, boards.c.id == board.id)


def delete_boards(connection: sa.Connection, where: sa.ColumnElement[bool]) -> None:
    """Delete boards with all that is on them."""
    chosen = sa.select(boards.c.id).where(where)
    for table in (items, journal):
        connection.execute(table.delete().where(table.c.board.in_(chosen)))
    connection.execute(boards.delete().where(where))


def _known(connection: sa.Connection, board: BoardRow, item_id: str) -> BoardRow:
    found = find_item(connection, board, item_id)
    if found is None:
        raise NoBoardError("There is no such leaf on the board, and never was.")
    return found


def _take_away(connection: sa.Connection, board: BoardRow, now: float, *where: Any) -> None:
    there = [*where, items.c.gone.is_(False)]
    if not how_many(connection, board, *there):
        return
    entry = journal.insert().values(board=board.id).returning(journal.c.id)
    made = connection.scalar(entry)
    seq = count_change(connection, board, now)
    change_items(connection, board, there, gone=True, removed_by=made, seq=seq)


def _bring_back(connection: sa.Connection, board: BoardRow, entry: int, now: float) -> bool:
    """Bring back what went with an entry, but nothing of which a phone has one and another now."""
    newer = items.alias()
    has_others = sa.exists().where(
        newer.c.board == board.id,
        newer.c.phone == items.c.phone,
        newer.c.kind == "weights",
        newer.c.gone.is_(False),
    )
    back = [
        items.c.removed_by == entry,
        sa.or_(items.c.kind != "weights", sa.not_(has_others)),
        items.c.id.not_in(answers_given_anew(connection, board, entry)),
    ]
    if not how_many(connection, board, *back):
        return False
    seq = count_change(connection, board, now)
    change_items(connection, board, back, gone=False, removed_by=None, seq=seq)
    return True
