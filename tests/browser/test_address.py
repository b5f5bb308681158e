"""The address is the scene: what the app writes, it opens to the same state."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.actions import open_figure, press
from tests.browser.shared_address import assert_same, shared, state_of


def test_the_camera_and_the_choices_go_along(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane?dim=3&leaves=iris-hard", "hyperplane")
    canvas = page.locator("[data-figure] .stage").bounding_box()
    assert canvas
    page.mouse.move(canvas["x"] + 60, canvas["y"] + 60)
    page.mouse.down()
    page.mouse.move(canvas["x"] + 160, canvas["y"] + 90, steps=4)
    page.mouse.up()
    figure = page.locator("[data-figure]")
    expect(figure).to_have_attribute("data-address", re.compile("camera="))
    before = state_of(page)
    open_figure(page, shared(page), "hyperplane")
    assert_same(state_of(page), before)


def test_a_reload_is_as_the_address_bar_says(page: Page, app_url: str) -> None:
    """It follows the choices and not what is dragged."""
    a = page.locator('[data-handle="a"]')
    open_figure(page, f"{app_url}/vectors?a=1,4", "vectors")
    move_and_load_again(page)
    expect(a).to_have_attribute("data-value", "[1,4]")
    assert urlsplit(page.url).query == "a=1,4"
    page.get_by_role("radio", name="Space").click()
    page.wait_for_url("**/vectors?dim=3")
    expect(page.locator('[data-figure][data-dim="3"]')).to_have_attribute("data-ready", "true")
    move_and_load_again(page)
    expect(a).to_have_attribute("data-value", "[3,2,2]")


def move_and_load_again(page: Page) -> None:
    before = str(page.locator("[data-figure]").get_attribute("data-address"))
    press(page, "a", "ArrowRight", 4)
    page.keyboard.press("Tab")
    expect(page.locator("[data-figure]")).not_to_have_attribute("data-address", before)
    page.reload()
