"""The tab that most tests share, one after the other.

A tab of its own for each test would load and compile Streamlit and Plotly each time, which
takes longer than most tests do.
"""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

NOWHERE = "about:blank"


class EverydayTab:
    """Opens the tab when it is wanted, and leaves it as if nobody had been there."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._page = context.pages[0] if context.pages else context.new_page()
        self._size = self._page.viewport_size

    def taken(self) -> Page:
        """Give the tab to a test; a new one if the last test has closed it."""
        if self._page.is_closed():
            self._page = self._context.new_page()
        self._page.bring_to_front()  # Behind the window of another test it would paint nothing.
        return self._page

    def tidy(self) -> None:
        """Leave the page (its session ends), with nothing held or pressed or emulated."""
        self._context.unroute_all(behavior="ignoreErrors")
        for other in self._context.pages:
            if other is not self._page:
                other.close()
        if self._page.is_closed():
            return
        self._page.mouse.up()
        self._page.mouse.move(0, 0)
        # What a page keeps for another day is not for the next test.
        self._page.evaluate("try { localStorage.clear() } catch { /* A page without any. */ }")
        self._page.goto(NOWHERE)
        self._page.emulate_media(
            media="screen", color_scheme="light", reduced_motion="no-preference"
        )
        if self._size:
            self._page.set_viewport_size(self._size)
