"""The class board's routes behind a real socket, and clients of them."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette

from perceptron_explorer.class_board.hub import Hub
from perceptron_explorer.class_board.limits import Limits, TokenBuckets
from perceptron_explorer.class_board.routes import routes
from perceptron_explorer.class_board.store import Store
from tests.unit.class_board.board_cases import OpenBoard
from tests.unit.shell.server.served import SECONDS_TO_ANSWER, served

NO_LIMIT = 1e9


@dataclass(frozen=True)
class Told:
    """Status, headers with names in lower case, and the body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        error: str = self.data["error"]
        return error


def unlimited() -> Limits:
    return Limits(TokenBuckets(NO_LIMIT, NO_LIMIT), TokenBuckets(NO_LIMIT, NO_LIMIT))


@dataclass
class BoardServer:
    """A board and the address of a server that has it, with the server's path prefix."""

    board: OpenBoard
    url: str

    @property
    def events_path(self) -> str:
        return f"/class/api/{self.board.code}/events"

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Told:
        """Send one request; ``body`` is JSON, or bytes to be sent as they are."""
        parts = urlsplit(self.url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=SECONDS_TO_ANSWER)
        content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, parts.path + path, content, names)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Told(answer.status, told, answer.read())
        finally:
            connection.close()

    def item(self, item_id: str) -> str:
        return f"/class/api/{self.board.code}/items/{item_id}"

    def put(self, item_id: str, phone: str, edit: int, values: Any, kind: str = "leaf") -> Told:
        body = {"phone": phone, "edit": edit, "kind": kind, "values": values}
        return self.ask("PUT", self.item(item_id), body)

    def delete(self, item_id: str, phone: str, edit: int) -> Told:
        return self.ask("DELETE", self.item(item_id), {"phone": phone, "edit": edit})

    @contextmanager
    def events(self, query: str, **headers: str) -> Iterator[Events]:
        """Listen to the board, as ``phone=...`` or ``host=...``."""
        parts = urlsplit(self.url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=SECONDS_TO_ANSWER)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request("GET", f"{parts.path}{self.events_path}?{query}", None, names)
            answer = connection.getresponse()
            # Else a test that fails would leave it open, and the server wait for its end.
            with closing(answer):
                yield Events(answer)
        finally:
            connection.close()


@dataclass
class Events:
    """A stream of events, read one by one."""

    answer: HTTPResponse

    def __post_init__(self) -> None:
        assert self.answer.status == 200, self.answer.read()

    def next(self) -> tuple[str, str, Any]:
        """Return name, id and data of the next event; leave out comments."""
        fields: dict[str, str] = {}
        deadline = time.monotonic() + SECONDS_TO_ANSWER
        while True:
            # Signs of life come for ever.
            assert time.monotonic() < deadline, "no event has come"
            line = self.answer.readline().decode()
            assert line, "the stream is at its end"
            name, _, value = line.rstrip("\n").partition(": ")
            if name:
                fields[name] = value
            elif "event" in fields:
                return fields["event"], fields.get("id", ""), json.loads(fields["data"])

    def board(self) -> Any:
        """Return the next message about the board."""
        event, at, data = self.next()
        assert event == "board"
        assert int(at) == data["seq"]
        return data

    def until(self, says: Any) -> list[Any]:
        """Return the messages up to the one of which ``says`` is true."""
        messages = [self.board()]
        while not says(messages[-1]):
            messages.append(self.board())
        return messages


@contextmanager
def board_served(
    store: Store, hub: Hub | None = None, limits: Limits | None = None
) -> Iterator[BoardServer]:
    """Serve a new board of a store."""
    app = Starlette(routes=routes(store, hub or Hub(store), limits=limits or unlimited()))
    with served(app) as url:
        yield BoardServer(OpenBoard(store), url)
