"""On a phone and on a laptop at 150 %: the picture comes first, with its numbers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, drag_by, open_figure
from tests.browser.on_page import settle
from tests.browser.test_words_in_the_picture import lie_over_each_other
from tests.page_list import PAGES
from tests.pages.opened import ways_to_open

PHONE, ASIDE, ZOOMED = (390, 844), (844, 390), (911, 512)
SMALL = [PHONE, ASIDE, ZOOMED]
SIZES = [*SMALL, (1024, 768), (1366, 768), (1920, 1080)]

WITHOUT_PICTURE = {"/glossary", "/exercises"}
ADDRESSES = [
    f"{listed.path}?{urlencode(way)}"
    for listed in PAGES
    if listed.path not in WITHOUT_PICTURE
    for way in ways_to_open(listed)
]

STAGE = """() => {
  const stage = document.querySelector("[data-figure] .stage").getBoundingClientRect();
  const seen = Math.min(innerHeight, stage.bottom) - Math.max(0, stage.top);
  return { top: stage.top / innerHeight, seen: seen / stage.height, share: seen / innerHeight };
}"""

WORDS = """() => {
  const rect = (one) => one.getBoundingClientRect().toJSON();
  const shown = (one) => getComputedStyle(one).visibility === "visible" && one.checkVisibility();
  const stage = document.querySelector("[data-figure] .stage");
  return {
    words: [...stage.querySelectorAll("text.mark[data-mark]:not(.label)")].filter(shown).map(rect),
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
def test_the_picture_comes_first_and_its_words_keep_clear(
    page: Page, app_url: str, address: str
) -> None:
    open_at(page, app_url + address, SIZES[0])
    for size in SIZES:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.wait_for_function(  # The picture has taken its new size.
            "() => { const g = document.querySelector('.plotly-picture');"
            "  return Math.abs(g._fullLayout.width - g.clientWidth) < 2"
            "    && Math.abs(g._fullLayout.height - g.clientHeight) < 2; }"
        )
        settle(page)
        if size in SMALL:
            stage = page.evaluate(STAGE)
            assert stage["top"] < 0.36, (size, stage)
            assert stage["share"] > 0.36, (size, stage)
        assert_words_are_clear(page.evaluate(WORDS), size)


def assert_words_are_clear(seen: dict[str, Any], size: tuple[int, int]) -> None:
    words = seen["words"]
    for i, one in enumerate(words):
        assert not any(lie_over_each_other(one, other) for other in words[:i]), (size, one)
        for handle in seen["handles"]:
            x, y = (handle["left"] + handle["right"]) / 2, (handle["top"] + handle["bottom"]) / 2
            aside = max(one["left"] - x, 0, x - one["right"])
            away = max(one["top"] - y, 0, y - one["bottom"])
            assert aside + away > 4, (size, one, handle)


@pytest.mark.parametrize("size", SMALL)
def test_the_numbers_that_matter_are_in_sight_while_a_hand_moves(
    page: Page, app_url: str, size: tuple[int, int]
) -> None:
    open_at(page, f"{app_url}/hyperplane", size)
    strip = page.locator(".strip")
    expect(strip).to_be_visible()
    before = strip.inner_text()
    assert before.startswith("61 of 100 correct")
    drag_by(page, "w", -60, -30)
    expect(strip).not_to_have_text(before)
    box = strip.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= size[1]


def test_on_a_desk_there_is_no_strip(page: Page, app_url: str) -> None:
    open_at(page, f"{app_url}/hyperplane", (1366, 768))
    expect(page.locator(".strip")).to_be_hidden()
    expect(page.locator("[data-bar=options]")).to_be_hidden()


@pytest.mark.parametrize("size", SMALL)
def test_other_choices_are_behind_a_button(page: Page, app_url: str, size: tuple[int, int]) -> None:
    open_at(page, f"{app_url}/hyperplane", size)
    leaves, button = page.get_by_role("combobox", name="Leaves"), page.locator("[data-bar=options]")
    expect(leaves).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(leaves).to_be_visible()
    button.click()
    expect(leaves).to_be_hidden()


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
