"""What a person has made stays when inputs come and go, in whichever view."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, number_in, open_figure, press
from tests.browser.on_page import expect_python_at_rest, settle

W3 = "[data-handle=w3]"


def of_the_diagram(page: Page) -> dict[str, Any]:
    """Return weights and inputs, and what is said of the leaf."""
    settle(page)
    handles = page.locator("[data-handle]").all()
    made = {str(one.get_attribute("data-handle")): number_in(one) for one in handles}
    return {**made, "leaf": page.locator("[data-slider=leaf_number]").input_value()}


def choose(page: Page, group: str, name: str) -> None:
    page.get_by_role("radiogroup", name=group).get_by_role("radio", name=name, exact=True).click()
    expect_python_at_rest(page)
    ready = page.locator('[data-figure="perceptron"][data-ready="true"]')
    ready.wait_for(timeout=1000 * SECONDS_TO_GET_READY)


@pytest.mark.parametrize("way", ["inputs", "threshold"])
def test_leaf_and_weights_are_there_again(page: Page, app_url: str, way: str) -> None:
    open_figure(page, f"{app_url}/perceptron", "perceptron")
    press(page, "w3", "ArrowUp", 4)
    press(page, "w1", "ArrowDown", 2)
    page.locator("[data-slider=leaf_number]").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    expect_python_at_rest(page)
    before = of_the_diagram(page)
    if way == "inputs":
        choose(page, "Inputs", "2 inputs")
        expect(page.locator(W3)).to_have_count(0)
        fewer = of_the_diagram(page)
        assert fewer == {name: value for name, value in before.items() if name[-1] != "3"}
        choose(page, "Inputs", "3")
    else:
        choose(page, "View", "Threshold")
        expect(page.locator(W3)).to_have_count(0)
        choose(page, "View", "Diagram")
    expect(page.locator(W3)).to_have_count(1)
    assert of_the_diagram(page) == before
