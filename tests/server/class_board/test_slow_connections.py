"""A connection that is slow holds up nobody, and no messages pile up for it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.types import Message

from perceptron_explorer.class_board import hub as hub_module
from perceptron_explorer.class_board.event_stream import EventStream
from perceptron_explorer.class_board.hub import Hub, Listener
from perceptron_explorer.class_board.live_board import LiveBoard, Viewer
from tests import own_loop
from tests.unit.class_board.board_cases import ANNA, BORIS, OpenBoard, leaf, uuid

SCOPE = {"type": "http", "asgi": {"spec_version": "2.3"}}
SECONDS_AT_MOST = 60
QUICKLY = 0.001


@dataclass
class Connection:
    """The other side of an answer; takes what is sent only while it is open."""

    parts: list[Any] = field(default_factory=list)
    is_open: asyncio.Event = field(default_factory=asyncio.Event)
    came: asyncio.Condition = field(default_factory=asyncio.Condition)
    left: asyncio.Event = field(default_factory=asyncio.Event)
    tries: int = 0

    async def send(self, message: Message) -> None:
        async with self.came:
            self.tries += 1
            self.came.notify_all()
        await self.is_open.wait()
        body = message.get("body", b"").decode()
        async with self.came:
            if "data: " in body:
                self.parts.append(json.loads(body.split("data: ", 1)[1]))
            self.came.notify_all()

    async def receive(self) -> Message:
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def until(self, says: Callable[[], bool]) -> None:
        async with asyncio.timeout(SECONDS_AT_MOST), self.came:
            await self.came.wait_for(says)


@asynccontextmanager
async def connected(hub: Hub, number: int, phone: str) -> AsyncIterator[Connection]:
    connection = Connection()
    connection.is_open.set()
    stream = EventStream(hub, number, Viewer(phone), None)
    task = asyncio.create_task(stream(SCOPE, connection.receive, connection.send))
    try:
        yield connection
    finally:
        connection.left.set()
        connection.is_open.set()
        await task


def test_a_slow_phone_is_told_all_at_once_later(board: OpenBoard) -> None:
    own_loop.run(slow_and_quick(board))


async def slow_and_quick(board: OpenBoard) -> None:
    hub, number = Hub(board.store, between=QUICKLY), board.store.listen(board.code)
    async with connected(hub, number, ANNA) as slow, connected(hub, number, BORIS) as quick:
        await slow.until(lambda: bool(slow.parts) and slow.parts[-1]["phones"] == 2)
        slow.is_open.clear()
        told, tried = len(slow.parts), slow.tries
        for count in range(20):
            item = await asyncio.to_thread(board.put, uuid(count), leaf(uuid(5000 + count), 1))
            await quick.until(lambda: quick.parts[-1]["seq"] == item.seq)  # noqa: B023
        assert slow.tries <= tried + 1, "messages were made for one that takes none"
        assert len(slow.parts) == told
        slow.is_open.set()
        await slow.until(lambda: slow.parts[-1]["seq"] == item.seq)
        new = slow.parts[told:]
        assert len(new) <= 2
        assert [one["id"] for part in new for one in part["items"]] == list(map(uuid, range(20)))


def test_changes_between_two_messages_are_gathered(
    board: OpenBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = LiveBoard(board.store.listen(board.code))
    news = board.store.news(live.number, 0)
    assert news is not None
    live.take(news)
    waited: list[float] = []

    async def change_meanwhile(seconds: float) -> None:
        """Let much happen in the time between two messages, of which there is none here."""
        waited.append(seconds)
        for number in range(10):
            phone = uuid(5000 + 10 * len(waited) + number)
            board.put(uuid(10 * len(waited) + number), leaf(phone, 1))
            newer = board.store.news(live.number, live.seq)
            assert newer is not None
            live.take(newer)
            listener.news.set()

    async def listen() -> list[Any]:
        found: list[Any] = []
        async for message in listener.messages(0.2, 15):
            found.append(json.loads(message.split(b"data: ", 1)[1]))
            listener.is_over = len(found) == 3
        return found

    listener = Listener(live, Viewer(ANNA))
    listener.news.set()
    monkeypatch.setattr(asyncio, "sleep", change_meanwhile)
    messages = own_loop.run(listen())
    assert [len(message["items"]) for message in messages] == [0, 10, 10]
    assert set(waited) == {0.2}


@pytest.mark.parametrize(
    ("viewer", "phones", "seconds"),
    [(Viewer(ANNA), 20, 0.2), (Viewer(ANNA), 500, 1.25), (Viewer(), 500, 0.2)],
)
def test_many_phones_are_told_less_often_but_not_the_host(
    board: OpenBoard,
    monkeypatch: pytest.MonkeyPatch,
    viewer: Viewer,
    phones: int,
    seconds: float,
) -> None:
    live = LiveBoard(board.store.listen(board.code))
    news = board.store.news(live.number, 0)
    assert news is not None
    live.take(news)
    live.viewers.update([Viewer(uuid(number)) for number in range(phones)])
    listener = Listener(live, viewer)
    listener.news.set()
    waited: list[float] = []

    async def end(asked: float) -> None:
        waited.append(asked)
        listener.is_over = True

    async def listen() -> None:
        async for _message in listener.messages(0.2, 15):
            pass

    monkeypatch.setattr(asyncio, "sleep", end)
    own_loop.run(listen())
    assert waited == [seconds]


def test_who_came_and_left_between_two_messages_is_not_counted(
    board: OpenBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "SECONDS_BETWEEN_COUNTS_OF_PHONES", 0.0)

    async def come_and_go() -> None:
        hub, number = Hub(board.store, between=QUICKLY), board.store.listen(board.code)
        async with connected(hub, number, ANNA) as anna:
            await anna.until(lambda: bool(anna.parts))
            # Woken while there is one phone, told of two: the count of one must be told again.
            listener = next(iter(hub._listeners[number]))
            other = hub._join(number, Viewer(BORIS), None)
            listener.news.set()
            await anna.until(lambda: anna.parts[-1]["phones"] == 2)
            hub._leave(other)
            await anna.until(lambda: anna.parts[-1]["phones"] == 1)

    own_loop.run(come_and_go())


def test_nothing_is_kept_of_those_who_have_gone(board: OpenBoard) -> None:
    async def come_and_go() -> Hub:
        hub = Hub(board.store, between=QUICKLY)
        for phone in (ANNA, BORIS):
            async with connected(hub, board.store.listen(board.code), phone) as connection:
                await connection.until(lambda: bool(connection.parts))
        task = hub._task
        assert task is not None
        async with asyncio.timeout(SECONDS_AT_MOST):
            await task
        return hub

    hub = own_loop.run(come_and_go())
    assert not hub._boards
    assert not hub._listeners
    assert not hub._woken
