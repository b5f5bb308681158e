"""What goes wrong on a page without anybody looking: errors, warnings, lost requests.

A test fails at its end for everything that was noted here, unless it said before that it
provokes it, with `Watch.expect`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response, WebSocket

# Messages that are nobody's fault, each with its reason.
IGNORED = (
    # The graphics driver's advice on speed, printed since WebGL runs in software here.
    re.compile(r"GL Driver Message \(OpenGL, Performance"),
)

# The browser drops what is under way when the page is left; nothing was lost.
DROPPED = "net::ERR_ABORTED"

WITHOUT_A_SERVER = (
    r"net::ERR_|WebSocket|answer 50\d|Cannot send rerun backMessage|"
    r"reaching server endpoint|server is not responding"
)
"""What the browser and Streamlit's client say while the server is stopped."""

# Streamlit's own bundle and Plotly's: their warnings are not ours to mend. Errors count.
THEIR_PATHS = ("/static/", "/plotly")

WITHOUT_HOST = ("data", "blob", "about", "file")
THIS_MACHINE = ("127.0.0.1", "localhost")


class Watch:
    """The troubles of a test's pages, in the order in which they came."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.troubles: list[str] = []
        self.expected: list[re.Pattern[str]] = []
        self._listeners: dict[str, Callable[[Any], None]] = {
            "console": self._on_console,
            "pageerror": self._on_page_error,
            "request": self._on_request,
            "requestfailed": self._on_request_failed,
            "response": self._on_response,
            "websocket": self._on_websocket,
        }

    def look_at(self, page: Page) -> None:
        """Note from now on what goes wrong on the page."""
        self.pages.append(page)
        for event, listener in self._listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]

    def look_away(self) -> None:
        """Leave the pages that are still open to whoever looks at them next."""
        for page in self.pages:
            for event, listener in self._listeners.items():
                page.remove_listener(event, listener)

    def expect(self, pattern: str) -> None:
        """Let troubles pass that the pattern is found in: this test provokes them."""
        self.expected.append(re.compile(pattern))

    def unexpected(self) -> list[str]:
        """Return the troubles that no test announced."""
        self._hear_out()
        known = (*IGNORED, *self.expected)
        return [text for text in self.troubles if not any(p.search(text) for p in known)]

    def _hear_out(self) -> None:
        """Wait for what the pages have said already: it arrives with the next answer."""
        for page in self.pages:
            if not page.is_closed():
                page.evaluate("0")

    def _on_console(self, message: ConsoleMessage) -> None:
        place = message.location["url"]
        ours = not urlsplit(place).path.startswith(THEIR_PATHS)
        if message.type == "error" or (message.type == "warning" and ours):
            self.troubles.append(f"console {message.type}: {message.text} ({place})")

    def _on_page_error(self, error: Error) -> None:
        self.troubles.append(f"uncaught error: {error.stack or error}")

    def _on_request(self, request: Request) -> None:
        self._check_host(request.url)

    def _on_websocket(self, websocket: WebSocket) -> None:
        self._check_host(websocket.url)

    def _check_host(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in WITHOUT_HOST and parts.hostname not in THIS_MACHINE:
            self.troubles.append(f"asked another host: {url}")

    def _on_request_failed(self, request: Request) -> None:
        if request.failure != DROPPED:
            self.troubles.append(f"request failed: {request.url} ({request.failure})")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"answer {response.status}: {response.url}")
