"""Softmax: three arrows and their regions, a run that plays, scores, the step that comes back."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page, expect

from perceptron_core.softmax import class_probabilities
from perceptron_explorer.topics.softmax.scenes import scores, species, two
from perceptron_explorer.topics.softmax.species import species as leaves
from tests.browser.actions import (
    centre_of,
    drag_by,
    expect_soon,
    figure,
    open_figure,
    path,
    press,
    readout,
    touch_drag,
    value_of,
)
from tests.browser.on_page import differences, settle
from tests.browser.test_take_along import pixels

PLANE = leaves(2)
SCENE = species.scene_of(PLANE, species.starting_values(PLANE))
CLASS_COLOURS = np.array([[0x00, 0x72, 0xB2], [0xC4, 0x4F, 0x00], [0x00, 0x5A, 0x43]])
"""Of the light theme, as in `styles/1_base.css`."""

IMAGE = """() => {
  const root = document.querySelector('[data-figure="softmax"]');
  const { xaxis, yaxis } = root.querySelector(".js-plotly-plot")._fullLayout;
  const box = [[xaxis.range[0], yaxis.range[0]], [xaxis.range[1], yaxis.range[1]]];
  const canvas = root.querySelector("canvas.regions");
  const drawn = canvas.getBoundingClientRect();
  const plot = root.querySelector(".plotly-picture").getBoundingClientRect();
  const place = [drawn.left - plot.left, drawn.top - plot.top, drawn.width, drawn.height];
  const axes = [xaxis._offset, yaxis._offset, xaxis._length, yaxis._length];
  return { box, image: canvas.toDataURL(), place, axes };
}"""


def weights(page: Page) -> list[float]:
    """Return the start of the run, from the tips of the arrows and the typed biases."""
    biases = page.locator('[data-field^="b"]').evaluate_all("all => all.map(one => one.value)")
    numbers = [float(text.replace("\N{MINUS SIGN}", "-")) for text in biases]
    return [entry for k in (1, 2, 3) for entry in (*value_of(page, f"w{k}"), numbers[k - 1])]


def expect_the_cores_regions(page: Page, theta: list[float]) -> None:
    """Each pixel has the colour of its most probable class, and is as opaque as that is sure."""
    settle(page)
    seen = page.evaluate(IMAGE)
    np.testing.assert_allclose(seen["place"], seen["axes"], atol=1)
    image = pixels(b64decode(seen["image"].partition(",")[2])).astype(int)
    (left, bottom), (right, top) = seen["box"]
    n_rows, n_columns = image.shape[:2]
    x = left + (np.arange(n_columns) + 0.5) * (right - left) / n_columns
    y = top - (np.arange(n_rows) + 0.5) * (top - bottom) / n_rows
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    rows = np.reshape(theta, (3, 3))
    p = class_probabilities(points, rows[:, :2], rows[:, 2])
    sure = np.sort(p, axis=1)[:, -1] - np.sort(p, axis=1)[:, -2] > 1e-6
    flat = image.reshape(-1, 4)
    # A pixel that is nearly transparent gives its colour back only roughly.
    apart = np.abs(flat[:, None, :3] - CLASS_COLOURS).max(axis=2)
    np.testing.assert_array_equal(apart.argmin(axis=1)[sure], p.argmax(axis=1)[sure])
    expected = 0.07 + 0.27 * (p.max(axis=1) - 1 / 3) * 1.5
    np.testing.assert_allclose(flat[:, 3] / 255, expected, atol=0.008)


def test_an_arrow_takes_the_regions_and_the_whole_run_along(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/softmax", "softmax")
    start = weights(page)
    assert start == PLANE.start
    middle = centre_of(page, "w3")
    page.mouse.move(*middle)
    page.mouse.down()
    for place in path(middle, 90, 60, 3):
        page.mouse.move(*place)
        settle(page)
        theta = weights(page)
        assert theta[:6] == start[:6]
        assert theta[6:8] != start[6:8]
        assert differences(page, SCENE, {**SCENE.values, "start": theta}) == []
        expect_the_cores_regions(page, theta)
    page.mouse.up()
    end_loss = readout(page, "end-loss")
    press(page, "w3", "Shift+ArrowUp", 2)
    settle(page)
    assert readout(page, "end-loss") != end_loss


def test_the_run_plays_steps_back_and_begins_anew_from_a_drag(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/softmax?n_steps=30&rate=1", "softmax")
    values = {**SCENE.values, "n_steps": 30, "rate": 1.0}
    begun = readout(page, "loss")
    page.get_by_role("button", name="Play").click()
    expect_soon(page, lambda: readout(page, "step") >= 2)
    page.get_by_role("button", name="Pause").click()
    settle(page)
    step = readout(page, "step")
    assert readout(page, "loss") < begun
    page.get_by_role("button", name="Back", exact=True).click()
    settle(page)
    assert readout(page, "step") == step - 1
    assert differences(page, SCENE, {**values, "step": step - 1}) == []
    expect(page.locator('[data-chart="losses"]')).to_have_attribute(
        "aria-label", re.compile(rf"loss 0\.\d{{3}} in step {step - 1}$")
    )
    before = weights_shown(page)
    drag_by(page, "w1", -40, 30)
    settle(page)
    assert readout(page, "step") == 0
    after = weights_shown(page)
    assert after["w1"] != before["w1"]
    assert (after["w2"], after["w3"]) == (before["w2"], before["w3"])
    page.get_by_role("button", name="Start from zero").click()
    settle(page)
    np.testing.assert_allclose(readout(page, "loss"), np.log(3))
    assert differences(page, SCENE, {**values, "start": [0.0] * 9}) == []


def weights_shown(page: Page) -> dict[str, Any]:
    return {name: value_of(page, name) for name in ("w1", "w2", "w3")}


def test_in_space_the_borders_follow_a_drag(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/softmax?dim=3", "softmax")
    settle(page)
    corners = page.locator('[data-mark="border-2-3"]').get_attribute("d")
    loss = readout(page, "loss")
    drag_by(page, "w2", 30, -60)
    settle(page)
    assert readout(page, "loss") != loss
    assert page.locator('[data-mark="border-2-3"]').get_attribute("d") != corners
    counts = [readout(page, f"count-{i}-{j}") for i in (1, 2, 3) for j in (1, 2, 3)]
    assert sum(counts) == 150
    assert counts[0] + counts[4] + counts[8] == readout(page, "correct")


def test_scores_are_dragged_by_a_finger_and_a_shift_changes_no_probability(
    browser: Browser, app_url: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    open_figure(page, f"{app_url}/softmax?view=scores", "softmax")
    scene = scores.scene_of(scores.START)
    touch_drag(page, "z3", 0, -40)
    settle(page)
    z = [value_of(page, f"z{k}")[1] for k in (1, 2, 3)]
    assert z[:2] == [2.0, 1.0]
    assert z[2] > 0.5
    values = {**scores.START, "z": z}
    assert differences(page, scene, values) == []
    loss = readout(page, "loss")
    page.get_by_role("slider", name="shift all").focus()
    page.keyboard.press("Home")
    settle(page)
    shifted = [value_of(page, f"z{k}")[1] for k in (1, 2, 3)]
    np.testing.assert_allclose(np.subtract(shifted, z), -2 - np.mean(z))
    np.testing.assert_allclose(readout(page, "loss"), loss)
    page.get_by_role("radio", name="■ 3").check()
    expect(figure(page, "softmax")).to_contain_text("(0, 0, 1)")
    context.close()


def test_a_steep_sigmoid_is_the_perceptrons_step(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/softmax?view=two", "softmax")
    scene = two.scene_of(two.START)
    press(page, "z1", "ArrowRight", 3)
    values = {**two.START, "scores": [1.8, 0.5]}
    assert differences(page, scene, values) == []
    page.locator('[data-slider="steepness"]').focus()
    page.keyboard.press("End")
    assert differences(page, scene, {**values, "steepness": 50.0}) == []
    assert readout(page, "gap") < 1e-12
    expect(page.get_by_role("link", name="Back to the perceptron")).to_be_visible()
    assert json.loads(page.locator('[data-mark="difference"]').get_attribute("data-to") or "") == [
        1.8 - 0.5,
        0,
    ]
