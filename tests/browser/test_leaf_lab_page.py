"""A person's own leaves in a real browser: by hand, by keys, by finger."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from tests.browser.actions import Point, axe_violations, readout
from tests.browser.leaf_lab import (
    chosen_value,
    classes,
    counts,
    counts_by_core,
    drag_leaf,
    empty_place,
    expect_leaves,
    heard,
    leaves_of_python,
    open_lab,
    place_of,
    view,
)
from tests.browser.lists import choose_in_list
from tests.browser.wire import Wire

SHEET = sheet_of(given_sets()["iris"])


@pytest.fixture
def lab(page: Page, app_url: str) -> Page:
    return open_lab(page, app_url)


def test_a_mouse_drags_leaves_and_every_number_follows(lab: Page) -> None:
    X = SHEET.X.copy()
    for dx, dy in ((250.0, 0.0), (450.0, -30.0)):
        before = place_of(lab, 0)
        drag_leaf(lab, 0, dx, dy, let_go=False)
        X[0, :2] = chosen_value(lab)[:2]
        assert counts(lab) == counts_by_core(X, SHEET.y, SHEET.w, SHEET.b)
        margin = core.geometric_margin(X, SHEET.y, SHEET.w, SHEET.b)
        assert readout(lab, "margin") == pytest.approx(margin, abs=1e-9)
        lab.mouse.up()
        # A leaf goes in steps that are smaller than can be seen, and not out of the picture.
        if dx == 250:
            assert place_of(lab, 0) == pytest.approx((before.x_px + dx, before.y_px), abs=2.5)
    # A press beside the leaves that moves pans, and adds nothing.
    start, third = empty_place(lab), place_of(lab, 3)
    lab.mouse.move(*start)
    lab.mouse.down()
    lab.mouse.move(start.x_px + 40, start.y_px - 30, steps=4)
    lab.mouse.up()
    expect_leaves(lab, 100)
    assert place_of(lab, 3) == pytest.approx((third.x_px + 40, third.y_px - 30), abs=2)


def test_keys_move_a_leaf_and_put_it_back(lab: Page) -> None:
    lab.locator(".probe").focus()
    lab.keyboard.press("ArrowRight")
    before = chosen_value(lab)
    lab.keyboard.press("Enter")
    for _ in range(3):
        lab.keyboard.press("ArrowUp")
    moved = chosen_value(lab)
    assert moved[:2] == pytest.approx([before[0], before[1] + 0.3], abs=0.02)
    lab.keyboard.press("Escape")
    assert chosen_value(lab) == before
    lab.keyboard.press("Enter")
    lab.keyboard.press("ArrowLeft")
    lab.keyboard.press("Enter")
    heard(lab)
    lab.keyboard.press("ArrowRight")
    assert chosen_value(lab) != moved
    expect(lab.locator(".probe")).to_be_focused()


def test_however_quick_the_hand_each_change_can_be_undone(watched_tab: Page, app_url: str) -> None:
    """All is done before Python has heard of the first change, or its answer of it has come."""
    wire = Wire(watched_tab)
    lab = open_lab(watched_tab, app_url)
    before, last = classes(lab), lab.locator('[data-mark="leaves"] path').last
    for way in ("there", "back"):
        wire.hold(way)
        lab.locator('.edits input[value="0"]').check()
        lab.mouse.click(*empty_place(lab))
        expect_leaves(lab, 101)
        expect(last).to_have_class("leaf-0")
        lab.keyboard.press("c")
        lab.keyboard.press("1")
        expect(lab.locator('.edits input[value="1"]')).to_be_checked()
        lab.keyboard.press("Delete")
        expect_leaves(lab, 100)
        lab.keyboard.press("Control+z")
        expect_leaves(lab, 101)
        expect(last).to_have_class("leaf-1")
        lab.keyboard.press("Control+z")
        expect(last).to_have_class("leaf-0")
        wire.let_go()
        heard(lab)
        assert leaves_of_python(lab) == [*before, "leaf-0"]
        for key in ("Control+z", "Control+Shift+z", "Control+z", "Control+z"):
            lab.keyboard.press(key)
        expect_leaves(lab, 100)
        expect(lab.get_by_role("button", name="Undo")).to_be_disabled()
        expect(lab.get_by_role("button", name="Redo")).to_be_enabled()
        heard(lab)
        assert classes(lab) == leaves_of_python(lab) == before
    lab.keyboard.press("Control+Shift+z")
    expect_leaves(lab, 101)


def test_a_leaf_that_is_added_before_python_has_gone_back_stays(
    watched_tab: Page, app_url: str
) -> None:
    """The set of leaves was chosen on the page: only Python knows what was there before."""
    wire = Wire(watched_tab)
    lab = open_lab(watched_tab, app_url)
    choose_in_list(lab, "healthy and diseased", "Start from")
    lab.get_by_role("group", name="Leaf lab: healthy and diseased").wait_for()
    wire.hold("there")
    lab.get_by_role("button", name="Undo").click()
    x_px, y_px = empty_place(lab)
    for beside in (0, 40):
        lab.mouse.click(x_px + beside, y_px)
    expect_leaves(lab, 122)
    wire.let_go()
    heard(lab)
    expect_leaves(lab, 122)
    assert len(leaves_of_python(lab)) == 122
    for left in (121, 100):
        expect(lab.get_by_role("button", name="Undo")).to_be_enabled()
        lab.get_by_role("button", name="Undo").click()
        expect_leaves(lab, left)
    expect(lab.get_by_role("button", name="Redo")).to_be_enabled()


@pytest.mark.browser_context_args(
    viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
)
def test_a_finger_drags_a_leaf_and_a_tap_adds_one(page: Page, app_url: str) -> None:
    open_lab(page, app_url)
    page.locator(".stage").scroll_into_view_if_needed()
    start = place_of(page, 60)
    browser = page.context.new_cdp_session(page)

    def touch(kind: str, *places: Point) -> None:
        points = [{"x": place.x_px, "y": place.y_px, "id": 1} for place in places]
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    chosen_row = start
    touch("touchStart", chosen_row)
    for step in range(1, 6):
        touch("touchMove", Point(start.x_px - 8 * step, start.y_px + 10 * step))
    touch("touchEnd")
    heard(page)
    page.touchscreen.tap(*empty_place(page))
    expect_leaves(page, 101)
    page.get_by_role("button", name="Remove").click()
    expect_leaves(page, 100)


def test_in_space_leaves_are_dragged_and_added_too(page: Page, app_url: str) -> None:
    open_lab(page, app_url, "?dim=3")
    page.locator(".probe").focus()
    before = chosen_value(page)
    box = page.locator(".probe").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 50, y - 40, steps=4)
    page.mouse.up()
    heard(page)
    after = chosen_value(page)
    assert np.linalg.norm(np.subtract(after, before)) > 0.1
    corner = page.locator(".stage canvas").bounding_box()
    assert corner is not None
    page.mouse.click(corner["x"] + 30, corner["y"] + corner["height"] / 2)
    expect(page.locator('[data-readout="correct"]')).to_contain_text("of 101")


def test_the_proof_is_drawn_and_the_best_w_put_in_place(lab: Page) -> None:
    nearest = lab.locator('[data-mark="nearest"]')
    expect(nearest).to_have_css("visibility", "hidden")
    view(lab, "Separable?")
    expect(lab.locator('input[value="proof_on"]')).to_be_checked()
    expect(nearest).to_have_css("visibility", "visible")
    expect(nearest).to_have_css("stroke-width", "6px")
    lab.get_by_role("button", name="Use the best w").click()
    expect(lab.locator('[data-readout="correct"]')).to_contain_text("100 of 100")
    best = core.separability(SHEET.X, SHEET.y)
    assert isinstance(best, core.Separation)
    assert readout(lab, "margin") == pytest.approx(best.margin)
    assert axe_violations(lab, "[data-figure]") == []


def test_a_long_name_of_a_class_stays_in_the_panel(lab: Page) -> None:
    view(lab, "Names")
    lab.get_by_label("Class 0").fill("x" * 64)
    lab.get_by_role("button", name="Apply").click()
    expect(lab.locator('[data-mark="negative-name"]')).to_have_text(f"ŷ = 0: {'x' * 23}…")
    table = lab.locator(".group table").first
    expect(table).to_contain_text("x" * 64)
    assert table.evaluate("(table) => table.scrollWidth <= table.parentElement.clientWidth")
