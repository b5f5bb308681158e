from collections.abc import Iterator
from pathlib import Path

import pytest

from perceptron_explorer.class_board.store import Store
from tests.unit.class_board.board_cases import Clock, OpenBoard


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = Store(tmp_path / "boards.sqlite3", clock=clock, hours=24)
    yield store
    store.close()


@pytest.fixture
def second(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """Give the store of another server, on the same database."""
    store = Store(tmp_path / "boards.sqlite3", clock=clock, hours=24)
    yield store
    store.close()


@pytest.fixture
def board(store: Store) -> OpenBoard:
    return OpenBoard(store)
