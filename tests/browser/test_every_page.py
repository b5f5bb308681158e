"""What holds for each page of the navigation, on a phone and on a desk."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, press
from tests.browser.shared_address import assert_same, shared, state_of
from tests.browser.watch import Watch
from tests.page_list import PAGES, ListedPage

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}

FITS = """() => [document.scrollingElement, document.querySelector("[data-testid=stMain]")]
  .every((element) => element.scrollWidth <= element.clientWidth)"""

AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'
"""The script has run to its end."""

WITHOUT_FIGURE = ("/glossary",)

every_page = pytest.mark.parametrize("listed", PAGES, ids=lambda listed: listed.path)


def open_page(page: Page, url: str) -> None:
    """Open an address and wait for its title, for the script's end and for its figures."""
    page.goto(url)
    wait_ms = SECONDS_TO_GET_READY * 1000
    page.locator("h1").wait_for(timeout=wait_ms)
    page.locator(AT_REST).wait_for(timeout=wait_ms)
    if not url.endswith(WITHOUT_FIGURE):
        page.locator('[data-figure][data-ready="true"]').first.wait_for(timeout=wait_ms)


def assert_quiet(page: Page, listed: ListedPage) -> None:
    """The page itself; the console and the network are watched by the fixture."""
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.locator(".problem:not(:empty)")).to_have_count(0)
    expect(page.locator("body")).not_to_contain_text("Traceback")
    expect(page.locator("body")).not_to_contain_text("undefined")
    expect(page.locator("body")).not_to_contain_text("NaN")
    expect(page).to_have_title(f"{listed.title} · Perceptron Explorer")


@every_page
def test_a_page_is_quiet_and_in_order_and_opens_again_at_its_address(
    page: Page, app_url: str, listed: ListedPage
) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    open_page(page, app_url + listed.path)
    assert_fits_and_is_quiet(page, listed)
    open_again(page, listed)
    page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})
    expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()
    assert_fits_and_is_quiet(page, listed)
    headings = page.evaluate(HEADINGS)
    assert heading_faults(headings) == []
    assert [level for _, level, _ in headings].count(1) == 1


def assert_fits_and_is_quiet(page: Page, listed: ListedPage) -> None:
    page.wait_for_function(FITS)  # once its parts have come and found their widths
    assert_quiet(page, listed)


def open_again(page: Page, listed: ListedPage) -> None:
    """Move what can be moved, and find the same at the address that is given to share."""
    handles = page.locator("[data-handle]").filter(visible=True).all()[:2]
    # A run that goes on from where w was dragged cannot go along.
    for handle in handles if listed.path != "/training" else []:
        press(page, str(handle.get_attribute("data-handle")), "ArrowUp", 3)
        page.keyboard.press("Tab")
    for step in page.get_by_role("button", name="Step", exact=True).all():
        step.click()
        step.blur()
    before = state_of(page)
    address = shared(page)
    assert urlsplit(address).query or not before["handles"]
    open_page(page, address)
    assert_same(state_of(page), before)


# Each heading with its level and whether it is a figure's.
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.checkVisibility())
  .map((heading) =>
    [heading.textContent, Number(heading.localName[1]), heading.matches("[data-figure] *")])"""


def heading_faults(headings: list[tuple[str, int, bool]]) -> list[str]:
    """Name headings that skip a level, and those of a page that fall under a figure's.

    A figure's headings end with the figure: for what follows, those before it count.
    """
    faults, page_level, level = [], 0, 0
    for text, own_level, in_figure in headings:
        above = level if in_figure else page_level
        if own_level > above + 1:
            faults.append(f"{text} is of level {own_level}, under one of level {above}")
        level = own_level
        page_level = page_level if in_figure else own_level
    return faults


def test_a_heading_under_a_figures_is_named() -> None:
    page = [("Hyperplane", 1, False), ("Numbers", 2, True), ("Try", 3, False)]
    assert heading_faults(page) == ["Try is of level 3, under one of level 1"]


def test_an_address_that_is_no_page_says_so(page: Page, app_url: str, watch: Watch) -> None:
    watch.expect("The page that you have requested does not seem to exist")
    watch.expect("404.*/no-such-page")
    page.goto(f"{app_url}/no-such-page")
    expect(page.get_by_role("dialog")).to_contain_text("Page not found")
    expect(page.get_by_test_id("stException")).to_have_count(0)
