"""Uploads in a frame on a page of another site: the page says why not, and offers a way."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.actions import open_figure

REFUSED = "Files can't be uploaded here"


class Course(BaseHTTPRequestHandler):
    """A page of another site, with the address after the question mark in a frame."""

    def do_GET(self) -> None:
        """Answer with the page."""
        _, _, framed = self.path.partition("?")
        body = f'<!doctype html><iframe src="{framed}" width="1200" height="900"></iframe>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def course_url() -> Iterator[str]:
    """Serve the course on "localhost", which is another site than "127.0.0.1"."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Course) as course:
        threading.Thread(target=course.serve_forever, daemon=True).start()
        yield f"http://localhost:{course.server_port}"
        course.shutdown()


@pytest.mark.parametrize("path", ["/exercises", "/leaf-lab"])
def test_a_frame_of_another_site_says_what_to_do(
    page: Page, app_url: str, course_url: str, path: str
) -> None:
    page.goto(f"{course_url}/course?{app_url}{path}")
    inside = page.frame_locator("iframe")
    inside.locator('[data-figure][data-ready="true"]').wait_for()
    if path == "/leaf-lab":
        inside.get_by_text("File or paste", exact=True).first.click()
    expect(inside.get_by_text(REFUSED)).to_be_visible()
    link = inside.get_by_role("link", name="Open it in a window of its own")
    expect(link).to_have_attribute("href", re.compile(re.escape(f"{app_url}{path}")))


def test_a_page_of_its_own_says_nothing_of_it(
    context: BrowserContext, page: Page, app_url: str
) -> None:
    context.clear_cookies()
    open_figure(page, f"{app_url}/exercises", "exercise")
    expect(page.get_by_text("Your progress")).to_be_visible()
    expect(page.get_by_text("Load exercises").first).to_be_visible()
    expect(page.get_by_text(REFUSED)).to_have_count(0)
