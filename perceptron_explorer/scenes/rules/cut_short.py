"""Long runs may end early while a page only checks its scene, which must not take minutes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_cut_short: ContextVar[bool] = ContextVar("cut_short", default=False)


@contextmanager
def cut_short() -> Iterator[None]:
    """Let runs end early meanwhile."""
    token = _cut_short.set(True)
    try:
        yield
    finally:
        _cut_short.reset(token)


def is_cut_short() -> bool:
    """Say whether runs may end early now."""
    return _cut_short.get()
