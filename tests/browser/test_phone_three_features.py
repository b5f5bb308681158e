"""The phone page of a board with three features: two in the picture, the third on a slider."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import axe_violations
from tests.browser.board_stand_in import SETTINGS, StandIn
from tests.browser.phone_page import (
    OTHER,
    drag,
    line,
    middle,
    open_board,
    own_leaves,
    place_of,
    stored,
    tap,
    wait_until_sent,
)
from tests.browser.test_phone_fits import OUT_OF_SIGHT, SMALL_TEXT, TOO_SMALL, WINDOWS

THIRD = {"name": "sepal length", "unit": "cm", "low": 4, "high": 8}
SLIDER = "x₃ sepal length"


@pytest.fixture
def three(page: Page, board: StandIn) -> Page:
    """Give the page of a board with three features."""
    board.begin(features=[*SETTINGS["features"], THIRD])
    open_board(page, board.url)
    return page


def choose_axes(page: Page, words: str) -> None:
    page.get_by_role("radio", name=words).check()


def slide(slider: Locator, place: int) -> None:
    slider.fill(str(place))
    slider.dispatch_event("change")


def test_a_tap_places_a_leaf_at_the_sliders_value(three: Page, board: StandIn) -> None:
    slide(three.get_by_label(SLIDER), 50)
    tap(three, 0.25, 0.5)
    wait_until_sent(three)
    assert stored(board)[0]["x"] == pytest.approx([2, 1.5, 5], abs=0.05)
    expect(three.locator(".slider .value")).to_have_text("5.00 cm")


def test_the_slider_moves_the_chosen_leaf_and_a_drag_keeps_the_third(
    three: Page, board: StandIn
) -> None:
    tap(three, 0.25, 0.5)
    tap(three, 0.75, 0.5)
    three.mouse.click(*middle(own_leaves(three).first))
    slide(three.get_by_label(SLIDER), 200)
    drag(three, middle(own_leaves(three).first), place_of(three, 0.5, 0.5))
    wait_until_sent(three)
    first, second = stored(board)
    assert first["x"] == pytest.approx([4, 1.5, 8], abs=0.05)
    assert second["x"][2] == 6
    expect(three.locator("#spoken")).to_contain_text("sepal length 8.00 cm")


def test_after_a_tap_the_slider_is_for_the_next_leaf(three: Page, board: StandIn) -> None:
    tap(three, 0.25, 0.5)
    slide(three.get_by_label(SLIDER), 0)
    tap(three, 0.75, 0.5)
    for told in ("The slider moves the chosen leaf.", "Slide, then tap the picture"):
        three.mouse.click(*middle(own_leaves(three).first))
        expect(line(three)).to_contain_text(told)
    slide(three.get_by_label(SLIDER), 200)
    wait_until_sent(three)
    assert [one["x"][2] for one in stored(board)] == [6, 4]


def test_the_picture_turns_to_other_features(three: Page, board: StandIn) -> None:
    board.put("theirs", **OTHER, kind="leaf", values={"x": [4, 1.5, 8], "y": 1})
    theirs = three.locator(".others .leaf")
    expect(theirs).to_have_count(1)
    choose_axes(three, "x₁, x₃: petal length and sepal length")
    expect(three.locator(".axes .title").nth(1)).to_have_text("↑ x₃ sepal length (cm)")
    assert middle(theirs) == pytest.approx(place_of(three, 0.5, 1), abs=1)
    tap(three, 0.25, 0.25)
    wait_until_sent(three)
    assert stored(board)[1]["x"] == pytest.approx([2, 1.5, 5], abs=0.05)
    expect(three.get_by_label("x₂ petal width")).to_be_visible()


def test_keys_place_a_leaf_at_the_sliders_value(three: Page, board: StandIn) -> None:
    slider = three.get_by_label(SLIDER)
    slider.focus()
    three.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "4.00 cm")
    three.get_by_role("application").focus()
    three.keyboard.press("Shift+ArrowRight")
    three.keyboard.press("Enter")
    wait_until_sent(three)
    assert stored(board) == [{"x": [4.8, 1.5, 4], "y": 0}]


def open_weights(page: Page, board: StandIn, **changes: Any) -> None:
    """Show weights, with leaves that only the third feature tells apart."""
    for i, (depth, y) in enumerate(((4.5, 0), (5, 0), (7, 1), (7.5, 1))):
        values = {"x": [4, 1.5, depth], "y": y}
        board.put(f"leaf-{i}", **OTHER, kind="leaf", values=values)
    board.change(activity="weights", **changes)
    expect(page.locator(".result")).to_contain_text("4 of 4")


def test_the_third_weight_has_a_slider_and_counts(three: Page, board: StandIn) -> None:
    open_weights(three, board)
    slide(three.get_by_label("w₃"), -1)
    expect(three.locator(".result")).to_have_text("0 of 4 leaves correct.")
    tip = three.locator(".tip .target")
    drag(three, middle(tip), place_of(three, 0.9, 0.5))
    wait_until_sent(three)
    [sent] = stored(board, "weights")
    assert sent["w"] == pytest.approx([0.8, 0, -1], abs=0.02)
    choose_axes(three, "x₂, x₃: petal width and sepal length")
    expect(three.get_by_label("w₁")).to_have_attribute("aria-valuetext", "0.80")
    three.get_by_role("slider", name="Tip of the arrow w").focus()
    three.keyboard.press("ArrowUp")
    wait_until_sent(three)
    assert stored(board, "weights")[0]["w"] == pytest.approx([0.8, 0, -0.95], abs=0.02)


def test_the_line_is_the_cut_at_the_sliders_value(three: Page, board: StandIn) -> None:
    open_weights(three, board)
    words = three.locator("output.vector")
    expect(words).to_have_text("w = (0.50, 0.50, 0.50). The line is the cut at x₃ = 6.00 cm.")
    before = three.locator("path.line").get_attribute("d")
    three.get_by_label(SLIDER).fill("150")
    expect(words).to_contain_text("x₃ = 7.00 cm")
    # w·u + b with u₃ = 0.5: the line meets the axis across at u₁ = −0.5 − u₂.
    drawn = three.locator("path.line")
    expect(drawn).not_to_have_attribute("d", before or "")
    ends = [place_of(three, *share) for share in ((0, 0.75), (0.75, 0))]
    box = drawn.bounding_box()
    assert box
    xs, ys = zip(*ends, strict=True)
    found = (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
    assert found == pytest.approx((min(xs), min(ys), max(xs), max(ys)), abs=1.5)
    assert stored(board, "weights") == []


def test_without_the_two_weights_there_is_no_line_and_it_is_said(
    three: Page, board: StandIn
) -> None:
    open_weights(three, board)
    drag(three, middle(three.locator(".tip .target")), place_of(three, 0.5, 0.5))
    expect(line(three)).to_contain_text("The two entries of w shown here are 0")
    expect(three.locator(".result")).to_have_text("4 of 4 leaves correct.")
    expect(three.locator("path.line")).to_be_hidden()


def test_what_the_lecturer_shows_in_space_is_followed(three: Page, board: StandIn) -> None:
    open_weights(three, board)
    board.change(activity="follow", shown={"w": [0.1, 0.2, 0.3], "b": 0.5})
    words = three.locator("output.vector")
    expect(words).to_contain_text("w = (0.10, 0.20, 0.30)")
    slide(three.get_by_label("w₃"), -1)
    expect(words).to_contain_text("w = (0.10, 0.20, −1.00)")
    board.change(shown={"w": [0.1, 0.2, 0.4], "b": 0.5})
    expect(words).to_contain_text("w = (0.10, 0.20, 0.40)")
    assert stored(board, "weights") == []


@pytest.mark.parametrize("activity", ["leaves", "weights", "follow"])
def test_it_fits_each_phone_in_light_and_dark(three: Page, board: StandIn, activity: str) -> None:
    shown = {"w": [-0.5, -0.25, -0.75], "b": -0.5}
    open_weights(three, board)
    board.put("theirs", **OTHER, kind="weights", values=shown)
    board.change(activity=activity, revealed=True, shown=shown)
    expect(three.locator("main")).to_have_attribute("data-view", activity)
    for width, height in WINDOWS:
        three.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            three.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            assert axe_violations(three) == [], (width, scheme)
        for look in (OUT_OF_SIGHT, TOO_SMALL, SMALL_TEXT):
            assert three.evaluate(look) == [], (width, height)
