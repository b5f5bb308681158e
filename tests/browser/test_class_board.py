"""A lecturer and phones on one board, with the real server."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from perceptron_explorer.class_board.store import Store
from tests.browser import phone_page
from tests.browser.actions import drag_by, readout, value_of
from tests.browser.board_page import (
    FIGURE,
    code_of,
    expect_good_in_both_themes,
    expect_readout,
    open_board,
)
from tests.browser.leaf_lab import leaves_in
from tests.browser.on_page import expect_python_at_rest
from tests.browser.watch import Watch

LINE = re.compile("^M.*L")

WATCH_PHONES = """() => {
  const phones = document.querySelector('[data-readout="phones"]');
  window.counted = [];
  new MutationObserver(() => window.counted.push(phones.dataset.value))
    .observe(phones, { attributes: true, attributeFilter: ["data-value"] });
}"""
"""A run of the page must not set their number back, not even for a moment."""


def test_leaves_come_without_a_run_of_the_page_and_go_when_they_are_removed(
    lecturer: Page, join: Callable[[], Page]
) -> None:
    ran = lecturer.evaluate("window.ran = 0")
    first, second = join(), join()
    expect_readout(lecturer, "phones", 2)
    phone_page.tap(first, 0.25, 0.25)
    phone_page.tap(first, 0.3, 0.6)
    second.get_by_role("radio", name="versicolor").check()
    phone_page.tap(second, 0.75, 0.75)
    expect_readout(lecturer, "leaves", 3)
    expect(second.locator(".others .leaf")).to_have_count(2)
    assert ran == 0
    leaf = lecturer.locator('[data-mark="leaves"] path').first
    lecturer.mouse.click(*phone_page.middle(leaf))  # Plotly's own layer takes the click.
    lecturer.get_by_role("button", name="Remove all leaves of its phone").click()
    expect_readout(lecturer, "leaves", 1)
    expect(phone_page.own_leaves(first)).to_have_count(0)
    lecturer.get_by_role("button", name="Undo the last removal").click()
    expect_readout(lecturer, "leaves", 3)
    phone_page.tap(first, 0.2, 0.8)  # So that the next run of the page has something new to give.
    expect_readout(lecturer, "leaves", 4)
    lecturer.evaluate(WATCH_PHONES)
    lecturer.get_by_text("Freeze", exact=True).click()
    expect(phone_page.line(first)).to_contain_text("The lecturer has stopped changes")
    expect_python_at_rest(lecturer)
    assert lecturer.evaluate("window.counted") == []


def test_predictions_are_hidden_until_they_are_revealed(
    lecturer: Page, join: Callable[[], Page]
) -> None:
    phone = join()
    phone_page.tap(phone, 0.25, 0.25)
    phone.get_by_role("radio", name="versicolor").check()
    phone_page.tap(phone, 0.75, 0.75)
    expect_readout(lecturer, "leaves", 2)
    lecturer.get_by_role("radio", name="Predict w").click()
    tip = phone.get_by_role("slider", name="Tip of the arrow w")
    expect(tip).to_be_visible()
    phone_page.drag(phone, phone_page.middle(tip), phone_page.place_of(phone, 0.8, 0.8))
    phone_page.wait_until_sent(phone)
    expect_readout(lecturer, "guesses", 1)
    lines = lecturer.locator('[data-mark="guess-lines"]')
    expect(lines).not_to_have_attribute("d", LINE)
    lecturer.keyboard.press("r")
    expect(lines).to_have_attribute("d", LINE)
    expect(lecturer.get_by_text("The best prediction classifies")).to_contain_text("2 of 2")
    its, widest = re.findall(r"\d+\.\d\d", lecturer.get_by_text("Its margin is").inner_text())
    assert 0 < float(its) <= float(widest)
    expect(phone.get_by_text("Yours: 2 of 2")).to_be_visible()
    expect_python_at_rest(lecturer)
    lecturer.keyboard.press("p")
    expect(phone_page.line(phone)).to_contain_text("The lecturer has stopped changes")


def test_phones_follow_and_may_drag_for_themselves(
    lecturer: Page, join: Callable[[], Page]
) -> None:
    phone = join()
    lecturer.get_by_role("radio", name="Follow").click()
    tip = phone.get_by_role("slider", name="Tip of the arrow w")
    shown = phone.locator("output.vector")
    expect(shown).to_have_text("w = (0.45, 0.30)")
    drag_by(lecturer, "w", 60, 0)
    expect(shown).not_to_have_text("w = (0.45, 0.30)")
    expect(shown).to_have_text(
        f"w = ({', '.join(f'{entry:.2f}' for entry in value_of(lecturer, 'w'))})"
    )
    theirs = shown.inner_text()
    phone_page.drag(phone, phone_page.middle(tip), phone_page.place_of(phone, 0.2, 0.8))
    expect(shown).not_to_have_text(theirs)
    expect(phone_page.line(phone)).to_contain_text("This is your own")
    assert readout(lecturer, "guesses") == 0
    drag_by(lecturer, "w", 0, 30)
    expect(phone_page.line(phone)).to_contain_text("what the lecturer shows")


def test_the_lecturers_page_is_for_everybody(lecturer: Page, join: Callable[[], Page]) -> None:
    phone_page.tap(join(), 0.25, 0.25)
    expect_readout(lecturer, "leaves", 1)
    expect_good_in_both_themes(lecturer)


def test_the_board_is_there_after_a_reload(lecturer: Page, join: Callable[[], Page]) -> None:
    phone, code = join(), code_of(lecturer)
    phone_page.tap(phone, 0.25, 0.25)
    phone.get_by_role("radio", name="versicolor").check()
    phone_page.tap(phone, 0.75, 0.75)
    expect_readout(lecturer, "leaves", 2)
    lecturer.reload()
    lecturer.locator(FIGURE).wait_for()
    assert code_of(lecturer) == code
    expect_readout(lecturer, "leaves", 2)
    with lecturer.expect_download() as coming:
        lecturer.get_by_role("button", name="Download the leaves").click()
    X, y = leaves_in(coming.value.path().read_text("utf-8"))
    assert (len(X), y.tolist()) == (2, [0, 1])


def test_the_lecturer_goes_on_from_another_machine(
    lecturer: Page, new_context: Callable[..., BrowserContext], app_url: str, watch: Watch
) -> None:
    lecturer.get_by_role("button", name="Host key").click()
    key = lecturer.get_by_test_id("stCode").inner_text().strip()
    lecturer.keyboard.press("Escape")
    other = new_context().new_page()
    watch.look_at(other)
    other.goto(f"{app_url}/class-board")
    other.get_by_text("Go on with a board from another machine").click()
    other.get_by_label("Code").fill(code_of(lecturer).lower())
    for given, expected in (("wrong", "This is not the key of this board's host."), (key, "")):
        other.get_by_label("Host key").fill(given)
        other.get_by_role("button", name="Go on").click()
        if expected:
            expect(other.get_by_text(expected)).to_be_visible()
    other.locator(FIGURE).wait_for()
    assert code_of(other) == code_of(lecturer)


def test_a_board_that_was_ended_elsewhere_is_said_to_be_gone(
    page: Page, app_url: str, watch: Watch
) -> None:
    watch.expect(phone_page.TROUBLE)
    open_board(page, app_url)
    code = code_of(page)
    page.get_by_role("button", name="Host key").click()
    key = page.get_by_test_id("stCode").inner_text().strip()
    page.keyboard.press("Escape")
    Store().end(code, key)
    page.get_by_text("Freeze", exact=True).click()
    expect(page.get_by_text(f"There is no board {code}")).to_be_visible()
    expect(page.get_by_role("button", name="Open a board")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Open a board")).to_be_visible()
    expect(page.get_by_text(f"There is no board {code}")).to_have_count(0)
