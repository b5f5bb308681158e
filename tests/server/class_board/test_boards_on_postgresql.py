"""The tests of the class boards' store once more, on PostgreSQL."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from perceptron_explorer.class_board.schema import metadata
from perceptron_explorer.class_board.store import Store
from tests.server.class_board import postgresql
from tests.unit.class_board import (
    test_answers,
    test_host_writes,
    test_live_board,
    test_phone_writes,
    test_presence,
    test_store_life,
)
from tests.unit.class_board.board_cases import SETTINGS, Clock, OpenBoard

of_the_store = (test_phone_writes, test_host_writes, test_live_board, test_presence, test_answers)
for module in of_the_store:
    globals().update({name: one for name, one in vars(module).items() if name.startswith("test_")})


test_writes_of_two_servers = test_store_life.test_writes_from_threads_of_two_servers_are_all_kept
test_the_limit_holds = test_store_life.test_the_limit_holds_when_all_comes_at_once


def test_servers_that_start_together_all_find_their_tables(database: sa.URL) -> None:
    servers = 8
    for _ in range(5):
        together = threading.Barrier(servers)

        def start(together: threading.Barrier = together) -> Store:
            together.wait()
            return Store(database)

        with ThreadPoolExecutor(servers) as pool:
            stores = [one.result() for one in [pool.submit(start) for _ in range(servers)]]
        codes = [store.open(SETTINGS).code for store in stores]
        assert [stores[-1].board(code).seq for code in codes] == [1] * servers
        for store in stores:
            store.close()
        drop_all(database)


def drop_all(database: sa.URL) -> None:
    engine = sa.create_engine(database)
    metadata.drop_all(engine)
    engine.dispose()


@pytest.fixture(scope="module")
def database() -> Iterator[sa.URL]:
    with postgresql.running() as url:
        yield url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(database: sa.URL, clock: Clock) -> Iterator[Store]:
    store = Store(database, clock=clock, hours=24)
    yield store
    store.close()
    drop_all(database)


@pytest.fixture
def second(database: sa.URL, clock: Clock, store: Store) -> Iterator[Store]:
    second = Store(database, clock=clock, hours=24)
    yield second
    second.close()


@pytest.fixture
def board(store: Store) -> OpenBoard:
    return OpenBoard(store)


def test_it_is_postgresql(store: Store, database: sa.URL) -> None:
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        version = connection.scalar(sa.text("select version()"))
    engine.dispose()
    assert str(version).startswith("PostgreSQL")
