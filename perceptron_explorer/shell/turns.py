"""Pages run one after the other, in the order in which they were asked for.

The runs of all sessions share one interpreter. When a hall opens a page at once, a hundred runs
side by side would all come to their end together, at the very last. In turn, half of the hall has
the page much earlier, and the interpreter is not handed from run to run all the while.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_turn = threading.Lock()
_here = threading.local()


@contextmanager
def in_turn() -> Iterator[None]:
    """Wait until it is this run's turn, which lasts as long as the block."""
    with _turn:
        _here.has_turn = True
        try:
            yield
        finally:
            _here.has_turn = False


@contextmanager
def letting_others_run() -> Iterator[None]:
    """Give this run's turn up for a block that takes long, and wait for the next one after it.

    Not to be used where a lock is held that other runs wait for: one of those would have the turn.
    """
    if not getattr(_here, "has_turn", False):
        yield
        return
    _turn.release()
    try:
        yield
    finally:
        _turn.acquire()
