"""Two figures of one page that share values: they move together, without the server."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import drag_by, number_in, press, readout, value_of
from tests.browser.on_page import near, settle
from tests.browser.vector_pages import to_view

BOTH = '[data-figure^="perceptron"][data-ready="true"]'

# In one task: a key in the one figure; what the other shows two frames later.
KEY_AND_OTHER = """async ([key, other]) => {
  const press = new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true });
  document.querySelector(`[data-handle="${key}"]`).dispatchEvent(press);
  await new Promise(requestAnimationFrame);
  return JSON.parse(document.querySelector(`[data-handle="${other}"]`).dataset.value);
}"""


@pytest.fixture(scope="module")
def pair(kept_page: Page, app_url: str) -> Page:
    """Open both figures once; each test goes on with what it finds."""
    kept_page.goto(f"{app_url}/perceptron?view=threshold")
    expect(kept_page.locator(BOTH)).to_have_count(2, timeout=30_000)
    return kept_page


def assert_one_perceptron(page: Page) -> None:
    settle(page)
    w, lifted = value_of(page, "w"), value_of(page, "lifted-w")
    assert near(lifted, [*w, number_in(page.locator('[data-readout="theta"]')) * -1])
    assert near(readout(page, "lifted-z"), readout(page, "z"))


def test_the_one_in_space_follows_the_flat_one_in_the_same_frame(pair: Page) -> None:
    w = value_of(pair, "w")
    lifted = pair.evaluate(KEY_AND_OTHER, ["w", "lifted-w"])
    assert near(lifted[:2], [w[0], w[1] + 0.1])
    assert_one_perceptron(pair)


def test_the_flat_one_follows_the_one_in_space(pair: Page) -> None:
    w, b = value_of(pair, "w"), -readout(pair, "theta")
    press(pair, "lifted-w", "PageUp", 3)
    press(pair, "lifted-w", "ArrowRight")
    settle(pair)
    assert near(-readout(pair, "theta"), b + 0.3)
    assert near(value_of(pair, "w"), [w[0] + 0.1, w[1]])
    drag_by(pair, "lifted-w", -40, -30)
    assert_one_perceptron(pair)
    press(pair, "lifted-w", "Home")
    assert_one_perceptron(pair)


def test_theta_b_and_w0_are_one_number(pair: Page) -> None:
    pair.locator('[data-field="theta"]').fill("0,75")
    settle(pair)
    for field, text in (("b", "−0.75"), ("w0", "−0.75")):
        expect(pair.locator(f'[data-field="{field}"]')).to_have_value(text)
    assert_one_perceptron(pair)


def test_what_was_shared_is_kept_by_both(pair: Page) -> None:
    drag_by(pair, "lifted-w", 30, -50)
    assert_one_perceptron(pair)
    made = value_of(pair, "lifted-w")
    to_view(pair, "Step", "The step function of a perceptron")
    to_view(pair, "Threshold", "The hyperplane of a perceptron with two inputs")
    expect(pair.locator(BOTH)).to_have_count(2)
    assert_one_perceptron(pair)
    assert near(value_of(pair, "lifted-w"), made)


def test_there_is_one_graphics_context(pair: Page) -> None:
    contexts = pair.evaluate(
        """() => [...document.querySelectorAll("canvas")]
          .filter((canvas) => canvas.getContext("webgl") ?? canvas.getContext("webgl2")).length"""
    )
    assert contexts == 1
