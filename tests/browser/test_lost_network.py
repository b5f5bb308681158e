"""The network is lost while the server goes on, as in a hall with poor reception."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

from tests.browser.actions import value_of
from tests.browser.coming_back import leave_and_come_back, move, opened
from tests.browser.leaf_lab import counts, drag_leaf, empty_place, expect_leaves, leaves_of_python
from tests.browser.network import network_to
from tests.browser.on_page import expect_python_at_rest
from tests.browser.watch import WITHOUT_A_SERVER, Watch

PAGES = (
    ("/hyperplane?leaves=iris-hard", "hyperplane", "w"),
    ("/dot-product?dim=3", "dot-product", "b"),
    ("/training", "training", "w"),
)
CONNECTED = '[data-test-connection-state="CONNECTED"]'
LOST = f"[data-test-connection-state]:not({CONNECTED})"

SLOWLY_MS = 60_000
"""Streamlit's client tries again ever more slowly."""


def test_what_is_made_without_a_network_reaches_python(
    context: BrowserContext, app_url: str, watch: Watch
) -> None:
    """Values, and leaves of one's own; one change was still on its way to Python."""
    watch.expect(WITHOUT_A_SERVER)
    with network_to(app_url) as network:
        tabs = [opened(context, network.url + path, name) for path, name, _ in PAGES]
        lab = opened(context, f"{network.url}/leaf-lab", "leaf-lab")
        lab.get_by_test_id("stDataFrame").wait_for()  # Streamlit fetches what draws it last.
        for tab, (_, _, handle) in zip(tabs, PAGES, strict=True):
            move(tab, handle, "ArrowRight")
        network.lose()
        for tab in (*tabs, lab):
            expect_state(tab, LOST)
        for tab, (_, _, handle) in zip(tabs, PAGES, strict=True):
            move(tab, handle, "ArrowUp")
        made = [value_of(tab, handle) for tab, (_, _, handle) in zip(tabs, PAGES, strict=True)]
        add_and_drag_a_leaf(lab)
        made_in_lab = counts(lab)
        network.come_back()
        for tab in (*tabs, lab):
            expect_state(tab, CONNECTED)
            expect_python_at_rest(tab)
        for tab, (_, name, handle), value in zip(tabs, PAGES, made, strict=True):
            assert value_of(tab, handle) == value, name
            leave_and_come_back(tab, name)
            assert value_of(tab, handle) == value, name
        lab.bring_to_front()
        assert counts(lab) == made_in_lab
        assert len(leaves_of_python(lab)) == 101


def expect_state(page: Page, state: str) -> None:
    page.locator(state).wait_for(state="attached", timeout=SLOWLY_MS)


def add_and_drag_a_leaf(lab: Page) -> None:
    lab.bring_to_front()
    drag_leaf(lab, 60, 40, 30)
    lab.mouse.click(*empty_place(lab))
    expect_leaves(lab, 101)
