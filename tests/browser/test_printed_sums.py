"""Sums that a page prints: right in each state that a hand brings about.

`tests/parity/test_printed_sums.py` looks at every scene, without a page.
"""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.actions import SECONDS_TO_GET_READY, press
from tests.browser.on_page import settle
from tests.browser.training_page import button, expect_step
from tests.printed_sums import Relation, relations

PRINTED = """() => [...document.querySelectorAll(".panel :is(.sentence, .value, .steps p)")]
  .filter((element) => element.checkVisibility()).map((element) => element.textContent)"""

LEAVES, STEPS = 8, 12
"""So many are looked at, one after the other."""


def open_ready(page: Page, url: str) -> None:
    page.goto(url)
    ready = page.locator('[data-figure][data-ready="true"]').first
    ready.wait_for(timeout=1000 * SECONDS_TO_GET_READY)


def printed(page: Page) -> list[Relation]:
    """Return every claim that the page prints."""
    settle(page)
    return [found for text in page.evaluate(PRINTED) for found in relations(text)]


def assert_true(found: list[Relation]) -> None:
    assert [(one.text, one.left, one.sign, one.right) for one in found if not one.holds] == []


def test_the_sums_of_a_proof(page: Page, app_url: str) -> None:
    open_ready(page, f"{app_url}/dot-product?dim=3")
    found = printed(page)
    for name, keys in (("a", "ArrowUp"), ("b", "Alt+ArrowRight")):  # it needs a digit more
        press(page, name, keys)
        found += printed(page)
    next_step = page.locator("[data-steps=next]").first
    while next_step.is_enabled():
        next_step.click()
    found += printed(page)
    assert_true(found)
    assert len(found) > 10


def test_the_sums_of_leaves_that_are_walked_through(page: Page, app_url: str) -> None:
    open_ready(page, f"{app_url}/hyperplane?dim=2&w=1.01,-0.4")
    page.locator("[data-probe]").focus()
    found: list[Relation] = []
    for _ in range(LEAVES):
        page.keyboard.press("ArrowRight")
        found += printed(page)
    assert_true(found)
    assert len(found) >= LEAVES


def test_the_sums_of_a_training_run(page: Page, app_url: str) -> None:
    open_ready(page, f"{app_url}/training?dim=3")
    found: list[Relation] = []
    for step in range(1, STEPS + 1):
        button(page, "next").click()
        expect_step(page, step)
        found += printed(page)
    assert_true(found)
    assert len(found) >= STEPS
