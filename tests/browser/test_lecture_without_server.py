"""A lecture goes on while the server is away, and after it has been started anew."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from perceptron_explorer.topics.lecture import scenes_of
from tests.browser.actions import handle, open_figure
from tests.browser.on_page import expect_connection, expect_python_at_rest
from tests.browser.server import Restartable
from tests.browser.watch import WITHOUT_A_SERVER, Watch

SCENES = scenes_of("hyperplane")
FOUND_AGAIN_MS = 60_000


def expect_w(page: Page, number: int, revealed: int = 0) -> None:
    w = [float(entry) for entry in SCENES[number - 1].params(revealed)["w"].split(",")]
    text = "[" + ",".join(f"{entry:g}" for entry in w) + "]"
    expect(page.locator(".scene-text h2")).to_have_text(SCENES[number - 1].title)
    expect(handle(page, "w")).to_have_attribute("data-value", text)


def test_the_remote_shows_scenes_without_a_server_and_after_it_came_back(
    watched_tab: Page, restartable: Restartable, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    page = watched_tab
    open_figure(page, f"{restartable.url}/hyperplane?lecture=1&scene=1", "hyperplane")
    for number in (2, 3):
        page.keyboard.press("3" if number == 3 else "PageDown")
        expect_w(page, number)
    expect_python_at_rest(page)
    restartable.stop()
    expect_connection(page, is_there=False)
    page.keyboard.press("PageDown")
    expect_w(page, 3, revealed=1)
    page.keyboard.press("PageDown")
    expect_w(page, 4)
    page.keyboard.press("2")
    page.keyboard.press("PageDown")
    expect_w(page, 2, revealed=1)
    page.keyboard.press("End")  # It is in space: another picture, which only Python can give.
    missing = page.locator(".scene-text .missing")
    expect(missing).to_be_visible()
    page.keyboard.press("1")
    expect(missing).to_have_count(0)
    page.keyboard.press("End")
    expect(missing).to_be_visible()
    restartable.start()
    expect_connection(page)
    in_space = page.locator('[data-figure="hyperplane"][data-dim="3"]')
    in_space.wait_for(timeout=FOUND_AGAIN_MS)
    expect(missing).to_have_count(0)
    page.keyboard.press("2")
    expect_w(page, 2)


def test_the_first_key_after_a_restart_changes_the_picture(
    watched_tab: Page, restartable: Restartable, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    page = watched_tab
    open_figure(page, f"{restartable.url}/hyperplane?lecture=1&scene=1", "hyperplane")
    for number in (2, 3, 4, 3, 2):
        page.keyboard.press(str(number))
        expect_w(page, number)
    expect_python_at_rest(page)
    restartable.stop()
    restartable.start()
    expect_connection(page)
    expect_python_at_rest(page)
    page.keyboard.press("PageDown")
    expect_w(page, 2, revealed=1)
