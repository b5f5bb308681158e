"""Reading and counting the rows of one board, inside of a transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from perceptron_explorer.class_board.codes import is_code, written_code
from perceptron_explorer.class_board.errors import NoBoardError
from perceptron_explorer.class_board.items import Item
from perceptron_explorer.class_board.schema import boards, items

BoardRow = sa.Row[Any]


def board_row(connection: sa.Connection, code: str, since: float) -> BoardRow:
    """Return a board that was used since a time, locked if this transaction writes.

    Raises
    ------
    NoBoardError
        If there is none.
    """
    written = written_code(code)
    query = sa.select(boards).where(boards.c.code == written, boards.c.used >= since)
    if connection.get_execution_options().get("writes"):
        query = query.with_for_update()
    row = connection.execute(query).first() if is_code(written) else None
    if row is None:
        raise NoBoardError(f"There is no board {written[:12]}.")
    return row


def count_change(connection: sa.Connection, board: BoardRow, now: float, **columns: Any) -> int:
    """Count a change of a board and return its new seq."""
    seq = int(board.seq) + 1
    values = {"seq": seq, "used": now, **columns}
    connection.execute(boards.update().where(boards.c.id == board.id).values(values))
    return seq


def item_of(row: BoardRow) -> Item:
    """Return the item in a row."""
    return Item(
        row.id, row.phone, row.kind, json.loads(row.numbers), row.edit, bool(row.gone), row.seq
    )


def find_item(connection: sa.Connection, board: BoardRow, item_id: str) -> BoardRow | None:
    """Return the row of an item, deleted or not; None if there never was one."""
    where = (items.c.board == board.id, items.c.id == item_id)
    return connection.execute(sa.select(items).where(*where)).first()


def find_items(connection: sa.Connection, board: BoardRow, *where: Any) -> list[Item]:
    """Return the items of a board that are so, in the order of their last change."""
    query = sa.select(items).where(items.c.board == board.id, *where)
    return [item_of(row) for row in connection.execute(query.order_by(items.c.seq, items.c.id))]


def how_many(connection: sa.Connection, board: BoardRow, *where: Any) -> int:
    """Count the items of a board that are so."""
    query = sa.select(sa.func.count()).select_from(items)
    return int(connection.scalar(query.where(items.c.board == board.id, *where)) or 0)


def change_items(
    connection: sa.Connection, board: BoardRow, where: Iterable[Any], **columns: Any
) -> None:
    """Set columns of the items of a board that are so."""
    chosen = items.update().where(items.c.board == board.id, *where)
    connection.execute(chosen.values(columns))
