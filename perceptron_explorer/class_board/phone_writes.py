"""What phones change on a board, inside of a transaction.

A phone sends again what was not answered, and the network may deliver out of order. So each
change carries the phone's own count, and one that is not newer than what is stored changes nothing.
"""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from perceptron_explorer.class_board.answer_rows import replace_other_answers
from perceptron_explorer.class_board.answers import check_open
from perceptron_explorer.class_board.errors import ConflictError, NotAllowedError
from perceptron_explorer.class_board.items import (
    KIND_OF_ACTIVITY,
    Edit,
    Item,
    Kind,
    Put,
    checked_values,
)
from perceptron_explorer.class_board.rows import (
    BoardRow,
    change_items,
    count_change,
    find_item,
    how_many,
    item_of,
)
from perceptron_explorer.class_board.schema import items
from perceptron_explorer.class_board.settings import Settings, settings_from

MOST_ROWS = 20_000
"""Items that a board ever holds, the deleted ones too: 500 phones with 20 leaves, twice."""
MOST_ROWS_PER_PHONE = 400
DOES_NOW = {
    "leaves": "places leaves",
    "weights": "chooses weights",
    "question": "answers a question",
    "measure": "measures leaves",
}


def put(connection: sa.Connection, board: BoardRow, item_id: str, change: Put, now: float) -> Item:
    """Make an item or give it other values.

    Returns
    -------
    Item
        As it is stored now, which is as it was if the change is not newer.

    Raises
    ------
    NotAllowedError
        If it is another phone's.
    ConflictError
        If the board does not take it now.
    ValuesError
        If its values are not right for this board.
    """
    found = _own(find_item(connection, board, item_id), change)
    if _is_old(found, change):
        return item_of(found)
    settings = settings_from(board.settings)
    values = checked_values(change, settings)
    _check_activity(settings, change.kind)
    if change.kind == "answer":
        check_open(values, settings)
    _check_stored(found, change)
    if change.kind == "leaf" and (found is None or found.gone):
        _check_limit(connection, board, change.phone, settings)
    item = Item(item_id, change.phone, change.kind, values, change.edit, False, board.seq + 1)
    _store(connection, board, item, found, now)
    if change.kind == "weights":
        _replace_other_weights(connection, board, item)
    elif change.kind == "answer":
        replace_other_answers(connection, board, item)
    return item


def delete(
    connection: sa.Connection, board: BoardRow, item_id: str, change: Edit, now: float
) -> Item:
    """Take an item away.

    One that never came is kept as deleted, so that what made it changes nothing if it comes late.

    Raises
    ------
    NotAllowedError, ConflictError
        As `put`.
    """
    found = _own(find_item(connection, board, item_id), change)
    if _is_old(found, change):
        return item_of(found)
    kind: Kind = "leaf" if found is None else found.kind
    values = {} if found is None else json.loads(found.numbers)
    settings = settings_from(board.settings)
    usual = KIND_OF_ACTIVITY.get(settings.activity)
    _check_activity(settings, kind if found is not None else usual)
    if kind == "answer":
        check_open(values, settings)
    item = Item(item_id, change.phone, kind, values, change.edit, True, board.seq + 1)
    _store(connection, board, item, found, now)
    return item


def _own(found: BoardRow | None, change: Edit) -> Any:
    if found is not None and found.phone != change.phone:
        raise NotAllowedError("This was made on another phone and can be changed only there.")
    return found


def _is_old(found: BoardRow | None, change: Edit) -> bool:
    return found is not None and change.edit <= found.edit


def _check_activity(settings: Settings, kind: Kind | None) -> None:
    if settings.frozen:
        raise ConflictError("The lecturer has frozen the board. Nothing can be changed now.")
    if settings.activity == "follow":
        raise ConflictError("The lecturer shows something now. Nothing can be changed.")
    if kind != KIND_OF_ACTIVITY[settings.activity]:
        raise ConflictError(
            f"The class {DOES_NOW[settings.activity]} now; nothing else can be changed."
        )


def _check_stored(found: BoardRow | None, change: Put) -> None:
    if found is None:
        return
    if found.removed_by is not None and change.kind == "leaf":
        # A leaf that is being dragged while it is removed would come back.
        raise ConflictError("The lecturer has removed this leaf. Place another one.")
    # Not even what has been deleted: who missed that would not be told of the other kind, and keep
    # what was there before. What was deleted before it came has no values, and nobody knows it.
    if found.kind != change.kind and json.loads(found.numbers):
        raise ConflictError("What is on the board cannot become something else. Make it anew.")


def _check_limit(
    connection: sa.Connection, board: BoardRow, phone: str, settings: Settings
) -> None:
    of_phone = (items.c.phone == phone, items.c.kind == "leaf", items.c.gone.is_(False))
    if how_many(connection, board, *of_phone) >= settings.limit:
        leaves = "1 leaf" if settings.limit == 1 else f"{settings.limit} leaves"
        raise ConflictError(f"A phone may have {leaves}. Take one away first.")


def _check_room(connection: sa.Connection, board: BoardRow, phone: str) -> None:
    if board.rows >= MOST_ROWS:
        raise ConflictError("The board is full. The lecturer can open another one.")
    if how_many(connection, board, items.c.phone == phone) >= MOST_ROWS_PER_PHONE:
        raise ConflictError("This phone has made too much on this board. Move what is there.")


def _store(
    connection: sa.Connection, board: BoardRow, item: Item, found: BoardRow | None, now: float
) -> None:
    """Write an item and count the change."""
    columns = {
        "kind": item.kind,
        "numbers": json.dumps(item.values),
        "edit": item.edit,
        "gone": item.gone,
        "seq": item.seq,
        "removed_by": None,
    }
    if found is None:
        _check_room(connection, board, item.phone)
        new = {"board": board.id, "id": item.id, "phone": item.phone, **columns}
        connection.execute(items.insert().values(new))
    else:
        change_items(connection, board, [items.c.id == item.id], **columns)
    count_change(connection, board, now, rows=board.rows + (found is None))


def _replace_other_weights(connection: sa.Connection, board: BoardRow, item: Item) -> None:
    """Remove the phone's other weights: it has one pair of them at a time."""
    others = [
        items.c.phone == item.phone,
        items.c.kind == "weights",
        items.c.id != item.id,
        items.c.gone.is_(False),
    ]
    change_items(connection, board, others, gone=True, seq=item.seq)
