"""What the page shows of a scene, beside what the core says that it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol

import numpy as np
from playwright.sync_api import Page, expect

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes.descriptions import Curve, Handle, Readout, Sentence, Steps
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.expressions import INPUT
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import items
from perceptron_explorer.topics.home import scene as home
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.hyperplane.scene import Picture
from tests.browser.actions import SECONDS_TO_GET_READY, Point
from tests.browser.drawn import READ_DRAWN, misdrawn

TOLERANCE = 1e-9

Pair = tuple[str, Any, Any]
"""What it is, the core's number, the page's."""

# Two frames: what was asked for before the first is painted when the second begins.
SETTLE = f"""() => new Promise((done, fail) => {{
  requestAnimationFrame(() => requestAnimationFrame(done));
  setTimeout(() => fail(new Error(`Nothing is painted; the tab is ${{document.visibilityState}}.`)),
             {1000 * SECONDS_TO_GET_READY}); }})"""
"""A tab in the background paints nothing, and a test that waits for it would wait for ever."""

READ_SCENE = f"""{READ_DRAWN}
  const read = (kind, value) => Object.fromEntries(
    [...document.querySelectorAll(`[data-${{kind}}]`)].map((e) => [e.dataset[kind], value(e)]));
  const json = (text) => text === undefined ? undefined : JSON.parse(text);
  const scene = {{
    drawn: inPicture,
    handles: read("handle", (e) => e.style.display === "none" ? null : json(e.dataset.value)),
    readouts: read("readout", (e) => e.closest("[hidden]") ? null : json(e.dataset.value)),
    marks: read("mark", (e) => ({{ shown: e.style.visibility !== "hidden",
                                  ends: [json(e.dataset.from), json(e.dataset.to)] }})),
    choices: read("choice", (e) => e.querySelector("input:checked").value),
    opened: document.querySelectorAll("[data-step]:not([hidden])").length,
    held: json(document.querySelector(".stage .handle.held")?.dataset.value) ?? null,
    chosen: json(document.querySelector(".probe")?.dataset.value) ?? null,
  }};
"""

READ = f"""() => {{{READ_SCENE}
  const axes = document.querySelector(".js-plotly-plot")._fullLayout;
  const [x, y] = [axes.xaxis.range, axes.yaxis.range];
  const drawn = document.querySelector(".nsewdrag").getBoundingClientRect();
  return {{
    scene, box: [[x[0], y[0]], [x[1], y[1]]],
    area: [drawn.left, drawn.top, drawn.width, drawn.height],
  }};
}}"""


class SceneShown(NamedTuple):
    """What a figure shows of its scene at one moment, in the plane or in space."""

    drawn: dict[str, Any]
    handles: dict[str, Any]
    readouts: dict[str, Any]
    marks: dict[str, Any]
    choices: dict[str, str]
    opened: int
    held: list[float] | None
    chosen: list[float] | None


class Shown(NamedTuple):
    """One moment of a figure in the plane, all of it read in one task of the browser."""

    scene: SceneShown
    box: list[list[float]]
    area: list[float]

    @property
    def handles(self) -> dict[str, Any]:
        """Where each handle is, by name; None for one that is hidden."""
        return self.scene.handles

    @property
    def readouts(self) -> dict[str, Any]:
        """Each moving number by name, in full."""
        return self.scene.readouts

    @property
    def marks(self) -> dict[str, Any]:
        """Whether each mark is shown, and its ends."""
        return self.scene.marks

    def to_px(self, point: list[float]) -> Point:
        """Return where a point lies in the window, by the drawn area and the axes' ranges."""
        left, top, width, height = self.area
        (x_low, y_low), (x_high, y_high) = self.box
        across = (point[0] - x_low) / (x_high - x_low)
        up = (point[1] - y_low) / (y_high - y_low)
        return Point(left + across * width, top + (1 - up) * height)

    @property
    def px_per_unit(self) -> float:
        """How many pixels one data unit is long; the same on both axes."""
        return self.area[2] / (self.box[1][0] - self.box[0][0])


def settle(page: Page) -> None:
    """Wait until all that was asked for so far is painted."""
    page.evaluate(SETTLE)


def expect_python_at_rest(page: Page) -> None:
    """Wait until Python has come to the end of what it was told."""
    settle(page)  # By then the page says that it is asking.
    # Between two runs Python seems to be at rest; the page knows what is not answered.
    expect(page.locator('[data-unacknowledged]:not([data-unacknowledged="0"])')).to_have_count(0)
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")


def expect_connection(page: Page, *, is_there: bool = True) -> None:
    """Wait until the page has found, or lost, its server; it looks for it less and less often."""
    state = re.compile("^CONNECTED$" if is_there else "^(?!CONNECTED$)")
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", state, timeout=60_000)


def shown(page: Page) -> Shown:
    """Read the page once it is painted."""
    settle(page)
    found = page.evaluate(READ)
    return Shown(**{**found, "scene": SceneShown(**found["scene"])})


def first_picture(key: str = "iris", scaled: bool = True, dim: int = 2) -> Picture:
    """Return the picture that a page begins with."""
    return hyperplane.picture_of(given_sets()[key].first_features(dim), scaled)


def hyperplane_scene(key: str = "iris", scaled: bool = True, dim: int = 2) -> Scene:
    """Return the hyperplane page's scene as it begins."""
    picture = first_picture(key, scaled, dim)
    return hyperplane.scene_of(picture, hyperplane.starting_values(picture))


def home_scene() -> Scene:
    """Return the home page's scene as it begins."""
    picture = first_picture()
    return home.scene_of(picture, home.starting_values(picture))


def values_on(seen: SceneShown, scene: Scene) -> dict[str, Any]:
    """Return the person's values as the page shows them: on a handle, else in a readout."""
    known: dict[str, Any] = {**scene.values, **seen.choices}
    known.update({item.of: seen.opened for item in items(scene) if isinstance(item, Steps)})
    read = _values_read(seen, scene)
    return {**known, **{name: value for name, value in read.items() if value is not None}}


def _values_read(seen: SceneShown, scene: Scene) -> dict[str, Any]:
    known = {one.sets: seen.handles[one.name] for one in scene.handles if _is_where_it_is(one)}
    for item in items(scene):
        if isinstance(item, Readout) and item.of in scene.values:
            known.setdefault(item.of, seen.readouts[item.name])
    for handle in scene.handles:
        at = seen.handles[handle.name]
        if handle.sets not in known and at is not None:
            known[handle.sets] = value_of(handle.to, {**known, "input": at})
    return known


def _is_where_it_is(handle: Handle) -> bool:
    """Say whether a handle's place is its value, or the nearest that the value may be."""
    return handle.to is INPUT or "nearest_held" in str(handle.to.encoded())


def expected(
    seen: SceneShown, box: list[list[float]], scene: Scene, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Return every quantity of the scene by the core, for what the page shows."""
    looked_at = seen.marks.get("leaf-distance", {})
    leaf = looked_at["ends"][0] if looked_at.get("shown") else None
    return evaluate(scene, {**values, "leaf": leaf, "held": seen.held}, box)


def near(mine: Any, theirs: Any) -> bool:
    """Say whether the core's number and the page's are the same, up to rounding."""
    if mine is None or theirs is None:
        return mine is None and theirs is None
    a, b = np.asarray(mine, dtype=float), np.asarray(theirs, dtype=float)
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=TOLERANCE, atol=TOLERANCE))


def same_values(one: Shown, other: Shown) -> bool:
    """Say whether two moments show the same.

    Plotly reckons the axes anew with each picture, and the grip hangs on them: it is the same
    to the last digit but one.
    """
    return (
        one.handles.keys() == other.handles.keys()
        and all(near(one.handles[name], other.handles[name]) for name in one.handles)
        and one.readouts == other.readouts
    )


def part_of(known: Mapping[str, Any], path: str) -> Any:
    """Return ``counts.tp`` of the known quantities."""
    name, dot, part = path.partition(".")
    whole = known[name]
    if not dot or whole is None:
        return whole
    return whole[int(part)] if part.isdigit() else whole[part]


def differences(page: Page, scene: Scene, values: Mapping[str, Any] | None = None) -> list[str]:
    """Return a sentence for every number on the page that is not the core's.

    ``values`` are read off the page unless they are given.
    """
    seen = shown(page)
    return compare(seen, scene, values)


class Read(Protocol):
    """A figure that is read, in the plane or in space."""

    @property
    def scene(self) -> SceneShown:
        """What it shows of its scene."""

    @property
    def box(self) -> list[list[float]]:
        """The visible part of its axes."""

    def to_px(self, point: Any) -> Point:
        """Return where a point is seen in the window."""


def compare(read: Read, scene: Scene, values: Mapping[str, Any] | None = None) -> list[str]:
    """Return what `differences` does, for a figure that is read already."""
    seen = read.scene
    known = expected(seen, read.box, scene, values_on(seen, scene) if values is None else values)
    pairs = [
        *_readout_pairs(scene, known, seen),
        *((f"handle {one.name}", known[one.at], seen.handles[one.name]) for one in scene.handles),
        *_curve_pairs(scene, known, seen),
        *_mark_pairs(scene, known, seen),
    ]
    wrong = [
        f"{what}: the core says {mine}, the page {theirs}"
        for what, mine, theirs in pairs
        if not near(mine, theirs)
    ]
    return [*wrong, *misdrawn(seen.drawn, scene, known, read.to_px)]


def _readout_pairs(scene: Scene, known: Mapping[str, Any], seen: SceneShown) -> Iterator[Pair]:
    for item in items(scene):
        if isinstance(item, Readout | Sentence) and item.name and item.of:
            yield f"readout {item.name}", part_of(known, item.of), seen.readouts[item.name]


def _curve_pairs(scene: Scene, known: Mapping[str, Any], seen: SceneShown) -> Iterator[Pair]:
    for item in items(scene):
        if isinstance(item, Curve):
            place = [known[item.of], known[item.height]]
            yield item.name, None if None in place else place, seen.handles[item.name]


def _mark_pairs(scene: Scene, known: Mapping[str, Any], seen: SceneShown) -> Iterator[Pair]:
    for mark in scene.marks:
        if mark.shape in ("polygon", "polyline", "segments", "surface"):
            there = known[mark.of[0]] is not None
            yield f"mark {mark.name} is shown", there, seen.marks[mark.name]["shown"]
        if mark.shape not in ("segment", "arrow"):
            continue
        ends = known[mark.of[0]] if len(mark.of) == 1 else [known[name] for name in mark.of]
        defined = ends is not None and all(end is not None for end in ends)
        if defined and mark.shape == "arrow" and np.array_equal(*ends):
            defined = False  # An arrow without a length is not drawn.
        drawn = seen.marks[mark.name]
        yield (
            f"mark {mark.name}",
            ends if defined else None,
            drawn["ends"] if drawn["shown"] else None,
        )
