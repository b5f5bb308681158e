"""A small network: three pictures of one run, played, dragged, and made by the worker."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from perceptron_core import network
from perceptron_explorer.topics.network.task import MOST_UNITS, Setting, xor
from tests.browser.actions import (
    Point,
    drag_by,
    figure,
    open_figure,
    press,
    readout,
    touch_drag,
    value_of,
)
from tests.browser.long_training import can_hold, hold, let_go
from tests.browser.on_page import settle

TASK = xor(Setting())
DIAGRAM, HIDDEN = "network-diagram", "network-hidden"

# All three pictures in one frame: a parameter, the loss, and where a leaf stands.
READ = """() => {
  const of = (name) => document.querySelector(`[data-figure="${name}"]`);
  const value = (name, what) => JSON.parse(of(name).querySelector(what).dataset.value);
  return {
    w1: value("network", '[data-handle="w1"]'),
    v: value("network-hidden", '[data-readout="v"]'),
    typed: of("network-diagram").querySelector('[data-field="parameters.0"]').value,
    loss: value("network", '[data-readout="loss"]'),
    correct: value("network", '[data-readout="correct"]'),
    step: value("network", '[data-readout="step"]'),
    leaf: of("network-hidden").querySelector('[data-mark="hidden-leaves"] path')
      .getAttribute("transform"),
  };
}"""


def open_network(page: Page, url: str) -> None:
    open_figure(page, url, "network")
    for name in (DIAGRAM, HIDDEN):
        expect(figure(page, name)).to_have_attribute("data-ready", "true")


def run_from(start: Any) -> network.TrainedNetwork:
    parameters = network.Parameters.from_flat(start, 2, 2)
    return network.train_network("squared", "tanh", TASK.X, TASK.y, parameters, 2.0, 300)


def button(page: Page, name: str) -> Any:
    return page.locator(f'[data-timeline="{name}"]')


def test_a_line_is_dragged_and_all_three_pictures_follow(page: Page, app_url: str) -> None:
    open_network(page, f"{app_url}/network")
    box = page.locator('[data-handle="w1"]').bounding_box()
    assert box
    middle = Point(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    before = page.evaluate(READ)
    page.mouse.move(*middle)
    page.mouse.down()
    for move in range(1, 5):
        page.mouse.move(middle.x_px + 9 * move, middle.y_px + 14 * move)
        settle(page)
        shown = page.evaluate(READ)
        start = [*shown["w1"], *TASK.start[2:]]
        assert shown["loss"] == pytest.approx(run_from(start).losses[0], rel=1e-9)
        assert float(shown["typed"].replace("−", "-")) == pytest.approx(shown["w1"][0], abs=0.006)
        assert shown["leaf"] != before["leaf"], "the leaf moves in the hidden space"
        before = shown
    page.mouse.up()
    assert page.evaluate(READ)["v"] == TASK.start[6:8].tolist()
    # The whole run has followed, and goes on from there.
    run = run_from([*before["w1"], *TASK.start[2:]])
    expect(figure(page, "network")).to_contain_text(f"At the end: {run.losses[-1]:.4f}")


def test_a_finger_drags_a_line_on_a_phone(browser: Browser, app_url: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    open_network(page, f"{app_url}/network")
    before, output = page.evaluate(READ), readout(page, "output")
    touch_drag(page, "w1", 40, -30)
    settle(page)
    shown = page.evaluate(READ)
    start = [*value_of(page, "w1"), *TASK.start[2:]]
    assert start[0] > before["w1"][0]
    assert start[1] > before["w1"][1]
    assert shown["loss"] == pytest.approx(run_from(start).losses[0], rel=1e-9)
    assert shown["leaf"] != before["leaf"]
    assert readout(page, "output") != output
    page.locator('[data-bar="options"]').tap()
    page.get_by_role("button", name="Set up the network").tap()
    units = page.locator(".st-key-network-units button")
    expect(units).to_have_count(MOST_UNITS)
    tops = units.evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    assert len(set(tops)) == 1, "all numbers of hidden units stand in one line"
    context.close()


def test_of_tips_that_lie_over_each_other_the_nearest_is_taken(page: Page, app_url: str) -> None:
    open_network(page, f"{app_url}/network?learn=program")
    names = [f"w{number}" for number in range(1, 5)]
    for name in names:
        before = {one: value_of(page, one) for one in names}
        drag_by(page, name, 60, -50)
        after = {one: value_of(page, one) for one in names}
        assert [one for one in names if after[one] != before[one]] == [name]


def test_three_hidden_units_put_the_leaves_into_space(page: Page, app_url: str) -> None:
    open_network(page, f"{app_url}/network?units=3")
    hidden = figure(page, HIDDEN)
    expect(hidden).to_have_attribute("data-dim", "3")
    before = page.locator('[data-handle="output-line"]').get_attribute("data-value")
    press(page, "v", "ArrowRight", 4)
    settle(page)
    start = xor(Setting(3)).start
    moved = json.loads(page.locator('[data-readout="v"]').get_attribute("data-value") or "")
    assert moved == pytest.approx([start[9] + 4 * 0.05 / 0.25, *start[10:12]])
    assert page.locator('[data-handle="output-line"]').get_attribute("data-value") != before
    parameters = network.Parameters.from_flat([*start[:9], *moved, start[12]], 2, 3)
    run = network.train_network("squared", "tanh", TASK.X, TASK.y, parameters, 2.0, 300)
    assert readout(page, "loss") == pytest.approx(run.losses[0], rel=1e-9)
    button(page, "next").click()
    settle(page)
    assert readout(page, "loss") == pytest.approx(run.losses[1], rel=1e-9)


def test_the_run_is_played_stepped_and_gone_on_with_by_hand(page: Page, app_url: str) -> None:
    open_network(page, f"{app_url}/network?step=20")
    run = run_from(TASK.start)
    for name, step in (("next", 21), ("back", 20)):
        button(page, name).click()
        settle(page)
        shown = page.evaluate(READ)
        assert shown["step"] == step
        assert shown["loss"] == pytest.approx(run.losses[step], rel=1e-9)
        assert shown["v"] == pytest.approx(run.parameters[step][6:8])
    # What is moved at a step is the start of a new run.
    press(page, "w2", "ArrowRight", 3)
    settle(page)
    moved = run.parameters[20].copy()
    moved[2] += 0.3
    shown = page.evaluate(READ)
    assert shown["step"] == 0
    assert value_of(page, "w2") == pytest.approx(moved[2:4].tolist())
    assert shown["loss"] == pytest.approx(run_from(moved).losses[0], rel=1e-9)
    button(page, "play").click()
    page.wait_for_function(
        """() => Number(document.querySelector('[data-readout="step"]').dataset.value) === 300"""
    )
    settle(page)
    end = page.evaluate(READ)
    assert end["correct"] == 4
    assert end["loss"] == pytest.approx(run_from(moved).losses[-1], rel=1e-6)
    trace = page.locator('[data-trace="loss"]')
    at = json.loads(trace.get_attribute("data-at") or "")
    assert at == pytest.approx([300, end["loss"]])
    trace.click()
    settle(page)
    step = page.evaluate(READ)["step"]
    assert 100 < step < 200, "the middle of the curve"
    # A number that is typed is a change by hand too.
    typed = page.locator('[data-field="parameters.0"]')
    typed.fill("1.5")
    typed.press("Enter")
    settle(page)
    assert page.evaluate(READ)["step"] == 0
    assert value_of(page, "w1")[0] == 1.5
    page.get_by_role("button", name="Back to the seeded start").click()
    settle(page)
    assert value_of(page, "w2") == TASK.start[2:4].tolist()


def test_a_long_run_is_made_by_the_worker_and_its_start_is_shown_at_once(
    page: Page, app_url: str
) -> None:
    can_hold(page)
    open_network(page, f"{app_url}/network?learn=leaves&leaves=iris-hard&units=4&held=20&step=300")
    page.wait_for_function(
        """() => Number(document.querySelector('[data-readout="step"]').dataset.value) === 300"""
    )
    assert readout(page, "held-correct") >= 17
    hold(page)
    press(page, "w3", "ArrowUp", 2)
    settle(page)
    assert readout(page, "step") == 0
    expect(figure(page, "network")).to_have_attribute("data-computing", "true")
    expect(figure(page, "network")).not_to_have_attribute("data-outdated", "true")
    let_go(page)
    expect(figure(page, "network")).not_to_have_attribute("data-computing", "true")
    button(page, "place").press("End")
    settle(page)
    assert readout(page, "step") == 300
    assert readout(page, "correct") > 70


def test_a_share_link_brings_back_what_was_dragged(page: Page, app_url: str) -> None:
    open_network(page, f"{app_url}/network?units=3&seed=5")
    press(page, "w3", "ArrowLeft", 4)
    button(page, "next").click()
    expect(figure(page, "network")).to_have_attribute("data-address", re.compile("step=1"))
    before, loss = value_of(page, "w3"), readout(page, "loss")
    address = figure(page, "network").get_attribute("data-address") or ""
    open_network(page, f"{app_url}/network?units=3&seed=5&{address}")
    assert value_of(page, "w3") == pytest.approx(before)
    assert readout(page, "loss") == pytest.approx(loss)
    assert np.isfinite(loss)
