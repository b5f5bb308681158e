"""Each view of the pages that have many: for all senses, in light and dark, and nothing cut off."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.actions import SECONDS_TO_GET_READY, axe_violations, open_figure
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.test_accessibility import LOOKS, assert_all_says_what_it_is
from tests.browser.test_every_page import WITH_VIEWS

VIEWS_OF_A_PAGE = 7

# What is wider than its place: the page itself, or something in a group of the panel.
CUT_OFF = """() =>
  [document.documentElement, ...document.querySelectorAll("[data-testid=stMain], .group")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map((element) => element.innerText.split("\\n")[0])"""


@pytest.mark.parametrize("path", WITH_VIEWS)
def test_each_view_is_accessible_and_whole(page: Page, app_url: str, path: str) -> None:
    page.emulate_media(color_scheme="light")
    open_figure(page, f"{app_url}{path}?view=no", path.removeprefix("/"))
    views = page.get_by_role("radiogroup", name="View").get_by_role("radio")
    expect(views).to_have_count(VIEWS_OF_A_PAGE)
    expect(views.first).to_be_checked()  # A view that there is not is the first one.
    looks = list(LOOKS)
    for view in views.all():
        go_to(page, view)
        title = view.inner_text()
        assert_all_says_what_it_is(page)
        for theme, width, height in looks:
            page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            page.set_viewport_size({"width": width, "height": height})
            expect(page.locator("[data-figure]").first).to_have_attribute("data-theme", theme)
            settle(page)
            assert_nothing_is_cut_off(page, f"{title}, {width} px")
            assert axe_violations(page) == [], f"{title}, {theme}, {width} px"
        looks.reverse()  # The next view begins as this one ended: a new look takes its time.


def assert_nothing_is_cut_off(page: Page, where: str) -> None:
    """Give all that is laid out anew after a new size the time it takes."""
    with suppress(TimeoutError):
        page.wait_for_function(f"({CUT_OFF})().length === 0", timeout=2000)
    assert page.evaluate(CUT_OFF) == [], where


def go_to(page: Page, view: Locator) -> None:
    """Press the button of a view, and wait until its figures are there."""
    if not view.is_checked():
        before = page.locator("[data-figure]").first.get_attribute("aria-label")
        view.click()
        other = page.locator(f'[data-figure][data-ready="true"]:not([aria-label="{before}"])')
        other.first.wait_for(timeout=SECONDS_TO_GET_READY * 1000)
    # What the view before had more of stays until the script has ended.
    expect_python_at_rest(page)
    expect(page.locator('[data-figure]:not([data-ready="true"])')).to_have_count(0)
