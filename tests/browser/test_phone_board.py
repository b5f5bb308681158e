"""The phone page of the class board: joining, and the activity "leaves"."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.board_stand_in import CODE, StandIn
from tests.browser.phone_page import (
    CONNECTED,
    OTHER,
    TROUBLE,
    drag,
    drag_by_finger,
    line,
    middle,
    open_board,
    own_leaves,
    place_of,
    status,
    stored,
    tap,
    wait_until_sent,
)
from tests.browser.watch import Watch


def test_a_code_is_asked_for_and_read_in_any_case(page: Page, board: StandIn) -> None:
    page.goto(board.url)
    field = page.get_by_label("The six letters")
    field.fill("kmp")
    page.get_by_role("button", name="Open the board").click()
    expect(page.get_by_role("alert")).to_have_text(
        "The code has six letters, such as KMPTRW; this has 3."
    )
    field.fill(" kmp trw")
    field.press("Enter")
    expect(status(page)).to_have_text(CONNECTED)
    assert page.url == f"{board.url}/{CODE}"


def test_a_board_that_is_not_there(page: Page, board: StandIn, watch: Watch) -> None:
    watch.expect(TROUBLE)
    page.goto(f"{board.url}/abcdef")
    expect(page.get_by_role("alert")).to_contain_text("There is no board ABCDEF.")
    expect(page.get_by_label("The six letters")).to_have_value("ABCDEF")


def test_a_tap_places_a_leaf_of_the_class_that_is_set(phone: Page, board: StandIn) -> None:
    expect(line(phone)).to_have_text("0 of 5 leaves. Tap the picture to place a leaf.")
    tap(phone, 0.25, 0.5)
    phone.get_by_role("radio", name="versicolor").check()
    tap(phone, 0.75, 0.9)
    expect(line(phone)).to_contain_text("2 of 5 leaves.")
    wait_until_sent(phone)
    assert [one["y"] for one in stored(board)] == [0, 1]
    assert stored(board)[0]["x"] == pytest.approx([2, 1.5], abs=0.05)
    assert stored(board)[1]["x"] == pytest.approx([6, 2.7], abs=0.05)


def test_a_drag_moves_ones_own_leaf_only(phone: Page, board: StandIn) -> None:
    board.put("theirs", **OTHER, kind="leaf", values={"x": [4, 1.5], "y": 1})
    expect(phone.locator(".others .leaf")).to_have_count(1)
    tap(phone, 0.25, 0.25)
    drag(phone, middle(own_leaves(phone)), place_of(phone, 0.75, 0.25))
    drag(phone, place_of(phone, 0.5, 0.5), place_of(phone, 0.5, 0.9))
    wait_until_sent(phone)
    theirs, mine = stored(board)
    assert theirs["x"] == [4, 1.5]
    assert mine["x"] == pytest.approx([6, 0.75], abs=0.05)


@pytest.mark.browser_context_args(has_touch=True, viewport={"width": 390, "height": 844})
def test_a_finger_taps_and_drags_and_the_page_stays(page: Page, board: StandIn) -> None:
    open_board(page, board.url)
    page.touchscreen.tap(*place_of(page, 0.25, 0.25))
    expect(own_leaves(page)).to_have_count(1)
    drag_by_finger(page, middle(own_leaves(page)), place_of(page, 0.25, 0.75))
    wait_until_sent(page)
    assert stored(board)[0]["x"] == pytest.approx([2, 2.25], abs=0.05)
    assert page.evaluate("scrollY") == 0


def test_the_chosen_leaf_can_be_changed_and_taken_away(phone: Page, board: StandIn) -> None:
    tap(phone, 0.25, 0.25)
    tap(phone, 0.75, 0.75)
    phone.mouse.click(*middle(own_leaves(phone).first))
    phone.get_by_role("button", name="Change class").click()
    wait_until_sent(phone)
    assert [one["y"] for one in stored(board)] == [1, 0]
    phone.get_by_role("button", name="Remove").click()
    expect(own_leaves(phone)).to_have_count(1)
    wait_until_sent(phone)
    assert [one["y"] for one in stored(board)] == [0]
    expect(phone.get_by_role("button", name="Remove")).to_be_disabled()


def test_who_has_placed_all_is_told_so(phone: Page, board: StandIn) -> None:
    board.change(limit=1)
    tap(phone, 0.25, 0.25)
    expect(line(phone)).to_have_text("1 of 1 leaf. You have no more. Move one, or take one away.")
    tap(phone, 0.75, 0.75)
    wait_until_sent(phone)
    assert len(stored(board)) == 1


def test_all_of_it_by_keys(phone: Page, board: StandIn) -> None:
    spoken = phone.locator("#spoken")
    phone.get_by_role("application").focus()
    phone.keyboard.press("Shift+ArrowRight")
    expect(spoken).to_have_text("Cross-hair at petal length 4.80 cm, petal width 1.50 cm.")
    phone.keyboard.press("Enter")
    expect(spoken).to_have_text(
        "Placed: setosa, petal length 4.80 cm, petal width 1.50 cm. 1 of 5 leaves."
    )
    phone.keyboard.press("c")
    phone.keyboard.press("Shift+ArrowUp")
    phone.keyboard.press("Enter")
    expect(own_leaves(phone)).to_have_count(2)
    phone.keyboard.press("Tab")
    expect(own_leaves(phone).first).to_be_focused()
    phone.keyboard.press("ArrowLeft")
    expect(spoken).to_have_text("Moved: setosa, petal length 4.64 cm, petal width 1.50 cm.")
    phone.keyboard.press("Tab")
    phone.keyboard.press("c")
    expect(spoken).to_have_text("Changed: setosa, petal length 4.80 cm, petal width 1.80 cm.")
    wait_until_sent(phone)
    assert stored(board) == [{"x": [4.64, 1.5], "y": 0}, {"x": [4.8, 1.8], "y": 0}]
    phone.keyboard.press("Delete")
    expect(spoken).to_have_text("Removed. 1 of 5 leaves.")
    expect(phone.get_by_role("application")).to_be_focused()


def test_a_reload_shows_ones_own_leaves_again(phone: Page) -> None:
    tap(phone, 0.25, 0.25)
    tap(phone, 0.75, 0.75)
    wait_until_sent(phone)
    phone.reload()
    expect(own_leaves(phone)).to_have_count(2)
    expect(line(phone)).to_contain_text("2 of 5 leaves.")


def test_a_frozen_board_can_be_looked_at(phone: Page, board: StandIn) -> None:
    tap(phone, 0.25, 0.25)
    wait_until_sent(phone)
    board.change(frozen=True)
    expect(line(phone)).to_contain_text("The lecturer has stopped changes for now.")
    tap(phone, 0.75, 0.75)
    drag(phone, middle(own_leaves(phone)), place_of(phone, 0.5, 0.5))
    expect(own_leaves(phone)).to_have_count(1)
    wait_until_sent(phone)
    assert stored(board)[0]["x"] == pytest.approx([2, 0.75], abs=0.05)


def test_what_the_server_refuses_is_said_and_goes_away(
    page: Page, board: StandIn, watch: Watch
) -> None:
    watch.expect("answer 409|status of 409")
    open_board(page, board.url)
    # The phone does not know of it yet: the message and the tap cross each other.
    board.settings["frozen"] = True
    tap(page, 0.25, 0.25)
    expect(line(page)).to_contain_text("The lecturer has frozen the board.")
    expect(own_leaves(page)).to_have_count(0)


def test_the_lecturer_leaves_and_the_board_ends(phone: Page, board: StandIn) -> None:
    board.host = False
    expect(status(phone)).to_have_text("Connected, lecturer away")
    board.ended = True
    expect(status(phone)).to_have_text("The board has ended")
    expect(line(phone)).to_contain_text("The lecturer has ended this board.")
    tap(phone, 0.5, 0.5)
    expect(own_leaves(phone)).to_have_count(0)
