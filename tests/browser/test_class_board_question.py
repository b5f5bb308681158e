"""A lecturer asks, and phones answer in two rounds, with the real server."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser import phone_page
from tests.browser.actions import axe_violations, expect_soon
from tests.browser.board_page import end_board, expect_good_in_both_themes, open_board
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.wire import Wire

QUESTION = "Where does the hyperplane go?"
CHOICES = ("Nowhere", "Against w", "In the direction of w")

WATCH_RUNS = """() => {
  window.runs = 0;
  const app = document.querySelector(".stApp");
  new MutationObserver(() => {
    window.runs += app.dataset.testScriptState === "running";
  }).observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
}"""


def ask_ones_own(lecturer: Page) -> None:
    """Ask a question with three choices, of which the second is right."""
    lecturer.get_by_role("radio", name="Predict an answer").click()
    lecturer.get_by_text("My own", exact=True).click()
    expect(lecturer.get_by_role("textbox", name="Choices")).to_be_visible()
    expect_python_at_rest(lecturer)
    lecturer.get_by_role("textbox", name="Question").fill(QUESTION)
    lecturer.get_by_role("textbox", name="Choices").fill("\n".join(CHOICES))
    lecturer.keyboard.press("Control+Enter")
    lecturer.get_by_test_id("stRadio").get_by_text("B", exact=True).click()
    expect_python_at_rest(lecturer)
    lecturer.get_by_role("button", name="Ask", exact=True).click()
    expect(lecturer.locator(".board-question h2")).to_have_text(QUESTION)


def choose(phone: Page, choice: int) -> None:
    phone.get_by_role("radio", name=CHOICES[choice]).check()
    phone_page.wait_until_sent(phone)


def answered(lecturer: Page, words: str) -> None:
    expect(lecturer.locator(".board-question .answered")).to_have_text(words)


def test_a_class_answers_in_two_rounds(lecturer: Page, join: Callable[[], Page]) -> None:
    phones = [join(), join(), join()]
    ask_ones_own(lecturer)
    expect_python_at_rest(lecturer)
    lecturer.evaluate(WATCH_RUNS)
    for phone, choice in zip(phones, (0, 0, 1), strict=True):
        expect(phone.get_by_role("heading", name=QUESTION)).to_be_visible()
        choose(phone, choice)
    answered(lecturer, "3 of 3 phones have answered.")
    assert lecturer.evaluate("window.runs") == 0, "answers need no run of the page"
    expect(lecturer.locator(".board-question .count")).to_have_count(0)
    lecturer.get_by_role("button", name="Ask again").click()
    for phone in phones:
        expect(phone.get_by_text("Second round: answer again.")).to_be_visible()
    choose(phones[0], 1)
    choose(phones[1], 1)
    answered(lecturer, "2 of 3 phones have answered in the second round.")
    expect(lecturer.get_by_role("button", name="Ask again")).to_be_disabled()
    expect_python_at_rest(lecturer)
    lecturer.keyboard.press("r")
    for page in (lecturer, phones[0]):
        choices = page.locator(".distribution li")
        expect(choices.nth(0).locator(".bar")).to_contain_text(
            ["First round2 of 3, 67 %", "Second round0 of 2, 0 %"]
        )
        expect(choices.nth(1)).to_contain_text("✓ right answer")
        expect(choices.nth(1).locator(".bar")).to_contain_text(
            ["First round1 of 3, 33 %", "Second round2 of 2, 100 %"]
        )
    own = phones[0].locator(".distribution li")
    expect(own.nth(0)).to_contain_text("your first answer")
    expect(own.nth(1)).to_contain_text("your second answer")


def test_what_is_typed_while_python_is_busy_stays(watched_tab: Page, app_url: str) -> None:
    wire = Wire(watched_tab)
    open_board(watched_tab, app_url)
    watched_tab.get_by_role("radio", name="Predict an answer").click()
    watched_tab.get_by_text("My own", exact=True).click()
    choices = watched_tab.get_by_role("textbox", name="Choices")
    expect(choices).to_be_visible()
    expect_python_at_rest(watched_tab)
    watched_tab.get_by_role("textbox", name="Question").fill(QUESTION)
    wire.hold("back")
    choices.focus()  # Python gets the question, and its answer is on the way for a while.
    expect_soon(watched_tab, wire.has_answer)
    wire.hold("there")
    choices.fill("\n".join(CHOICES))
    watched_tab.keyboard.press("Control+Enter")
    wire.let_go("back")  # An answer that knows of no choices yet.
    expect_python_at_rest(watched_tab)
    watched_tab.get_by_test_id("stRadio").get_by_text("B", exact=True).click()
    wire.let_go()
    expect_python_at_rest(watched_tab)
    expect(choices).to_have_value("\n".join(CHOICES))
    watched_tab.get_by_role("button", name="Ask", exact=True).click()
    expect(watched_tab.locator(".board-question h2")).to_have_text(QUESTION)
    end_board(watched_tab)


def test_a_prepared_question_is_asked_with_its_words(
    lecturer: Page, join: Callable[[], Page]
) -> None:
    phone = join()
    lecturer.get_by_role("radio", name="Predict an answer").click()
    lecturer.get_by_role("combobox", name="From the lecture").fill("The bias")
    lecturer.get_by_role("option", name="Hyperplane: The bias").click()
    expect(lecturer.get_by_text("It turns about the origin")).to_be_visible()
    expect_python_at_rest(lecturer)
    lecturer.get_by_role("button", name="Ask", exact=True).click()
    words = "The bias grows from 0 to 1. Which way does the hyperplane move?"
    expect(phone.get_by_role("heading", name=words)).to_be_visible()
    phone.get_by_role("radio", name="Against w").check()
    answered(lecturer, "1 of 1 phone has answered.")
    with lecturer.context.expect_page() as opened:
        lecturer.get_by_role("link", name="Its picture").click()
    expect(opened.value.get_by_text("Which way does the hyperplane move?")).to_be_visible()
    opened.value.close()
    lecturer.get_by_role("button", name="Reveal", exact=True).click()
    for page in (lecturer, phone):
        expect(page.locator(".answer-words")).to_contain_text("Against w, by 1/‖w‖")
    lecturer.get_by_role("button", name="New question").click()
    lecturer.get_by_role("button", name="Ask", exact=True).click()
    # The next one of the lecture is offered by itself.
    expect(phone.get_by_role("heading", name="w shrinks to 0.")).to_be_visible()
    expect(phone.get_by_role("radio", checked=True)).to_have_count(0)
    answered(lecturer, "0 of 1 phone has answered.")
    phone.get_by_role("radio").first.check()
    lecturer.reload()
    answered(lecturer, "1 of 1 phone has answered.")


def test_a_class_taps_a_point(lecturer: Page, join: Callable[[], Page]) -> None:
    phones = [join(), join()]
    lecturer.get_by_role("radio", name="Predict an answer").click()
    lecturer.get_by_text("My own", exact=True).click()
    lecturer.get_by_text("A point in the plane").click()
    lecturer.get_by_role("textbox", name="Question").fill(QUESTION)
    lecturer.keyboard.press("Control+Enter")
    lecturer.get_by_text("There is a right point").click()
    expect(lecturer.get_by_label("petal length (cm)")).to_be_visible()
    lecturer.get_by_role("button", name="Ask", exact=True).click()
    for phone in phones:
        expect(phone.get_by_role("heading", name=QUESTION)).to_be_visible()
        settle(phone)
        phone_page.tap(phone, 0.25, 0.25)
        phone_page.wait_until_sent(phone)
    answered(lecturer, "2 of 2 phones have answered.")
    lecturer.get_by_role("button", name="Ask again").click()
    expect(phones[0].get_by_text("Second round: answer again.")).to_be_visible()
    settle(phones[0])
    phone_page.tap(phones[0], 0.5, 0.5)
    phone_page.wait_until_sent(phones[0])
    answered(lecturer, "1 of 2 phones have answered in the second round.")
    expect(lecturer.locator(".board-question figure")).to_have_count(0)
    lecturer.get_by_role("button", name="Reveal", exact=True).click()
    planes = lecturer.locator(".board-question figure")
    expect(planes).to_contain_text(["First round: 2 answers", "Second round: 1 answer"])
    for number, plane in zip((2, 1), planes.all(), strict=True):
        expect(plane.locator("path.answer")).to_have_count(number)
        expect(plane.locator("path.right")).to_have_count(1)
    expect(phones[1].locator(".right-point")).to_be_visible()
    expect(phones[1].locator(".result")).to_contain_text("The right point (★)")


def test_what_is_wrong_with_a_question_is_said_and_nothing_is_lost(lecturer: Page) -> None:
    lecturer.get_by_role("radio", name="Predict an answer").click()
    lecturer.get_by_text("My own", exact=True).click()
    lecturer.get_by_role("textbox", name="Question").fill(QUESTION)
    lecturer.get_by_role("textbox", name="Choices").fill("Only one")
    lecturer.keyboard.press("Control+Enter")
    expect_python_at_rest(lecturer)
    lecturer.get_by_role("button", name="Ask", exact=True).click()
    expect(lecturer.get_by_text("A question has 2 to 6 choices.")).to_be_visible()
    lecturer.get_by_text("A prepared question", exact=True).click()
    expect(lecturer.get_by_role("combobox", name="From the lecture")).to_be_visible()
    lecturer.get_by_role("radio", name="Add leaves").click()
    expect(lecturer.get_by_role("combobox", name="From the lecture")).to_have_count(0)
    lecturer.get_by_role("radio", name="Predict an answer").click()
    lecturer.get_by_text("My own", exact=True).click()
    expect(lecturer.get_by_role("textbox", name="Question")).to_have_value(QUESTION)
    expect(lecturer.get_by_role("textbox", name="Choices")).to_have_value("Only one")


def test_the_question_is_for_everybody(lecturer: Page, join: Callable[[], Page]) -> None:
    phone = join()
    lecturer.get_by_role("radio", name="Predict an answer").click()
    ask = lecturer.get_by_role("button", name="Ask", exact=True)
    expect(ask).to_be_visible()
    expect_python_at_rest(lecturer)
    assert axe_violations(lecturer) == []
    ask.click()
    phone.locator(".choices label").first.click()
    answered(lecturer, "1 of 1 phone has answered.")
    lecturer.get_by_role("button", name="Reveal", exact=True).click()
    expect(lecturer.locator(".board-question .bar").first).to_be_visible()
    expect_python_at_rest(lecturer)
    expect_good_in_both_themes(lecturer)
