"""The boards, for the lecturer's page and for the routes; every call is one transaction."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from perceptron_explorer.class_board import codes, host_questions, host_writes, phone_writes
from perceptron_explorer.class_board.board import Board, News, Opened
from perceptron_explorer.class_board.database import Database, address, file_address, hours_kept
from perceptron_explorer.class_board.errors import BoardError, NotAllowedError
from perceptron_explorer.class_board.items import Edit, Item, Put
from perceptron_explorer.class_board.presence import Presence, exchange
from perceptron_explorer.class_board.rows import BoardRow, board_row, find_items
from perceptron_explorer.class_board.schema import boards, items
from perceptron_explorer.class_board.settings import Given, Settings, given_from, settings_from

TRIES_FOR_A_CODE = 20


class Store:
    """The boards in a database.

    Parameters
    ----------
    place : path or URL, optional
        An SQLite file, or the address of another database. Without it the environment says.
    clock : callable
        Seconds since 1970.
    hours : float, optional
        For how long a board is kept without use. Without it the environment says.

    Raises
    ------
    BoardError
        If the database cannot be used.
    """

    def __init__(
        self,
        place: Path | sa.URL | None = None,
        clock: Callable[[], float] = time.time,
        hours: float | None = None,
    ) -> None:
        url = file_address(place) if isinstance(place, Path) else place
        self._database = Database(address() if url is None else url)
        self._clock = clock
        self._seconds = 3600 * (hours_kept() if hours is None else hours)

    def open(
        self, settings: Settings | Mapping[str, Any], given: tuple[Any, Any] | None = None
    ) -> Opened:
        """Open a board and forget those that nobody uses any more.

        Parameters
        ----------
        settings : Settings or mapping
        given : (X, y), optional
            Leaves to show on it: a row a leaf in the features' units, and a class each.

        Raises
        ------
        ValuesError
            If these are not right.
        """
        checked = settings if isinstance(settings, Settings) else Settings.of(settings)
        leaves = Given.of(*given, len(checked.features)) if given else Given()
        host_key = codes.new_host_key()
        self.forget_unused()
        with self._database.writing() as connection:
            code = _free_code(connection)
            counts = dict.fromkeys(("seq", "given_seq"), 1) | dict.fromkeys(
                ("revealed_seq", "rows"), 0
            )
            row = {
                "code": code,
                "host_digest": codes.digest(host_key),
                "settings": checked.as_text(),
                "given": leaves.as_text(),
                "used": self._clock(),
                **counts,
            }
            connection.execute(boards.insert().values(row))
        return Opened(code, host_key)

    def board(self, code: str) -> Board:
        """Return a board.

        Raises
        ------
        NoBoardError
            If there is none of this code.
        """
        with self._reading(code) as (_connection, row):
            return _board(row)

    def items(self, code: str) -> list[Item]:
        """Return what is on a board, without what has been deleted."""
        with self._reading(code) as (connection, row):
            return find_items(connection, row, items.c.gone.is_(False))

    def host(self, code: str, host_key: str) -> None:
        """Check a host's key.

        Raises
        ------
        NoBoardError, NotAllowedError
            If there is no such board, or the key is not its key.
        """
        with self._reading(code) as (_connection, row):
            _check_key(row, host_key)

    def ticket(self, code: str, host_key: str) -> str:
        """Return what lets the lecturer's page listen as the host; raises as `host`."""
        with self._reading(code) as (_connection, row):
            _check_key(row, host_key)
            return codes.ticket(row.code, row.host_digest)

    def change(
        self, code: str, host_key: str, given: tuple[Any, Any] | None = None, **settings: Any
    ) -> None:
        """Change settings (limit, activity, frozen, hidden, revealed) or the given leaves.

        Raises
        ------
        ValuesError
            If one has no such value, or cannot be changed.
        """
        with self._hosting(code, host_key) as (connection, row):
            before = settings_from(row.settings)
            leaves = Given.of(*given, len(before.features)) if given else given_from(row.given)
            after = before.changed(**settings)
            host_writes.change(connection, row, after, leaves, self._clock())

    def ask(self, code: str, host_key: str, question: Mapping[str, Any]) -> None:
        """Ask the class a question: text, kind, choices, right and answer of a `Question`.

        Raises
        ------
        ValuesError
            If it is not as a question must be.
        """
        with self._hosting(code, host_key) as (connection, row):
            host_questions.ask(connection, row, question, self._clock())

    def ask_again(self, code: str, host_key: str) -> None:
        """Ask the question a second time."""
        with self._hosting(code, host_key) as (connection, row):
            host_questions.ask_again(connection, row, self._clock())

    def reveal_answers(self, code: str, host_key: str) -> None:
        """Show all answers and the right one to all."""
        with self._hosting(code, host_key) as (connection, row):
            host_questions.reveal(connection, row, self._clock())

    def remove(self, code: str, host_key: str, item_id: str) -> None:
        """Take an item away; `undo` brings it back."""
        with self._hosting(code, host_key) as (connection, row):
            host_writes.remove(connection, row, item_id, self._clock())

    def remove_phone_of(self, code: str, host_key: str, item_id: str) -> None:
        """Take all away that the maker of an item has made; `undo` brings it back."""
        with self._hosting(code, host_key) as (connection, row):
            host_writes.remove_phone_of(connection, row, item_id, self._clock())

    def clear(self, code: str, host_key: str) -> None:
        """Take all away that phones have made; `undo` brings it back."""
        with self._hosting(code, host_key) as (connection, row):
            host_writes.clear(connection, row, self._clock())

    def undo(self, code: str, host_key: str) -> bool:
        """Bring back what the last removal took away; False if there is nothing."""
        with self._hosting(code, host_key) as (connection, row):
            return host_writes.undo(connection, row, self._clock())

    def end(self, code: str, host_key: str) -> None:
        """Delete a board with all that is on it."""
        with self._hosting(code, host_key) as (connection, row):
            host_writes.end(connection, row)

    def put(self, code: str, item_id: str, change: Put) -> tuple[int, Item]:
        """Make or change an item of a phone's; return the board's count and the item.

        Raises
        ------
        BoardError
            As `phone_writes.put` says.
        """
        with self._writing(code) as (connection, row):
            item = phone_writes.put(connection, row, item_id, change, self._clock())
            return max(row.seq, item.seq), item

    def delete(self, code: str, item_id: str, change: Edit) -> tuple[int, Item]:
        """Delete an item of a phone's; return the board's count and the item."""
        with self._writing(code) as (connection, row):
            item = phone_writes.delete(connection, row, item_id, change, self._clock())
            return max(row.seq, item.seq), item

    def listen(self, code: str, ticket: str | None = None) -> int:
        """Return the number by which `seqs` and `news` know a board.

        Raises
        ------
        NoBoardError, NotAllowedError
            If there is no such board, or a ticket is given that is not its own.
        """
        with self._reading(code) as (_connection, row):
            if ticket is not None and not codes.is_ticket(ticket, row.code, row.host_digest):
                raise NotAllowedError("This is not the ticket of this board's host.")
            return int(row.id)

    def seqs(self, numbers: Collection[int]) -> dict[int, int]:
        """Return the counts of boards by their numbers, without those that have ended."""
        chosen = boards.c.id.in_(list(numbers)) & (boards.c.used >= self._oldest())
        with self._database.reading() as connection:
            rows = connection.execute(sa.select(boards.c.id, boards.c.seq).where(chosen))
            return {row.id: row.seq for row in rows}

    def news(self, number: int, since: int) -> News | None:
        """Return what is new on a board; None if it has ended."""
        with self._database.reading() as connection:
            row = connection.execute(sa.select(boards).where(boards.c.id == number)).first()
            if row is None:
                return None
            # Where another database lets the two queries see two states, the later comes next.
            newer = (items.c.seq > since, items.c.seq <= row.seq)
            changed = find_items(connection, row, *newer)
            return News(_board(row), row.given_seq, row.revealed_seq, changed)

    def meet(self, server: str, own: Mapping[int, Presence]) -> dict[int, Presence]:
        """Note who listens by a server, by the boards' numbers; return who does by the others."""
        with self._database.writing() as connection:
            return exchange(connection, server, own, self._clock())

    def keep(self, numbers: Collection[int]) -> None:
        """Note that boards are in use, although nothing changes on them."""
        used = boards.update().where(boards.c.id.in_(list(numbers)))
        with self._database.writing() as connection:
            connection.execute(used.values(used=self._clock()))

    def forget_unused(self) -> None:
        """Delete the boards that nobody has used for so long."""
        with self._database.writing() as connection:
            host_writes.delete_boards(connection, boards.c.used < self._oldest())

    def close(self) -> None:
        """Close the connections to the database."""
        self._database.close()

    def _oldest(self) -> float:
        return self._clock() - self._seconds

    @contextmanager
    def _reading(self, code: str) -> Iterator[tuple[sa.Connection, BoardRow]]:
        with self._database.reading() as connection:
            yield connection, board_row(connection, code, self._oldest())

    @contextmanager
    def _writing(self, code: str) -> Iterator[tuple[sa.Connection, BoardRow]]:
        with self._database.writing() as connection:
            yield connection, board_row(connection, code, self._oldest())

    @contextmanager
    def _hosting(self, code: str, host_key: str) -> Iterator[tuple[sa.Connection, BoardRow]]:
        with self._writing(code) as (connection, row):
            _check_key(row, host_key)
            yield connection, row


def _board(row: BoardRow) -> Board:
    return Board(settings_from(row.settings), row.seq, given_from(row.given))


def _check_key(row: BoardRow, host_key: str) -> None:
    if not codes.is_key(host_key, row.host_digest):
        raise NotAllowedError("This is not the key of this board's host.")


def _free_code(connection: sa.Connection) -> str:
    for _ in range(TRIES_FOR_A_CODE):
        code = codes.new_code()
        if connection.scalar(sa.select(boards.c.id).where(boards.c.code == code)) is None:
            return code
    raise BoardError("No free code was found for a board. Try again.")
