"""Words in the picture keep clear of each other, and numbers are not taken for 0."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page

from perceptron_explorer.draggable_plot.assets import FRONTEND_PATH
from tests.browser.actions import drag_by, open_figure
from tests.browser.on_page import settle

ROOMS = """() => Object.fromEntries([...document.querySelectorAll("text.mark")]
  .filter((one) => getComputedStyle(one).visibility === "visible")
  .map((one) => [one.dataset.mark, one.getBoundingClientRect().toJSON()]))"""

FIXED = """async ([module, numbers]) => {
  const { fixed } = await import(module);
  return numbers.map((number) => fixed(number, 2));
}"""


def lie_over_each_other(one: dict[str, float], other: dict[str, float]) -> bool:
    apart = (one["right"] <= other["left"], other["right"] <= one["left"])
    return not any((*apart, one["bottom"] <= other["top"], other["bottom"] <= one["top"]))


def rooms(page: Page) -> dict[str, Any]:
    settle(page)
    found: dict[str, Any] = page.evaluate(ROOMS)
    return found


def test_the_offset_makes_way_for_the_names(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane?lecture=1&scene=8", "hyperplane")
    seen = rooms(page)
    assert {"positive-name", "negative-name", "w-name", "offset-name"} <= {*seen}
    for one, other in combinations(seen, 2):
        assert not lie_over_each_other(seen[one], seen[other]), (one, other)


def test_where_it_has_no_room_it_is_left_out(page: Page, app_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    open_figure(page, f"{app_url}/hyperplane?w=0.7,0.2&b=-0.3", "hyperplane")
    shown = set()
    for _ in range(12):
        drag_by(page, "w", -12, -10)
        seen = rooms(page)
        shown.add("offset-name" in seen)
        beside = [room for name, room in seen.items() if name != "offset-name"]
        if "offset-name" in seen:
            assert not any(lie_over_each_other(seen["offset-name"], room) for room in beside)
    assert True in shown


@pytest.mark.parametrize(
    ("number", "text"),
    [
        *((0.5, "0.50"), (-0.005, "−0.01"), (0.003, "0.003"), (-0.0004, "−0.0004")),
        *((2e-7, "2e−7"), (-2e-7, "−2e−7"), (-3e-16, "0.00"), (0.0, "0.00"), (2e6, "2.00e+6")),
    ],
)
def test_a_small_number_is_not_written_as_zero(blank_page: Page, number: float, text: str) -> None:
    module = f"{FRONTEND_PATH}/scene/format.js"
    assert json.dumps(blank_page.evaluate(FIXED, [module, [number]])) == json.dumps([text])
