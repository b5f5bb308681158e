"""What holds for each page of the navigation, in every window."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, press
from tests.browser.looks import PHONE, assert_good_in_every_window
from tests.browser.shared_address import assert_same, shared, state_of
from tests.browser.sizes import FITS, Size
from tests.browser.test_number_fields import assert_fields
from tests.browser.vector_pages import choose
from tests.browser.watch import Watch
from tests.page_list import PAGES, ListedPage
from tests.pages.opened import VIEWS, ways_to_open

DESK = Size(1440, 900)

AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"]'
"""The script has run to its end."""

WITHOUT_FIGURE = ("/glossary", "/class-board", "/my-lecture")

NO_PICTURE_FIRST = (*WITHOUT_FIGURE, "/exercises")
"""What is to be read or done comes first."""

SHARED_AS_A_LECTURE = "/hand-out"
"""Its address is that of the scenes, whatever is made of their pictures."""

STOPS = [
    (listed, way)
    for listed in PAGES
    for way in (ways_to_open(listed) if listed.path not in VIEWS else [{}])
]
"""Each page in the plane and in space; `test_views_of_a_page.py` goes through views."""

FIELDS_IN = {"/vectors": "2", "/dot-product": "3", "/hyperplane": "3", "/leaf-lab": "2"}
"""Where the fields of a page are typed into: in the plane or in space."""


def name_of_part(part: ListedPage | dict[str, str]) -> str:
    """Name a part of a stop."""
    return part.path if isinstance(part, ListedPage) else urlencode(part) or "as it begins"


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


@pytest.mark.parametrize(("listed", "way"), STOPS, ids=name_of_part)
def test_a_page_is_good_in_every_window_and_opens_again_at_its_address(
    page: Page, app_url: str, listed: ListedPage, way: dict[str, str]
) -> None:
    page.emulate_media(color_scheme="light")
    PHONE.apply(page)
    open_page(page, "?".join(filter(None, [app_url + listed.path, urlencode(way)])))
    assert_fits_and_is_quiet(page, listed)
    if listed.path not in VIEWS:
        assert_good_in_every_window(page, picture_first=listed.path not in NO_PICTURE_FIRST)
    DESK.apply(page)
    expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()
    assert_fits_and_is_quiet(page, listed)
    headings = page.evaluate(HEADINGS)
    assert heading_faults(headings) == []
    assert [level for _, level, _ in headings].count(1) == 1
    if way in ({}, {"dim": "2"}) and listed.path != SHARED_AS_A_LECTURE:
        open_again(page, listed)
    if FIELDS_IN.get(listed.path, "exercises") in (way.get("dim"), listed.path.strip("/")):
        assert type_into_fields(page, listed) > 0


def type_into_fields(page: Page, listed: ListedPage) -> int:
    """Type into every field of the page, and return how many entries were taken."""
    if listed.path == "/vectors":
        choose(page, "show", "multiple")  # It has a field more.
    return assert_fields(page)


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
    after = state_of(page)
    for state in (before, after):  # The grip is where the window has it, which was resized.
        state["handles"].pop("bias", None)
    assert_same(after, before)


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
