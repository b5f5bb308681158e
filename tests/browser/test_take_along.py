"""Taking the picture along: as PNG, as SVG, and as a page that drags with no server."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.actions import (
    axe_violations,
    drag_by,
    handle,
    open_figure,
    press,
    readout,
    value_of,
)
from tests.browser.in_space import differences_in_space
from tests.browser.leaf_lab import empty_place, expect_leaves, open_lab
from tests.browser.on_page import differences, hyperplane_scene, settle
from tests.browser.watch import Watch

SLIDE_PX = (1920, 1080)
STRIKING = 60
"""A difference in a colour, of 255, that is more than another smoothing of edges."""

SAME = 0.002
LOOKED_AT_PX = (200, 120)
"""So small, a picture that lies half a pixel beside another one looks the same."""

ALL_BUT_THE_PICTURE = """
  .toolbar, .save-menu, .probe, .legend, .handle:not(.leaf) { opacity: 0 !important }
  .draggable-plot, .draggable-plot * { transition: none !important }
"""


def save(page: Page, kind: str, folder: Path, with_ground: bool = True) -> Path:
    """Save the picture by the keyboard alone."""
    page.get_by_role("button", name="Save the picture").focus()
    page.keyboard.press("Enter")
    ground = page.get_by_role("checkbox", name="with the background")
    ground.focus()
    if ground.is_checked() != with_ground:
        page.keyboard.press("Space")
    page.locator(f'[data-save="{kind}"]').focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    expect(ground).not_to_be_visible()
    return path


def pixels(png: bytes) -> NDArray[np.int16]:
    """Return an image as rows of pixels with red, green, blue and opacity."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"), dtype=np.int16)


def share_of_striking(one: bytes, other: bytes) -> float:
    """Return how much of one image is not what the other one shows there."""
    small = [
        np.asarray(Image.open(io.BytesIO(png)).convert("RGB").resize(LOOKED_AT_PX), dtype=np.int16)
        for png in (one, other)
    ]
    return float((np.abs(small[0] - small[1]).max(axis=2) > STRIKING).mean())


@pytest.mark.parametrize(("dim", "scheme"), [(2, "light"), (3, "dark")])
def test_the_picture_is_taken_along_in_every_way(
    page: Page,
    app_url: str,
    browser: Browser,
    watch: Watch,
    tmp_path: Path,
    dim: int,
    scheme: Literal["light", "dark"],
) -> None:
    # Plotly's own advice to itself on reading its ticks' letters; here it comes from the file.
    watch.expect("willReadFrequently")
    page.emulate_media(color_scheme=scheme)
    open_figure(page, f"{app_url}/hyperplane?dim={dim}", "hyperplane")
    expect(page.locator("[data-figure]")).to_have_attribute("data-theme", scheme)
    drag_by(page, "w", -50, -70)
    drag_by(page, "new-leaf", 60, 40)
    made = values_in(page)
    file = save(page, "html", tmp_path)
    drawings = [save(page, "svg", tmp_path / name, name == "on") for name in ("clear", "on")]
    assert_saved_as_it_looks(page, tmp_path)
    assert_stands_by_itself(page.context.new_page(), *drawings)
    with browser.new_context(offline=True, color_scheme="dark") as context:
        alone = context.new_page()
        watch.look_at(alone)
        assert_drags_alone(alone, file, dim, made)
        assert_is_saved_again(alone, tmp_path / "again")


def assert_saved_as_it_looks(page: Page, folder: Path) -> None:
    saved = save(page, "png", folder).read_bytes()
    height, width, _ = pixels(saved).shape
    assert width == SLIDE_PX[0] or height == SLIDE_PX[1]
    page.add_style_tag(content=ALL_BUT_THE_PICTURE)
    settle(page)
    picture = page.locator(".plotly-picture")
    assert share_of_striking(saved, picture.screenshot()) < SAME
    press(page, "w", "Shift+ArrowUp")
    settle(page)
    assert share_of_striking(saved, picture.screenshot()) > 4 * SAME, "another w shows"


def assert_stands_by_itself(lone: Page, clear: Path, on_ground: Path) -> None:
    root = ElementTree.parse(clear).getroot()
    assert root.find("{*}title") is not None
    assert "are correctly classified" in (root.findtext("{*}desc") or "")
    for element in root.iter():
        assert {"class", "style"}.isdisjoint(element.keys()), "it would lean on the page's styles"
    for file, opacity in ((clear, 0), (on_ground, 255)):
        lone.goto(file.as_uri())
        lone.bring_to_front()  # Of a tab that lies behind another there is no picture.
        assert pixels(lone.screenshot(omit_background=True))[2, 2, 3] == opacity


def assert_drags_alone(page: Page, file: Path, dim: int, made: dict[str, str | None]) -> None:
    open_figure(page, file.as_uri(), "hyperplane")
    assert values_in(page) == made
    expect(page.locator("[data-figure]")).to_have_attribute("data-theme", "dark")
    assert axe_violations(page) == []
    for name in ("w", "bias", "new-leaf"):
        before = value_of(page, name)
        drag_by(page, name, -25, 30)
        assert value_of(page, name) != before
        assert differences_from_core(page, dim) == []


def differences_from_core(page: Page, dim: int) -> list[str]:
    scene = hyperplane_scene(dim=dim)
    return differences(page, scene) if dim == 2 else differences_in_space(page, scene)


def values_in(page: Page) -> dict[str, str | None]:
    return {name: handle(page, name).get_attribute("data-value") for name in ("w", "new-leaf")}


def assert_is_saved_again(page: Page, folder: Path) -> None:
    made = values_in(page), readout(page, "margin")
    again = save(page, "html", folder)
    page.goto("about:blank")
    open_figure(page, again.as_uri(), "hyperplane")
    assert (values_in(page), readout(page, "margin")) == made


def test_what_is_done_in_the_page_that_was_taken_along_is_undone_there(
    page: Page, app_url: str, browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    file = save(open_lab(page, app_url), "html", tmp_path)
    with browser.new_context(offline=True) as context:
        alone = context.new_page()
        watch.look_at(alone)
        open_figure(alone, file.as_uri(), "leaf-lab")
        alone.mouse.click(*empty_place(alone))
        w = value_of(alone, "w")
        drag_by(alone, "w", -25, 30)
        for key, leaves in (("Control+z", 101), ("Control+z", 100), ("Control+Shift+z", 101)):
            alone.keyboard.press(key)
            expect_leaves(alone, leaves)
            assert value_of(alone, "w") == w
