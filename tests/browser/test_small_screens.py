"""On a phone and on a laptop at 150 %: the picture comes first, with its numbers."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, drag_by, open_figure
from tests.browser.on_page import settle
from tests.browser.test_words_in_the_picture import lie_over_each_other
from tests.browser.what_is_hit import FITTED, covered, show_in
from tests.pages.opened import addresses

PHONE, ASIDE, ZOOMED = (390, 844), (844, 390), (911, 512)
SMALL = [PHONE, ASIDE, ZOOMED]
SIZES = [*SMALL, (1024, 768), (1366, 768), (1920, 1080)]

ADDRESSES = addresses({"/glossary", "/exercises"})

TO_THE_TOP = """() => document.querySelectorAll("[data-testid=stMain], .panel")
  .forEach((element) => element.scrollTo(0, 0))"""

STAGE = """() => {
  const stage = document.querySelector("[data-figure] .stage").getBoundingClientRect();
  const seen = Math.min(innerHeight, stage.bottom) - Math.max(0, stage.top);
  return { top: stage.top / innerHeight, seen: seen / stage.height, share: seen / innerHeight };
}"""

PICTURE_ALONE = ".draggable-plot .stage > :not(.plotly-picture) { visibility: hidden !important }"
FAINT = 60
"""A difference in brightness, of 255, of what is hardly seen."""

WORDS = """() => {
  const rect = (one) => one.getBoundingClientRect().toJSON();
  const shown = (one) => getComputedStyle(one).visibility === "visible" && one.checkVisibility();
  const stage = document.querySelector("[data-figure] .stage");
  return {
    words: [...stage.querySelectorAll("text.mark[data-mark]:not(.label), text.axis-title")]
      .filter(shown).map(rect),
    handles: [...stage.querySelectorAll(".handle:not(.scrub, .cell)")].filter(shown)
      .filter((one) => one.style.display !== "none").map(rect),
  };
}"""


def open_at(page: Page, url: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(url)
    ready = page.locator('[data-figure][data-ready="true"]').first
    ready.wait_for(timeout=1000 * SECONDS_TO_GET_READY)
    settle(page)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_picture_comes_first_and_its_words_keep_clear_and_all_can_be_reached(
    page: Page, app_url: str, address: str
) -> None:
    open_at(page, app_url + address, SIZES[0])
    for size in SIZES:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.evaluate(TO_THE_TOP)
        settle(page)
        page.wait_for_function(FITTED)
        settle(page)
        if size in SMALL:
            stage = page.evaluate(STAGE)
            assert stage["top"] < 0.36, (size, stage)
            assert stage["share"] > 0.36, (size, stage)
            assert_no_axis_is_cut_off(page, size)
        assert_words_are_clear(page.evaluate(WORDS), size)
        assert covered(page) == [], size


def assert_no_axis_is_cut_off(page: Page, size: tuple[int, int]) -> None:
    """In space Plotly draws the axes and their numbers: none runs out of the picture."""
    picture = page.locator('[data-figure][data-dim="3"] .plotly-picture')
    if picture.count() == 0:
        return
    shot = picture.screenshot(style=PICTURE_ALONE)
    grey = np.asarray(Image.open(io.BytesIO(shot)).convert("L")).astype(int)
    edges = np.concatenate([grey[1], grey[-2], grey[:, 1], grey[:, -2]])
    assert np.abs(edges - grey[1, 1]).max() < FAINT, size


def assert_words_are_clear(seen: dict[str, Any], size: tuple[int, int]) -> None:
    words = seen["words"]
    for i, one in enumerate(words):
        assert not any(lie_over_each_other(one, other) for other in words[:i]), (size, one)
        for handle in seen["handles"]:
            x, y = (handle["left"] + handle["right"]) / 2, (handle["top"] + handle["bottom"]) / 2
            aside = max(one["left"] - x, 0, x - one["right"])
            away = max(one["top"] - y, 0, y - one["bottom"])
            assert aside + away > 4, (size, one, handle)


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
