"""The diagram of the perceptron: what is dragged on it, and the numbers that follow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.perceptron.scenes import diagram, panel
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron, starting_values
from tests.browser.actions import drag_by, open_figure, press, readout, touch_drag, value_of
from tests.browser.on_page import near, settle
from tests.browser.vector_pages import to_view

WEIGHTS = ("w1", "w2", "w3")
INPUTS = ("x1", "x2", "x3")


DIAGRAM = "A perceptron with 3 inputs"
STEP = "The step function of a perceptron"


@pytest.fixture(scope="module")
def perceptron(kept_page: Page, app_url: str) -> Page:
    """Open the page once, for all that is dragged on the diagram."""
    open_figure(kept_page, f"{app_url}/perceptron", "perceptron")
    return kept_page


@pytest.fixture
def page_open(perceptron: Page) -> Page:
    if perceptron.get_by_role("radio", name="Equations", exact=True).is_checked():
        to_view(perceptron, "Step", STEP)  # The equations have the diagram's name.
    to_view(perceptron, "Diagram", DIAGRAM)
    return perceptron


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


def test_home_brings_every_number_back_to_a_leaf_of_the_data(page_open: Page) -> None:
    for name in (*WEIGHTS, *INPUTS, "b"):
        press(page_open, name, "ArrowUp")
        press(page_open, name, "Home")
    settle(page_open)
    neuron = Neuron(leaf_sets()["iris"], 3)
    begun = starting_values(neuron)
    shown = values_on(page_open)
    assert all(near(begun[name], shown[name]) for name in shown)
    assert_the_cores_numbers(page_open)


def test_drag_a_weight_up_and_down(page_open: Page) -> None:
    w1, z = value_of(page_open, "w1")[0], readout(page_open, "z")
    x1 = value_of(page_open, "x1")[0]
    drag_by(page_open, "w1", 0, -100)
    settle(page_open)
    assert value_of(page_open, "w1")[0] == pytest.approx(w1 + 1.0)
    assert readout(page_open, "z") == pytest.approx(z + x1)
    edge = page_open.locator('[data-mark="edge-0"]')
    expect(edge).to_have_attribute("data-sign", "1")
    drag_by(page_open, "w1", 3, 300)
    assert value_of(page_open, "w1")[0] == pytest.approx(w1 - 2.0)
    expect(edge).to_have_attribute("data-sign", "-1")
    dashes = edge.evaluate("(path) => getComputedStyle(path).strokeDasharray")
    assert dashes != "none"
    assert_the_cores_numbers(page_open)


def test_with_a_finger_and_with_keys(page_open: Page) -> None:
    press(page_open, "b", "Home")
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
    expect(panel_text).to_contain_text("Not one of the leaves: petal length")
    slider = page_open.get_by_role("slider", name="leaf", exact=True)
    slider.focus()
    page_open.keyboard.press("Home")
    expect(panel_text).to_contain_text("Leaf 1 of 100")
    settle(page_open)
    assert near(values_on(page_open)["x"], Neuron(leaf_sets()["iris"], 3).X[0])
    assert_the_cores_numbers(page_open)


def test_the_step_and_the_equations_go_on_with_what_was_made(page_open: Page) -> None:
    drag_by(page_open, "w2", 0, 77)
    z, y = readout(page_open, "z"), readout(page_open, "y")
    for view, label in (("Step", STEP), ("Equations", DIAGRAM)):
        to_view(page_open, view, label)
        settle(page_open)
        assert near(readout(page_open, "z"), z)
        assert near(readout(page_open, "y"), y)
    for number in (1, 2, 3):
        assert near(readout(page_open, f"eq{number}-z"), z)
        assert near(readout(page_open, f"eq{number}-y"), y)


def test_the_sum_is_dragged_over_the_step(page_open: Page) -> None:
    press(page_open, "b", "Home")
    to_view(page_open, "Step", STEP)
    for dx, y in ((900, 1), (-1800, 0)):
        drag_by(page_open, "sum", dx, 0)
        settle(page_open)
        assert readout(page_open, "y") == y
        assert (readout(page_open, "z") >= 0) == bool(y)
        assert near(value_of(page_open, "sum"), [readout(page_open, "z"), y])
    press(page_open, "sum", "Home")
