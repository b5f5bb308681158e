"""The hyperplane, dragged by w: ours, Plotly.react, and in the plane the hand-written floor."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from numpy.typing import NDArray
from playwright.sync_api import Browser

import perceptron_core as core
from benchmarks.common import fixed, median, print_table, times
from benchmarks.contestants import Contestant, recorded_frames
from benchmarks.counters import Spent
from benchmarks.lag import lagging
from benchmarks.page_server import serving
from benchmarks.scenes import document_of, picture_of
from perceptron_explorer.topics.hyperplane.scene import Picture
from tests.browser.actions import Point

MOVES_PER_ROUND = 12
WARM_UP = 3

RATIOS = {"floor": "ours / floor", "Plotly.react": "Plotly.react / ours"}


class BrokenError(RuntimeError):
    """A page does not show what it should."""


@dataclass(frozen=True)
class Result:
    """What the pages cost at one number of leaves."""

    n_samples: int
    moves: dict[str, list[Spent]]
    frames: int
    lags: list[str]

    def work_ms(self, name: str) -> float:
        """Return the median of script, style and layout for one move."""
        return median(spent.work_ms for spent in self.moves[name])

    def ratio(self, name: str, other: str) -> float:
        """Return how many times the one's work the other's goes into."""
        return self.work_ms(name) / self.work_ms(other)


@dataclass(frozen=True)
class Scenario:
    """One picture at several numbers of leaves, drawn by several pages.

    Parameters
    ----------
    title : str
    dim : int
        2 in the plane, 3 in space.
    sizes : tuple of int
    pages : mapping
        The pages' files by the contestants' names, "ours" among them.
    rounds : int
        Over all of them w turns once about the origin.
    warm_up : int
        Moves before the first round, so that the browser has compiled what runs often.
    """

    title: str
    dim: int
    sizes: tuple[int, ...]
    pages: Mapping[str, str]
    rounds: int
    warm_up: int

    def measure(self, browser: Browser, n_samples: int) -> Result:
        """Drag w in all pages, in turns, along the same weight vectors."""
        picture = picture_of(n_samples, self.dim)
        document = document_of(picture)
        with serving({"scene": document}) as site:
            pages = dict[str, Contestant]()
            for name, file in self.pages.items():
                query = {"data": "/data/scene", "camera": _camera_of(pages.get("ours"))}
                url = f"{site}/pages/{file}?{urlencode(query)}"
                pages[name] = Contestant.opened(browser, name, url, "w")
            drags = Drags(self, pages, picture, document["values"])
            drags.warm_up()
            drags.take_turns()
            frames, lags = drags.lags()
            for page in pages.values():
                page.page.close()
        return Result(n_samples, {name: page.moves for name, page in pages.items()}, frames, lags)


def _camera_of(ours: Contestant | None) -> str:
    """Return our picture's camera in space as JSON: the same moves are then the same w."""
    if ours is None:
        return "null"
    script = "() => document.querySelector('.js-plotly-plot').layout.scene?.camera ?? null"
    return json.dumps(ours.page.evaluate(script))


PLANE = Scenario(
    "Dragging w in the plane",
    dim=2,
    sizes=(200, 2_000, 10_000),
    pages={"floor": "floor.html", "ours": "ours.html", "Plotly.react": "plotly.html"},
    rounds=5,
    warm_up=40,
)
SPACE = Scenario(
    "Dragging w in space",
    dim=3,
    sizes=(200, 10_000),
    pages={"ours": "ours.html", "Plotly.react": "plotly_space.html"},
    rounds=2,  # without a graphics card, ten thousand leaves take a second a frame
    warm_up=15,
)


class Drags:
    """The drags of one picture, in all pages along the same weight vectors."""

    def __init__(
        self,
        scenario: Scenario,
        pages: Mapping[str, Contestant],
        picture: Picture,
        values: Mapping[str, Any],
    ) -> None:
        self.scenario = scenario
        self.full_turn = scenario.rounds * MOVES_PER_ROUND
        self.pages = pages
        self.X, self.y = picture.X, picture.leaf_set.y
        self.w, self.b = values["w"], float(values["b"])
        self.maps = {name: page.screen_map() for name, page in pages.items()}

    def path(self, first: int, count: int) -> list[list[float]]:
        """Return weight vectors on a circle, a step of the full turn apart."""
        turns = [(first + step) / self.full_turn for step in range(count)]
        return self.maps["ours"].circle(self.w, turns)

    def places(self, name: str, ws: Sequence[Sequence[float]]) -> list[Point]:
        """Return where a page's pointer goes for these weight vectors."""
        return [self.maps[name].to_px(w) for w in ws]

    def warm_up(self) -> None:
        """Let the browser compile what runs often."""
        for name, page in self.pages.items():
            ws = self.path(0, WARM_UP if name == "Plotly.react" else self.scenario.warm_up)
            page.measure(self.places(name, ws), warm_up=len(ws))

    def take_turns(self) -> None:
        """Measure every page in every round, each time another one first."""
        order = list(self.pages)
        for number in range(self.scenario.rounds):
            ws = self.path(number * MOVES_PER_ROUND - WARM_UP, MOVES_PER_ROUND + WARM_UP)
            first = number % len(order)
            for name in order[first:] + order[:first]:
                self.pages[name].measure(self.places(name, ws), WARM_UP)
                check(self.pages[name], ws[-1], self.X, self.y, self.b)

    def lags(self) -> tuple[int, list[str]]:
        """Return how many of our frames were looked at, and what lagged in them."""
        turn = self.places("ours", self.path(0, self.full_turn))
        frames = recorded_frames(self.pages["ours"], turn)
        seen = [lagging(frame, self.maps["ours"], self.X, self.y, self.b) for frame in frames]
        return len(frames), [lag for lags in seen for lag in lags]


def check(
    page: Contestant, wanted: Sequence[float], X: NDArray[Any], y: NDArray[Any], b: float
) -> None:
    """Raise unless the handle is where the pointer left it and the numbers are the core's."""
    page.wait_for_frames()
    w = page.value()
    if math.dist(w, wanted) > 0.02 * core.norm(wanted):
        raise BrokenError(f"{page.name}: w should be at {wanted} and is at {w}")
    right = len(y) - int(core.misclassified(X, y, w, b).sum())
    shown = int(re.findall(r"\d+", page.text_of("correct"))[0])
    if shown != right:
        raise BrokenError(f"{page.name}: {shown} leaves are said to be right, and {right} are")
    unseen = sum(spent.style_count == 0 for spent in page.moves)
    if unseen:
        raise BrokenError(f"{page.name}: {unseen} moves changed nothing on the page")


def report(scenario: Scenario, results: Sequence[Result]) -> None:
    """Print the tables."""
    others = [name for name in ("floor", "Plotly.react") if name in scenario.pages]
    print_table(
        f"{scenario.title}: script + style + layout for one pointer move, "
        "median processor time in ms",
        ("leaves", *scenario.pages, *(RATIOS[name] for name in others)),
        [
            (
                f"{result.n_samples:,}",
                *(fixed(result.work_ms(name)) for name in scenario.pages),
                *(times(result.ratio(*RATIOS[name].split(" / "))) for name in others),
            )
            for result in results
        ],
    )
    print_table(
        "The same moves in parts, medians in ms; a task is all that the main thread did, "
        "painting included",
        ("leaves, page", "script", "style", "layout", "whole task"),
        [
            (f"{result.n_samples:,} {name}", *parts(moves))
            for result in results
            for name, moves in result.moves.items()
        ],
    )
    print_table(
        "Frames in which something lagged behind the handle",
        ("leaves", "frames looked at", "that lagged", "what"),
        [
            (
                f"{result.n_samples:,}",
                str(result.frames),
                str(len(result.lags)),
                ", ".join(sorted(set(result.lags))) or "nothing",
            )
            for result in results
        ],
    )


def parts(moves: Sequence[Spent]) -> tuple[str, ...]:
    """Return the medians of the parts, for a table."""
    names = ("script_ms", "style_ms", "layout_ms", "task_ms")
    return tuple(fixed(median(getattr(spent, name) for spent in moves)) for name in names)
