"""Whoever works a printed sum out again finds what the page says, or a sign that it is rounded."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.actions import SECONDS_TO_GET_READY, press
from tests.browser.on_page import settle
from tests.browser.training_page import button, expect_step
from tests.pages.opened import addresses
from tests.printed_sums import Relation, relations

PRINTED = """() => [...document.querySelectorAll(".panel :is(.sentence, .value, .steps p)")]
  .filter((element) => element.checkVisibility()).map((element) => element.textContent)"""

ADDRESSES = addresses({"/glossary", "/exercises", "/"})

LEAVES, STEPS = 15, 30
"""So many are looked at, one after the other."""

NO_SUMS = ("view=vector", "view=tensor", "view=fit", "view=gates", "/leaf-lab", "/training")
"""Where nothing is added up until something is chosen."""


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


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_sums_of_a_page(page: Page, app_url: str, address: str) -> None:
    open_ready(page, app_url + address)
    found = printed(page)
    for handle in page.locator("[data-handle]").filter(visible=True).all()[:3]:
        name = str(handle.get_attribute("data-handle"))
        for keys in ("ArrowUp", "Alt+ArrowRight"):  # the second one needs a digit more
            press(page, name, keys)
            found += printed(page)
    for next_step in page.locator("[data-steps=next]").all():
        while next_step.is_enabled():
            next_step.click()
        found += printed(page)
    assert_true(found)
    assert found or any(part in address for part in NO_SUMS)


@pytest.mark.parametrize("name", ["hyperplane", "leaf-lab"])
@pytest.mark.parametrize("dim", [2, 3])
def test_the_sums_of_leaves_that_are_walked_through(
    page: Page, app_url: str, name: str, dim: int
) -> None:
    open_ready(page, f"{app_url}/{name}?dim={dim}&w={','.join(['1.01', '-0.4', '0.77'][:dim])}")
    page.locator("[data-probe]").focus()
    found: list[Relation] = []
    for _ in range(LEAVES):
        page.keyboard.press("ArrowRight")
        found += printed(page)
    assert_true(found)
    assert len(found) >= LEAVES or (name, dim) == ("leaf-lab", 2)


@pytest.mark.parametrize("dim", [2, 3])
def test_the_sums_of_a_training_run(page: Page, app_url: str, dim: int) -> None:
    open_ready(page, f"{app_url}/training?dim={dim}")
    found: list[Relation] = []
    for step in range(1, STEPS + 1):
        button(page, "next").click()
        expect_step(page, step)
        found += printed(page)
    assert_true(found)
    assert len(found) >= STEPS
