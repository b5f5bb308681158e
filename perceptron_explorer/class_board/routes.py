"""The addresses that phones and the lecturer's page ask; all but the page itself is JSON."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from perceptron_explorer.class_board.codes import written_code
from perceptron_explorer.class_board.errors import NoBoardError
from perceptron_explorer.class_board.event_stream import HEADERS, EventStream
from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.items import Item, item_id, phone_id, read_edit, read_put
from perceptron_explorer.class_board.limits import Limits
from perceptron_explorer.class_board.live_board import Viewer
from perceptron_explorer.class_board.measuring import Measuring
from perceptron_explorer.class_board.phone_page import page_routes
from perceptron_explorer.class_board.requests import (
    METHODS,
    NOT_STORED,
    Answer,
    answering,
    read_json,
)
from perceptron_explorer.class_board.store import Store


def routes(
    store: Store,
    hub: Hub,
    prefix: str = "",
    limits: Limits | None = None,
    measuring: Measuring | None = None,
) -> list[BaseRoute]:
    """Return the routes of the class board.

    Parameters
    ----------
    store : Store
    hub : Hub
        Of the same store.
    prefix : str
        The path prefix of the server's addresses: "/maths", or empty.
    limits : Limits, optional
        How fast requests are taken.
    measuring : Measuring, optional
        Of leaves in photographs; without it none are taken.
    """
    api = f"{prefix}/class/api"
    change = _changing(store, limits or Limits.usual())
    listen = _listening(store, hub)
    answers = {
        f"{api}/{{code}}/items/{{item}}": answering({"PUT": change, "DELETE": change}),
        f"{api}/{{code}}/events": answering({"GET": listen}),
        **_of_photos(api, store, measuring),
        f"{api}/{{rest:path}}": answering(dict.fromkeys(METHODS, _nothing_here)),
    }
    return [
        *(Route(path, answer, methods=METHODS) for path, answer in answers.items()),
        *page_routes(prefix),
    ]


def _of_photos(api: str, store: Store, measuring: Measuring | None) -> dict[str, Answer]:
    if measuring is None:
        return {}
    return {f"{api}/{{code}}/measure": answering({"POST": measuring.answer(store)})}


async def _nothing_here(_request: Request) -> Response:
    raise NoBoardError("There is nothing at this address.")


def _changing(store: Store, limits: Limits) -> Callable[[Request], Awaitable[Response]]:
    async def change(request: Request) -> Response:
        """Take in an item of a phone's, or its deletion."""
        code = written_code(request.path_params["code"])
        which = item_id(request.path_params["item"])
        body = await read_json(request)
        read, write = (
            (read_put, store.put) if request.method == "PUT" else (read_edit, store.delete)
        )
        asked: Any = read(body)
        limits.phones.take(asked.phone)
        limits.boards.take(code)
        seq, item = await run_in_threadpool(write, code, which, asked)
        return _told(seq, item)

    return change


def _told(seq: int, item: Item) -> Response:
    return JSONResponse({"seq": seq, "item": item.as_data()}, headers=NOT_STORED)


def _listening(store: Store, hub: Hub) -> Callable[[Request], Awaitable[Response]]:
    async def listen(request: Request) -> Response:
        """Send what happens on a board, for as long as the other side listens."""
        query = request.query_params
        ticket = query.get("host")
        viewer = Viewer() if ticket is not None else Viewer(phone_id(query.get("phone")))
        code = written_code(request.path_params["code"])
        number = await run_in_threadpool(store.listen, code, ticket)
        hub.check_room(number)
        if request.method == "HEAD":
            return Response(headers=HEADERS, media_type="text/event-stream")
        return EventStream(hub, number, viewer, _since(request))

    return listen


def _since(request: Request) -> int | None:
    """Return up to which count the other side knows the board; None if it knows nothing."""
    texts = (request.headers.get("last-event-id"), request.query_params.get("since"))
    known = [
        text for text in texts if text and len(text) < 17 and text.isascii() and text.isdigit()
    ]
    return int(known[0]) or None if known else None
