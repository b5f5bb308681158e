"""The lecturer's page of the class board."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

FIGURE = '[data-figure="class-board"][data-ready="true"]'
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def open_board(page: Page, url: str, *choices: str) -> None:
    """Open a board with no leaves on it, and wait for its picture.

    Parameters
    ----------
    page : Page
    url : str
        The explorer's address.
    *choices : str
        What is clicked before.
    """
    page.goto(f"{url}/class-board")
    for choice in choices:
        page.get_by_text(choice, exact=True).click()
    page.get_by_role("button", name="Open a board").click()
    page.locator(FIGURE).wait_for()


def code_of(page: Page) -> str:
    """Return the code that is shown."""
    return page.locator(".way-in strong").inner_text()


def expect_readout(page: Page, name: str, value: float) -> None:
    """Wait until a number beside the picture is this one."""
    shown = page.locator(f'[data-readout="{name}"]')
    expect(shown).to_have_attribute("data-value", str(value))
