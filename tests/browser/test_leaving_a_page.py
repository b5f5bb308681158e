"""A page is left before Python has heard what was done there last: it hears it all the same."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.actions import drag_by, expect_soon, open_figure, value_of
from tests.browser.leaf_lab import classes, empty_place, expect_leaves, leaves_of_python, open_lab
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.training_page import go_to
from tests.browser.wire import Wire


def leave_unheard_and_come_back(page: Page, wire: Wire, title: str, name: str) -> None:
    """Lose what the page has told since the wire was held, go to another page, and come back."""
    expect_soon(page, wire.has_kept)
    settle(page)
    wire.lose()
    go_to(page, "Vectors", "vectors")
    expect_python_at_rest(page)
    go_to(page, title, name)


def test_a_last_drag_is_kept(watched_tab: Page, app_url: str) -> None:
    wire = Wire(watched_tab)
    open_figure(watched_tab, f"{app_url}/hyperplane", "hyperplane")
    drag_by(watched_tab, "w", -90, -130)
    title = watched_tab.locator("h1")
    title.click()  # Python hears of it before.
    expect_python_at_rest(watched_tab)
    heard = value_of(watched_tab, "w")
    wire.hold("there")
    drag_by(watched_tab, "w", 60, 40)
    last = value_of(watched_tab, "w")
    assert last != heard
    title.click()
    leave_unheard_and_come_back(watched_tab, wire, "Hyperplane", "hyperplane")
    assert value_of(watched_tab, "w") == last


def test_a_drag_that_waited_is_kept_when_a_link_is_followed(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    drag_by(page, "w", -90, -130)
    made = value_of(page, "w")
    go_to(page, "Vectors", "vectors")
    go_to(page, "Hyperplane", "hyperplane")
    assert value_of(page, "w") == made


def test_each_of_the_last_steps_is_kept(watched_tab: Page, app_url: str) -> None:
    wire = Wire(watched_tab)
    lab = open_lab(watched_tab, app_url)
    before, place = classes(lab), empty_place(lab)
    wire.hold("there")
    lab.mouse.click(*place)
    expect_leaves(lab, 101)
    lab.mouse.click(place.x_px + 60, place.y_px)
    expect_leaves(lab, 102)
    made = classes(lab)
    leave_unheard_and_come_back(lab, wire, "Leaf lab", "leaf-lab")
    assert classes(lab) == leaves_of_python(lab) == made
    lab.get_by_role("button", name="Undo").click()
    expect_leaves(lab, 101)
    lab.get_by_role("button", name="Undo").click()
    expect_leaves(lab, 100)
    assert classes(lab) == before
