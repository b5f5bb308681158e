"""Work that takes long: in a thread of its own, to be looked at and to be stopped.

A script of Streamlit that runs long can be cut short by any click, and what it had is lost.
So the script only looks at the work, and the work knows nothing of the script.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")
Progress = TypeVar("Progress")

BREATH_S = 0.005
"""Pure Python lets no other thread of the server work, but for such pauses between its reports."""
FORGOTTEN_AFTER_S = 60.0
"""Work that nobody has looked at for so long is given up: its page was closed."""


class Job(Generic[Progress, Result]):
    """A piece of work in a thread.

    Parameters
    ----------
    work : callable
        Called with a function that takes its progress, and returns False once it is to stop.
        It then returns what it has.
    """

    def __init__(self, work: Callable[[Callable[[Progress], bool]], Result]) -> None:
        self.progress: Progress | None = None
        self._result: Result | None = None
        self._problem: Exception | None = None
        self._stop = threading.Event()
        self._seen = time.monotonic()
        self._thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[Callable[[Progress], bool]], Result]) -> None:
        try:
            self._result = work(self._keep_going)
        except Exception as problem:
            self._problem = problem

    def _keep_going(self, progress: Progress) -> bool:
        self.progress = progress
        time.sleep(BREATH_S)
        return not self._stop.is_set() and not self.forgotten

    @property
    def forgotten(self) -> bool:
        """Whether nobody has asked for it for a long time."""
        return time.monotonic() - self._seen > FORGOTTEN_AFTER_S

    def stop(self) -> None:
        """Let it come to an end soon, with what it has by then."""
        self._stop.set()

    def is_done(self) -> bool:
        """Tell whether there is a result; to ask shows that somebody still waits for it."""
        self._seen = time.monotonic()
        return not self._thread.is_alive()

    def result(self) -> Result:
        """Return the result once it is there, or raise what the work has raised."""
        self._thread.join()
        if self._problem is not None:
            raise self._problem
        assert self._result is not None
        return self._result
