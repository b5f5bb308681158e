"""A lecture handed out: printed, on a phone, and by a link in another browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from perceptron_explorer.shell.lecture import Lecture
from perceptron_explorer.shell.lecture.changes import without_notes
from perceptron_explorer.shell.lecture.link import BROKEN
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import scenes_of
from perceptron_explorer.topics.my_lecture import kept
from tests.browser.actions import SECONDS_TO_GET_READY, axe_violations, expect_soon
from tests.browser.watch import Watch

TIME_MS = SECONDS_TO_GET_READY * 1000
PHONE = {"width": 390, "height": 844}
SCENES = (
    *scenes_of("hyperplane")[:3],
    scenes_of("vectors")[5],
    scenes_of("perceptron")[1],
    scenes_of("dot-product")[5],
)
"""In the plane and in space, one with two pictures, and one whose answer comes in steps."""
LECTURE = without_notes(Lecture(SCENES, "Handed out"))
ASKED = [scene for scene in SCENES if scene.question]
PAGES = {"A4": (3, 5), "Letter": (4, 6)}
"""Without the answers, and with them."""


def keep_lecture(context: BrowserContext) -> None:
    entries = json.dumps({kept.ENTRY: written(LECTURE)})
    put = f"localStorage.setItem({json.dumps(kept.PLACE)}, {json.dumps(entries)})"
    context.add_init_script(f"if (!localStorage.length) {put}")


def open_mine(context: BrowserContext, watch: Watch, app_url: str) -> Page:
    keep_lecture(context)
    page = context.new_page()
    watch.look_at(page)
    page.add_init_script("window.print = () => { document.documentElement.dataset.printed = '' }")
    page.goto(f"{app_url}/hand-out?lecture=mine")
    expect(page.locator(".scene-card")).to_have_count(len(SCENES), timeout=TIME_MS)
    return page


def n_pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sheets_are_whole_pages(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str, paper: str
) -> None:
    page = open_mine(new_context(), watch, app_url)
    page.get_by_label("Paper").select_option(paper)
    page.get_by_role("button", name="Print").click()
    page.locator(":root[data-printed]").wait_for(state="attached", timeout=TIME_MS)
    images = page.locator(".sheets .questions img")
    expect(images).to_have_count(len(SCENES) + 1)  # one scene has two pictures
    expect(page.locator(".sheets .answers article")).to_have_count(len(ASKED))
    sizes = images.evaluate_all("(all) => all.map((one) => [one.naturalWidth, one.complete])")
    assert all(width > 0 and is_there for width, is_there in sizes)
    pdf = page.pdf(prefer_css_page_size=True)
    width, height = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)[0])
    expected = {"A4": (595, 842), "Letter": (612, 792)}[paper]
    assert (round(width), round(height)) == pytest.approx(expected, abs=1)
    with_answers = n_pages(pdf)
    page.get_by_label("answers on a sheet of their own").uncheck()
    without = n_pages(page.pdf(prefer_css_page_size=True))
    assert (without, with_answers) == PAGES[paper]


def test_a_student_predicts_on_a_phone(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str
) -> None:
    context = new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = open_mine(context, watch, app_url)
    first = page.locator(".scene-card").first
    handle = first.locator('.handle[data-handle="w"]')
    expect(handle).to_be_in_viewport(timeout=TIME_MS)
    before = handle.get_attribute("data-value")
    handle.press("ArrowUp")
    expect(handle).not_to_have_attribute("data-value", before or "")
    asked = page.locator(".scene-card").nth(SCENES.index(ASKED[0]))
    asked.scroll_into_view_if_needed()
    choice = asked.get_by_role("radio", name=ASKED[0].choices[-1])
    choice.check()
    expect(asked.locator(".answer")).to_be_hidden()
    asked.get_by_role("button", name="Show the answer").click()
    expect(asked.locator(".answer")).to_have_text(ASKED[0].answer)
    assert axe_violations(page, ".hand-out") == []
    page.reload()
    expect(choice).to_be_checked(timeout=TIME_MS)
    in_steps = page.locator(".scene-card").last
    in_steps.get_by_label("Your prediction").fill("By Pythagoras.")
    for label in ("Show the answer", *["Go on with the answer"] * 3):
        expect(in_steps.locator(".answer")).to_be_hidden()
        in_steps.get_by_role("button", name=label).click()
    expect(in_steps.locator(".answer")).to_have_text(SCENES[-1].answer)


def test_a_link_shows_the_lecture_in_another_browser(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str
) -> None:
    page = open_mine(new_context(), watch, app_url)
    page.get_by_role("button", name="Share this").click()
    address = page.get_by_label("Address of this page").input_value()
    other = new_context().new_page()
    watch.look_at(other)
    path = urlsplit(address)
    other.goto(f"{app_url}{path.path}?{path.query}")
    for _ in range(2):  # A reload keeps it.
        expect(other.locator(".scene-card h2").last).to_have_text(
            f"{len(SCENES)}. {SCENES[-1].title}", timeout=TIME_MS
        )
        expect_soon(other, lambda: urlsplit(other.url).query == path.query)
        other.reload()
    other.get_by_role("link", name="Show in lecture mode").click()
    expect(other.locator(".scene-text h2")).to_have_text(SCENES[0].title, timeout=TIME_MS)
    other.keyboard.press("4")
    expect(other.locator(".scene-text h2")).to_have_text(SCENES[3].title, timeout=TIME_MS)
    expect_soon(other, lambda: path.query in other.url)
    other.reload()
    expect(other.locator(".scene-text h2")).to_have_text(SCENES[3].title, timeout=TIME_MS)
    assert other.evaluate("(name) => localStorage.getItem(name)", kept.PLACE) is None
    other.goto(f"{app_url}{path.path}?{path.query[:-9]}")
    expect(other.get_by_text(BROKEN)).to_be_visible(timeout=TIME_MS)
