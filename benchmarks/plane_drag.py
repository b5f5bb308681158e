"""The hyperplane in the plane: ours, Plotly.react, and the hand-written floor."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from playwright.sync_api import Browser

import perceptron_core as core
from benchmarks.common import fixed, median, print_table, times
from benchmarks.contestants import Contestant, PlaneMap, recorded_frames
from benchmarks.counters import Spent
from benchmarks.lag import lagging
from benchmarks.scenes import plane_document
from tests.browser.actions import Point

SIZES = (200, 2_000, 10_000)
PAGES = {"ours": "ours.html", "Plotly.react": "plotly.html", "floor": "floor.html"}
ROUNDS = 5
MOVES_PER_ROUND = 12
WARM_UP = 3
WARM_UP_ONCE = 40
"""Moves before the first round, so that the browser has compiled what runs often."""

FULL_TURN = ROUNDS * MOVES_PER_ROUND
"""Over all rounds w turns once about the origin."""


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


def documents() -> dict[str, Any]:
    """Return the scenes by the names under which they are served."""
    return {name_of(n): plane_document(n) for n in SIZES}


def name_of(n_samples: int) -> str:
    """Return the name of the scene with so many leaves."""
    return f"plane-{n_samples}"


def circle(radius: float, first: int, count: int) -> list[list[float]]:
    """Return weight vectors on a circle, a step of the full turn apart."""
    angles = [2 * math.pi * (first + step) / FULL_TURN for step in range(count)]
    return [[radius * math.cos(angle), radius * math.sin(angle)] for angle in angles]


def places(on_screen: PlaneMap, ws: Sequence[Sequence[float]]) -> list[Point]:
    """Return where the pointer goes for these weight vectors."""
    return [on_screen.to_px(w) for w in ws]


def measure(browser: Browser, site: str, n_samples: int, document: dict[str, Any]) -> Result:
    """Drag w in all pages, in turns, along the same weight vectors."""
    query = f"?data=/data/{name_of(n_samples)}"
    pages = {
        name: Contestant.opened(browser, name, f"{site}/pages/{file}{query}", "w")
        for name, file in PAGES.items()
    }
    maps = {name: page.plane_map() for name, page in pages.items()}
    radius = float(core.norm(document["values"]["w"]))
    for name, page in pages.items():
        warm_up = circle(radius, 0, WARM_UP if name == "Plotly.react" else WARM_UP_ONCE)
        page.measure(places(maps[name], warm_up), warm_up=len(warm_up))
    order = list(pages)
    for number in range(ROUNDS):
        path = circle(radius, number * MOVES_PER_ROUND - WARM_UP, MOVES_PER_ROUND + WARM_UP)
        for name in order[number % 3 :] + order[: number % 3]:
            pages[name].measure(places(maps[name], path), WARM_UP)
            check(pages[name], path[-1], document)
    turn = places(maps["ours"], circle(radius, 0, FULL_TURN))
    frames = recorded_frames(pages["ours"], turn)
    X, y = (np.asarray(document["constants"][name]) for name in "Xy")
    lags = [lag for frame in frames for lag in lagging(frame, maps["ours"], X, y, b_of(document))]
    for page in pages.values():
        page.page.close()
    return Result(n_samples, {name: page.moves for name, page in pages.items()}, len(frames), lags)


def b_of(document: dict[str, Any]) -> float:
    """Return the bias, which stays."""
    return float(document["values"]["b"])


def check(page: Contestant, wanted: Sequence[float], document: dict[str, Any]) -> None:
    """Raise unless the handle is where the pointer left it and the numbers are the core's."""
    page.wait_for_frames()
    w = page.value()
    if math.dist(w, wanted) > 0.02 * core.norm(wanted):
        raise BrokenError(f"{page.name}: w should be at {wanted} and is at {w}")
    X, y = (np.asarray(document["constants"][name]) for name in "Xy")
    right = len(y) - int(core.misclassified(X, y, w, b_of(document)).sum())
    shown = int(re.findall(r"\d+", page.text_of("correct"))[0])
    if shown != right:
        raise BrokenError(f"{page.name}: {shown} leaves are said to be right, and {right} are")
    unseen = sum(spent.style_count == 0 for spent in page.moves)
    if unseen:
        raise BrokenError(f"{page.name}: {unseen} moves changed nothing on the page")


def report(results: Sequence[Result]) -> None:
    """Print the tables."""
    print_table(
        "Dragging w in the plane: script + style + layout for one pointer move, "
        "median processor time in ms",
        ("leaves", "floor", "ours", "Plotly.react", "ours / floor", "Plotly.react / ours"),
        [
            (
                f"{result.n_samples:,}",
                *(fixed(result.work_ms(name)) for name in ("floor", "ours", "Plotly.react")),
                times(result.work_ms("ours") / result.work_ms("floor")),
                times(result.work_ms("Plotly.react") / result.work_ms("ours")),
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
