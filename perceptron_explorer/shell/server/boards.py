"""The class boards of this server: one store and one hub, for the page and for the routes."""

from __future__ import annotations

import logging
import threading
from functools import cache
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route, Router
from starlette.types import Receive, Scope, Send

from perceptron_explorer.class_board.errors import BoardError

if TYPE_CHECKING:
    from perceptron_explorer.class_board.store import Store

_log = logging.getLogger(__name__)
_opening = threading.Lock()

NO_BOARDS = "There are no class boards on this server at the moment."


def store() -> Store:
    """Return the server's store, opened when it is first asked for.

    Raises
    ------
    BoardError
        If the database cannot be opened. The next call tries again.
    """
    with _opening:
        return _opened()


@cache
def _opened() -> Store:
    # What reads and writes the database takes as long to load as all else of the server.
    from perceptron_explorer.class_board.store import Store

    return Store()


def board_routes(prefix: str) -> list[BaseRoute]:
    """Return the routes of the boards, which are made when the first of them is asked for."""
    boards = _Boards(prefix)
    return [Route(f"{prefix}/class", boards), Route(f"{prefix}/class/{{rest:path}}", boards)]


class _Boards:
    """An ASGI application with the routes of the boards.

    Where no board can be kept, the log says so, and the answer too: the other pages need no
    database, and are there all the same.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._making = threading.Lock()
        self._router: Router | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            router = await run_in_threadpool(self._made) if self._router is None else self._router
        except BoardError as problem:
            _log.warning("%s %s", NO_BOARDS, problem)
            await JSONResponse({"error": NO_BOARDS}, 503)(scope, receive, send)
            return
        await router(scope, receive, send)

    def _made(self) -> Router:
        from perceptron_explorer.class_board.hub import Hub
        from perceptron_explorer.class_board.measuring import Measuring
        from perceptron_explorer.class_board.routes import routes
        from perceptron_explorer.shell.server.leaf_photos import measured_leaves

        with self._making:
            if self._router is None:
                kept, measuring = store(), Measuring(measured_leaves)
                self._router = Router(routes(kept, Hub(kept), self._prefix, measuring=measuring))
            return self._router
