"""The diagram of the perceptron: what is dragged on it, and the numbers that follow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from explorer.leaf_sets import leaf_sets
from figures.perceptron import diagram, panel
from figures.perceptron.neuron import Neuron, starting_values
from figures.rules import evaluate
from tests.browser.actions import drag_by, open_figure, press, readout, touch_drag, value_of
from tests.browser.on_page import near, settle

WEIGHTS = ("w1", "w2", "w3")
INPUTS = ("x1", "x2", "x3")


@pytest.fixture
def page_open(page: Page, app_url: str) -> Page:
    open_figure(page, f"{app_url}/perceptron", "perceptron")
    return page


def values_on(page: Page) -> dict[str, object]:
    """Return the person's values as the numbers on the diagram show them."""
    read = {name: value_of(page, name)[0] for name in (*WEIGHTS, *INPUTS, "b")}
    return {
        "w": [read[name] for name in WEIGHTS],
        "x": [read[name] for name in INPUTS],
        "b": read["b"],
    }


def assert_the_cores_numbers(page: Page) -> None:
    settle(page)
    neuron = Neuron(leaf_sets()["iris"], 3)
    scene = diagram.scene_of(neuron, starting_values(neuron), panel.panel(neuron))
    known = evaluate(scene, values_on(page), scene.constants["input_0"])
    assert near(known["z"], readout(page, "z"))
    assert near(known["y"], readout(page, "y"))


def test_it_begins_with_a_leaf_of_the_data(page_open: Page) -> None:
    neuron = Neuron(leaf_sets()["iris"], 3)
    begun = starting_values(neuron)
    shown = values_on(page_open)
    assert all(near(begun[name], shown[name]) for name in begun)
    assert_the_cores_numbers(page_open)


def test_drag_a_weight_up_and_down(page_open: Page) -> None:
    w1, z = value_of(page_open, "w1")[0], readout(page_open, "z")
    drag_by(page_open, "w1", 0, -100)
    assert value_of(page_open, "w1")[0] == pytest.approx(w1 + 1.0)
    assert readout(page_open, "z") > z
    edge = page_open.locator('[data-mark="edge-0"]')
    expect(edge).to_have_attribute("data-sign", "1")
    drag_by(page_open, "w1", 3, 300)
    assert value_of(page_open, "w1")[0] == pytest.approx(w1 - 2.0)
    expect(edge).to_have_attribute("data-sign", "-1")
    dashes = edge.evaluate("(path) => getComputedStyle(path).strokeDasharray")
    assert dashes != "none"
    assert_the_cores_numbers(page_open)


def test_with_a_finger_and_with_keys(page_open: Page) -> None:
    b = value_of(page_open, "b")[0]
    touch_drag(page_open, "b", 0, -40)
    assert value_of(page_open, "b")[0] == pytest.approx(b + 0.4)
    press(page_open, "b", "ArrowDown", 2)
    press(page_open, "b", "Shift+ArrowUp")
    press(page_open, "b", "Alt+ArrowUp")
    settle(page_open)
    assert value_of(page_open, "b")[0] == pytest.approx(b + 0.4 - 0.2 + 1.0 + 0.01)
    press(page_open, "b", "Home")
    settle(page_open)
    assert value_of(page_open, "b")[0] == b
    assert_the_cores_numbers(page_open)


def test_a_leaf_made_by_hand_and_one_of_the_data(page_open: Page) -> None:
    press(page_open, "x1", "ArrowUp")
    panel_text = page_open.locator(".panel")
    expect(panel_text).to_contain_text("Made by hand: petal length")
    slider = page_open.get_by_role("slider", name="leaf", exact=True)
    slider.focus()
    page_open.keyboard.press("Home")
    expect(panel_text).to_contain_text("Leaf 1 of 94")
    settle(page_open)
    assert near(values_on(page_open)["x"], Neuron(leaf_sets()["iris"], 3).X[0])
    assert_the_cores_numbers(page_open)


def test_the_step_and_the_equations_go_on_with_what_was_made(page_open: Page) -> None:
    drag_by(page_open, "w2", 0, 77)
    z, y = readout(page_open, "z"), readout(page_open, "y")
    for view in ("Step", "Equations"):
        page_open.get_by_role("radio", name=view, exact=True).click()
        expect(page_open.locator('[data-readout="left-slope"]')).to_have_count(int(view == "Step"))
        page_open.locator('[data-figure="perceptron"][data-ready="true"]').wait_for()
        settle(page_open)
        assert near(readout(page_open, "z"), z)
        assert near(readout(page_open, "y"), y)
    for number in (1, 2, 3):
        assert near(readout(page_open, f"eq{number}-z"), z)
        assert near(readout(page_open, f"eq{number}-y"), y)


def test_the_sum_is_dragged_over_the_step(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/perceptron?view=step", "perceptron")
    assert readout(page, "y") == 1
    drag_by(page, "sum", -500, 0)
    settle(page)
    assert readout(page, "z") < 0
    assert readout(page, "y") == 0
    assert near(value_of(page, "sum"), [readout(page, "z"), 0])


def test_a_wrong_view_in_the_address_is_the_first_one(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/perceptron?view=nonsense", "perceptron")
    expect(page.locator('[data-handle="w1"]')).to_be_visible()
