"""Rows pasted into the lab's table: none is lost, wherever the person stands."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.leaf_lab import (
    expect_focus_in_the_table,
    expect_leaves,
    leaves_of_python,
    open_lab,
    view,
)

ROWS = "5,1\t1,4\tround\n4.9\t1.3\tpointed"
"""With the classes of an empty sheet."""
ROW_PX = 39.4


def table(page: Page) -> dict[str, float]:
    """Bring the table into view and return where it is."""
    found = page.get_by_test_id("stDataFrame")
    found.scroll_into_view_if_needed()
    expect(found.locator("canvas").first).to_be_visible()
    box = found.bounding_box()
    assert box is not None
    return {"x": box["x"], "y": box["y"]}


def read(page: Page) -> list[list[str]]:
    """Return the cells, without the number of the leaf."""
    rows = page.locator('[data-testid="stDataFrame"] table tr')
    return [[*row.locator("td").all_text_contents()][1:] for row in rows.all()[1:]]


def paste(page: Page, text: str) -> None:
    page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("ControlOrMeta+v")


@pytest.fixture
def empty(page: Page, app_url: str) -> Page:
    """Open an empty sheet with its table."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=app_url)
    open_lab(page, app_url, "?leaves=empty")
    view(page, "Table")
    page.get_by_test_id("stDataFrame").locator("table").wait_for(state="attached")
    page.locator('[data-takes-rows="true"]').wait_for(state="attached")
    return page


@pytest.mark.parametrize("where", ["nothing is chosen", "the last line"])
def test_rows_are_pasted_onto_an_empty_sheet(empty: Page, where: str) -> None:
    box = table(empty)
    down = 200 if where == "nothing is chosen" else 1.5 * ROW_PX
    empty.mouse.click(box["x"] + 150, box["y"] + down)
    expect_focus_in_the_table(empty)
    paste(empty, ROWS)
    expect(empty.locator('[data-testid="stDataFrame"] table tr')).to_have_count(3)
    assert [row[:3] for row in read(empty)] == [line.split("\t") for line in ROWS.split("\n")]
    expect_leaves(empty, 2)
    assert leaves_of_python(empty) == ["leaf-0", "leaf-1"]


def test_a_text_for_one_cell_stays_in_it(empty: Page) -> None:
    box = table(empty)
    empty.mouse.click(box["x"] + 150, box["y"] + 1.5 * ROW_PX)
    expect_focus_in_the_table(empty)
    paste(empty, "5,1\n")
    expect(empty.locator(".gdg-input")).to_have_value("5,1\n")


def test_rows_are_pasted_into_the_last_line_below_others(empty: Page) -> None:
    for first in ("1", "3"):
        box = table(empty)
        n = len(read(empty))
        empty.mouse.click(box["x"] + 150, box["y"] + (n + 1.5) * ROW_PX)
        expect_focus_in_the_table(empty)
        paste(empty, f"{first}\t2\n{first}.5\t2.5")
        expect(empty.locator('[data-testid="stDataFrame"] table tr')).to_have_count(n + 3)
    assert [row[:2] for row in read(empty)] == [
        ["1", "2"],
        ["1.5", "2.5"],
        ["3", "2"],
        ["3.5", "2.5"],
    ]
