"""Words in the picture keep clear of each other."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from playwright.sync_api import Page

from tests.browser.actions import drag_by, open_figure
from tests.browser.looks import lie_over_each_other
from tests.browser.on_page import settle

ROOMS = """() => Object.fromEntries([...document.querySelectorAll("text.mark")]
  .filter((one) => getComputedStyle(one).visibility === "visible")
  .map((one) => [one.dataset.mark, one.getBoundingClientRect().toJSON()]))"""


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
