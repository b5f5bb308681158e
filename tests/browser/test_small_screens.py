"""On a phone and on a laptop at 150 %: the picture comes first, with its numbers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, drag_by, open_figure
from tests.browser.on_page import settle
from tests.browser.what_is_hit import show_in

PHONE, ASIDE, ZOOMED = (390, 844), (844, 390), (911, 512)
SMALL = [PHONE, ASIDE, ZOOMED]
SIZES = [*SMALL, (1024, 768), (1366, 768), (1920, 1080)]


def open_at(page: Page, url: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(url)
    ready = page.locator('[data-figure][data-ready="true"]').first
    ready.wait_for(timeout=1000 * SECONDS_TO_GET_READY)
    settle(page)


def test_the_numbers_that_matter_are_in_sight_while_a_hand_moves(page: Page, app_url: str) -> None:
    open_at(page, f"{app_url}/hyperplane", SMALL[0])
    strip = page.locator(".strip")
    for number, (width, height) in enumerate(SMALL):
        show_in(page, {"width": width, "height": height})
        expect(strip).to_be_visible()
        before = strip.inner_text()
        assert number or before.startswith("61 of 100 correct")
        drag_by(page, "w", -60, -30)
        expect(strip).not_to_have_text(before)
        box = strip.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height


def test_other_choices_are_behind_a_button_where_there_is_no_room(page: Page, app_url: str) -> None:
    open_at(page, f"{app_url}/hyperplane", (1366, 768))
    leaves, button = page.get_by_role("combobox", name="Leaves"), page.locator("[data-bar=options]")
    for gone in (page.locator(".strip"), button):
        expect(gone).to_be_hidden()
    for width, height in SMALL:
        page.set_viewport_size({"width": width, "height": height})
        expect(leaves).to_be_hidden()
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(leaves).to_be_visible()
        button.click()
        expect(leaves).to_be_hidden()


CUT_OFF = """() => [...document.querySelectorAll(".panel :is(input, .value, .readout)")]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.className} ${one.value ?? one.textContent}`)"""


@pytest.mark.parametrize("dim", [2, 3])
def test_a_long_number_is_not_cut_off(page: Page, app_url: str, dim: int) -> None:
    address = f"{app_url}/hyperplane?dim={dim}&w={','.join(['-123.45'] * dim)}&b=-1000"
    open_at(page, address, SIZES[0])
    for width, height in SIZES:
        show_in(page, {"width": width, "height": height})
        assert page.evaluate(CUT_OFF) == [], (width, height)


def test_the_idea_of_the_page_is_below_the_picture(page: Page, app_url: str) -> None:
    open_at(page, f"{app_url}/hyperplane", PHONE)
    idea = page.get_by_text("The hyperplane is perpendicular to").bounding_box()
    picture = page.locator(".stage").bounding_box()
    assert idea is not None
    assert picture is not None
    assert idea["y"] > picture["y"] + picture["height"]


def test_two_fingers_zoom_the_plane(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/vectors", "vectors")
    read = "() => document.querySelector('.plotly-picture')._fullLayout.xaxis.range"
    before = page.evaluate(read)
    page.evaluate(
        """() => {
          const stage = document.querySelector(".stage");
          const at = stage.getBoundingClientRect();
          const touches = (apart) => [-1, 1].map((side, identifier) => new Touch({
            identifier, target: stage,
            clientX: at.left + at.width / 2 + side * apart, clientY: at.top + at.height / 2 }));
          for (const [type, apart] of [["touchstart", 40], ["touchmove", 40], ["touchmove", 80]])
            stage.dispatchEvent(new TouchEvent(type, {
              touches: touches(apart), bubbles: true, cancelable: true }));
        }"""
    )
    page.wait_for_function(
        "(width) => { const [a, b] = document.querySelector('.plotly-picture')"
        "._fullLayout.xaxis.range; return b - a < 0.7 * width; }",
        arg=before[1] - before[0],
    )
