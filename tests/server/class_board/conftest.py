from collections.abc import Iterator

import pytest

from perceptron_explorer.class_board.store import Store
from tests.server.class_board.board_server import BoardServer, board_served
from tests.unit.class_board.conftest import board, clock, second, store

__all__ = ["board", "clock", "second", "store"]


@pytest.fixture
def server(store: Store) -> Iterator[BoardServer]:
    with board_served(store) as server:
        yield server
