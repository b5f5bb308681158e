"""Gates, XOR with three perceptrons, several perceptrons and half-spaces, as they are dragged."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from tests.browser.actions import drag_by, number_in, open_figure, press, readout, value_of
from tests.browser.on_page import near, settle
from tests.browser.vector_pages import switch, to_view


@pytest.fixture(scope="module")
def perceptron(kept_page: Page, app_url: str) -> Page:
    """Open the page once, at its gates."""
    open_figure(kept_page, f"{app_url}/perceptron?view=gates&gate=OR", "perceptron")
    return kept_page


def to_gate(page: Page, gate: str, label: str) -> None:
    """Go to a gate by the switches of the page."""
    view = page.get_by_role("radiogroup", name="View").get_by_role("radio", name="Gates")
    if not view.is_checked():
        view.click()
    switch(page, gate, aria_label=label)


def outputs(page: Page) -> list[int]:
    settle(page)
    return [readout(page, f"y-{row}") for row in (1, 2, 3, 4)]


def test_a_line_that_is_dragged_makes_or_and_the_table_marks_itself(
    perceptron: Page,
) -> None:
    page = perceptron
    to_gate(page, "OR", "OR as a perceptron")
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
    expect(page.locator(".panel")).to_contain_text("this perceptron computes OR")
    expect(table).not_to_contain_text("wrong")


def test_xor_of_three_moves_the_inputs_in_the_other_figure(perceptron: Page) -> None:
    page = perceptron
    to_gate(
        page, "XOR with three perceptrons", "The inputs of XOR with the lines of two perceptrons"
    )
    expect(page.locator('[data-figure="perceptron-outputs"][data-ready="true"]')).to_be_visible()
    expect(page.locator('[data-readout="correct"]')).to_have_count(1)  # the gate before has gone
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


def test_two_points_and_where_the_segment_crosses(perceptron: Page) -> None:
    page = perceptron
    to_view(page, "Half-spaces", "Two points and the segment between them")
    crossing = page.locator('[data-readout="crossing"]')
    expect(crossing).to_be_hidden()
    drag_by(page, "p", -300, 100)
    settle(page)
    expect(crossing).to_be_visible()
    w = value_of(page, "w")
    b = core.bias_through(w, value_of(page, "bias"))
    expected = core.segment_crossing(value_of(page, "p"), value_of(page, "q"), w, b)
    assert near(number_in(crossing), expected)


def test_each_row_of_the_layer_is_a_perceptron(perceptron: Page) -> None:
    page = perceptron
    to_view(page, "Several", "3 perceptrons side by side")
    drag_by(page, "w2", 40, 30)
    drag_by(page, "leaf", -80, 50)
    page.locator('[data-field="w3.0"]').fill("0.5")
    settle(page)
    W = [value_of(page, f"w{k}") for k in (1, 2, 3)]
    assert W[2][0] == 0.5
    b = [core.bias_through(w, value_of(page, f"bias{k}")) for k, w in enumerate(W, start=1)]
    assert near(readout(page, "z"), core.layer_sums(W, value_of(page, "leaf"), b))
