"""The hyperplane page with two and with three features: what stays, and what is dropped."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import drag_by, open_figure, press
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
    said = "The weight w₃ = 1.00 was dropped along with its feature."
    expect(page.get_by_text(said)).to_be_visible()
    back = scene_on(page, 2).readouts
    assert back["w"] == pytest.approx(moved["w"][:2])
    assert back["b"] == pytest.approx(moved["b"])
    assert wrong_numbers(page, hyperplane_scene()) == []


def test_there_and_back_again_shows_both_as_they_were(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    switch = page.get_by_role("radiogroup", name="Dimension").get_by_role("radio")
    plane = "() => document.querySelector('.plotly-picture')._fullLayout.xaxis?.range"
    space = "() => document.querySelector('.plotly-picture')._fullLayout.scene?.camera.eye"

    def to(dim: str) -> None:
        switch.nth(int(dim) - 2).click()
        page.locator(f'[data-figure][data-dim="{dim}"][data-ready="true"]').wait_for()

    page.get_by_role("button", name="Zoom in").click()
    seen_in_the_plane = page.evaluate(plane)
    to("3")
    page.get_by_role("button", name="Zoom out").click()
    eye = page.evaluate(space)
    to("2")
    assert page.evaluate(plane) == pytest.approx(seen_in_the_plane, rel=1e-3)
    to("3")
    there = page.evaluate(space)
    assert [there[axis] for axis in "xyz"] == pytest.approx([eye[axis] for axis in "xyz"], rel=1e-3)
