"""The lecturer's page of the class board."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import phone_page
from tests.browser.actions import axe_violations
from tests.browser.on_page import settle
from tests.browser.sizes import FITS
from tests.browser.watch import Watch

WINDOWS = ((390, 844), (1024, 768), (1920, 1080))
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


def expect_good_in_both_themes(page: Page) -> None:
    """Everybody can use the page, and nothing is wider than the window."""
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        expect(page.locator(FIGURE)).to_have_attribute("data-theme", theme)
        for width, height in WINDOWS:
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function(FITS)
        assert axe_violations(page) == [], theme


def end_board(page: Page) -> None:
    """End the board, and wait until another one can be opened."""
    page.get_by_role("button", name="End the board").click()
    page.get_by_role("button", name="End it").click()
    expect(page.get_by_role("button", name="Open a board")).to_be_visible()


def on_the_board(new_context: Callable[..., BrowserContext], watch: Watch, address: str) -> Page:
    """Give a phone that has opened a board's address."""
    phone = new_context(**PHONE).new_page()
    watch.look_at(phone)
    phone.goto(address)
    expect(phone_page.status(phone)).to_have_text(phone_page.CONNECTED)
    settle(phone)
    return phone


@pytest.fixture
def lecturer(page: Page, app_url: str) -> Iterator[Page]:
    """Give the lecturer's page, with a board that has no leaves yet."""
    open_board(page, app_url)
    yield page
    end_board(page)


@pytest.fixture
def join(
    lecturer: Page, new_context: Callable[..., BrowserContext], app_url: str, watch: Watch
) -> Callable[[], Page]:
    """Give what brings one phone more onto the board."""

    def join() -> Page:
        return on_the_board(new_context, watch, f"{app_url}/class/{code_of(lecturer).lower()}")

    return join
