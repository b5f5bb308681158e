"""Undo and Redo on every page that has them: greyed when there is nothing to do, and only then."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import drag_by, open_figure, press, value_of
from tests.browser.leaf_lab import empty_place, expect_leaves
from tests.browser.lists import choose_in_list
from tests.browser.on_page import expect_python_at_rest
from tests.browser.training_page import go_to

PAGES = (
    ("", "home", "w"),
    ("Vectors", "vectors", "a"),
    ("Dot product", "dot-product", "b"),
    ("Hyperplane", "hyperplane", "w"),
    ("Exercises", "exercise", "a"),
    ("Leaf lab", "leaf-lab", "w"),
)
"""What leads to a page from the one before, its figure, and a handle of it."""


def buttons(page: Page) -> tuple[Locator, Locator]:
    found = page.get_by_role("group", name="History")
    return found.get_by_role("button", name="Undo"), found.get_by_role("button", name="Redo")


def expect_steps(page: Page, *, back: bool, forth: bool) -> None:
    for button, there in zip(buttons(page), (back, forth), strict=True):
        (expect(button).to_be_enabled if there else expect(button).to_be_disabled)()


def test_the_buttons_are_greyed_when_there_is_nothing(page: Page, app_url: str) -> None:
    open_figure(page, app_url, "home")
    for title, name, handle in PAGES:
        if title:
            go_to(page, title, name)
        assert_greyed(page, handle)


def assert_greyed(page: Page, handle: str) -> None:
    """Greyed or not, whatever was done with a handle of a page that was just opened."""
    undo, redo = buttons(page)
    begun = value_of(page, handle)
    expect_steps(page, back=False, forth=False)
    page.keyboard.press("Control+z")
    assert value_of(page, handle) == begun
    drag_by(page, handle, 30, -20)
    first = value_of(page, handle)
    expect_steps(page, back=True, forth=False)
    press(page, handle, "ArrowUp")
    undo.click()  # within the time that a row of keys is waited for
    assert value_of(page, handle) == first
    expect_steps(page, back=True, forth=True)
    undo.click()
    assert value_of(page, handle) == begun
    expect_steps(page, back=False, forth=True)
    expect(undo).to_be_focused()
    expect_python_at_rest(page)
    expect_steps(page, back=False, forth=True)
    page.keyboard.press("Enter")
    assert value_of(page, handle) == begun
    redo.click()
    assert value_of(page, handle) == first
    expect_steps(page, back=True, forth=True)
    drag_by(page, handle, -10, -20)
    expect_steps(page, back=True, forth=False)


def test_home_goes_back_to_the_start(page: Page, app_url: str) -> None:
    open_figure(page, app_url, "home")
    begun = value_of(page, "w")
    drag_by(page, "w", 30, -20)
    page.get_by_role("button", name="Reset").click()
    assert value_of(page, "w") == begun
    buttons(page)[0].click()
    assert value_of(page, "w") != begun


def test_what_was_done_elsewhere_in_the_lab_can_be_undone_too(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/leaf-lab", "leaf-lab")
    expect_steps(page, back=False, forth=False)
    choose_in_list(page, "an empty sheet", "Start from")
    expect_leaves(page, 0)
    expect_steps(page, back=True, forth=False)
    page.mouse.click(*empty_place(page))
    expect_leaves(page, 1)
    undo, redo = buttons(page)
    undo.click()
    expect_leaves(page, 0)
    undo.click()
    expect_leaves(page, 100)
    expect_steps(page, back=False, forth=True)
    redo.click()
    expect_leaves(page, 0)
    expect_steps(page, back=True, forth=True)


def test_a_lab_that_an_address_gives_has_nothing_to_undo(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/leaf-lab?w=1,1&b=0.5", "leaf-lab")
    expect_python_at_rest(page)
    expect_steps(page, back=False, forth=False)
