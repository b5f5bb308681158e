"""Gates, XOR of three, several perceptrons and half-spaces, as they are dragged."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from explorer.perceptron.views import VIEWS
from tests.browser.actions import (
    axe_violations,
    drag_by,
    number_in,
    open_figure,
    press,
    readout,
    value_of,
)
from tests.browser.on_page import near, settle

SIZES = [(390, 844), (1440, 900)]
OVERHANG = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def open_view(page: Page, url: str, query: str) -> None:
    open_figure(page, f"{url}/perceptron?view={query}", "perceptron")


def outputs(page: Page) -> list[int]:
    settle(page)
    return [readout(page, f"y-{row}") for row in (1, 2, 3, 4)]


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_accessible_and_fits(page: Page, app_url: str, view: str) -> None:
    open_view(page, app_url, view)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        settle(page)
        assert page.evaluate(OVERHANG) <= 0
        assert axe_violations(page) == [], f"{width} px"


def test_a_line_that_is_dragged_makes_or_and_the_table_marks_itself(
    page: Page, app_url: str
) -> None:
    open_view(page, app_url, "gates&gate=OR")
    table = page.locator("table").first
    expect(table).to_contain_text("wrong")
    press(page, "w", "Shift+ArrowUp", 2)
    press(page, "line", "Shift+ArrowDown", 2)
    press(page, "line", "ArrowDown", 2)
    gate = core.GATES["OR"]
    w = [a - b for a, b in zip(value_of(page, "w"), value_of(page, "line"), strict=True)]
    b = core.bias_through(w, value_of(page, "line"))
    assert outputs(page) == core.predict(gate.X, w, b).tolist() == gate.y.tolist()
    assert readout(page, "correct") == 4
    expect(page.locator(".panel")).to_contain_text("this perceptron is OR")
    expect(table).not_to_contain_text("wrong")


def test_xor_of_three_moves_the_inputs_in_the_other_figure(page: Page, app_url: str) -> None:
    open_view(page, app_url, "gates&gate=XOR3")
    expect(page.locator('[data-figure="perceptron-outputs"][data-ready="true"]')).to_be_visible()
    assert readout(page, "correct") < 4
    page.locator('[data-action="solution"]').click()
    settle(page)
    assert readout(page, "correct") == 4
    assert outputs(page) == core.GATES["XOR"].y.tolist()
    before = value_of(page, "line3")
    drag_by(page, "line3", 0, -60)
    settle(page)
    assert value_of(page, "line3") != before
    drag_by(page, "line1", 150, 0)
    assert outputs(page) != core.GATES["XOR"].y.tolist()


def test_two_points_and_where_the_segment_crosses(page: Page, app_url: str) -> None:
    open_view(page, app_url, "convex")
    crossing = page.locator('[data-readout="crossing"]')
    expect(crossing).to_be_hidden()
    drag_by(page, "p", -300, 100)
    settle(page)
    expect(crossing).to_be_visible()
    w = value_of(page, "w")
    b = core.bias_through(w, value_of(page, "bias"))
    expected = core.segment_crossing(value_of(page, "p"), value_of(page, "q"), w, b)
    assert near(number_in(crossing), expected)


def test_each_row_of_the_layer_is_a_perceptron(page: Page, app_url: str) -> None:
    open_view(page, app_url, "layer")
    drag_by(page, "w2", 40, 30)
    drag_by(page, "leaf", -80, 50)
    page.locator('[data-field="w3.0"]').fill("0.5")
    settle(page)
    W = [value_of(page, f"w{k}") for k in (1, 2, 3)]
    assert W[2][0] == 0.5
    b = [core.bias_through(w, value_of(page, f"bias{k}")) for k, w in enumerate(W, start=1)]
    assert near(readout(page, "z"), core.layer_sums(W, value_of(page, "leaf"), b))
