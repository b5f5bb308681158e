"""The hyperplane page with two and with three features: what stays, and what is dropped."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import drag_by, press
from tests.browser.on_page import hyperplane_scene
from tests.browser.vector_pages import open_dim, scene_on, switch, wrong_numbers


def test_w_and_b_stay_and_a_lost_weight_is_named(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "hyperplane", 2)
    drag_by(page, "w", -60, -40)
    plane = scene_on(page, 2).readouts
    switch(page, "Space", data_dim=3)
    space = scene_on(page, 3).readouts
    assert space["w"] == pytest.approx([*plane["w"], 0.0])
    assert space["b"] == pytest.approx(plane["b"])
    # The third weight begins as 0, so that no leaf changes side.
    assert space["correct"] == plane["correct"]
    assert wrong_numbers(page, hyperplane_scene(dim=3)) == []
    press(page, "w", "Shift+PageUp")
    press(page, "w", "ArrowRight", times=2)
    moved = scene_on(page, 3).readouts
    assert moved["w"][2] == pytest.approx(1.0)
    switch(page, "Plane", data_dim=2)
    expect(page.get_by_text("The weight w₃ = 1.00 was dropped with its feature.")).to_be_visible()
    back = scene_on(page, 2).readouts
    assert back["w"] == pytest.approx(moved["w"][:2])
    assert back["b"] == pytest.approx(moved["b"])
    assert wrong_numbers(page, hyperplane_scene()) == []
