"""Visitors who come to a new server at the same moment, before any page has run."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

from benchmarks.sessions import Answer, Session
from tests import own_loop
from tests.browser import server

VISITORS = 8
SECONDS_TO_ANSWER = 60.0


async def open_at_once(url: str) -> list[Answer]:
    async with AsyncExitStack() as stack:
        visitors = [Session(url, "hyperplane", SECONDS_TO_ANSWER) for _ in range(VISITORS)]
        for visitor in visitors:
            await stack.enter_async_context(visitor)
        return await asyncio.gather(*(visitor.open() for visitor in visitors))


def test_each_of_them_gets_the_whole_page() -> None:
    with server.running() as url:
        answers = own_loop.run(open_at_once(url))
    contents = [answer.content for answer in answers]
    assert [content.count(b"could not be drawn") for content in contents] == [0] * VISITORS
    assert [content.count(b"Misclassified leaves") for content in contents] == [1] * VISITORS
