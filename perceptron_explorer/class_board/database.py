"""Where the boards are kept, and transactions on it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from perceptron_explorer.class_board import checks, schema
from perceptron_explorer.class_board.errors import BoardError

FILE = Path("perceptron-explorer") / "boards.sqlite3"
HOURS_KEPT = 24.0
HOURS_NAME = "PERCEPTRON_BOARD_HOURS"
BUSY_MILLISECONDS = 20_000
"""How long one server waits for another's write, which takes a millisecond."""


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the folder in which programs keep a user's data on this system."""
    home = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if platform == "darwin":
        return home / "Library" / "Application Support"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")


def address(environment: Mapping[str, str] = os.environ) -> sa.URL:
    """Return the address of the database that the environment names.

    ``DATABASE_URL`` names any database, ``PERCEPTRON_BOARDS`` a file.
    """
    if url := environment.get("DATABASE_URL"):
        return sa.make_url(url)
    file = environment.get("PERCEPTRON_BOARDS")
    return file_address(Path(file) if file else data_folder(environment) / FILE)


def file_address(file: Path) -> sa.URL:
    """Return the address of an SQLite file."""
    return sa.URL.create("sqlite", database=str(file.expanduser()))


def hours_kept(environment: Mapping[str, str] = os.environ) -> float:
    """Return for how many hours a board is kept without use.

    Raises
    ------
    BoardError
        If the environment says something that is no number above 0.
    """
    text = environment.get(HOURS_NAME, "")
    try:
        hours = checks.finite(float(text)) if text else HOURS_KEPT
    except ValueError:
        hours = None
    if hours is None or hours <= 0:
        raise BoardError(f"{HOURS_NAME} must be a number of hours above 0, not {text[:40]!r}.")
    return hours


class Database:
    """A database with the boards' tables.

    Parameters
    ----------
    url : sqlalchemy.URL
        Of SQLite, whose folder is made where there is none, or of another database.

    Raises
    ------
    BoardError
        If it cannot be opened, or is of another version.
    """

    def __init__(self, url: sa.URL) -> None:
        self._engine = sa.create_engine(url)
        self._is_sqlite = self._engine.dialect.name == "sqlite"
        # SQLite lets one write at a time, and others look again and again whether it is done.
        # Within one server they wait in line instead.
        self._line = threading.Lock() if self._is_sqlite else nullcontext()
        try:
            if self._is_sqlite:
                _set_up_sqlite(self._engine, Path(url.database or ""))
            with self.writing() as connection:
                schema.prepare(connection)
        except (OSError, sa.exc.SQLAlchemyError) as problem:
            place = url.render_as_string(hide_password=True)
            raise BoardError(
                f"The boards' database cannot be opened at {place}: {problem}"
            ) from problem

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Give a connection that sees one state of the database."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give a connection whose changes all happen, or none of them after an exception."""
        with (
            self._line,
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Close all connections; the next use opens new ones."""
        self._engine.dispose()


def _set_up_sqlite(engine: sa.Engine, file: Path) -> None:
    """Let SQLite read while it writes, and begin its transactions as they are meant."""
    file.parent.mkdir(parents=True, exist_ok=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # Python's module would begin transactions by itself, and only at the first change.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA journal_mode = WAL")
        # After a power cut the last seconds may be missing; the file is sound.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # A transaction that reads first and then writes fails if another wrote in between,
        # without waiting. This one waits before it reads.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
