"""Sends everybody who listens what is new on their boards.

One task asks the database a few times a second for the counts of all boards that somebody listens
to, and reads what is new of each only once. A connection keeps nothing but the count of its last
message: one that is slow gets messages less often, and none of them wait for it.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from uuid import uuid4

from perceptron_explorer.class_board.errors import TooFastError
from perceptron_explorer.class_board.live_board import ENDED, PING, LiveBoard, Viewer
from perceptron_explorer.class_board.presence import Presence
from perceptron_explorer.class_board.shutdown import before_shutdown
from perceptron_explorer.class_board.store import Store

_log = logging.getLogger(__name__)

SECONDS_BETWEEN = 0.2
SECONDS_BETWEEN_COUNTS_OF_PHONES = 1.0
SECONDS_PER_PHONE = 0.0025
"""Between two messages to a phone: with 400 in a hall each gets one a second, or the network and
the server have nothing else to do. The lecturer's page gets as many as ever."""
SECONDS_TO_PING = 15.0
SECONDS_BETWEEN_MEETINGS = 2.0
"""With the other servers of the same database, to count whom these have."""
SECONDS_BETWEEN_KEEPING = 600.0
MOST_CONNECTIONS = 3000
"""To one board, on one server."""


@dataclass(eq=False)
class Listener:
    """One connection.

    Parameters
    ----------
    live : LiveBoard
    viewer : Viewer
    since : int or None
        The count up to which the viewer knows the board; None if it knows nothing.
    presence : Presence, optional
        What its last message said of who is there.
    """

    live: LiveBoard
    viewer: Viewer
    since: int | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)
    presence: Presence | None = None
    is_first: bool = True
    is_over: bool = False

    async def messages(self, between: float, ping: float) -> AsyncIterator[bytes]:
        """Give messages for as long as there are any to come, the next when this one is sent."""
        while not self.is_over:
            with suppress(TimeoutError):
                async with asyncio.timeout(ping):
                    await self.news.wait()
            if not self.news.is_set():
                yield PING
                continue
            self.news.clear()
            if self.live.ended:
                yield ENDED
                return
            if self.live.board is not None and not self.is_over:
                yield self._next()
                await asyncio.sleep(max(between, self._slowest()))

    def _slowest(self) -> float:
        phones, _host = self.live.presence
        return 0.0 if self.viewer.is_host else phones * SECONDS_PER_PHONE

    def _next(self) -> bytes:
        seq = self.live.seq
        if self.since is not None and self.since > seq:
            # The other database that this count is from is gone: tell all, deletions too.
            self.since = 0
        message = self.live.message(self.viewer, self.since, self.is_first)
        self.since, self.is_first, self.presence = seq, False, self.live.presence
        return message


class Hub:
    """The listeners of one server; lives on one event loop.

    Parameters
    ----------
    store : Store
    between : float
        Seconds between two questions to the database, and between two messages of a connection.
    ping : float
        Seconds without a message after which a sign of life is sent.
    """

    def __init__(
        self, store: Store, between: float = SECONDS_BETWEEN, ping: float = SECONDS_TO_PING
    ) -> None:
        self._store = store
        self._between = between
        self._ping = ping
        self._boards: dict[int, LiveBoard] = {}
        self._listeners: dict[int, set[Listener]] = {}
        self._woken: dict[int, float] = {}
        self._task: asyncio.Task[None] | None = None
        self._kept = time.monotonic()
        self._met = -math.inf
        self._name = str(uuid4())

    @contextmanager
    def listening(
        self, number: int, viewer: Viewer, since: int | None = None
    ) -> Iterator[AsyncIterator[bytes]]:
        """Let a viewer listen to a board, and give the messages."""
        listener = self._join(number, viewer, since)
        try:
            yield listener.messages(self._between, self._ping)
        finally:
            self._leave(listener)

    def check_room(self, number: int) -> None:
        """Check that there is room for one more who listens to a board.

        Raises
        ------
        TooFastError
            If more listen to it than a hall has seats.
        """
        if len(self._listeners.get(number, ())) >= MOST_CONNECTIONS:
            raise TooFastError(SECONDS_TO_PING)

    def stop(self) -> None:
        """Let all messages come to their end, so that the server can stop."""
        for listener in self._all():
            listener.is_over = True
            listener.news.set()

    def _join(self, number: int, viewer: Viewer, since: int | None) -> Listener:
        live = self._boards.setdefault(number, LiveBoard(number))
        listener = Listener(live, viewer, since or None)
        live.viewers[viewer] += 1
        self._listeners.setdefault(number, set()).add(listener)
        if live.board is not None or live.ended:
            listener.news.set()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())
            before_shutdown(self.stop)
        return listener

    def _leave(self, listener: Listener) -> None:
        live, number = listener.live, listener.live.number
        live.viewers[listener.viewer] -= 1
        if not live.viewers[listener.viewer]:
            del live.viewers[listener.viewer]
        self._listeners[number].discard(listener)
        if not self._listeners[number]:
            # What is in memory would grow old: the next listener begins anew.
            del self._listeners[number], self._boards[number]
            self._woken.pop(number, None)

    def _all(self) -> list[Listener]:
        return [one for listeners in self._listeners.values() for one in listeners]

    async def _watch(self) -> None:
        """Ask again and again, until nobody listens."""
        while self._boards:
            await self._ask()
            await asyncio.sleep(self._between)
            if not self._boards:
                # The other servers learn at once that nobody is here any more.
                self._met = -math.inf
                await self._ask()

    async def _ask(self) -> None:
        try:
            await self._meet()
            await self._look()
            await self._keep()
        except Exception:
            # The database may be back in a moment; those who listen stay connected.
            _log.warning("The class boards could not be read.", exc_info=True)

    async def _meet(self) -> None:
        """Learn now and then who looks by the other servers, and tell them who does here."""
        if time.monotonic() - self._met < SECONDS_BETWEEN_MEETINGS:
            return
        self._met = time.monotonic()
        met = dict(self._boards)
        here = {number: live.here for number, live in met.items()}
        others = await asyncio.to_thread(self._store.meet, self._name, here)
        for number, live in met.items():
            live.elsewhere = others.get(number, Presence())

    async def _look(self) -> None:
        """Read what is new on each board, and wake those whom it concerns."""
        asked = list(self._boards.values())
        seqs = await asyncio.to_thread(self._store.seqs, [live.number for live in asked])
        for live in asked:
            seq = seqs.get(live.number)
            live.ended = seq is None
            is_new = seq not in (None, live.seq) and await self._read(live)
            # All may have gone away meanwhile.
            if live.number in self._boards:
                self._wake(live, is_new or live.ended)

    async def _read(self, live: LiveBoard) -> bool:
        news = await asyncio.to_thread(self._store.news, live.number, live.seq)
        if news is not None:
            live.take(news)
        return news is not None

    def _wake(self, live: LiveBoard, is_changed: bool) -> None:
        """Wake all who listen to a changed board, or those who do not know who is there.

        Phones come in great numbers, so their number alone is sent less often.
        """
        now = time.monotonic()
        waited = now - self._woken.get(live.number, -math.inf)
        if not is_changed and waited < SECONDS_BETWEEN_COUNTS_OF_PHONES:
            return
        for listener in self._listeners[live.number]:
            if is_changed or listener.presence != live.presence:
                listener.news.set()
                self._woken[live.number] = now

    async def _keep(self) -> None:
        """Note now and then that the boards are in use, and forget the others."""
        if time.monotonic() - self._kept < SECONDS_BETWEEN_KEEPING:
            return
        self._kept = time.monotonic()
        await asyncio.to_thread(self._store.keep, list(self._boards))
        await asyncio.to_thread(self._store.forget_unused)
