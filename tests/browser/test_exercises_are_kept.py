"""What was solved of the exercises is there after a reload, a restart and a time without a net."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

from perceptron_explorer.topics.exercises.reading import built_in
from tests.browser.actions import expect_soon, open_figure
from tests.browser.lists import open_list
from tests.browser.on_page import expect_python_at_rest
from tests.browser.server import Restartable
from tests.browser.test_exercises_page import carry_out, enter, ready
from tests.browser.watch import WITHOUT_A_SERVER, Watch

FIRST, SECOND = built_in()[:2]
COUNT = f"of {len(built_in())}"
KEPT = "perceptron-explorer/exercises/1/app"


@pytest.fixture
def exercises(page: Page, app_url: str) -> Page:
    """Open the page in a browser that has kept nothing."""
    page.goto(f"{app_url}/_stcore/health")
    page.evaluate("localStorage.clear()")
    open_figure(page, f"{app_url}/exercises", "exercise")
    expect(page.get_by_text("This is kept in your browser.")).to_be_visible()
    return page


def expect_solved(page: Page, number: int) -> None:
    expect(page.get_by_text(f"Solved {number} {COUNT}")).to_be_visible()


def load_again(page: Page, n_kept: int) -> None:
    """Load the page again once the browser has been given what it is to keep."""
    count = "(name) => Object.keys(JSON.parse(localStorage.getItem(name) ?? '{}')).length"
    expect_soon(page, lambda: page.evaluate(count, KEPT) == n_kept)
    page.reload()


def labels(page: Page) -> list[str]:
    """Open the list and read it."""
    open_list(page, "Exercise")
    found = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    return found


def solve_first(page: Page) -> None:
    carry_out(page, dict(FIRST.solution))
    expect(page.get_by_text("Solved.")).to_be_visible()
    expect_solved(page, 1)


def test_a_reload_keeps_what_is_solved_and_the_list_marks_it(exercises: Page) -> None:
    solve_first(exercises)
    expect(exercises.get_by_role("combobox", name="Exercise")).to_have_value(f"✓ 1. {FIRST.title}")
    load_again(exercises, 1)
    expect_solved(exercises, 1)
    assert labels(exercises)[:2] == [f"✓ 1. {FIRST.title}", f"2. {SECOND.title}"]
    enter(exercises, "Next")
    ready(exercises, SECOND)
    carry_out(exercises, dict(SECOND.solution))
    expect_solved(exercises, 2)
    load_again(exercises, 2)
    expect_solved(exercises, 2)
    exercises.get_by_role("button", name="Clear the progress").click()
    expect_solved(exercises, 0)
    load_again(exercises, 0)
    expect_solved(exercises, 0)


def test_what_was_not_solved_does_not_count(exercises: Page) -> None:
    forged = '{"length-five": {"a": [1, 1], "show": "alone"}, "split": 7, "no-such": {}}'
    exercises.evaluate("([name, text]) => localStorage.setItem(name, text)", [KEPT, forged])
    exercises.reload()
    expect_solved(exercises, 0)
    solve_first(exercises)
    exercises.evaluate("(name) => localStorage.setItem(name, '[1')", KEPT)
    exercises.reload()
    expect_solved(exercises, 0)


def test_another_tab_adds_to_it(exercises: Page, app_url: str, watch: Watch) -> None:
    other = exercises.context.new_page()
    open_figure(other, f"{app_url}/exercises?exercise={SECOND.key}", "exercise")
    solve_first(exercises)
    carry_out(other, dict(SECOND.solution))
    expect_solved(other, 2)
    load_again(exercises, 2)
    expect_solved(exercises, 2)


def test_exercises_of_ones_own_have_a_place_of_their_own(exercises: Page) -> None:
    solve_first(exercises)
    own = (
        '[[exercise]]\nkey = "length-five"\ntitle = "Mine"\ntask = "Make it 3 long."\n'
        'picture = "vectors"\ngoals = ["it is 3 long: norm = 3 ± 0.01"]\n'
    )
    file = FilePayload(name="own.toml", mimeType="text/plain", buffer=own.encode())
    for _ in range(2):
        uploader = exercises.get_by_test_id("stFileUploader").filter(has_text="Load exercises")
        uploader.locator("input[type=file]").set_input_files(file)
        expect(exercises.get_by_text("Make it 3 long.")).to_be_visible()
        if _ == 0:
            expect(exercises.get_by_text("Solved 0 of 1")).to_be_visible()
            expect_python_at_rest(exercises)  # The picture comes after the words.
            carry_out(exercises, {"norm": 3})
        expect(exercises.get_by_text("Solved 1 of 1")).to_be_visible()
        expect_soon(exercises, lambda: exercises.evaluate("localStorage.length") >= 2)
        exercises.reload()
        expect(exercises.get_by_text("Solved 1 of 1")).to_be_visible()
        exercises.get_by_role("button", name="Back to the app's exercises").click()
        expect_solved(exercises, 1)


def test_a_browser_that_keeps_nothing_says_so(watched_tab: Page, app_url: str) -> None:
    page = watched_tab  # It stays like this.
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    open_figure(page, f"{app_url}/exercises", "exercise")
    expect(page.get_by_text("Your browser keeps nothing for this page.")).to_be_visible()


def test_a_restart_of_the_server_loses_nothing(
    watched_tab: Page, restartable: Restartable, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    page = watched_tab
    open_figure(page, f"{restartable.url}/exercises", "exercise")
    solve_first(page)
    kept = f"localStorage.getItem('{KEPT}')?.includes('{FIRST.key}')"
    expect_soon(page, lambda: bool(page.evaluate(kept)))
    restartable.stop()
    restartable.start()
    page.reload()
    expect_solved(page, 1)
    enter(page, "Next")
    ready(page, SECOND)
    restartable.stop()
    carry_out(page, dict(SECOND.solution))  # while there is nobody to hear of it
    restartable.start()
    expect_solved(page, 2)
