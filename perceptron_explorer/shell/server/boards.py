"""The class boards of this server: one store and one hub, for the page and for the routes."""

from __future__ import annotations

import logging
from functools import cache

from starlette.routing import BaseRoute

from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.measuring import Measuring
from perceptron_explorer.class_board.routes import routes
from perceptron_explorer.class_board.store import Store
from perceptron_explorer.shell.server.leaf_photos import measured_leaves

_log = logging.getLogger(__name__)


@cache
def store() -> Store:
    """Return the server's store, opened when it is first asked for.

    Raises
    ------
    BoardError
        If the database cannot be opened.
    """
    return Store()


def board_routes(prefix: str) -> list[BaseRoute]:
    """Return the routes of the boards; none where no board can be kept, which is logged.

    The other pages need no database, and are there all the same.
    """
    try:
        return routes(store(), Hub(store()), prefix, measuring=Measuring(measured_leaves))
    except BoardError as problem:
        _log.warning("There are no class boards on this server. %s", problem)
        return []
