"""What is drawn of a scene's marks, in pixels and words, beside what the core says of them.

The front end tells numbers in attributes, for tests to read. Here the drawing itself is read:
the corners of polygons, the ends of lines, the tips of arrows, the rings and the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import numpy as np

from perceptron_explorer.scenes.descriptions import Mark
from perceptron_explorer.scenes.scene import Scene
from tests.browser.actions import Point
from tests.templates import filled, is_printed_sum

WITHIN_PX = 0.5

Known: TypeAlias = Mapping[str, Any]
Places: TypeAlias = list[list[float]]

READ_DRAWN = """
  const placesIn = (element) => {
    const number = (one, ...names) => names.map((name) => Number(one.getAttribute(name)));
    const pairs = (text) => (text ?? "").match(/-?[\\d.]+,-?[\\d.]+/g)?.map((pair) =>
      pair.split(",").map(Number)) ?? [];
    if (element.localName === "line")
      return [number(element, "x1", "y1"), number(element, "x2", "y2")];
    if (element.localName !== "g")
      return pairs(element.getAttribute("points") ?? element.getAttribute("d"));
    const head = element.querySelector(":scope > .head");
    return head ? pairs(head.getAttribute("points")).slice(0, 1)
      : [...element.querySelectorAll(":scope > circle")]
        .filter((ring) => ring.style.visibility !== "hidden")
        .map((ring) => number(ring, "cx", "cy"));
  };
  const inPicture = Object.fromEntries([...document.querySelectorAll("svg.layer [data-mark]")]
    .filter((element) => element.style.visibility !== "hidden")
    .map((element) => {
      const { left, top } = element.ownerSVGElement.getBoundingClientRect();
      const places = placesIn(element).map(([x, y]) => [x + left, y + top]);
      return [element.dataset.mark, { places, text: element.textContent }];
    }));
"""
"""Gives `inPicture`: of each mark that is not hidden, its places in the window and its text."""


def misdrawn(
    drawn: Mapping[str, Any], scene: Scene, known: Known, to_px: Callable[[Any], Point]
) -> Iterator[str]:
    """Name each mark that is not drawn where, or does not say what, the core's numbers ask for.

    Drop lines of what is held follow the hand, which may be off the place that a grid gives.
    """
    for mark in scene.marks:
        if mark.shape == "text":
            yield from _wrong_words(mark, drawn.get(mark.name), known)
        elif mark.shape in PLACES and "held" not in mark.name:
            expected = [
                [float(px) for px in to_px(place)] for place in PLACES[mark.shape](mark, known)
            ]
            given = drawn[mark.name]["places"] if mark.name in drawn else []
            agree = _are_near if mark.shape != "rings" else _are_near_in_some_order
            if not agree(expected, given):
                yield f"{mark.shape} {mark.name} is drawn at {given} and should be at {expected}"


def _are_near(expected: Places, given: Places) -> bool:
    a, b = np.asarray(expected, dtype=float), np.asarray(given, dtype=float)
    return a.shape == b.shape and bool((np.abs(a - b) <= WITHIN_PX).all())


def _are_near_in_some_order(expected: Places, given: Places) -> bool:
    """Rings are made when they are first needed."""
    if len(expected) != len(given) or not expected:
        return len(expected) == len(given)
    apart = np.abs(np.asarray(expected)[:, None] - np.asarray(given)[None]).max(axis=-1)
    near = apart <= WITHIN_PX
    return bool(near.any(axis=0).all() and near.any(axis=1).all())


def _wrong_words(mark: Mark, drawn: Any, known: Known) -> Iterator[str]:
    """A word may be out of sight, or make way for another; what is not defined has none."""
    if drawn is None or is_printed_sum(mark.text):
        return
    expected = None if known[mark.of[0]] is None else filled(mark.text, known)
    if drawn["text"] != expected:
        yield f"the word {mark.name} is {drawn['text']!r} and should be {expected!r}"


def _corners(mark: Mark, known: Known) -> list[Any]:
    corners = known[mark.of[0]]
    return [] if corners is None or len(corners) < 2 else list(corners)


def _pairs(mark: Mark, known: Known) -> list[Any]:
    pairs = known[mark.of[0]]
    return [] if pairs is None else [place for pair in pairs for place in pair]


def _ends(mark: Mark, known: Known) -> list[Any]:
    ends = known[mark.of[0]] if len(mark.of) == 1 else [known[name] for name in mark.of]
    return [] if ends is None or any(end is None for end in ends) else list(ends)


def _tip(mark: Mark, known: Known) -> list[Any]:
    ends = _ends(mark, known)
    return ends[1:] if ends and not np.array_equal(*ends) else []


def _ringed(mark: Mark, known: Known) -> list[Any]:
    points, flags = (known[name] for name in mark.of)
    return [] if flags is None else list(np.asarray(points)[np.asarray(flags, dtype=bool)])


PLACES: Mapping[str, Callable[[Mark, Known], list[Any]]] = {
    "polygon": _corners,
    "outline": _corners,
    "polyline": _corners,
    "surface": _corners,
    "segments": _pairs,
    "segment": _ends,
    "arrow": _tip,
    "rings": _ringed,
}
"""Where a mark of a shape should be drawn, in data coordinates and in order."""
