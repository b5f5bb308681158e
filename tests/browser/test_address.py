"""The address is the scene: what the app writes, it opens to the same state."""

from __future__ import annotations

import json
import random
import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from draggable_plot.assets import FRONTEND_PATH
from draggable_plot.descriptions import Choice, Scene
from draggable_plot.encoding import encode
from explorer.address.limits import limits_on
from explorer.address.looks import look_in
from explorer.address.values import values_in
from tests.browser.actions import open_figure, press
from tests.browser.on_page import near, settle
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


def assert_same(there: dict[str, Any], here: dict[str, Any]) -> None:
    """The grip depends on the axes, which Plotly reckons anew: to the last digit but one."""
    assert {**there, "handles": [*there["handles"]]} == {**here, "handles": [*here["handles"]]}
    for name, value in here["handles"].items():
        other = there["handles"][name]
        assert value == other or near(json.loads(value), json.loads(other)), name


def shared(page: Page) -> str:
    """Return the address that the page gives to share, once all that was told is in it."""
    settle(page)
    link = page.locator(".to-the-page")
    expect(link).to_have_attribute("href", re.compile("http"))
    return str(link.evaluate("link => link.href"))


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
            # A table of points goes another way: tests/pages/test_lab_in_the_address.py.
            for value in scene.editing.values if scene.editing else ():
                usual.pop(value, None)
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
    handles = page.locator("[data-handle]").filter(visible=True).all()[:2]
    # A run that goes on from where w was dragged cannot go along.
    for handle in handles if listed.path != "/training" else []:
        press(page, str(handle.get_attribute("data-handle")), "ArrowUp", 3)
        page.keyboard.press("Tab")
    for step in page.get_by_role("button", name="Step", exact=True).all():
        step.click()
        step.blur()
    before = page.evaluate(STATE)
    other = page.context.new_page()
    open_page(other, shared(page))
    settle(other)
    assert_same(other.evaluate(STATE), before)
    if before["handles"]:
        assert urlsplit(other.url).query


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
    open_figure(other, shared(page), "hyperplane")
    assert_same(other.evaluate(STATE), before)


def test_a_reload_starts_clean_or_as_it_was_opened(page: Page, app_url: str) -> None:
    for opened_with, begins_at in (("", "[3,2]"), ("?a=1,4", "[1,4]")):
        open_figure(page, f"{app_url}/vectors{opened_with}", "vectors")
        press(page, "a", "ArrowRight", 4)
        page.keyboard.press("Tab")
        expect(page.locator("[data-figure]")).to_have_attribute("data-address", re.compile("a="))
        page.reload()
        expect(page.locator('[data-handle="a"]')).to_have_attribute("data-value", begins_at)


def test_the_address_bar_follows_the_choices(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/vectors?a=1,4", "vectors")
    assert urlsplit(page.url).query == "a=1,4"
    page.get_by_role("radio", name="Space").click()
    page.wait_for_url("**/vectors?dim=3")
