"""Whether a server answers."""

from __future__ import annotations

import asyncio
import urllib.request
from asyncio.subprocess import Process

SECONDS_TO_START = 120.0
SECONDS_TO_ANSWER = 20.0
"""A server that works out much for a full hall is slow, and not to be ended for that."""


class DidNotStartError(RuntimeError):
    """A process ended before it answered, or stayed silent."""


async def answers(url: str) -> bool:
    """Say whether Streamlit answers below an address, itself or through nginx."""
    return await asyncio.to_thread(_answers, f"{url}/_stcore/health")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=SECONDS_TO_ANSWER) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


async def first_answer(process: Process, url: str, name: str) -> None:
    """Return when a process that has just been started answers.

    Raises
    ------
    DidNotStartError
        When it ends before that, or the time is up.
    """
    try:
        async with asyncio.timeout(SECONDS_TO_START):
            while not await answers(url):
                if process.returncode is not None:
                    raise DidNotStartError(f"{name} has ended with {process.returncode}.")
                await asyncio.sleep(0.1)
    except TimeoutError:
        raise DidNotStartError(f"{name} did not answer in time.") from None
