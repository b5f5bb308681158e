"""A small stand-in for the class board's server: what it keeps is in this process's memory.

It answers as the contract of the board says, as far as the phone page can tell: events, PUT,
DELETE. It has one board, whose settings a test changes as a lecturer would.
"""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.browser.server import ROOT, free_port

EXPLORER = ROOT / "perceptron_explorer"
PHONE = EXPLORER / "class_board" / "phone"
CODE = "KMPTRW"
SECONDS_BETWEEN_LOOKS = 0.02

SETTINGS: dict[str, Any] = {
    "features": [
        {"name": "petal length", "unit": "cm", "low": 0, "high": 8},
        {"name": "petal width", "unit": "cm", "low": 0, "high": 3},
    ],
    "classes": ["setosa", "versicolor"],
    "limit": 5,
    "activity": "leaves",
    "frozen": False,
    "hidden": False,
    "revealed": False,
    "question": None,
}

QUESTION: dict[str, Any] = {
    "number": 1,
    "text": "w grows to twice its length. The bias is 0. What moves?",
    "kind": "choices",
    "choices": ["The hyperplane, in the direction of w", "The leaves", "Nothing but the tip of w"],
    "right": None,
    "answer": "",
    "round": 1,
    "revealed": False,
}


class StandIn:
    """The board, and the server that shows it."""

    def __init__(self) -> None:
        self.port = free_port()
        self.begin()

    @property
    def url(self) -> str:
        """The address of the phone page without a code."""
        return f"http://127.0.0.1:{self.port}/maths/class"

    def begin(self, **changes: Any) -> None:
        """Open the board anew, with other settings than the usual ones."""
        self.settings = {**SETTINGS, **changes}
        self.given: dict[str, Any] = {"X": [], "y": []}
        self.items: dict[str, dict[str, Any]] = {}
        self.seq, self.host, self.ended = 1, True, False

    def change(self, **changes: Any) -> None:
        """Change the settings, as the lecturer does."""
        self.settings = {**self.settings, **changes}
        self.seq += 1
        if changes.get("revealed") or (changes.get("question") or {}).get("revealed"):
            for item in self.items.values():
                item["seq"] = self.seq

    def put(self, item: str, phone: str, edit: int, kind: str, values: Any) -> dict[str, Any]:
        """Store what a phone has made, `values` being None where it takes it away."""
        stored = self.items.get(item)
        if stored is None or edit > stored["edit"]:
            self.seq += 1
            kept = {"id": item, "kind": kind, "values": values or {}, "gone": values is None}
            self.items[item] = {**kept, "phone": phone, "edit": edit, "seq": self.seq}
        return self.items[item]

    def refusal(self, item: str, phone: str, kind: str) -> str:
        """Say why a phone may not change an item now, or nothing."""
        if self.settings["frozen"]:
            return "The lecturer has frozen the board."
        theirs = [one for one in self.items.values() if one["phone"] == phone and not one["gone"]]
        is_new = item not in self.items and kind == "leaf"
        is_full = len(theirs) >= self.settings["limit"]
        return "You have placed all of your leaves." if is_new and is_full else ""

    def message(self, phone: str, since: int) -> dict[str, Any]:
        """Return what a connection gets that knows all up to `since`."""
        items = [
            {name: item[name] for name in ("id", "kind", "values", "gone")}
            | {"mine": item["phone"] == phone}
            for item in self.items.values()
            if item["seq"] > since and (since or not item["gone"]) and self.may_see(item, phone)
        ]
        about = {"seq": self.seq, "settings": self.settings, "phones": 1, "host": self.host}
        return {**about, "given": self.given, "items": items}

    def may_see(self, item: dict[str, Any], phone: str) -> bool:
        """Weights and answers are shown to others once they are revealed."""
        question = self.settings["question"] or {"revealed": False}
        shown = {"leaf": True, "weights": self.settings["revealed"], "answer": question["revealed"]}
        return item["phone"] == phone or bool(shown[item["kind"]])

    def ask(self, **changes: Any) -> None:
        """Ask a question, or change the one that is asked, as the server tells phones of it."""
        before = self.settings["question"] or QUESTION
        self.change(activity="question", question={**before, **changes})


class Answers:
    """The routes of the stand-in."""

    def __init__(self, board: StandIn) -> None:
        self.board = board
        self.stopping = False

    async def page(self, request: Request) -> Response:
        text = (PHONE / "page.html").read_text("utf-8")
        return HTMLResponse(text.replace("__PREFIX__", "/maths").replace("__DIGEST__", "0"))

    async def events(self, request: Request) -> Response:
        if request.path_params["code"] != CODE or self.board.ended:
            return JSONResponse({"error": "There is no such board."}, 404)
        phone = request.query_params["phone"]
        since = int(request.query_params.get("since", 0))
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(self.stream(phone, since), 200, headers, "text/event-stream")

    async def stream(self, phone: str, since: int) -> AsyncIterator[str]:
        seen: Any = None
        while not self.stopping and not self.board.ended:
            if seen != (now := (self.board.seq, self.board.host)):
                data = json.dumps(self.board.message(phone, since))
                seen, since = now, self.board.seq
                yield f"event: board\nid: {since}\ndata: {data}\n\n"
            await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
        if self.board.ended:
            yield "event: ended\ndata: {}\n\n"

    async def change(self, request: Request) -> Response:
        body = await request.json()
        item, kind = request.path_params["item"], body.get("kind", "leaf")
        if sentence := self.board.refusal(item, body["phone"], kind):
            return JSONResponse({"error": sentence}, 409)
        stored = self.board.put(item, body["phone"], body["edit"], kind, body.get("values"))
        shown = {name: stored[name] for name in ("id", "kind", "values", "gone")}
        return JSONResponse({"seq": self.board.seq, "item": shown})

    def app(self) -> Starlette:
        """Return the app, below a prefix as behind a department's server."""
        routes = [
            Route("/class", self.page),
            Route("/class/{code}", self.page),
            Route("/class/api/{code}/events", self.events),
            Route("/class/api/{code}/items/{item}", self.change, methods=["PUT", "DELETE"]),
            *(files("class_board/phone"), files("draggable_plot/frontend")),
        ]
        return Starlette(routes=[Mount("/maths", routes=routes)])


def files(folder: str) -> Mount:
    """Serve a folder of the package at its path below the digest."""
    return Mount(f"/class/assets/0/{folder}", StaticFiles(directory=Path(EXPLORER, folder)))


@contextmanager
def running() -> Iterator[StandIn]:
    """Serve a board for as long as the block lasts."""
    board = StandIn()
    answers = Answers(board)
    config = uvicorn.Config(answers.app(), port=board.port, log_level="warning")
    server = uvicorn.Server(config)
    # It listens before anybody can ask: what comes until the server has started waits.
    listening = socket.create_server(("127.0.0.1", board.port))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield board
    finally:
        answers.stopping = server.should_exit = True
        thread.join()
