"""The phone page of the class board: the activity "question"."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.board_stand_in import QUESTION, StandIn
from tests.browser.phone_page import (
    drag,
    line,
    middle,
    place_of,
    stored,
    tap,
    wait_until_sent,
)
from tests.browser.watch import Watch

RIGHT = 2
OTHERS = {"a": 0, "b": 0, "c": RIGHT}


def answer_as_others(board: StandIn, round_: int = 1) -> None:
    """Let three other phones answer."""
    for name, choice in OTHERS.items():
        values = {"question": 1, "round": round_, "choice": choice}
        board.put(f"{name}{round_}", phone=name, edit=1, kind="answer", values=values)


def ask_for_a_point(page: Page, board: StandIn) -> None:
    board.ask(kind="point", choices=[], text="Where will it go?")
    expect(page.get_by_role("heading", name="Where will it go?")).to_be_visible()


def test_before_a_question_the_phone_says_so(phone: Page, board: StandIn) -> None:
    board.change(activity="question")
    expect(phone.get_by_text("The lecturer will ask a question soon.").first).to_be_visible()


def test_a_choice_is_sent_and_can_be_changed(phone: Page, board: StandIn) -> None:
    board.ask()
    expect(phone.get_by_role("heading", name=QUESTION["text"])).to_be_visible()
    expect(line(phone)).to_contain_text("Choose an answer.")
    phone.get_by_role("radio", name="The leaves").check()
    expect(line(phone)).to_contain_text("Your answer is in.")
    wait_until_sent(phone)
    phone.get_by_role("radio", name="Nothing but").check()
    wait_until_sent(phone)
    assert stored(board, "answer") == [{"question": 1, "round": 1, "choice": RIGHT}]


def test_after_a_reload_there_is_still_one_answer(phone: Page, board: StandIn) -> None:
    board.ask()
    phone.get_by_role("radio", name="The leaves").check()
    wait_until_sent(phone)
    phone.reload()
    expect(phone.get_by_role("radio", name="The leaves")).to_be_checked()
    phone.get_by_role("radio", name="The hyperplane").check()
    wait_until_sent(phone)
    assert [one["choice"] for one in stored(board, "answer")] == [0]


def test_two_rounds_and_what_the_class_has_answered(phone: Page, board: StandIn) -> None:
    board.ask()
    answer_as_others(board)
    phone.get_by_role("radio", name="The leaves").check()
    wait_until_sent(phone)
    board.ask(round=2)
    expect(phone.get_by_text("Second round: answer again.")).to_be_visible()
    expect(phone.get_by_role("radio", name="The leaves")).not_to_be_checked()
    answer_as_others(board, 2)
    phone.get_by_role("radio", name="Nothing but").check()
    wait_until_sent(phone)
    expect(phone.locator(".count")).to_have_count(0)
    board.ask(revealed=True, right=RIGHT, answer="Nothing but the tip of w.")
    choices = phone.locator(".distribution li")
    expect(choices.nth(1)).to_contain_text("your first answer")
    expect(choices.nth(RIGHT)).to_contain_text("✓ right answer")
    expect(choices.nth(RIGHT)).to_contain_text("your second answer")
    expect(choices.nth(0).locator(".bar")).to_contain_text(
        ["First round2 of 4, 50 %", "Second round2 of 4, 50 %"]
    )
    expect(phone.locator("#spoken")).to_contain_text(
        "The right answer is C, Nothing but the tip of w."
    )


def test_choices_by_keys(phone: Page, board: StandIn) -> None:
    board.ask()
    first = phone.get_by_role("radio", name="The hyperplane")
    first.focus()
    phone.keyboard.press("Space")
    phone.keyboard.press("ArrowDown")
    expect(phone.get_by_role("radio", name="The leaves")).to_be_checked()
    wait_until_sent(phone)
    assert [one["choice"] for one in stored(board, "answer")] == [1]


def test_a_frozen_question_can_only_be_read(phone: Page, board: StandIn) -> None:
    board.ask()
    board.change(frozen=True)
    expect(line(phone)).to_contain_text("The lecturer has stopped changes for now.")
    expect(phone.get_by_role("radio", name="The leaves")).to_be_disabled()


def test_an_answer_that_comes_too_late_is_refused_in_a_sentence(
    page: Page, phone: Page, board: StandIn, watch: Watch
) -> None:
    watch.expect("answer 409|status of 409")
    board.ask()
    expect(phone.get_by_role("radio", name="The leaves")).to_be_enabled()
    # The phone does not know of it yet: the message and the tap cross each other.
    board.settings["frozen"] = True
    # No check(): it would look whether the choice has stayed, which the refusal takes back.
    phone.get_by_role("radio", name="The leaves").click()
    expect(line(phone)).to_contain_text("The lecturer has frozen the board.")
    expect(phone.get_by_role("radio", name="The leaves")).not_to_be_checked()


def test_a_point_is_placed_by_a_tap_and_moved_by_a_drag(phone: Page, board: StandIn) -> None:
    ask_for_a_point(phone, board)
    tap(phone, 0.25, 0.5)
    wait_until_sent(phone)
    assert stored(board, "answer")[0]["x"] == pytest.approx([2, 1.5], abs=0.05)
    drag(phone, middle(phone.locator(".own-ring")), place_of(phone, 0.75, 0.5))
    wait_until_sent(phone)
    [sent] = stored(board, "answer")
    assert sent["x"] == pytest.approx([6, 1.5], abs=0.05)
    expect(phone.locator(".result")).to_contain_text("Your point: petal length")


def test_a_point_by_keys_and_after_a_reload(phone: Page, board: StandIn) -> None:
    ask_for_a_point(phone, board)
    phone.get_by_role("application").focus()
    phone.keyboard.press("Shift+ArrowRight")
    expect(phone.locator("#spoken")).to_have_text(
        "Your point: petal length 4.80 cm, petal width 1.50 cm."
    )
    wait_until_sent(phone)
    phone.reload()
    expect(phone.locator(".own-ring")).to_be_visible()
    phone.get_by_role("application").press("ArrowUp")
    wait_until_sent(phone)
    assert [one["x"] for one in stored(board, "answer")] == [[4.8, 1.56]]


def test_the_right_point_and_those_of_others_are_shown_at_the_end(
    phone: Page, board: StandIn
) -> None:
    ask_for_a_point(phone, board)
    values = {"question": 1, "round": 1, "x": [2.0, 1.0]}
    board.put("a1", phone="a", edit=1, kind="answer", values=values)
    tap(phone, 0.5, 0.5)
    wait_until_sent(phone)
    expect(phone.locator(".right-point")).to_be_hidden()
    board.ask(revealed=True, right=[6.0, 2.0])
    expect(phone.locator(".right-point")).to_be_visible()
    assert phone.locator(".answers-now").get_attribute("d")
    expect(phone.locator(".result")).to_contain_text("The right point (★): petal length 6.00 cm")
    tap(phone, 0.9, 0.9)
    wait_until_sent(phone)
    assert stored(board, "answer")[1]["x"] == pytest.approx([4, 1.5], abs=0.05)


def test_the_next_activity_has_its_picture_again(phone: Page, board: StandIn) -> None:
    board.ask()
    expect(phone.get_by_role("heading", name=QUESTION["text"])).to_be_visible()
    board.change(activity="leaves")
    expect(phone.get_by_role("heading", name=QUESTION["text"])).to_have_count(0)
    tap(phone, 0.25, 0.5)
    wait_until_sent(phone)
    assert len(stored(board)) == 1
