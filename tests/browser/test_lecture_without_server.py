"""A lecture goes on while the server is away, and after it has been started anew."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from explorer.lecture import scenes_of
from tests.browser import server
from tests.browser.actions import handle, open_figure
from tests.browser.on_page import expect_python_at_rest
from tests.browser.watch import Watch

SCENES = scenes_of("hyperplane")
FOUND_AGAIN_MS = 60_000
AWAY = "ERR_|WebSocket|reaching server endpoint|not responding|when disconnected|answer 5"


class Restarted:
    """A server that can be stopped, and started anew at the same address."""

    def __init__(self, log: Path) -> None:
        self.port = server.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = log
        self.start()

    def start(self) -> None:
        """Start it, and return when it is ready."""
        with self._log.open("wb") as output:
            self._process = subprocess.Popen(
                server.command(self.port), cwd=server.ROOT, stdout=output, stderr=output
            )
        server.wait_until_healthy(self._process, self.url, self._log)

    def stop(self) -> None:
        """Stop it."""
        server.stop(self._process)


@pytest.fixture
def own_server() -> Iterator[Restarted]:
    """Give a server of the test's own."""
    with tempfile.TemporaryDirectory() as scratch:
        one = Restarted(Path(scratch, "server.log"))
        yield one
        one.stop()


def expect_w(page: Page, number: int, revealed: int = 0) -> None:
    w = [float(entry) for entry in SCENES[number - 1].params(revealed)["w"].split(",")]
    text = "[" + ",".join(f"{entry:g}" for entry in w) + "]"
    expect(page.locator(".scene-text h2")).to_have_text(SCENES[number - 1].title)
    expect(handle(page, "w")).to_have_attribute("data-value", text)


def expect_connection(page: Page, state: str) -> None:
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute(
        "data-test-connection-state", re.compile(state), timeout=FOUND_AGAIN_MS
    )


def test_the_remote_shows_scenes_without_a_server_and_after_it_came_back(
    watched_tab: Page, own_server: Restarted, watch: Watch
) -> None:
    watch.expect(AWAY)
    page = watched_tab
    open_figure(page, f"{own_server.url}/hyperplane?lecture=1&scene=1", "hyperplane")
    for number in (2, 3):
        page.keyboard.press("3" if number == 3 else "PageDown")
        expect_w(page, number)
    expect_python_at_rest(page)
    own_server.stop()
    expect_connection(page, "^(?!CONNECTED$)")
    page.keyboard.press("PageDown")
    expect_w(page, 3, revealed=1)
    page.keyboard.press("PageDown")
    expect_w(page, 4)
    page.keyboard.press("2")
    page.keyboard.press("PageDown")
    expect_w(page, 2, revealed=1)
    own_server.start()
    expect_connection(page, "^CONNECTED$")
    expect_python_at_rest(page)
    expect_w(page, 2, revealed=1)
    page.keyboard.press("PageDown")
    expect_w(page, 3)
    page.keyboard.press("End")
    expect(page.locator('[data-figure="hyperplane"]')).to_have_attribute(
        "data-dim", "3", timeout=FOUND_AGAIN_MS
    )


def test_the_first_key_after_a_restart_changes_the_picture(
    watched_tab: Page, own_server: Restarted, watch: Watch
) -> None:
    watch.expect(AWAY)
    page = watched_tab
    open_figure(page, f"{own_server.url}/hyperplane?lecture=1&scene=1", "hyperplane")
    for number in (2, 3, 4, 3, 2):
        page.keyboard.press(str(number))
        expect_w(page, number)
    expect_python_at_rest(page)
    own_server.stop()
    own_server.start()
    expect_connection(page, "^CONNECTED$")
    expect_python_at_rest(page)
    page.keyboard.press("PageDown")
    expect_w(page, 2, revealed=1)
