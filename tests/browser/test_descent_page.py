"""Descent: one start in two pictures, and numbers that are the core's while it is dragged."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from perceptron_core.descent import descent_trail, loss
from perceptron_explorer.topics.descent.scenes.surface import IN_SPACE
from perceptron_explorer.topics.descent.surfaces import SURFACES
from tests.browser.actions import (
    Point,
    figure,
    open_figure,
    press,
    readout,
)
from tests.browser.on_page import settle

CHAIN = SURFACES["chain"]()

# Both pictures in one frame: the start, and the corners of the trail in the plane.
READ = """(space) => {
  const of = (name) => document.querySelector(`[data-figure="${name}"]`);
  const value = (name, what) => JSON.parse(of(name).querySelector(what).dataset.value);
  const start = (name) => value(name, '[data-handle="start"]');
  const loss = value("descent", '[data-readout="loss"]');
  return { plane: start("descent"), space: start(space), loss };
}"""


def by_the_core(start: Any, rate: float, n_steps: int) -> float:
    trail = descent_trail("plain", CHAIN.kind, CHAIN.A, CHAIN.y, start, rate, n_steps)
    return loss(CHAIN.kind, CHAIN.A, CHAIN.y, trail[-1])


def test_one_start_is_dragged_in_both_pictures_and_has_three_fates(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/descent?view=surface", "descent")
    expect(figure(page, IN_SPACE)).to_have_attribute("data-ready", "true")
    box = figure(page, "descent").locator('[data-handle="start"]').bounding_box()
    assert box
    middle = Point(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*middle)
    page.mouse.down()
    for step in range(1, 6):
        page.mouse.move(middle.x_px + 8 * step, middle.y_px + 3 * step)
        settle(page)
        shown = page.evaluate(READ, IN_SPACE)
        assert shown["plane"] == pytest.approx(shown["space"][:2])
        # The rate is the page's own, and so is the number of steps.
        expected = by_the_core(shown["plane"], CHAIN.rate, 12)
        assert shown["loss"] == pytest.approx(expected, rel=1e-9)
    page.mouse.up()
    for label, fate in (
        ("η = 0.2", "still on its way"),
        ("η = 0.05", "has arrived"),
    ):
        page.get_by_role("button", name=label, exact=True).click()
        expect(figure(page, "descent")).to_contain_text(fate)
        assert page.evaluate(READ, IN_SPACE)["plane"] == [0.5, 1.5]
    address = figure(page, "descent").get_attribute("data-address") or ""
    assert "rate" not in address, "0.05 is what the page begins with"


def test_on_a_curve_the_keys_move_the_start_and_the_kink_has_no_step(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/descent?curve=kink&x=0.3&n_steps=3", "descent")
    start = page.locator('[data-handle="start"]')
    press(page, "start", "ArrowLeft", 3)
    settle(page)
    assert json.loads(start.get_attribute("data-value") or "") == pytest.approx([0, 0], abs=1e-12)
    assert readout(page, "steps") == 0
    expect(page.get_by_text("At its kink the curve has no slope, and so no step.")).to_be_visible()
    page.get_by_role("radio", name="½x²").check()
    press(page, "start", "ArrowRight", 10)
    settle(page)
    x = np.float64(json.loads(start.get_attribute("data-value") or "")[0])
    assert readout(page, "loss") == pytest.approx(0.5 * (0.7**3 * x) ** 2)
    assert readout(page, "steps") == 3
