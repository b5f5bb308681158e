"""What the site's pages do with no server: prepared scenes, shared pictures, runs, exercises."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from perceptron_explorer.topics.exercises.reading import built_in
from tests.browser.actions import (
    Point,
    axe_violations,
    centre_of,
    expect_soon,
    path,
    readout,
    value_of,
)
from tests.browser.site_files import ADVICE, open_file
from tests.browser.watch import Watch


def title(page: Page) -> str:
    return page.locator(".scene-text h2").inner_text()


def file_shown(page: Page) -> str:
    return page.url.partition("?")[0].rpartition("/")[2]


def press_until(page: Page, key: str, wanted: str) -> None:
    """Press a key, and wait for the scene of that title with its picture."""
    page.keyboard.press(key)
    expect(page.locator(".scene-text h2")).to_have_text(wanted)
    page.locator('[data-figure][data-ready="true"]').first.wait_for()


def test_a_lecture_goes_from_scene_to_scene_and_from_file_to_file(
    site: Path, offline: BrowserContext, watch: Watch
) -> None:
    watch.expect(ADVICE)
    page = offline.new_page()
    watch.look_at(page)
    open_file(page, site / "hyperplane.html")
    began = value_of(page, "w")
    page.keyboard.press("l")
    press_until(page, "PageDown", "A vector and its hyperplane")
    expect_soon(page, lambda: value_of(page, "w") == [0.9, -0.4])
    press_until(page, "2", "The other way round")
    expect_soon(page, lambda: value_of(page, "w") == [0.9, 0.6])
    answer = page.locator(".scene-text .answer")
    expect(page.locator(".question")).to_have_text("Which leaves change side?")
    expect(answer).not_to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(answer).to_be_visible()
    expect_soon(page, lambda: value_of(page, "w") == [-0.9, -0.6])
    page.keyboard.press("Escape")
    expect(page.locator(".scene-text")).not_to_be_visible()
    expect_soon(page, lambda: value_of(page, "w") == began)
    page.keyboard.press("l")
    expect_soon(page, lambda: title(page) == "The other way round")
    # In space, with other leaves, on the next page: each is another file.
    press_until(page, "End", "In space")
    assert file_shown(page) == "hyperplane-dim-3.html"
    expect_soon(page, lambda: value_of(page, "w") == [0.8, 0.5, -0.3])
    press_until(page, "PageUp", "No weight at all")
    press_until(page, "6", "Two other species")
    assert file_shown(page) == "hyperplane-leaves-iris-hard.html"
    press_until(page, "Home", "A vector and its hyperplane")
    press_until(page, "End", "In space")
    page.keyboard.press("PageDown")
    page.wait_for_url("**/perceptron.html?lecture=1&scene=1")


def test_an_address_gives_values_and_what_is_wrong_is_said(
    site: Path, offline: BrowserContext, watch: Watch
) -> None:
    watch.expect(ADVICE)
    page = offline.new_page()
    watch.look_at(page)
    start = (site / "hyperplane.html").as_uri()
    page.goto(f"{start}?dim=3&w=1,2,-0.5&b=0.5")
    page.wait_for_url("**/hyperplane-dim-3.html?*")
    page.locator('[data-ready="true"]').wait_for()
    assert value_of(page, "w") == [1, 2, -0.5]
    assert readout(page, "b") == 0.5
    assert not page.locator(".address-problem").count()
    page.keyboard.press("s")
    shared = page.get_by_label("Address of this picture").input_value()
    page.keyboard.press("Escape")
    other = offline.new_page()
    watch.look_at(other)
    other.goto(shared)
    other.locator('[data-ready="true"]').wait_for()
    assert value_of(other, "w") == [1, 2, -0.5]
    page.goto(f"{start}?w=1,x&b=0.25&leaves=%3Cb%3E&more=1")
    page.locator('[data-ready="true"]').wait_for()
    expect(page.locator(".address-problem")).to_have_text(
        "This address asks for a set of leaves that is not here; this address gives “w”, but the "
        "value cannot be used; 1 setting that this page does not have was ignored."
    )
    assert readout(page, "b") == 0.25
    # In a frame there is the picture alone, and a way to the whole page.
    page.goto(f"{start}?embed=true&b=0.25")
    page.locator('[data-ready="true"]').wait_for()
    expect(page.locator("header")).not_to_be_visible()
    expect(page.locator("h1")).not_to_be_visible()
    assert (page.locator("a.to-the-page").get_attribute("href") or "").endswith(
        "/hyperplane.html?b=0.25"
    )


def test_it_trains(site: Path, offline: BrowserContext, watch: Watch) -> None:
    watch.expect(ADVICE)
    page = offline.new_page()
    watch.look_at(page)
    open_file(page, site / "training.html")
    page.get_by_role("button", name="Step", exact=True).click()
    expect_soon(page, lambda: readout(page, "step") == 1)
    assert readout(page, "mistakes") == 1
    # A prepared scene shows the end of a run of other leaves, which a worker makes.
    page.keyboard.press("l")
    press_until(page, "3", "Versicolor and virginica")
    assert file_shown(page) == "training-leaves-iris-hard.html"
    page.keyboard.press("ArrowRight")
    expect_soon(page, lambda: readout(page, "step") == 5000)
    assert readout(page, "mistakes") > 100


def place_of(page: Page, point: tuple[float, float]) -> Point:
    """Return where a point of the plane is, by two handles whose places are known."""
    (ax, ay), (bx, by) = value_of(page, "w"), value_of(page, "new-leaf")
    a, b = centre_of(page, "w"), centre_of(page, "new-leaf")
    across, up = (b.x_px - a.x_px) / (bx - ax), (b.y_px - a.y_px) / (by - ay)
    return Point(a.x_px + across * (point[0] - ax), a.y_px + up * (point[1] - ay))


def test_exercises_check_themselves_while_one_drags(
    site: Path, offline: BrowserContext, watch: Watch
) -> None:
    watch.expect(ADVICE)
    page = offline.new_page()
    watch.look_at(page)
    page.goto((site / "exercises.html").as_uri() + "?exercise=no-line")
    page.locator('[data-ready="true"]').wait_for()
    shown = page.locator("section.exercise:not([hidden])")
    solved, count = shown.locator(".solved"), page.locator(".count")
    expect(solved).not_to_be_visible()
    # That a point is in two hulls proves, by the core's own method, that no line separates them.
    start, end = centre_of(page, "new-leaf"), place_of(page, (0.0, 0.3))
    page.mouse.move(*start)
    page.mouse.down()
    for place in path(start, end.x_px - start.x_px, end.y_px - start.y_px, steps=6):
        page.mouse.move(*place)
    expect(solved).to_be_visible()
    assert centre_of(page, "new-leaf") == pytest.approx(end, abs=1), "nothing moves under the hand"
    page.mouse.up()
    expect(solved).to_contain_text("Solved. Both sides of a hyperplane are convex")
    expect(count).to_have_text(f"Solved 1 of {len(built_in())}")
    # A prediction, and why; from the list, which marks what is solved.
    page.locator(".exercise-list summary").click()
    marked = page.locator(".exercise-list a[data-solved]")
    expect(marked).to_have_text("15. Show that no line can do it")
    page.get_by_role("link", name="12. Predict: one step of the rule").click()
    shown.get_by_role("button", name="Show the answer").click()
    expect(solved).to_contain_text("Done. Your prediction was 1.50 away.")
    shown.get_by_role("button", name="Compare with an answer").click()
    expect(shown.locator(".write-first")).to_be_visible()
    shown.get_by_label("Why does w move in this direction?").fill("Its sum has to shrink.")
    shown.get_by_role("button", name="Compare with an answer").click()
    expect(shown.locator(".answer")).to_contain_text("An answer: The leaf should not fire")
    # A reload keeps what is solved, and shows the same exercise; starting over begins it again.
    page.reload()
    expect(count).to_have_text(f"Solved 2 of {len(built_in())}")
    expect(page.locator(".exercise-list summary")).to_have_text("12. Predict: one step of the rule")
    expect(shown.locator(".why")).not_to_be_visible()
    shown.get_by_role("link", name="Next").press("Enter")
    expect(shown).to_be_focused()
    expect(page.locator(".exercise-list summary")).to_have_text("13. Firing without a direction")
    shown.get_by_label("b", exact=True).first.fill("1")
    page.keyboard.press("Enter")
    expect_soon(page, lambda: readout(page, "b") == 1)
    shown.get_by_role("button", name="Start over").click()
    expect_soon(
        page, lambda: page.locator('[data-ready="true"]').count() == 1 and readout(page, "b") == -1
    )
    assert axe_violations(page) == []
