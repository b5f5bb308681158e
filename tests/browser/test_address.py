"""The address is the scene: what the app writes, it opens to the same state."""

from __future__ import annotations

import random
import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer.draggable_plot.assets import FRONTEND_PATH
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.descriptions import Choice
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import items
from perceptron_explorer.shell.address.limits import limits_on
from perceptron_explorer.shell.address.looks import look_in
from perceptron_explorer.shell.address.values import values_in
from tests.browser.actions import open_figure, press
from tests.browser.parity_run import by_the_browser
from tests.browser.shared_address import assert_same, shared, state_of
from tests.browser.test_every_page import every_page
from tests.page_list import ListedPage
from tests.pages.opened import Stage, opened, ways_to_open

ADDRESSES = 100
"""How many of each scene: in the plane, in space, in each view."""


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
    return chance.choice(
        [number, min(max(low, round(number)), high), low, 0.0 if low <= 0 <= high else high]
    )


@every_page
def test_every_address_gives_back_the_very_same_values(
    monkeypatch: pytest.MonkeyPatch, blank_page: Page, listed: ListedPage
) -> None:
    chance = random.Random(listed.path)
    for way in ways_to_open(listed):
        stage = Stage(monkeypatch)
        opened(listed.script, way)
        for name, scene in stage.scenes.items():
            usual = encode(stage.usual[name])
            # A table of points goes another way: tests/pages/test_lab_in_the_address.py.
            for value in scene.editing.values if scene.editing else ():
                usual.pop(value, None)
            assert_all_come_back(blank_page, scene, usual, chance)


def assert_all_come_back(
    page: Page, scene: Scene, usual: dict[str, Any], chance: random.Random
) -> None:
    """Write addresses as the browser does, and read them as the app does."""
    made = [
        {key: drawn(value, key, scene, chance) for key, value in usual.items()}
        for _ in range(ADDRESSES)
    ]
    look = [1.5, -1.25, 0.5, 0, 0.1, 0] if scene.dim == 3 else [-1.5, 2, -1, 1.25]
    cases = [(values, usual, scene.dim, look) for values in made]
    texts = by_the_browser(page, f"{FRONTEND_PATH}/scene/address.js", "addressOf", cases)
    for values, text in zip(made, texts, strict=True):
        params = dict(parse_qsl(text, keep_blank_values=True))
        read, wrong = values_in(params, scene)
        assert wrong == set(), (text, wrong)
        assert {**usual, **read} == values, text
        assert look_in(params, scene.dim) == (look, set())


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
