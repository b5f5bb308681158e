"""Other leaves, other coordinates, other pages, and back: nothing that was made is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import drag_by, expect_soon, open_figure
from tests.browser.lists import open_list
from tests.browser.on_page import (
    Shown,
    differences,
    expect_python_at_rest,
    hyperplane_scene,
    same_values,
    shown,
)

IRIS = "iris: setosa and versicolor"
MADE_UP = "healthy and diseased leaves (made up)"
COUNTS = ("tp", "fp", "fn", "tn", "correct")


@pytest.fixture
def hyperplane(page: Page, app_url: str) -> Page:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    return page


def drag_and_let_python_know(page: Page) -> None:
    drag_by(page, "w", -90, -130)
    drag_by(page, "new-leaf", 60, 40)
    expect_python_at_rest(page)


def assert_same_again(page: Page, made: Shown) -> None:
    expect_soon(page, lambda: same_values(shown(page), made))


def wait_for_picture(page: Page, title: str, x_title: str) -> None:
    """Wait until the figure shows these leaves on this axis, and can be dragged."""
    label = f"Weight vector and hyperplane over {title}"
    page.locator(f'[data-ready="true"][aria-label="{label}"]').wait_for()
    expect(page.locator(".xtitle")).to_have_text(x_title)


def choose_leaves(page: Page, title: str, x_title: str) -> None:
    open_list(page)
    page.get_by_role("option", name=title).click()
    wait_for_picture(page, title, x_title)


def switch_coordinates(page: Page, x_title: str) -> None:
    page.locator("label", has_text="Standardise").click()
    wait_for_picture(page, IRIS, x_title)


def test_other_leaves_and_back(hyperplane: Page) -> None:
    drag_and_let_python_know(hyperplane)
    made = shown(hyperplane)
    choose_leaves(hyperplane, MADE_UP, "green index, standardised")
    assert differences(hyperplane, hyperplane_scene("leaves")) == []
    assert shown(hyperplane).handles != made.handles
    drag_by(hyperplane, "w", 30, 30)
    choose_leaves(hyperplane, IRIS, "petal length, standardised")
    assert_same_again(hyperplane, made)


def test_other_coordinates_keep_every_prediction(hyperplane: Page) -> None:
    drag_and_let_python_know(hyperplane)
    made = shown(hyperplane)
    switch_coordinates(hyperplane, "petal length (cm)")
    raw = shown(hyperplane)
    assert [raw.readouts[name] for name in COUNTS] == [made.readouts[name] for name in COUNTS]
    assert raw.handles["w"] != made.handles["w"]
    assert differences(hyperplane, hyperplane_scene(scaled=False)) == []
    switch_coordinates(hyperplane, "petal length, standardised")
    back = shown(hyperplane)
    assert [back.readouts[name] for name in COUNTS] == [made.readouts[name] for name in COUNTS]
    assert back.handles["new-leaf"] == pytest.approx(made.handles["new-leaf"], abs=1e-9)
    direction = back.readouts["angle"]
    assert direction == pytest.approx(made.readouts["angle"], abs=1e-9)


def test_the_home_page_and_back(hyperplane: Page) -> None:
    drag_and_let_python_know(hyperplane)
    made = shown(hyperplane)
    navigation = hyperplane.get_by_test_id("stTopNavLink")
    navigation.filter(has_text="Home").click()
    hyperplane.locator('[data-figure="home"][data-ready="true"]').wait_for()
    navigation.filter(has_text="Hyperplane").click()
    hyperplane.locator('[data-figure="hyperplane"][data-ready="true"]').wait_for()
    assert_same_again(hyperplane, made)
