"""What view/plotly_internals.js assumes of Plotly, held against what Plotly draws."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page
from scipy.spatial import ConvexHull

from perceptron_explorer.draggable_plot.assets import FRONTEND_PATH
from tests.browser.actions import drag_by, open_figure
from tests.browser.on_page import settle
from tests.browser.vector_pages import switch

MODULE = FRONTEND_PATH + "/view/plotly_internals.js"
WITHIN_PX = 0.35

# Where each leaf is drawn, by the transformations of the browser, where our reading of the
# axes puts it, and where Plotly's own reading puts it.
PLACES = """async (module) => {
  const { planeAxis } = await import(module);
  const gd = document.querySelector(".js-plotly-plot");
  const corner = gd.getBoundingClientRect();
  const [x, y] = [planeAxis(gd, "xaxis"), planeAxis(gd, "yaxis")];
  const share = (value, { range }) => (value - range[0]) / (range[1] - range[0]);
  const drawn = [], ours = [], theirs = [];
  for (const dot of gd.querySelectorAll(".points path")) {
    const { e, f } = dot.getScreenCTM();
    const at = dot.__data__;
    drawn.push([e, f]);
    ours.push([corner.left + x.startPx + share(at.x, x) * x.lengthPx,
               corner.top + y.startPx + (1 - share(at.y, y)) * y.lengthPx]);
    const px = [e - corner.left - x.startPx, f - corner.top - y.startPx];
    theirs.push([gd._fullLayout.xaxis.p2d(px[0]) - at.x, gd._fullLayout.yaxis.p2d(px[1]) - at.y]);
  }
  const perUnit = [x, y].map(({ range, lengthPx }) => lengthPx / (range[1] - range[0]));
  return { drawn, ours, theirs, perUnit };
}"""


def places(page: Page) -> dict[str, Any]:
    settle(page)
    found: dict[str, Any] = page.evaluate(PLACES, MODULE)
    return found


def assert_agreement(page: Page, at_least: int = 100) -> list[list[float]]:
    """Hold every drawn leaf against both readings; return where they are drawn."""
    found = places(page)
    drawn: list[list[float]] = found["drawn"]
    assert len(drawn) >= at_least
    np.testing.assert_allclose(found["ours"], drawn, rtol=0, atol=WITHIN_PX)
    off_px = np.array(found["theirs"]) * found["perUnit"]
    np.testing.assert_allclose(off_px, np.zeros_like(off_px), rtol=0, atol=WITHIN_PX)
    # Equal scales on both axes: what is perpendicular looks it.
    assert found["perUnit"][0] == pytest.approx(found["perUnit"][1], rel=1e-6)
    return drawn


def test_leaves_are_drawn_where_the_axes_say(page: Page, app_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    assert_agreement(page)
    pan_by_hand(page)
    zoom(page)
    change_the_size(page)


def zoom(page: Page) -> None:
    before = assert_agreement(page)
    page.get_by_role("button", name="Zoom in").click()
    zoomed = assert_agreement(page, at_least=20)
    assert zoomed != before
    for _ in range(3):
        page.get_by_role("button", name="Zoom out").click()
    assert_agreement(page)


def change_the_size(page: Page) -> None:
    before = assert_agreement(page)
    page.set_viewport_size({"width": 1700, "height": 700})
    settle(page)  # The panel's share of the width is known a frame later.
    wider = page.wait_for_function(
        "(px) => document.querySelector('.js-plotly-plot .main-svg').width.baseVal.value > px",
        arg=page.evaluate("document.querySelector('.stage').clientWidth") - 2,
    )
    assert wider
    assert assert_agreement(page) != before
    page.set_viewport_size({"width": 420, "height": 900})
    page.wait_for_function(
        "() => document.querySelector('.js-plotly-plot .main-svg').width.baseVal.value < 420"
    )
    assert_agreement(page)


def pan_by_hand(page: Page) -> None:
    before = assert_agreement(page)
    area = page.locator(".nsewdrag").bounding_box()
    assert area is not None
    page.mouse.move(area["x"] + 30, area["y"] + 30)
    page.mouse.down()
    page.mouse.move(area["x"] + 90, area["y"] + 50, steps=5)
    page.mouse.up()
    after = assert_agreement(page, at_least=50)
    moved = np.array(after[:20]) - np.array(before[:20])
    np.testing.assert_allclose(moved, np.tile([60.0, 20.0], (20, 1)), atol=1.0)


# Counts what Plotly asks of the graphics card and waits for, and how often it reckons its axes.
COUNT = """() => {
  window.counted = { readPixels: 0, isBuffer: 0, drawArrays: 0, axes: 0 };
  const count = (owner, method, name) => {
    const own = owner[method];
    owner[method] = function (...given) {
      window.counted[name] += 1;
      return own.apply(this, given);
    };
  };
  const { glplot } = document.querySelector(".js-plotly-plot")._fullLayout.scene._scene;
  const card = Object.getPrototypeOf(glplot.gl);
  for (const method of ["readPixels", "isBuffer", "drawArrays"]) count(card, method, method);
  count(glplot.axes, "update", "axes");
}"""
COUNTED = "() => { const now = { ...window.counted }; window.counted.axes = 0; return now; }"


def test_a_drag_in_space_waits_for_no_answer_of_the_graphics_card(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane?dim=3", "hyperplane")
    settle(page)
    page.evaluate(COUNT)
    drag_by(page, "w", -60, -80)
    settle(page)
    dragged = page.evaluate(COUNTED)
    assert dragged["drawArrays"] > 0
    assert (dragged["readPixels"], dragged["isBuffer"], dragged["axes"]) == (0, 0, 0)
    page.get_by_role("button", name="Zoom in").click()
    settle(page)
    assert page.evaluate(COUNTED)["axes"] > 0  # another camera: the ticks go elsewhere
    page.set_viewport_size({"width": 700, "height": 640})
    page.wait_for_function("() => window.counted.axes > 0")


def test_axes_in_space_say_what_another_picture_says(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/vectors?dim=3", "vectors")
    settle(page)
    page.evaluate(COUNT)
    switch(page, "Velocity", aria_label="Vectors, each a velocity")
    page.wait_for_function("() => window.counted.axes > 0")


EDGES = """async (module) => {
  const { numberedEdges, spaceCamera } = await import(module);
  const gd = document.querySelector(".js-plotly-plot");
  const { matrix, box } = spaceCamera(gd);
  return { edges: numberedEdges(gd), matrix, box };
}"""


@pytest.mark.parametrize("eye", [(0.9, -1.7, 0.75), (-1.3, 1.3, 1.1), (1.5, 1.1, -1.1)])
def test_the_numbers_of_an_axis_stand_at_the_rim_of_the_box(
    page: Page, app_url: str, eye: tuple[float, ...]
) -> None:
    camera = ",".join(map(str, (*eye, 0, 0, 0)))
    open_figure(page, f"{app_url}/vectors?dim=3&camera={camera}", "vectors")
    settle(page)
    found = page.evaluate(EDGES, MODULE)
    low, high = np.array(found["box"])
    corners = np.array(list(product(*zip(low, high, strict=True))))
    seen = np.column_stack([corners, np.ones(8)]) @ np.array(found["matrix"]).T
    rim = {tuple(sorted(side)) for side in ConvexHull(seen[:, :2] / seen[:, 3:]).simplices.tolist()}
    assert len(rim) == 6
    for axis, at_high in enumerate(found["edges"]):
        ends = [[at_high[k] if k != axis else end for k in range(3)] for end in (False, True)]
        assert tuple(sorted(4 * x + 2 * y + z for x, y, z in ends)) in rim
