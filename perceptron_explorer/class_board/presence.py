"""Who listens to the boards by each of several servers, told by way of their database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import sqlalchemy as sa

from perceptron_explorer.class_board.schema import boards, presence

SECONDS_FRESH = 10.0
"""For so long a server's rows count: it writes them anew every two seconds while it is there."""


class Presence(NamedTuple):
    """How many phones listen, and whether the lecturer's page does."""

    phones: int = 0
    host: bool = False

    def with_others(self, other: Presence) -> Presence:
        """Return those of both together."""
        return Presence(self.phones + other.phones, self.host or other.host)


def exchange(
    connection: sa.Connection, server: str, own: Mapping[int, Presence], now: float
) -> dict[int, Presence]:
    """Write who listens by this server, and return who does by the others.

    Parameters
    ----------
    connection : sqlalchemy.Connection
        In a transaction that writes.
    server : str
        What tells this server from the others.
    own : mapping of int to Presence
        By the boards' numbers; of those only is anything returned.
    now : float
        In seconds since 1970.
    """
    # Boards may have ended meanwhile; nobody is present at those.
    there = connection.scalars(sa.select(boards.c.id).where(boards.c.id.in_(list(own)))).all()
    connection.execute(presence.delete().where(presence.c.server == server))
    common = {"server": server, "at": now}
    rows = [{"board": board, **own[board]._asdict(), **common} for board in there]
    if rows:
        connection.execute(presence.insert(), rows)
    return _of_others(connection, server, list(there), now)


def _of_others(
    connection: sa.Connection, server: str, numbers: list[int], now: float
) -> dict[int, Presence]:
    connection.execute(presence.delete().where(presence.c.at < now - SECONDS_FRESH))
    chosen = presence.c.board.in_(numbers) & (presence.c.server != server)
    found: defaultdict[int, Presence] = defaultdict(Presence)
    for row in connection.execute(sa.select(presence).where(chosen)):
        found[row.board] = found[row.board].with_others(Presence(row.phones, row.host))
    return dict(found)
