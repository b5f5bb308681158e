"""One way of drawing a scene, open in the browser and dragged by real mouse events."""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.counters import Counters, Spent
from tests.browser.actions import Point, centre_of, value_of

WINDOW: ViewportSize = {"width": 1440, "height": 900}
SECONDS_TO_GET_READY = 60
SECONDS_TO_GIVE_UP = 5.0
SECONDS_FOR_A_FRAME = 0.025
"""More than a frame. A longer one is waited for too: the reading queues behind it."""


@dataclass(frozen=True)
class ScreenMap:
    """What a handle's data coordinates are where it is seen in the window.

    In the plane these are all points; in space, those of the plane that faces the camera.

    Parameters
    ----------
    place : Point
    value : ndarray of shape (dim,)
        The data coordinates there.
    per_px : ndarray of shape (dim, 2)
        How they change to the right and downwards.
    """

    place: Point
    value: NDArray[np.float64]
    per_px: NDArray[np.float64]

    @classmethod
    def fitted(cls, places: Sequence[Point], values: Sequence[Sequence[float]]) -> ScreenMap:
        """Find the map from three places that are not in line."""
        first, *others = np.asarray(places, dtype=float)
        value, *moved = np.asarray(values, dtype=float)
        steps = np.array([other - first for other in others])
        changes = np.array([other - value for other in moved])
        return cls(places[0], value, np.linalg.solve(steps, changes).T)

    def to_px(self, w: Sequence[float]) -> Point:
        """Return the place of a point in the window."""
        step, *_ = np.linalg.lstsq(self.per_px, np.asarray(w) - self.value)
        return Point(self.place.x_px + step[0], self.place.y_px + step[1])

    def distance_px(self, w: Sequence[float], place: Point) -> float:
        """Return how far a point lies from a place in the window."""
        return math.dist(self.to_px(w), place)

    def circle(self, start: Sequence[float], turns: Sequence[float]) -> list[list[float]]:
        """Turn a vector by shares of a full turn, about the point nearest to the origin."""
        axes, _ = np.linalg.qr(self.per_px)
        centre = self.value - axes @ (axes.T @ self.value)
        radius = np.linalg.norm(np.asarray(start) - centre)
        angles = 2 * np.pi * np.asarray(turns)
        circle = radius * np.column_stack([np.cos(angles), np.sin(angles)])
        points: list[list[float]] = (centre + circle @ axes.T).tolist()
        return points


@dataclass
class Contestant:
    """A page with a handle, and what its moves have cost so far."""

    name: str
    page: Page
    handle: str
    counters: Counters
    moves: list[Spent] = field(default_factory=list)

    @classmethod
    def opened(cls, browser: Browser, name: str, url: str, handle: str) -> Contestant:
        """Open the page in a window of its own and wait until it can be dragged."""
        page = browser.new_page(viewport=WINDOW)
        page.on("pageerror", lambda error: print(f"{name}: {error}", file=sys.stderr))
        page.goto(url)
        page.locator('[data-ready="true"]').wait_for(timeout=1000 * SECONDS_TO_GET_READY)
        return cls(name, page, handle, Counters(page))

    def take(self) -> None:
        """Take the handle in the middle."""
        self.page.bring_to_front()
        self.page.mouse.move(*centre_of(self.page, self.handle))
        self.page.mouse.down()

    def let_go(self) -> None:
        """Let the handle go."""
        self.page.mouse.up()

    def move(self, place: Point) -> Spent:
        """Move the pointer, wait for the frame, and return what both cost the main thread.

        Nothing runs in the page to find that out.
        """
        before = self.counters.read()
        self.point_at(place)
        deadline = time.monotonic() + SECONDS_TO_GIVE_UP
        while True:
            time.sleep(SECONDS_FOR_A_FRAME)
            spent = self.counters.read().since(before)
            if spent.style_count or time.monotonic() > deadline:
                return spent

    def point_at(self, place: Point) -> None:
        """Move the pointer, with the button down.

        Not by Playwright's mouse: while a button is down that runs a script in the page
        before and after each move, to find out whether something is dropped.
        """
        self.counters.session.send(
            "Input.dispatchMouseEvent",
            {
                "type": "mouseMoved",
                "x": place.x_px,
                "y": place.y_px,
                "button": "left",
                "buttons": 1,
            },
        )

    def measure(self, places: Sequence[Point], warm_up: int) -> None:
        """Drag along the places; the first few do not count."""
        self.take()
        for index, place in enumerate(places):
            spent = self.move(place)
            if index >= warm_up:
                self.moves.append(spent)
        self.let_go()

    def screen_map(self) -> ScreenMap:
        """Find out the map by two small drags. The handle is left where they end."""
        places, values = [centre_of(self.page, self.handle)], [self.value()]
        for dx_px, dy_px in ((-90, 0), (0, -90)):
            self.take()
            self.page.mouse.move(places[-1].x_px + dx_px, places[-1].y_px + dy_px)
            self.wait_for_frames()
            self.let_go()
            places.append(centre_of(self.page, self.handle))
            values.append(self.value())
        return ScreenMap.fitted(places, values)

    def wait_for_frames(self) -> None:
        """Return when all that is under way has been shown."""
        self.page.evaluate(
            "() => new Promise((done) =>"
            " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
        )

    def text_of(self, readout: str) -> str:
        """Return a readout's text."""
        return self.page.locator(f'[data-readout="{readout}"]').inner_text()

    def value(self) -> list[float]:
        """Return the handle's data coordinates."""
        return value_of(self.page, self.handle)


@dataclass(frozen=True)
class Frame:
    """What a page showed in the frame of a pointer move, in data coordinates.

    The hyperplane's `line` has no ends in space, where WebGL draws the hyperplane.
    """

    pointer: Point
    handle: list[float]
    readout: list[float]
    text: str
    arrow_tip: list[float]
    line: list[list[float]]
    correct: int


# The listener stands behind the component's own, so its frame callback runs after theirs
# in the first frame after the move, before that is painted.
RECORDER = """
() => {
  window.recorded = [];
  const json = (selector, name) => JSON.parse(document.querySelector(selector).dataset[name]);
  window.addEventListener("pointermove", (event) => {
    const pointer = [event.clientX, event.clientY];
    requestAnimationFrame(() => window.recorded.push(JSON.stringify({
      pointer,
      handle: json('[data-handle="w"]', "value"),
      readout: json('[data-readout="w"]', "value"),
      text: document.querySelector('[data-readout="w"]').textContent,
      arrow_tip: json('[data-mark="w"]', "to"),
      line: document.querySelector('[data-mark="hyperplane"][data-from]')
        ? [json('[data-mark="hyperplane"]', "from"), json('[data-mark="hyperplane"]', "to")]
        : [],
      correct: json('[data-readout="correct"]', "value"),
    })));
  });
}
"""


def recorded_frames(contestant: Contestant, places: Sequence[Point]) -> list[Frame]:
    """Drag along the places and return what each first frame after a move showed."""
    contestant.page.evaluate(RECORDER)
    contestant.take()
    contestant.wait_for_frames()
    contestant.page.evaluate("() => { window.recorded.length = 0; }")
    for place in places:
        contestant.point_at(place)
        contestant.wait_for_frames()
    contestant.let_go()
    frames = [json.loads(text) for text in contestant.page.evaluate("() => window.recorded")]
    return [Frame(**{**frame, "pointer": Point(*frame["pointer"])}) for frame in frames][
        : len(places)
    ]
