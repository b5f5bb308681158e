"""A server that is stopped and started again while pages are open: they go on as they are."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.actions import open_figure, value_of
from tests.browser.coming_back import leave_and_come_back, move, opened
from tests.browser.leaf_lab import drag_leaf, expect_leaves, heard
from tests.browser.on_page import expect_python_at_rest
from tests.browser.server import Restartable
from tests.browser.watch import WITHOUT_A_SERVER, Watch

PAGES = (
    ("/vectors", "vectors", "a"),
    ("/matrices?view=stack", "matrices", "w1"),
    ("/dot-product?dim=3", "dot-product", "b"),
    ("/hyperplane?leaves=iris-hard", "hyperplane", "w"),
    ("/training", "training", "w"),
)


def test_what_is_made_before_and_while_it_is_stopped_is_there(
    context: BrowserContext, restartable: Restartable, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    tabs = [opened(context, restartable.url + path, name) for path, name, _ in PAGES]
    for tab, (_, _, handle) in zip(tabs, PAGES, strict=True):
        move(tab, handle, "ArrowRight")
        expect_python_at_rest(tab)
    restartable.stop()
    for tab, (_, _, handle) in zip(tabs, PAGES, strict=True):
        move(tab, handle, "ArrowUp")
    made = [value_of(tab, handle) for tab, (_, _, handle) in zip(tabs, PAGES, strict=True)]
    restartable.start()
    for tab, (_, name, handle), value in zip(tabs, PAGES, made, strict=True):
        connected = tab.locator('[data-test-connection-state="CONNECTED"]')
        connected.wait_for(state="attached", timeout=60_000)
        expect_python_at_rest(tab)
        assert value_of(tab, handle) == value, name
        leave_and_come_back(tab, name)
        assert value_of(tab, handle) == value, name


def test_the_labs_leaves_survive_a_reload_and_a_restart(
    watched_tab: Page, restartable: Restartable, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    page = watched_tab
    open_figure(page, f"{restartable.url}/leaf-lab", "leaf-lab")
    drag_leaf(page, 60, 40, 30)
    heard(page)
    page.wait_for_url(re.compile("own="))
    made = page.locator('[data-readout="correct"]').inner_text()
    page.reload()
    expect_leaves(page, 100)
    expect(page.locator('[data-readout="correct"]')).to_have_text(made)
    restartable.stop()
    restartable.start()
    page.reload()
    expect_leaves(page, 100)
    expect(page.locator('[data-readout="correct"]')).to_have_text(made)
