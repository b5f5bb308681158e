"""Lists of choices that open when they are clicked."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.on_page import expect_python_at_rest, settle


def open_list(page: Page, label: str | None = None) -> Locator:
    """Open a list once the page lies still, and return its box: a page that scrolls closes it."""
    expect_python_at_rest(page)
    box = page.get_by_role("combobox", name=label)
    box.scroll_into_view_if_needed()
    settle(page)  # By then the page has taken note that it was scrolled.
    box.click()
    return box


def choose_in_list(page: Page, option: str, label: str | None = None) -> None:
    """Choose an option of a list, by its words or some of them."""
    box = open_list(page, label)
    found = page.get_by_role("option", name=option)
    words = found.inner_text()
    found.click()
    expect(box).to_have_value(words)
