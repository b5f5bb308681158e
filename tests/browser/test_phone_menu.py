"""The drawer with the pages on a phone: it makes way for what was chosen, and can be closed."""

from __future__ import annotations

from functools import partial

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer.topics.registry import PAGES
from tests.browser.actions import SECONDS_TO_GET_READY, expect_soon
from tests.browser.sizes import SIZES, Size
from tests.browser.test_every_page import open_page

HIT = """(element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return element === hit || element.contains(hit);
}"""


@pytest.mark.parametrize("size", [size for size in SIZES if size.width < 768], ids=str)
def test_the_drawer_closes_on_choosing_and_by_its_button(
    page: Page, app_url: str, size: Size
) -> None:
    size.apply(page)
    open_page(page, app_url)
    open_drawer = page.get_by_test_id("stExpandSidebarButton")
    close = page.get_by_test_id("stSidebarCollapseButton").get_by_role("button")
    in_menu = [listed for listed in PAGES if listed.in_menu]
    for listed in [*in_menu[1:], in_menu[0]]:
        open_drawer.click()
        expect(close).to_be_visible()
        expect_soon(page, lambda: bool(close.evaluate(HIT)))  # it slides in
        link = page.get_by_test_id("stSidebarNavLink").filter(has_text=listed.title)
        expect_soon(page, partial(link.evaluate, HIT))
        link.click()
        expect(close).to_have_count(0)
        expect(page).to_have_url(f"{app_url}/{listed.path}")
        page.locator("h1").wait_for(timeout=SECONDS_TO_GET_READY * 1000)
        expect(open_drawer).to_be_visible()
    open_drawer.click()
    close.click()
    expect(close).to_have_count(0)
    expect_soon(page, lambda: page.locator('[data-bar="share"]').evaluate(HIT))
