"""The hyperplane page in the browser: what Python says below the picture."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.on_page import expect_python_at_rest


def count_by_python(page: Page) -> Locator:
    """Return the line with Python's count of misclassified leaves; the list of them is open then.

    While it is closed, Python has nothing to answer.
    """
    around = page.get_by_test_id("stExpander")
    line = page.get_by_test_id("stExpanderDetails").locator("p").first
    if not around.locator("details").evaluate("(details) => details.open"):
        around.locator("summary").click()
        expect(line).to_be_visible()
        expect_python_at_rest(page)  # Until then it may be what Python knew before.
    return line
