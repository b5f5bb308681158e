"""The class board's phone page, as a person with a phone uses it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.board_stand_in import CODE, StandIn
from tests.browser.on_page import settle

CONNECTED = "Connected, lecturer here"

OTHER: dict[str, Any] = {"phone": "somebody else", "edit": 1}
"""Who another phone is, and the number of its edit."""

TROUBLE = r"net::ERR_|answer 4\d\d|EventSource|Failed to load resource"
"""What the browser says where there is no network, or no such board."""


def open_board(page: Page, url: str) -> None:
    """Open the board's page and wait until it shows the board.

    Parameters
    ----------
    page : playwright.sync_api.Page
    url : str
        The address of the phone page without a code.
    """
    page.goto(f"{url}/{CODE}")
    expect(status(page)).to_have_text(CONNECTED)
    settle(page)


def status(page: Page) -> Locator:
    """Return the line that says whether there is a connection."""
    return page.locator("#connection")


def line(page: Page) -> Locator:
    """Return the line below the picture."""
    return page.locator("#controls p.line")


def own_leaves(page: Page) -> Locator:
    """Return the leaves of this phone."""
    return page.locator(".own .leaf")


def place_of(page: Page, x: float, y: float) -> tuple[float, float]:
    """Return the window's pixels of a place in the plane, in shares of its width and height."""
    # In one task of the browser, since the frame is drawn anew when the picture's size changes.
    box = page.evaluate("document.querySelector('.frame').getBoundingClientRect().toJSON()")
    return box["x"] + x * box["width"], box["y"] + (1 - y) * box["height"]


def tap(page: Page, x: float, y: float) -> None:
    """Tap a place of the plane, in shares of its width and height."""
    page.mouse.click(*place_of(page, x, y))


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag from one pixel of the window to another."""
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=5)
    page.mouse.up()


def drag_by_finger(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag as a finger does, which the browser may take for scrolling."""
    touch = page.context.new_cdp_session(page)

    def send(kind: str, share: float | None) -> None:
        at = [] if share is None else [a + share * (b - a) for a, b in zip(start, end, strict=True)]
        points = [{"x": at[0], "y": at[1]}] if at else []
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", 0)
    for step in range(1, 6):
        send("touchMove", step / 5)
    send("touchEnd", None)
    touch.detach()


def middle(one: Locator) -> tuple[float, float]:
    """Return the middle of an element, in pixels of the window."""
    box = one.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def wait_until_sent(page: Page) -> None:
    """Return when nothing waits for an answer any more."""
    page.wait_for_function(
        "() => !Object.keys(localStorage).some((name) => name.startsWith('class-board.queue'))"
    )


def stored(board: StandIn, kind: str = "leaf") -> list[Any]:
    """Return the values of what is on the board, in the order in which it came."""
    items = board.items.values()
    return [one["values"] for one in items if one["kind"] == kind and not one["gone"]]


def add_leaves_of_others(board: StandIn) -> None:
    """Two of each class, on either side of the plane's diagonal."""
    for i, (x, y) in enumerate((([1, 0.5], 0), ([2, 0.6], 0), ([6, 2.2], 1), ([7, 2.6], 1))):
        board.put(f"leaf-{i}", **OTHER, kind="leaf", values={"x": x, "y": y})
