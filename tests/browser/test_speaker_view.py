"""A lecture presented to its end, with the speaker view in a second window."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.my_lecture import kept
from tests.browser.actions import SECONDS_TO_GET_READY, axe_violations, figure
from tests.browser.on_page import expect_python_at_rest
from tests.browser.watch import Watch

TIME_MS = SECONDS_TO_GET_READY * 1000
HALL, OLD = {"width": 1920, "height": 1080}, {"width": 1024, "height": 768}
PAGES = ["vectors", "vectors", "hyperplane"]
SCENES = tuple(
    PreparedScene(
        title=f"Title {number}",
        words="w moves.",
        page=PAGES[number % 3],
        question="Where to?" if number % 2 else "",
        answer="Up." if number % 2 else "",
        notes=f"Secret {number}",
    )
    for number in range(1, 13)
)


def keep_lecture(context: BrowserContext) -> None:
    entries = json.dumps({kept.ENTRY: written(Lecture(SCENES))})
    put = f"localStorage.setItem({json.dumps(kept.PLACE)}, {json.dumps(entries)})"
    context.add_init_script(f"if (!localStorage.length) {put}")


def expect_both_at(page: Page, view: Page, number: int) -> None:
    scene = SCENES[number - 1]
    expect(page.locator(".scene-text h2")).to_have_text(scene.title, timeout=TIME_MS)
    expect(figure(page, scene.page)).to_have_attribute("data-ready", "true", timeout=TIME_MS)
    expect(view.locator("h1")).to_have_text(scene.title)
    shown = {
        "number": f"{number} of {len(SCENES)}",
        "notes": scene.notes,
        "next": f"Title {number + 1}" if number < len(SCENES) else "The lecture ends here.",
    }
    for name, text in shown.items():
        expect(view.locator(f'[data-part="{name}"]')).to_have_text(text)
    assert "Secret" not in page.locator("body").inner_text()


def go_on(presses_in: Page, page: Page, view: Page, numbers: range) -> None:
    for number in numbers:
        expect_both_at(page, view, number)
        if SCENES[number - 1].question:
            answer = view.locator('[data-part="answer"]')
            expect(answer).to_have_attribute("data-state", "to come")
            presses_in.keyboard.press("PageDown")
            expect(answer).to_have_attribute("data-state", "shown")
        presses_in.keyboard.press("PageDown")


def test_a_lecture_to_its_end_with_the_speaker_view(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str
) -> None:
    context = new_context(viewport=HALL)
    keep_lecture(context)
    page = context.new_page()
    watch.look_at(page)
    page.goto(f"{app_url}/vectors?lecture=mine&scene=1")
    expect(page.locator(".scene-text h2")).to_have_text("Title 1", timeout=TIME_MS)
    with context.expect_page() as coming:
        page.keyboard.press("v")
    view = coming.value
    watch.look_at(view)
    expect(view.get_by_role("button", name="Pause")).to_be_visible()
    go_on(page, page, view, range(1, 6))
    page.set_viewport_size(OLD)  # type: ignore[arg-type]
    go_on(view, page, view, range(6, 12))
    expect_both_at(page, view, 12)
    assert axe_violations(view, "body") == []
    blank_and_number(page, view)
    page.reload()
    expect_both_at(page, view, 12)


def blank_and_number(page: Page, view: Page) -> None:
    status = view.locator('[data-part="status"]')
    page.keyboard.press(".")
    expect(status).to_have_text("The screen is blank.")
    view.keyboard.press("PageUp")
    expect(status).to_be_hidden()
    expect(page.locator(":root")).not_to_have_attribute("data-blank", "true")
    expect_both_at(page, view, 12)
    page.keyboard.press("1")
    for place in (page.get_by_role("status").filter(has_text="Scene 1…"), status):
        expect(place).to_have_text("Scene 1…")
    page.keyboard.press("Enter")
    expect_both_at(page, view, 1)
    view.keyboard.type("12")
    expect_both_at(page, view, 12)


def test_the_lecture_goes_on_at_its_scene_after_another_page(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str
) -> None:
    context = new_context()
    keep_lecture(context)
    page = context.new_page()
    watch.look_at(page)
    page.goto(f"{app_url}/vectors?lecture=mine&scene=2")
    title = page.locator(".scene-text h2")
    expect(title).to_have_text("Title 3", timeout=TIME_MS)
    for name in ("Hyperplane", "Matrices"):
        page.keyboard.press("m")
        page.get_by_role("link", name=name).first.click()
        expect(figure(page, name.lower())).to_be_attached(timeout=TIME_MS)
        expect(title).to_have_count(0)
        expect_python_at_rest(page)
        page.keyboard.press("l")
        expect(title).to_have_text("Title 3", timeout=TIME_MS)
    page.keyboard.press("Escape")
    expect(page.locator(":root")).not_to_have_attribute("data-lecture", "true")
    page.get_by_role("link", name="Hyperplane").first.click()
    expect(figure(page, "hyperplane")).to_have_attribute("data-ready", "true", timeout=TIME_MS)
    expect_python_at_rest(page)
    page.keyboard.press("l")
    expect(title).to_have_text("Title 3", timeout=TIME_MS)
