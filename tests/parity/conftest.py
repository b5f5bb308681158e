"""Keeps one process of Node.js for all that is held against the core."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.parity.front_end import FrontEnd


@pytest.fixture(scope="session")
def front_end() -> Iterator[FrontEnd]:
    with FrontEnd() as one:
        yield one
