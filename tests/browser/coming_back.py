"""What is made on a page, and whether Python knows it: it is there when the page comes back."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.actions import figure, open_figure, press
from tests.browser.on_page import expect_python_at_rest


def opened(context: BrowserContext, url: str, name: str) -> Page:
    tab = context.new_page()
    open_figure(tab, url, name)
    return tab


def move(page: Page, handle: str, key: str) -> None:
    """Move a handle by its keys and leave it, which tells Python."""
    page.bring_to_front()
    press(page, handle, key, 3)
    page.keyboard.press("Tab")


def leave_and_come_back(page: Page, name: str) -> None:
    page.bring_to_front()
    link = page.get_by_test_id("stTopNavLink")
    title = link.filter(has_text=re.compile(f"^{name.replace('-', ' ')}$", re.IGNORECASE))
    link.filter(has_text="Exercises").click()
    expect(page.locator("h1")).to_have_text("Exercises")
    expect_python_at_rest(page)  # What it did not know yet comes with the next page.
    title.click()
    ready = figure(page, name).and_(page.locator('[data-ready="true"]'))
    ready.wait_for()
    expect_python_at_rest(page)
