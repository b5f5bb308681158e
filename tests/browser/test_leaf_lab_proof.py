"""While a leaf goes over the border and back, the verdict and its proof are the core's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

import perceptron_core as core
from perceptron_core.array_types import FloatArray
from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.topics.leaf_lab.scene import scene_of, starting_values
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice
from tests.browser.actions import Point, open_figure, path
from tests.browser.drawn import WITHIN_PX, misdrawn
from tests.browser.in_space import ShownInSpace, shown_in_space
from tests.browser.leaf_lab import (
    NAME,
    chosen_value,
    drag_leaf,
    expect_leaves,
    heard,
    open_lab,
    place_of,
    upload,
    view,
)
from tests.browser.on_page import Shown, settle, shown
from tests.browser.test_leaf_lab_files import TABLE
from tests.browser.test_take_along import save
from tests.browser.watch import Watch

SHEET = sheet_of(given_sets()["iris"])
DRAWN_ALIKE = ("best", "margin-0", "margin-1", "nearest", "support-vectors")
"""Of what is drawn of a proof, that of which there is only one for the same leaves."""
N_FRAMES = 10
BEYOND = 1.6
SAME_PLACE = 1e-6
WITH_PROOF = "?proof=proof_on"


def leaves_with(row: int, place: list[float]) -> FloatArray:
    """Return the leaves as the browser has them, one of them at another place."""
    X = Slice(SHEET, (0, 1, 2)[: len(place)]).X.copy()
    X[row, : len(place)] = place
    return X


def faults_in(seen: Shown | ShownInSpace, X: FloatArray, dim: int) -> Iterator[str]:
    """Name all that is not what the core says of these leaves."""
    drawn = Slice(SHEET, (0, 1, 2)[:dim])
    begun = {**starting_values(drawn, {}), "proof": "proof_on"}
    scene = scene_of(drawn, begun)
    known = evaluate(scene, {**begun, "X": X}, seen.box)
    every = X if dim == 3 else np.column_stack([X[:, :2], SHEET.X[:, 2]])
    expected = int(isinstance(core.separability(every, SHEET.y), core.Separation))
    if seen.scene.readouts["separable"] != expected or known["separable"] != expected:
        yield f"the verdict is {seen.scene.readouts['separable']} and should be {expected}"
        return
    alike = tuple(mark for mark in scene.marks if mark.name in DRAWN_ALIKE)
    yield from misdrawn(seen.scene.drawn, replace(scene, marks=alike), known, seen.to_px)
    is_marked = seen.scene.marks["common"]["shown"]
    if is_marked == bool(expected):
        yield f"a common point {'is' if is_marked else 'is not'} drawn"
    if is_marked:
        yield from _faults_in_overlap(seen, X[:, :dim])


def _faults_in_overlap(seen: Shown | ShownInSpace, X: FloatArray) -> Iterator[str]:
    """There may be many proofs: the one that is drawn has to be one."""
    point = np.array(seen.scene.marks["common"]["ends"][0])
    for label in (0, 1):
        of_class = X[SHEET.y == label]
        beside = core.separability(np.vstack([of_class, point]), [0] * len(of_class) + [1])
        if isinstance(beside, core.Separation) and beside.margin > SAME_PLACE:
            yield f"{point} is not in the hull of class {label}"
        ends = seen.scene.drawn.get(f"edges-{label}", {"places": []})["places"]
        leaves = np.array([seen.to_px(leaf) for leaf in of_class.tolist()])
        if any(np.abs(leaves - end).max(axis=1).min() > WITHIN_PX for end in ends):
            yield f"an edge of class {label} does not end at a leaf"


def expect_the_cores(page: Page, X: FloatArray, dim: int = 2) -> int:
    """Hold what is shown against the core, and return the verdict."""
    seen = shown(page) if dim == 2 else shown_in_space(page)
    assert [*faults_in(seen, X, dim)] == []
    return int(seen.scene.readouts["separable"])


def expect_the_cores_while_held(page: Page, row: int, dim: int = 2) -> int:
    """Do so with a leaf where it is at that moment: its place is read in the same task."""
    seen = shown(page) if dim == 2 else shown_in_space(page)
    assert seen.scene.chosen
    assert [*faults_in(seen, leaves_with(row, seen.scene.chosen[:dim]), dim)] == []
    return int(seen.scene.readouts["separable"])


def way_into_the_others(page: Page) -> tuple[Point, list[Point]]:
    """Return where the first leaf is, and its way to one of the other class and beyond it."""
    start, end = place_of(page, 0), place_of(page, 60)
    dx, dy = end.x_px - start.x_px, end.y_px - start.y_px
    return start, path(start, BEYOND * dx, BEYOND * dy, N_FRAMES)


def verdicts_on_the_way(page: Page) -> list[int]:
    """Drag the first leaf over the border and back, and over it again; it stays there."""
    start, there = way_into_the_others(page)
    page.mouse.move(*start)
    page.mouse.down()
    found = []
    for place in [*there, *reversed(there), there[-1]]:
        page.mouse.move(*place)
        settle(page)
        found.append(expect_the_cores_while_held(page, 0))
    page.mouse.up()
    return found


def assert_turns_once_each_way(verdicts: list[int]) -> None:
    there, back, again = verdicts[:N_FRAMES], verdicts[N_FRAMES:-1], verdicts[-1]
    assert there == sorted(there, reverse=True)
    assert back == there[::-1]
    assert (there[0], again) == (1, 0)


def assert_undone_at_once(page: Page, moved: FloatArray) -> None:
    for key, X, verdict in (
        ("Control+z", leaves_with(0, SHEET.X[0, :2].tolist()), 1),
        ("Control+Shift+z", moved, 0),
    ):
        page.keyboard.press(key)
        assert expect_the_cores(page, X) == verdict


def test_a_mouse_drags_a_leaf_over_the_border_and_back(page: Page, app_url: str) -> None:
    open_lab(page, app_url, WITH_PROOF)
    assert_turns_once_each_way(verdicts_on_the_way(page))
    moved = leaves_with(0, chosen_value(page)[:2])
    assert_undone_at_once(page, moved)
    heard(page)
    assert expect_the_cores(page, moved) == 0  # Python's answer changes nothing.


@pytest.mark.browser_context_args(
    viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
)
def test_a_finger_takes_a_leaf_over_the_border(page: Page, app_url: str) -> None:
    open_lab(page, app_url, WITH_PROOF)
    start, there = way_into_the_others(page)
    browser = page.context.new_cdp_session(page)

    def touch(kind: str, *places: Point) -> None:
        points = [{"x": place.x_px, "y": place.y_px, "id": 1} for place in places]
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", start)
    found = []
    for place in there:
        touch("touchMove", place)
        settle(page)
        found.append(expect_the_cores_while_held(page, 0))
    touch("touchEnd")
    assert (found[0], found[-1]) == (1, 0)
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("dim", [2, 3])
def test_keys_take_a_leaf_over_the_border_and_back(page: Page, app_url: str, dim: int) -> None:
    open_lab(page, app_url, f"{WITH_PROOF}&dim={dim}")
    page.locator(".probe").focus()
    row = int(np.abs(Slice(SHEET, (0, 1, 2)[:dim]).X - chosen_value(page)).sum(axis=1).argmin())
    page.keyboard.press("Enter")
    found = []
    for key in [*["ArrowRight", "ArrowUp"] * 3, *["ArrowDown", "ArrowLeft"] * 3]:
        page.keyboard.press(f"Shift+{key}")
        found.append(expect_the_cores_while_held(page, row, dim))
    assert {*found} == {0, 1}
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Escape")
    assert expect_the_cores(page, leaves_with(row, SHEET.X[row, :dim].tolist()), dim) == 1
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_with_no_server_it_is_the_same(
    page: Page, app_url: str, browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    file = save(open_lab(page, app_url, WITH_PROOF), "html", tmp_path)
    with browser.new_context(offline=True) as context:
        alone = context.new_page()
        watch.look_at(alone)
        open_figure(alone, file.as_uri(), NAME)
        assert_turns_once_each_way(verdicts_on_the_way(alone))
        assert_undone_at_once(alone, leaves_with(0, chosen_value(alone)[:2]))


def test_the_verdict_stands_in_words_beside_the_picture(page: Page, app_url: str) -> None:
    open_lab(page, app_url)
    best = core.separability(SHEET.X, SHEET.y)
    assert isinstance(best, core.Separation)
    margin = page.locator('[data-readout="widest-margin"]')
    common = page.locator('[data-readout="common-point"]')
    words = f"Widest margin: {best.margin:.3f} standard deviations"
    expect(margin).to_have_text(f"{words} on either side.")
    page.locator('input[value="proof_on"]').check()
    expect(margin).to_have_text(f"{words}, to the support vectors (wide rings).")
    expect(common).to_be_hidden()
    start, end = place_of(page, 0), place_of(page, 60)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=3)
    expect(common).to_have_text("A point, marked ✕, lies in the convex hulls of both classes.")
    expect(margin).to_be_hidden()
    page.mouse.up()


def test_of_very_many_features_the_verdict_is_only_of_the_leaves_that_were_asked_of(
    page: Page, app_url: str
) -> None:
    open_lab(page, app_url)
    random, y = np.random.default_rng(2), np.arange(12) % 2
    features = [(f"f{i}", "") for i in range(40)]
    X = random.normal(size=(12, 40)).round(2)
    view(page, "File or paste")
    upload(page, TABLE, "wide.csv", leaf_data.write_table(X, y, features, ("no", "yes")))
    page.get_by_role("button", name="Take these 12 leaves").click()
    expect_leaves(page, 12)
    verdict = page.locator('[data-readout="separable"]')
    expect(verdict).to_have_attribute("data-value", "null")
    view(page, "Separable?")
    page.get_by_role("button", name="Look for a proof").click()
    expect(verdict).to_have_attribute("data-value", "1")
    heard(page)
    drag_leaf(page, 3, 30, 20, let_go=False)
    expect(verdict).to_have_attribute("data-value", "null")
    page.mouse.up()
    heard(page)
    expect(verdict).to_have_attribute("data-value", "null")
    page.get_by_role("button", name="Look for a proof").click()
    expect(verdict).to_have_attribute("data-value", "1")
