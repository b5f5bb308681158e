"""The phone page of the class board: the activity "weights"."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.board_stand_in import StandIn
from tests.browser.phone_page import (
    OTHER,
    add_leaves_of_others,
    drag,
    middle,
    place_of,
    stored,
    wait_until_sent,
)


def open_weights(page: Page, board: StandIn) -> None:
    """Show the other activity, with two leaves on each side."""
    add_leaves_of_others(board)
    board.change(activity="weights")
    expect(page.locator(".result")).to_have_text("4 of 4 leaves correct.")


def test_weights_are_sent_at_the_first_move(phone: Page, board: StandIn) -> None:
    open_weights(phone, board)
    assert stored(board, "weights") == []
    drag(phone, middle(phone.locator(".tip .target")), place_of(phone, 0.1, 0.5))
    expect(phone.locator(".result")).to_have_text("0 of 4 leaves correct.")
    wait_until_sent(phone)
    [sent] = stored(board, "weights")
    assert sent["w"] == pytest.approx([-0.8, 0], abs=0.02)
    phone.get_by_label("b", exact=True).fill("1.5")
    expect(phone.locator(".result")).to_have_text("2 of 4 leaves correct.")
    wait_until_sent(phone)
    assert [one["b"] for one in stored(board, "weights")] == [1.5]


def test_weights_by_keys_and_after_a_reload(phone: Page, board: StandIn) -> None:
    open_weights(phone, board)
    tip = phone.get_by_role("slider", name="Tip of the arrow w")
    tip.focus()
    phone.keyboard.press("Shift+ArrowLeft")
    phone.keyboard.press("ArrowUp")
    expect(tip).to_have_attribute("aria-valuetext", "w = (0.25, 0.55)")
    expect(phone.locator("#spoken")).to_have_text(
        "w = (0.25, 0.55), b = 0.00. 4 of 4 leaves correct."
    )
    wait_until_sent(phone)
    phone.reload()
    expect(tip).to_have_attribute("aria-valuetext", "w = (0.25, 0.55)")


def test_the_best_of_the_class_is_shown_when_it_is_revealed(phone: Page, board: StandIn) -> None:
    open_weights(phone, board)
    best = phone.locator("path.best")
    board.put("theirs", **OTHER, kind="weights", values={"w": [0.4, 0.4], "b": 0})
    drag(phone, middle(phone.locator(".tip .target")), place_of(phone, 0.1, 0.5))
    wait_until_sent(phone)
    expect(best).to_be_hidden()
    board.change(revealed=True)
    expect(phone.locator(".result")).to_have_text("Yours: 0 of 4. The best of the class: 4 of 4.")
    expect(best).to_be_visible()
