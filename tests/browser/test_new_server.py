"""A server that nobody has visited, behind a proxy with a path prefix."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from perceptron_explorer.topics.registry import PAGES
from tests.browser import server
from tests.browser.actions import drag_by, open_figure
from tests.browser.shared_address import shared

PREFIX = "maths"


def test_its_first_visitor_finds_all_under_the_prefix(page: Page) -> None:
    with server.running(prefix=PREFIX) as url:
        open_figure(page, f"{url}/hyperplane", "hyperplane")
        links = page.get_by_test_id("stTopNavLink")
        listed = [one.title for one in PAGES if one.in_menu and not one.section]
        assert links.all_inner_texts() == listed
        drag_by(page, "w", 30, -40)
        page.keyboard.press("s")
        code = page.get_by_role("img", name="QR code of the address")
        expect(code).to_have_js_property("complete", True)
        assert code.evaluate("(image) => image.naturalWidth") > 0
        page.keyboard.press("Escape")
        assert shared(page).startswith(f"{url}/hyperplane?w=")
        assert page.request.get(f"{url}/qr.svg?text=x").headers["content-type"] == "image/svg+xml"
        save_a_page(page)
        page.goto("about:blank")


def save_a_page(page: Page) -> None:
    page.get_by_role("button", name="Save the picture").click()
    with page.expect_download() as download:
        page.locator('[data-save="html"]').click()
    assert download.value.path().stat().st_size > 1e6
