"""The network page's views on matrices and on the Jacobian, by mouse and keys."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.topics.network.scenes import jacobian, matrices
from tests.browser.actions import drag_by, figure, open_figure, press, readout, value_of
from tests.browser.looks import CUT_OFF
from tests.browser.on_page import differences, settle
from tests.browser.what_is_hit import VIEWPORTS, show_in


def test_each_step_shows_its_product_and_the_chosen_entry(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/network?view=matrices", "network")
    scene, values = matrices.scene_of(matrices.START), dict(matrices.START)
    page.locator('[data-slider="step"]').focus()
    page.keyboard.press("End")
    values["step"] = 8
    page.locator('[data-mark="table-3"] .cell').nth(5).click()
    values["entry"] = [1, 2]
    assert value_of(page, "entry")  # It stands on the pressed cell.
    assert differences(page, scene, values) == []
    assert readout(page, "numeric") == pytest.approx(readout(page, "gradient"), abs=1e-8)
    lit = page.locator('[data-mark="table-1"] .cell[data-flag="1"]')
    expect(lit).to_have_count(1)
    expect(page.locator('[data-mark="lit-weight"]')).to_be_visible()
    press(page, "entry", "ArrowLeft")
    values["entry"] = [1, 1]
    assert differences(page, scene, values) == []
    cost = readout(page, "loss")
    page.locator('[data-action="update"]').click()
    assert readout(page, "loss") < cost
    page.get_by_role("button", name="Undo").click()
    assert readout(page, "loss") == cost
    show_in(page, VIEWPORTS["old projector"])
    assert page.evaluate(CUT_OFF) == [], "each row of numbers fits beside the picture"


def test_x_and_w_move_the_image_and_the_ellipse(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/network?view=jacobian&layer=tanh", "network")
    outputs = figure(page, jacobian.OF_OUTPUTS)
    expect(outputs).to_have_attribute("data-ready", "true")
    values: dict[str, Any] = dict(jacobian.START)
    scene = jacobian.scene_of("tanh", jacobian.START, "")
    drag_by(page, "x", -60, 40)
    values["x"] = value_of(page, "x")
    drag_by(page, "w2", 50, 30)
    values["w_2"] = value_of(page, "w2")
    assert values["x"] != [*jacobian.START["x"]]
    assert differences(page, scene, values) == []
    expect_of_outputs(page, values)
    share = readout(page, "share")
    page.locator('[data-action="shrink"]').click()
    values["radius"] = 0.1
    expect(page.locator('[data-slider="radius"]')).to_have_value("0.1")
    expect_of_outputs(page, values)
    assert readout(page, "share") < share / 3


def expect_of_outputs(page: Page, values: dict[str, Any]) -> None:
    """What the other picture says is the core's too."""
    scene = jacobian.scene_of_outputs("tanh", jacobian.START, "")
    known = evaluate(scene, values, jacobian.INPUTS)
    settle(page)
    for name in ("gap", "share", "det"):
        assert readout(page, name) == pytest.approx(known[name])
    assert readout(page, "J-12") == pytest.approx(known["J"][0, 1])
