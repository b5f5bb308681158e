"""Ends what would hold up a server that is told to stop.

Uvicorn waits until all answers are sent, and an answer that is a stream of events never is. It
says nothing to the application before: only the signal does.
"""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def before_shutdown(stop: Callable[[], None]) -> None:
    """Call a function once when the process is told to stop, before the server is.

    To be called on the server's event loop. It does nothing where the server does not run on the
    main thread, as in tests: signals do not come there.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for one in SIGNALS:
        _put_before(one, lambda: loop.call_soon_threadsafe(stop))


def _put_before(number: signal.Signals, call: Callable[[], object]) -> None:
    before: Any = signal.getsignal(number)
    if not callable(before) or isinstance(before, _Handler):
        return
    signal.signal(number, _Handler(before, call))


class _Handler:
    """Does what is to be done first, and then what was to be done before."""

    def __init__(self, before: Callable[..., Any], call: Callable[[], object]) -> None:
        self._before = before
        self._call = call

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Take a signal."""
        self._call()
        self._before(number, frame)
