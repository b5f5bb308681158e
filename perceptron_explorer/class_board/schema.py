"""The tables of the boards' database."""

from __future__ import annotations

import sqlalchemy as sa

from perceptron_explorer.class_board.errors import BoardError

VERSION = 1
"""Of the tables below. Another number means that the file is not for this code."""

LOCK = 7_376_265
"""The number by which servers wait for each other; any that nothing else in the database uses."""

metadata = sa.MetaData()

about = sa.Table(
    "about",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.Integer, nullable=False),
)

# A number is never given twice: servers know a board by it, and would take a new board for the
# one that has ended.
boards = sa.Table(
    "boards",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("code", sa.String(6), nullable=False, unique=True),
    sa.Column("host_digest", sa.String(64), nullable=False),
    sa.Column("settings", sa.Text, nullable=False),
    sa.Column("given", sa.Text, nullable=False),
    # Counts the changes of anything on the board.
    sa.Column("seq", sa.BigInteger, nullable=False),
    # What seq was when the given leaves last changed, and when weights or answers were revealed.
    sa.Column("given_seq", sa.BigInteger, nullable=False),
    sa.Column("revealed_seq", sa.BigInteger, nullable=False),
    # How many rows of items it ever had, the deleted ones too.
    sa.Column("rows", sa.Integer, nullable=False),
    # When it was last used, in seconds since 1970.
    sa.Column("used", sa.Float, nullable=False, index=True),
    sqlite_autoincrement=True,
)

items = sa.Table(
    "items",
    metadata,
    sa.Column("board", sa.Integer, sa.ForeignKey(boards.c.id, ondelete="CASCADE")),
    sa.Column("id", sa.String(36)),
    sa.Column("phone", sa.String(36), nullable=False),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("numbers", sa.Text, nullable=False),
    sa.Column("edit", sa.BigInteger, nullable=False),
    sa.Column("gone", sa.Boolean, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    # The entry of the journal by which the host took it away; None if the host did not.
    sa.Column("removed_by", sa.Integer),
    sa.PrimaryKeyConstraint("board", "id"),
    sa.Index("items_by_seq", "board", "seq"),
    sa.Index("items_by_phone", "board", "phone"),
)

# One row for each removal by the host; the items say which of them they went with.
journal = sa.Table(
    "journal",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("board", sa.Integer, sa.ForeignKey(boards.c.id, ondelete="CASCADE"), index=True),
    sqlite_autoincrement=True,
)

# Who listens by which server. Each server writes its own rows, and counts those of the others.
presence = sa.Table(
    "presence",
    metadata,
    sa.Column("board", sa.Integer, sa.ForeignKey(boards.c.id, ondelete="CASCADE")),
    sa.Column("server", sa.String(36)),
    sa.Column("phones", sa.Integer, nullable=False),
    sa.Column("host", sa.Boolean, nullable=False),
    # When it was written, in seconds since 1970.
    sa.Column("at", sa.Float, nullable=False),
    sa.PrimaryKeyConstraint("board", "server"),
)


def prepare(connection: sa.Connection) -> None:
    """Make the tables where there are none.

    Raises
    ------
    BoardError
        If they are there and of another version.
    """
    if connection.dialect.name == "postgresql":
        # Servers that start together would each find no tables, and all but one fail to make them.
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    metadata.create_all(connection)
    wanted = about.c.name == "schema version"
    found = connection.scalar(sa.select(about.c.value).where(wanted))
    if found is None:
        connection.execute(about.insert().values(name="schema version", value=VERSION))
    elif found != VERSION:
        raise BoardError(
            f"The boards' database is of version {found}, and this program needs {VERSION}. "
            "Name another file in PERCEPTRON_BOARDS, or move the old one away."
        )
