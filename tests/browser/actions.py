"""What a person does with a figure, in the words of the contract in the figure's markup."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

SECONDS_TO_GET_READY = 30.0
SEVERE = ("serious", "critical")
LISTENS_TO_KEYS = 'body:not(:has([data-testid="stApp"])), .page-bar'
"""A page of the app has its bar, which may come after the picture; no other page waits for one."""
# Each rule of axe's has one impact: those whose faults would not count are not run. No other rule
# that axe runs unasked reads the style sheets, so they need not be loaded for it.
RUN_AXE = """async ([within, impacts]) => {
  const left_out = axe._audit.rules.filter(({ impact }) => impact && !impacts.includes(impact));
  const rules = Object.fromEntries(left_out.map(({ id }) => [id, { enabled: false }]));
  const options = { rules, resultTypes: ["violations"], preload: false };
  return (await axe.run(within ?? document, options)).violations;
}"""


class Point(NamedTuple):
    """A place in the window, in CSS pixels."""

    x_px: float
    y_px: float


def figure(page: Page, name: str) -> Locator:
    """Return the figure's root element."""
    return page.locator(f'[data-figure="{name}"]')


def handle(page: Page, name: str) -> Locator:
    """Return the element of a handle."""
    return page.locator(f'[data-handle="{name}"]')


def open_figure(page: Page, url: str, name: str) -> Locator:
    """Open the address and wait until its figure can be dragged, and the page's keys pressed."""
    page.goto(url)
    ready = page.locator(f'[data-figure="{name}"][data-ready="true"]')
    ready.wait_for(timeout=SECONDS_TO_GET_READY * 1000)
    page.locator(LISTENS_TO_KEYS).first.wait_for(
        state="attached", timeout=SECONDS_TO_GET_READY * 1000
    )
    return ready


def expect_soon(
    page: Page, holds: Callable[[], bool], seconds: float = SECONDS_TO_GET_READY
) -> None:
    """Wait until something holds that is read from the page, as Playwright's own `expect` does."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "this does not come about"
        page.wait_for_timeout(50)


def number_in(element: Locator) -> Any:
    """Return the element's ``data-value``: a number or a list of numbers."""
    text = element.get_attribute("data-value")
    assert text is not None, f"{element} has no data-value"
    return json.loads(text)


def value_of(page: Page, name: str) -> list[float]:
    """Return the data coordinates of a handle."""
    value = number_in(handle(page, name))
    assert isinstance(value, list), f"the value of {name} is no list: {value}"
    return [float(part) for part in value]


def readout(page: Page, name: str) -> Any:
    """Return a moving number in full precision."""
    return number_in(page.locator(f'[data-readout="{name}"]'))


def readout_text(page: Page, name: str) -> str:
    """Return a moving number as people read it."""
    return page.locator(f'[data-readout="{name}"]').inner_text()


def centre_of(page: Page, name: str) -> Point:
    """Return the middle of a handle, after bringing it into view."""
    element = handle(page, name)
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    assert box is not None, f"the handle {name} is not drawn"
    return Point(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def path(start: Point, dx: float, dy: float, steps: int) -> list[Point]:
    """Return the places on the way from the start, without the start itself."""
    shares = (step / steps for step in range(1, steps + 1))
    return [Point(start.x_px + dx * share, start.y_px + dy * share) for share in shares]


def drag_by(page: Page, name: str, dx: float, dy: float, steps: int = 8) -> None:
    """Take a handle with the mouse, move it by so many pixels, and let go."""
    start = centre_of(page, name)
    page.mouse.move(*start)
    page.mouse.down()
    for place in path(start, dx, dy, steps):
        page.mouse.move(*place)
    page.mouse.up()


def touch_drag(page: Page, name: str, dx: float, dy: float, steps: int = 8) -> None:
    """Take a handle with a finger, move it by so many pixels, and let go.

    Playwright can tap and no more, so the browser is told in its own protocol.
    """
    start = centre_of(page, name)
    browser = page.context.new_cdp_session(page)

    def touch(kind: str, *places: Point) -> None:
        points = [{"x": place.x_px, "y": place.y_px, "id": 1} for place in places]
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", start)
    for place in path(start, dx, dy, steps):
        touch("touchMove", place)
    touch("touchEnd")
    browser.detach()


def press(page: Page, name: str, key: str, times: int = 1) -> None:
    """Put the keyboard's focus on a handle and press a key, "ArrowLeft" or "Shift+ArrowUp"."""
    handle(page, name).focus()
    for _ in range(times):
        page.keyboard.press(key)


def axe_violations(page: Page, within: str | None = None) -> list[str]:
    """Return the serious and critical faults that axe finds, a line for each element.

    ``within`` is a CSS selector, for a look at one part of the page.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(RUN_AXE, [within, SEVERE])
    return [
        f"{fault['id']} ({fault['impact']}): {fault['help']} at {node['target']}"
        for fault in found
        if fault["impact"] in SEVERE
        for node in fault["nodes"]
    ]
