"""Light and dark: the figure takes the theme's colours, and text can be read on both."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import open_figure

# WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (what a picture is understood by).
TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0

COLOURS = """() => {
  const root = document.querySelector("[data-figure]");
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const of = (selector, property) =>
    rgb(getComputedStyle(root.querySelector(selector))[property]);
  return {
    ground: rgb(getComputedStyle(root).getPropertyValue("--ground")),
    text: { value: of(".value", "color"), field: of("input", "color"),
            tick: of(".xtick text", "fill"), axis: of(".xtitle", "fill"),
            one: of(".name-1", "fill"), zero: of(".name-0", "fill") },
    marks: { hyperplane: of(".mark.hyperplane", "stroke"), w: of(".vector .head", "fill"),
             ring: of(".wrong circle", "stroke"), leaf: of(".points path", "fill") },
  };
}"""


def luminance(rgb: list[int]) -> float:
    """Return the relative luminance, as WCAG defines it."""
    shares = [entry / 255 for entry in rgb]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[int], other: list[int]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def assert_readable(page: Page, theme: str) -> None:
    expect(page.locator("[data-figure]")).to_have_attribute("data-theme", theme)
    marker = page.locator(".points path").first
    expect(marker).to_have_css("fill", re.compile("rgb"))
    colours = page.evaluate(COLOURS)
    assert (luminance(colours["ground"]) < 0.2) == (theme == "dark")
    for least, kind in ((TEXT_CONTRAST, "text"), (MARK_CONTRAST, "marks")):
        for name, colour in colours[kind].items():
            assert contrast(colour, colours["ground"]) >= least, (theme, name, colour)


@pytest.mark.browser_context_args(color_scheme="dark")
def test_dark(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    assert_readable(page, "dark")


def test_a_theme_that_changes_while_the_page_is_open(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    assert_readable(page, "light")
    dots = page.locator(".points path").first
    light = dots.evaluate("(dot) => getComputedStyle(dot).fill")
    page.emulate_media(color_scheme="dark")
    expect(dots).not_to_have_css("fill", light)
    assert_readable(page, "dark")


def test_contrast_by_hand() -> None:
    assert contrast([0, 0, 0], [255, 255, 255]) == pytest.approx(21)
    assert contrast([119, 119, 119], [255, 255, 255]) == pytest.approx(4.48, abs=0.01)
