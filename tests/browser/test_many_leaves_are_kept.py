"""Leaves that are too many for an address are offered again after a reload or a restart."""

from __future__ import annotations

import numpy as np
from playwright.sync_api import Page, expect

from perceptron_explorer.shell.address.leaves import MOST_LEAVES
from tests.browser.actions import expect_soon
from tests.browser.leaf_lab import expect_leaves, open_lab, upload, view
from tests.browser.server import Restartable
from tests.browser.watch import WITHOUT_A_SERVER, Watch

NUMBER = MOST_LEAVES + 60
OFFER = f"Your browser has kept {NUMBER} leaves of yours from before."
PLACE = "perceptron-explorer/leaf-lab/1"
IS_KEPT = f"(localStorage.getItem('{PLACE}') ?? '').length > 1000"


def many_leaves() -> str:
    rng = np.random.default_rng(5)
    rows = [f"{x:.3f},{y:.3f},{'ab'[int(x > y)]}" for x, y in rng.uniform(1, 9, (NUMBER, 2))]
    return "\n".join(["length (cm),width (cm),kind", *rows, ""])


def bring_many(page: Page, url: str) -> None:
    open_lab(page, url)
    page.evaluate("name => localStorage.removeItem(name)", PLACE)
    view(page, "File or paste")
    upload(page, "A table of leaves", "many.csv", many_leaves())
    page.get_by_role("button", name=f"Take these {NUMBER} leaves").click()
    expect(page.get_by_text("These leaves are kept in your browser.")).to_be_visible()
    expect_soon(page, lambda: bool(page.evaluate(IS_KEPT)))


def test_they_are_offered_after_a_reload_and_can_be_discarded(page: Page, app_url: str) -> None:
    bring_many(page, app_url)
    open_lab(page, app_url)
    expect(page.get_by_text(OFFER)).to_be_visible()
    page.get_by_role("button", name="Open them").click()
    expect(page.get_by_text(OFFER)).to_be_hidden()
    expect_leaves(page, NUMBER)
    open_lab(page, app_url)
    page.get_by_role("button", name="Discard them").click()
    expect_soon(page, lambda: not page.evaluate(IS_KEPT))


def test_they_are_offered_after_a_restart(
    watched_tab: Page, restartable: Restartable, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    bring_many(watched_tab, restartable.url)
    restartable.stop()
    restartable.start()
    watched_tab.reload()
    expect(watched_tab.get_by_text(OFFER)).to_be_visible()
