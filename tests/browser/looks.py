"""What holds for whatever a page shows, in every window: looked at, and nothing is moved."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.actions import SECONDS_TO_GET_READY, axe_violations
from tests.browser.on_page import settle
from tests.browser.sizes import SIZES, Size
from tests.browser.what_is_hit import FITTED, covered

PHONE, ASIDE, ZOOMED, *_, LAPTOP = SIZES
SMALL = (PHONE, ASIDE, ZOOMED)

THEMES = {PHONE: "light", LAPTOP: "dark"}
"""Colours hang on the theme and the layout on the width: axe looks at each of both once."""

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

# Titles of axes in the plane that run out of the picture.
CUT_TITLES = """() => [...document.querySelectorAll(".stage :is(.xtitle, .ytitle)")]
  .filter((title) => {
    const [inner, outer] = [title, title.closest(".stage")].map((e) => e.getBoundingClientRect());
    return inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1 ||
      inner.left < outer.left - 1 || inner.right > outer.right + 1;
  })
  .map((title) => title.textContent)"""

# What is wider than its place: the page itself, or something in a group of the panel.
CUT_OFF = """() =>
  [document.documentElement, ...document.querySelectorAll("[data-testid=stMain], .group")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map((element) => element.innerText.split("\\n")[0])"""

# Read in one task of the browser: a view that is being left may take its handles away.
UNNAMED = """() => {
  const says = (element, name) => Boolean(element.getAttribute(name));
  const described = (figure) =>
    /\\w.*\\d/s.test(document.getElementById(figure.getAttribute("aria-describedby"))?.textContent);
  const figures = [...document.querySelectorAll('[data-figure][data-ready="true"]')];
  // A handle whose place is not defined is out of sight, and says nothing.
  const handles = figures.flatMap((figure) => [...figure.querySelectorAll("[data-handle]")])
    .filter((handle) => handle.checkVisibility({ visibilityProperty: true }));
  return [
    ...figures.filter((figure) => !says(figure, "aria-label") || !described(figure)),
    ...handles.filter((handle) => handle.role !== "slider" || handle.tabIndex !== 0
      || !says(handle, "aria-label") || !says(handle, "aria-valuetext")),
  ].map(({ dataset }) => dataset.figure ?? dataset.handle);
}"""


def assert_good_in_every_window(
    page: Page, *, picture_first: bool = True, groups_too: bool = False
) -> None:
    """Look at what the page shows in each window, there or back: it begins with the one it is in.

    The window and its theme stay as they are at the end, for a next look to begin with.

    Without `picture_first` the picture may come after a text, and words may lie on it. With
    `groups_too` no group of the panel may be wider than its place, hidden parts included.
    """
    for size in SIZES if windows_size(page) != LAPTOP else SIZES[::-1]:
        size.apply(page)
        if theme := THEMES.get(size):
            page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.evaluate(TO_THE_TOP)
        settle(page)
        page.wait_for_function(FITTED)
        settle(page)
        if picture_first:
            assert_the_picture_comes_first(page, size)
        if theme:
            assert_all_can_use_it(page, theme)
        if theme and groups_too:
            assert_nothing_is_cut_off(page, size)


def windows_size(page: Page) -> Size | None:
    """Return the size that the window has been given."""
    size = page.viewport_size
    return Size(size["width"], size["height"]) if size else None


def assert_the_picture_comes_first(page: Page, size: Size) -> None:
    """The picture is in sight, its words keep clear, and all can be reached."""
    if size in SMALL:
        stage = page.evaluate(STAGE)
        assert stage["top"] < 0.36, (size, stage)
        assert stage["share"] > 0.36, (size, stage)
        assert_no_axis_is_cut_off(page, size)
        assert page.evaluate(CUT_TITLES) == [], size
    assert_words_are_clear(page.evaluate(WORDS), size)
    assert covered(page) == [], size


def assert_no_axis_is_cut_off(page: Page, size: Size) -> None:
    """In space Plotly draws the axes and their numbers: none runs out of the picture."""
    picture = page.locator('[data-figure][data-dim="3"] .plotly-picture')
    if picture.count() == 0:
        return
    shot = picture.screenshot(style=PICTURE_ALONE)
    grey = np.asarray(Image.open(io.BytesIO(shot)).convert("L")).astype(int)
    edges = np.concatenate([grey[1], grey[-2], grey[:, 1], grey[:, -2]])
    assert np.abs(edges - grey[1, 1]).max() < FAINT, size


def assert_words_are_clear(seen: dict[str, Any], size: Size) -> None:
    """No word lies on another one, or on a handle."""
    words = seen["words"]
    for i, one in enumerate(words):
        assert not any(lie_over_each_other(one, other) for other in words[:i]), (size, one)
        for handle in seen["handles"]:
            x, y = (handle["left"] + handle["right"]) / 2, (handle["top"] + handle["bottom"]) / 2
            aside = max(one["left"] - x, 0, x - one["right"])
            away = max(one["top"] - y, 0, y - one["bottom"])
            assert aside + away > 4, (size, one, handle)


def lie_over_each_other(one: dict[str, float], other: dict[str, float]) -> bool:
    """Say whether two boxes have a part in common."""
    apart = (one["right"] <= other["left"], other["right"] <= one["left"])
    return not any((*apart, one["bottom"] <= other["top"], other["bottom"] <= one["top"]))


def assert_all_can_use_it(page: Page, theme: str) -> None:
    """Names and spoken values, and nothing that axe finds."""
    for figure in page.locator("[data-figure]").all():
        expect(figure).to_have_attribute("data-theme", theme)
    settle(page)
    assert page.evaluate(UNNAMED) == []
    assert axe_violations(page) == [], theme


def assert_nothing_is_cut_off(page: Page, size: Size) -> None:
    """Give all that is laid out anew after a new size the time it takes."""
    with suppress(TimeoutError):
        page.wait_for_function(f"({CUT_OFF})().length === 0", timeout=1000 * SECONDS_TO_GET_READY)
    cut_off = page.evaluate(CUT_OFF)
    assert cut_off == [], f"{size}: {cut_off}"
