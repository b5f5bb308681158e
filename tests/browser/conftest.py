"""The browser, the server and the page of the browser tests, on top of pytest-playwright.

Each process of pytest-xdist has a server and a browser of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from tests.browser import board_stand_in, launch, phone_page, server
from tests.browser.actions import SECONDS_TO_GET_READY
from tests.browser.board_page import join, lecturer
from tests.browser.site_files import offline, site
from tests.browser.tab import EverydayTab
from tests.browser.watch import Watch

__all__ = ["join", "lecturer", "offline", "site"]

LONGEST_FIRST = (
    "test_hall_of_servers",
    *("test_restart", "test_exercises_are_kept", "test_lecture_without_server"),
    *("test_many_leaves_are_kept", "test_lost_network", "test_new_server"),
    *("test_page_changes", "test_views_of_a_page", "test_every_scene", "test_take_along"),
    *("test_installed_command", "test_exercises_page", "test_every_page", "test_lecture_mode"),
)
"""Modules whose tests take long, those that stop a server before the others.

A process that has nothing left takes over tests from the end of another one's list, but not
those that the other will begin with next. What is left at the end is short this way, and one
process alone needs a second server.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, and leave all else in its order."""
    ranks = {name: rank for rank, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: ranks.get(item.path.stem, len(ranks)))


# A machine that is busy with other tests may take its time; none waits longer than it must.
expect.set_options(timeout=SECONDS_TO_GET_READY * 1000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the Chromium of this machine; --headed and the like still hold."""
    options = launch.options()
    arguments = [*options["args"], *launch.WITHOUT_GRAPHICS_CARD]
    return {**browser_type_launch_args, **options, "args": arguments}


@pytest.fixture(scope="session")
def app_url() -> Iterator[str]:
    """Give the address of the explorer, served for as long as the tests run."""
    with server.running() as url:
        yield url


@pytest.fixture(scope="session")
def second_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Restartable]:
    """Keep one address for servers that are stopped: what the browser knows of it stays."""
    one = server.Restartable(tmp_path_factory.mktemp("second") / "server.log")
    yield one
    one.stop()


@pytest.fixture
def restartable(second_server: server.Restartable) -> server.Restartable:
    """Give a server that can be stopped and started again at the same address."""
    second_server.start()
    return second_server


@pytest.fixture(scope="session")
def everyday_context(
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    browser_context_args: dict[str, Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BrowserContext]:
    """Keep one window open, with a profile on disk.

    A browser without one compiles Plotly and Streamlit anew for each page, which is half of
    what opening a page costs.
    """
    profile = tmp_path_factory.mktemp("profile")
    window = {**browser_type_launch_args, **browser_context_args}
    context = browser_type.launch_persistent_context(profile, **window)
    yield context
    context.close()


@pytest.fixture(scope="session")
def everyday_tab(everyday_context: BrowserContext) -> EverydayTab:
    """Keep one tab open in the window."""
    return EverydayTab(everyday_context)


def is_marked(request: pytest.FixtureRequest) -> bool:
    """Whether the test marks what its window must be like, and so needs one of its own."""
    return request.node.get_closest_marker("browser_context_args") is not None


@pytest.fixture
def context(request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Give the everyday window, or one of its own to a test that marks what it must be like."""
    if is_marked(request):
        yield request.getfixturevalue("new_context")()
        return
    tab: EverydayTab = request.getfixturevalue("everyday_tab")
    yield request.getfixturevalue("everyday_context")
    tab.tidy()


@pytest.fixture
def watch(context: BrowserContext) -> Iterator[Watch]:
    """Note what goes wrong on the test's pages, and fail at the end for what nobody expected.

    A page of another context is watched after ``watch.look_at(page)``.
    """
    noted = Watch()
    context.on("page", noted.look_at)
    yield noted
    context.remove_listener("page", noted.look_at)
    troubles = noted.unexpected()
    noted.look_away()
    assert not troubles, "\n".join(["The page was not quiet:", *troubles])


@pytest.fixture
def page(request: pytest.FixtureRequest, context: BrowserContext, watch: Watch) -> Page:
    """Give a page that is watched from its first request on, with a session of its own."""
    if is_marked(request):
        return context.new_page()
    tab: EverydayTab = request.getfixturevalue("everyday_tab")
    page = tab.taken()
    if page not in watch.pages:
        watch.look_at(page)
    return page


@pytest.fixture
def watched_tab(context: BrowserContext, watch: Watch) -> Page:
    """Give a tab of its own: what holds up its wire stays with it."""
    return context.new_page()


@pytest.fixture(scope="module")
def kept_page(everyday_tab: EverydayTab) -> Iterator[Page]:
    """Give the tests of a module one page to go on with, watched as any other.

    Opening a page costs more than most looks at it. Each test goes to the view that it is about
    and compares with what it finds there. The module's tests use no other page of this window.
    """
    page, noted = everyday_tab.taken(), Watch()
    noted.look_at(page)
    yield page
    everyday_tab.tidy()
    noted.look_away()
    troubles = noted.unexpected()
    assert not troubles, "\n".join(["The page was not quiet:", *troubles])


@pytest.fixture(scope="session")
def served_board() -> Iterator[board_stand_in.StandIn]:
    """Serve the stand-in of the class board for as long as the tests run."""
    with board_stand_in.running() as board:
        yield board


@pytest.fixture
def board(served_board: board_stand_in.StandIn) -> board_stand_in.StandIn:
    """Give a class board that nobody has changed yet."""
    served_board.begin()
    return served_board


@pytest.fixture
def phone(page: Page, board: board_stand_in.StandIn) -> Page:
    """Give a phone that shows the board."""
    page.set_viewport_size({"width": 390, "height": 844})
    phone_page.open_board(page, board.url)
    return page
