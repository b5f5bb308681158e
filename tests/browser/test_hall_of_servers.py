"""Several servers behind nginx: visitors stay on theirs, and lose nothing when it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page

from perceptron_explorer.class_board.store import Store
from tests.browser import hall
from tests.browser.actions import drag_by, expect_soon, open_figure, value_of
from tests.browser.coming_back import leave_and_come_back, move
from tests.browser.hall import Hall
from tests.browser.on_page import expect_connection, expect_python_at_rest
from tests.browser.visitors import Visitors, asked, visiting
from tests.browser.watch import WITHOUT_A_SERVER, Watch
from tests.server.class_board import postgresql
from tests.server.class_board.board_server import BoardServer
from tests.unit.class_board.board_cases import LEAF, OpenBoard, uuid
from tools.hall.hall import ALL_NEW

REPLICAS, SESSIONS = 3, 100
SECONDS_TO_START = 120.0
"""For all servers, one after the other, on a machine that is busy with other tests."""


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Iterator[sa.URL]:
    """Keep the class boards of all servers in PostgreSQL."""
    with postgresql.running() as url:
        monkeypatch.setenv("DATABASE_URL", url.render_as_string(hide_password=False))
        yield url


def test_what_is_made_outlives_its_server(
    watched_tab: Page, watch: Watch, tmp_path: Path, database: sa.URL
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    page = watched_tab
    with (
        hall.running(tmp_path, REPLICAS, "maths") as servers,
        visiting(servers.url, servers.cookie) as visitors,
    ):
        open_figure(page, f"{servers.url}/hyperplane", "hyperplane")
        visitors.come(SESSIONS)
        each_stays_on_its_server(visitors)
        drag_by(page, "w", 30, -40)
        expect_python_at_rest(page)
        a_board_is_the_same_on_all_servers(servers, database)
        a_killed_server_is_missed_by_nobody(page, servers, visitors)
        all_are_started_anew_in_turn(page, servers)
        page.goto("about:blank")


def each_stays_on_its_server(visitors: Visitors) -> None:
    count = Counter(visitors.server_of(one) for one in visitors.sessions)
    assert sorted(count) == list(range(REPLICAS))
    assert min(count.values()) > SESSIONS / REPLICAS / 2, count
    visitors.send_files(visitors.sessions)
    visitors.release(visitors.sessions)


def a_board_is_the_same_on_all_servers(servers: Hall, database: sa.URL) -> None:
    store = Store(database)
    board = BoardServer(OpenBoard(store), servers.url)
    phones = [uuid(number) for number in range(1, 3 * REPLICAS + 1)]
    ticket = store.ticket(board.board.code, board.board.key)
    with ExitStack() as stack:
        host = stack.enter_context(board.events(f"host={ticket}"))
        streams = [stack.enter_context(board.events(f"phone={phone}")) for phone in phones]
        cookies = [one.answer.getheader("Set-Cookie") or "" for one in streams]
        assert len({cookie.split("=")[1][0] for cookie in cookies}) == REPLICAS
        host.until(lambda data: data["phones"] == len(phones))
        for phone in phones:
            assert board.put(phone, phone, 1, LEAF).status == 200
        for stream in (host, *streams):
            told: set[str] = set()
            while told != set(phones):
                told |= {item["id"] for item in stream.board()["items"]}
    store.close()


def a_killed_server_is_missed_by_nobody(page: Page, servers: Hall, visitors: Visitors) -> None:
    w, killed = value_of(page, "w"), server_of(page, servers)
    servers.kill(killed)
    again = visitors.come_back(killed)
    assert again
    assert visitors.of_server(killed) == []
    visitors.send_files(visitors.sessions)
    visitors.release(visitors.sessions)
    expect_soon(page, lambda: server_of(page, servers) != killed)
    is_as_it_was(page, w)
    servers.go_on()
    again_there = f"Server {killed} answers again."
    expect_soon(page, lambda: servers.has_said(again_there), SECONDS_TO_START)


def all_are_started_anew_in_turn(page: Page, servers: Hall) -> None:
    move(page, "w", "ArrowUp")
    w, before = value_of(page, "w"), servers.pids()
    servers.start_anew()

    def is_done() -> bool:
        asked(f"{servers.url}/_stcore/health").close()  # At every moment some server answers.
        return servers.has_said(ALL_NEW)

    expect_soon(page, is_done, SECONDS_TO_START)
    assert not set(before) & set(servers.pids())
    is_as_it_was(page, w)


def is_as_it_was(page: Page, w: list[float]) -> None:
    """Wait until the page has a server, and see that it and Python have what was made."""
    expect_connection(page)
    expect_python_at_rest(page)
    assert value_of(page, "w") == w
    leave_and_come_back(page, "hyperplane")
    assert value_of(page, "w") == w


def server_of(page: Page, servers: Hall) -> int:
    """Return the number of the server that the browser's cookie names."""
    cookies = page.context.cookies(servers.url)
    value = next(one["value"] for one in cookies if one["name"] == servers.cookie)
    return int(value.partition("-")[0])
