"""The picture is drawn in the page's type, also where that comes late."""

from __future__ import annotations

from playwright.sync_api import Page, Route

from tests.browser.actions import open_figure
from tests.browser.on_page import settle, shown
from tests.browser.what_is_hit import FITTED

TYPE = "**/*.woff2"


def test_the_picture_waits_for_its_type(watched_tab: Page, app_url: str) -> None:
    url = f"{app_url}/leaf-lab"
    late: list[Route] = []
    watched_tab.route(TYPE, lambda route: late.append(route))
    watched_tab.goto(url, wait_until="commit")
    watched_tab.locator("[data-figure]").wait_for()
    for _ in range(20):  # As many frames as it would take to draw it in another type.
        settle(watched_tab)
    for route in late:
        route.continue_()
    watched_tab.unroute(TYPE)
    watched_tab.locator('[data-ready="true"]').wait_for()
    # The words above the picture change their type too, and then it has another height.
    watched_tab.evaluate("document.fonts.ready.then(() => true)")
    settle(watched_tab)
    watched_tab.wait_for_function(FITTED)
    drawn = shown(watched_tab)
    open_figure(watched_tab, url, "leaf-lab")
    assert late
    assert shown(watched_tab).area == drawn.area
