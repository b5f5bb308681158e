"""Weight space beside the leaves: one w in two pictures, the core's mistakes in each cell."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Locator, Page, expect

import perceptron_core as core
from perceptron_explorer.topics.training.task import Task
from tests.browser.actions import figure, open_figure
from tests.browser.on_page import settle
from tests.browser.test_take_along import pixels
from tests.browser.training_page import button, expect_step, jump, run_of, task
from tests.browser.watch import Watch
from tests.browser.wire import Wire

WEIGHTS, LEAVES = "training-weights", "training"

READ = """(name) => {
  const root = document.querySelector(`[data-figure="${name}"]`);
  const number = (selector) => JSON.parse(root.querySelector(selector)?.dataset.value ?? "null");
  const readout = (of) => number(`[data-readout="${of}"]`);
  return { w: number('[data-handle="w"]'), wrong: readout("n-wrong"), b: readout("held-b") };
}"""

# The map as an image, and the axes that it is drawn over.
MAP = """() => {
  const root = document.querySelector('[data-figure="training-weights"]');
  const canvas = root.querySelector("canvas.heatmap");
  const { xaxis, yaxis } = root.querySelector(".js-plotly-plot")._fullLayout;
  const box = [[xaxis.range[0], yaxis.range[0]], [xaxis.range[1], yaxis.range[1]]];
  return { box, image: canvas.toDataURL() };
}"""


def open_weights(page: Page, url: str, more: str = "") -> None:
    """Open the page with both pictures."""
    open_figure(page, f"{url}/training?view=weights{more}", LEAVES)
    figure(page, WEIGHTS).and_(page.locator('[data-ready="true"]')).wait_for()


def w_in(page: Page, name: str) -> Locator:
    """Return the handle of w in one of the pictures."""
    return figure(page, name).locator('[data-handle="w"]')


def tip_of(page: Page, name: str) -> tuple[float, float]:
    """Return where the tip of w is in one of the pictures, in pixels."""
    box = w_in(page, name).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def read(page: Page, name: str = WEIGHTS) -> dict[str, Any]:
    settle(page)
    shown: dict[str, Any] = page.evaluate(READ, name)
    return shown


def mistakes(one: Task, w: Sequence[float], b: float) -> int:
    X, y = one.picture.X, one.picture.leaf_set.y
    return int(np.count_nonzero(core.predict(X, w, b) != y))


def expect_the_cores_map(page: Page, one: Task, b: float) -> NDArray[np.int64]:
    """Each count has one colour, and none at all stands for no mistake."""
    settle(page)
    seen = page.evaluate(MAP)
    X, y = one.picture.X, one.picture.leaf_set.y
    held = core.held_sums(X, np.zeros(2), b, (0, 1))
    image = pixels(b64decode(seen["image"].partition(",")[2])).astype(np.int64)
    counts = core.mistakes_over_plane(X, y, held, seen["box"], image.shape[:2])
    colours = image @ [1, 2**8, 2**16, 2**24]
    for count in np.unique(counts):
        found = np.unique(colours[counts == count])
        assert len(found) == 1, f"{count} mistakes have {len(found)} colours"
        assert (found[0] == 0) == (count == 0)
    return counts


def test_the_map_has_the_cores_counts_and_follows_b(page: Page, app_url: str) -> None:
    open_weights(page, app_url, "&step=3")
    one = task()
    first = read(page)
    counts = expect_the_cores_map(page, one, first["b"])
    assert counts.min() == 0
    assert counts.max() > 40
    jump(page, 58)
    expect_step(page, 58)
    later = read(page)
    assert later["b"] != first["b"]
    expect_the_cores_map(page, one, later["b"])
    figure(page, WEIGHTS).get_by_role("button", name="Zoom in").click()
    expect_the_cores_map(page, one, later["b"])


def drag_w(page: Page, name: str, places: Sequence[tuple[float, float]]) -> None:
    """Drag w in one of the pictures; in each place both show one w, and the core's mistakes."""
    x_px, y_px = tip_of(page, name)
    page.mouse.move(x_px, y_px)
    page.mouse.down()
    one, seen = task(), []
    for right, down in places:
        page.mouse.move(x_px + right, y_px + down, steps=2)
        here = read(page)
        assert read(page, LEAVES)["w"] == here["w"]
        assert here["wrong"] == mistakes(one, here["w"], here["b"])
        seen.append(here["wrong"])
    page.mouse.up()
    assert len(set(seen)) > 1, "the way crosses no line"


@pytest.mark.parametrize("name", [WEIGHTS, LEAVES])
def test_w_is_dragged_in_either_picture_before_python_hears_of_it(
    watched_tab: Page, app_url: str, name: str
) -> None:
    page, wire = watched_tab, Wire(watched_tab)
    open_weights(page, app_url, "&step=30")
    wire.hold("there")
    drag_w(page, name, [(20, -10), (60, -30), (-40, 10), (-120, 40)])
    wire.let_go()
    undo = page.get_by_role("button", name="Undo", exact=True)
    expect(undo).to_be_enabled()
    page.keyboard.press("Control+z")
    run = run_of(task())
    expect(w_in(page, WEIGHTS)).to_have_attribute(
        "data-value", str(run["w"][run["state"][30]].tolist()).replace(" ", "")
    )
    assert read(page)["w"] == read(page, LEAVES)["w"]


def test_by_keys_and_by_the_address(page: Page, app_url: str) -> None:
    open_weights(page, app_url, "&changes=0,-1,0.5,0.25")
    before = read(page)
    assert before == {"w": [-1, 0.5], "wrong": mistakes(task(), [-1, 0.5], 0.25), "b": 0.25}
    w_in(page, WEIGHTS).focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    after = read(page)
    assert after["w"] == pytest.approx([before["w"][0] - 0.1, before["w"][1] + 0.1])
    assert read(page, LEAVES)["w"] == after["w"]


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 844}, has_touch=True)
def test_a_finger_drags_w_in_weight_space(page: Page, app_url: str) -> None:
    open_weights(page, app_url, "&step=30")
    x_px, y_px = tip_of(page, WEIGHTS)
    before = read(page)["w"]
    browser = page.context.new_cdp_session(page)
    for kind, right in (("touchStart", 0), ("touchMove", 15), ("touchMove", 40)):
        points = [{"x": x_px + right, "y": y_px}]
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    browser.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    after = read(page)["w"]
    assert after[0] > before[0]
    assert read(page, LEAVES)["w"] == after


SHEET = """() => {
  const gd = document.querySelector('[data-figure="training-weights"] .js-plotly-plot');
  const { facecolor, z } = gd._fullData.find(({ uid }) => uid === "mark-map");
  const { xaxis, yaxis } = gd._fullLayout.scene;
  const box = [[xaxis.range[0], yaxis.range[0]], [xaxis.range[1], yaxis.range[1]]];
  const edges = document.querySelector('[data-mark="solutions"]');
  return { box, z: [...new Set(z)], n: facecolor.length, edges: edges.getAttribute("d") };
}"""


def test_in_space_the_counts_lie_at_the_height_of_w(page: Page, app_url: str) -> None:
    open_weights(page, app_url, "&dim=3&step=30")
    one, here = task(dim=3), read(page)
    seen = page.evaluate(SHEET)
    assert seen["z"] == [here["w"][2]]
    held = core.held_sums(one.picture.X, here["w"], here["b"], (0, 1))
    X, y = one.picture.X, one.picture.leaf_set.y
    counts = core.mistakes_over_plane(X[:, :2], y, held, seen["box"], (48, 48))
    assert seen["n"] == 2 * np.count_nonzero(counts)
    assert "M" in seen["edges"]
    assert here["wrong"] == mistakes(one, here["w"], here["b"])
    w_in(page, WEIGHTS).focus()
    page.keyboard.press("PageUp")
    raised = read(page)["w"]
    assert raised[2] == pytest.approx(here["w"][2] + 0.1)
    assert page.evaluate(SHEET)["z"] == [raised[2]]


def test_leaves_that_nothing_separates_leave_no_cell_free(page: Page, app_url: str) -> None:
    open_weights(page, app_url, "&leaves=iris-hard&step=30")
    here = read(page)
    assert expect_the_cores_map(page, task("iris-hard"), here["b"]).min() > 0
    expect(page.get_by_text("no weights in this picture are free of mistakes")).to_be_visible()
    expect(page.locator('[data-mark="solutions-name"]')).to_be_hidden()


def test_a_saved_page_has_both_pictures(
    page: Page, app_url: str, browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    open_weights(page, app_url, "&step=30")
    weights = figure(page, WEIGHTS)
    weights.get_by_role("button", name="Save the picture").click()
    with page.expect_download() as download:
        weights.locator('[data-save="html"]').click()
    file = tmp_path / "weights.html"
    download.value.save_as(file)
    with browser.new_context(offline=True) as context:
        lone = context.new_page()
        watch.look_at(lone)
        open_figure(lone, file.as_uri(), LEAVES)
        figure(lone, WEIGHTS).and_(lone.locator('[data-ready="true"]')).wait_for()
        drag_w(lone, WEIGHTS, [(30, -20), (-60, 30)])
        button(lone, "next").click()
        expect_step(lone, 31)
        expect_the_cores_map(lone, task(), read(lone)["b"])


# Where the plotting area is in the picture, as shares of its width and height.
AREA = """() => {
  const gd = document.querySelector('[data-figure="training-weights"] .js-plotly-plot');
  const { l, t, w, h } = gd._fullLayout._size;
  const { clientWidth: width, clientHeight: height } = gd;
  return [l / width, t / height, (l + w) / width, (t + h) / height];
}"""


def test_the_map_fills_a_saved_picture_as_it_does_the_page(
    page: Page, app_url: str, tmp_path: Path
) -> None:
    open_weights(page, app_url, "&step=30")
    seen, area = page.evaluate(MAP), page.evaluate(AREA)
    weights = figure(page, WEIGHTS)
    weights.get_by_role("button", name="Save the picture").click()
    with page.expect_download() as download:
        weights.locator('[data-save="png"]').click()
    file = tmp_path / "weights.png"
    download.value.save_as(file)
    saved = pixels(file.read_bytes())
    shown = pixels(b64decode(seen["image"].partition(",")[2]))
    n_same = n_looked_at = 0
    for row in range(5, len(shown), 20):
        for column in range(5, shown.shape[1], 20):
            if shown[row, column, 3] == 0:
                continue
            x = area[0] + (area[2] - area[0]) * (column + 0.5) / shown.shape[1]
            y = area[1] + (area[3] - area[1]) * (row + 0.5) / len(shown)
            there = saved[int(y * len(saved)), int(x * saved.shape[1])]
            n_same += int(np.abs(there - shown[row, column]).max() <= 2)
            n_looked_at += 1
    assert n_looked_at > 100
    assert n_same > 0.6 * n_looked_at  # The others lie under lines and words.
