"""The address is the scene: what the app writes, it opens to the same state."""

from __future__ import annotations

import random
import re
from typing import Any
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Page, expect

from draggable_plot.assets import FRONTEND_PATH
from draggable_plot.descriptions import Choice, Scene
from draggable_plot.encoding import encode
from explorer.address.limits import limits_on
from explorer.address.looks import look_in
from explorer.address.values import values_in
from tests.browser.actions import open_figure, press
from tests.browser.on_page import settle
from tests.browser.parity_run import by_the_browser
from tests.browser.test_every_page import every_page, open_page
from tests.page_list import ListedPage
from tests.pages.opened import Stage, opened
from tests.scenes import items

ADDRESSES = 200
"""How many of each scene, in the plane and in space."""

STATE = """() => {
  const all = (kind, read) => Object.fromEntries(
    [...document.querySelectorAll(`[data-${kind}]`)].map((e) => [e.dataset[kind], read(e)]));
  return {
    figures: all("figure", (e) => [e.dataset.address, e.dataset.dim, e.getAttribute("aria-label")]),
    handles: all("handle", (e) => e.dataset.value),
    readouts: all("readout", (e) => e.dataset.value),
    choices: all("choice", (e) => e.querySelector("input:checked").value),
    search: location.search,
  };
}"""


def drawn(value: Any, name: str, scene: Scene, chance: random.Random) -> Any:
    """Return a value that a person could have made, of the kind of the one given."""
    if isinstance(value, list):
        return [drawn(entry, name, scene, chance) for entry in value]
    if isinstance(value, str):
        of_it = [item for item in items(scene) if isinstance(item, Choice) and item.of == name]
        return chance.choice([word for item in of_it for word in item.options] or [value])
    limits = limits_on(scene, name)
    low = max([-1e3, *(limit.low for limit in limits)])
    high = min([1e3, *(limit.high for limit in limits)])
    if any(limit.whole for limit in limits):
        return chance.randint(int(low), int(high))
    number = low + (high - low) * chance.random() * 10 ** -chance.randrange(8)
    return chance.choice([number, round(number), low, 0.0 if low <= 0 <= high else high])


@every_page
def test_every_address_gives_back_the_very_same_values(
    monkeypatch: pytest.MonkeyPatch, blank_page: Page, listed: ListedPage
) -> None:
    chance = random.Random(listed.path)
    for dim in ("2", "3"):
        stage = Stage(monkeypatch)
        opened(listed.script, {"dim": dim})
        for name, scene in stage.scenes.items():
            usual = encode(stage.usual[name])
            made = [
                {key: drawn(value, key, scene, chance) for key, value in usual.items()}
                for _ in range(ADDRESSES)
            ]
            look = [1.5, -1.25, 0.5, 0, 0.1, 0] if scene.dim == 3 else [-1.5, 2, -1, 1.25]
            cases = [(values, usual, scene.dim, look) for values in made]
            module = f"{FRONTEND_PATH}/scene/address.js"
            for values, text in zip(
                made, by_the_browser(blank_page, module, "addressOf", cases), strict=True
            ):
                params = dict(parse_qsl(text, keep_blank_values=True))
                read, wrong = values_in(params, scene)
                assert wrong == set(), (text, wrong)
                assert {**usual, **read} == values, text
                assert look_in(params, scene.dim) == (look, set())


@every_page
def test_a_page_opened_at_its_address_is_the_same(
    page: Page, app_url: str, listed: ListedPage
) -> None:
    open_page(page, app_url + listed.path)
    for handle in page.locator("[data-handle]").filter(visible=True).all()[:2]:
        press(page, str(handle.get_attribute("data-handle")), "ArrowUp", 3)
        page.keyboard.press("Tab")
    settle(page)
    before = page.evaluate(STATE)
    other = page.context.new_page()
    open_page(other, page.url)
    settle(other)
    assert other.evaluate(STATE) == before
    if before["handles"]:
        assert before["search"]


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
    before = page.evaluate(STATE)
    other = page.context.new_page()
    open_figure(other, page.url, "hyperplane")
    assert other.evaluate(STATE) == before


def test_what_was_made_is_there_after_a_reload(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/vectors", "vectors")
    press(page, "a", "ArrowRight", 4)
    page.keyboard.press("Tab")
    page.wait_for_url("**/vectors?a=3.4,2")
    page.reload()
    expect(page.locator('[data-handle="a"]')).to_have_attribute("data-value", "[3.4,2]")
