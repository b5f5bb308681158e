"""The page on the chain rule: a change that shrinks on the rulers, and a network that steps."""

from __future__ import annotations

import numpy as np
from playwright.sync_api import Page, expect

from perceptron_explorer.topics.chain_rule.scenes import network, rulers
from tests.browser.actions import drag_by, open_figure, press, readout, value_of
from tests.browser.on_page import differences


def test_the_measured_ratio_meets_the_derivative_as_the_change_shrinks(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/chain-rule?view=rulers", "chain-rule")
    values = dict(rulers.START)
    scene = rulers.scene_of(rulers.START)
    drag_by(page, "w", -60, 0)
    values["w"] = value_of(page, "w")[0]
    assert values["w"] < rulers.START["w"]
    drag_by(page, "delta", 80, 5)
    values["delta"] = value_of(page, "delta")[0] - values["w"]
    assert values["delta"] > rulers.START["delta"]
    assert differences(page, scene, values) == []
    wide = abs(readout(page, "numeric") - readout(page, "gradient"))
    page.locator('[data-slider="shrinking"]').focus()
    page.keyboard.press("End")
    values["delta"] = 1e-4
    assert differences(page, scene, values) == []
    assert abs(readout(page, "numeric") - readout(page, "gradient")) < wide / 1000
    press(page, "delta", "ArrowLeft")
    values["delta"] -= scene.step
    assert differences(page, scene, values) == []


def test_update_steps_all_four_parameters_and_the_cost_falls(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/chain-rule?view=network", "chain-rule")
    scene = network.scene_of(network.START)
    drag_by(page, "w2", 0, 40)
    parameters = np.array([value_of(page, name)[0] for name in ("w1", "b1", "w2", "b2")])
    assert parameters[2] < 1.5
    for _ in range(3):
        gradients = [readout(page, name) for name in ("gradient", "slope-1", "slope-2", "slope-3")]
        cost, promised = readout(page, "cost"), readout(page, "next-cost")
        page.locator('[data-action="update"]').click()
        parameters = parameters - np.array(gradients)
        assert differences(page, scene, {**network.START, "parameters": parameters.tolist()}) == []
        assert readout(page, "cost") == promised < cost
    page.get_by_role("button", name="Undo").click()
    expect(page.locator('[data-handle="w1"]')).not_to_have_attribute(
        "data-value", f"[{parameters[0]}]"
    )
