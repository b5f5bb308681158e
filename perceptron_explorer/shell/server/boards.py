"""The class boards of this server: one store and one hub, for the page and for the routes."""

from __future__ import annotations

from functools import cache

from perceptron_explorer.class_board.store import Store


@cache
def store() -> Store:
    """Return the server's store, opened when it is first asked for."""
    return Store()
