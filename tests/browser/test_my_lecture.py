"""A lecture of one's own: made, kept, saved, loaded elsewhere, presented to its end."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect

from perceptron_explorer.topics.lecture import read
from perceptron_explorer.topics.my_lecture import kept, words
from tests.browser.actions import (
    SECONDS_TO_GET_READY,
    axe_violations,
    expect_soon,
    figure,
    handle,
    open_figure,
    press,
    value_of,
)
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.watch import Watch

TIME_MS = SECONDS_TO_GET_READY * 1000
WORDS = 'b grows: "from 0" to 1 \\ 🍃'
ORDER = [("hyperplane", "Twice as long"), ("vectors", "A sum"), ("hyperplane", "Mine: b")]
"""Each page's scenes, with the one of another page between them."""
# In one call: a row that is replaced between two calls would lose its line breaks.
LISTED = """() =>
  [...document.querySelectorAll(".scene-list-texts")].map(({ innerText }) => innerText)"""

IS_DRAWN = "(picture) => { picture.scrollIntoView(); return picture.naturalWidth; }"
HALL, OLD = {"width": 1920, "height": 1080}, {"width": 1024, "height": 768}


def open_my_lecture(page: Page, app_url: str, text: str) -> None:
    page.goto(f"{app_url}/my-lecture")
    expect(page.get_by_text(text).first).to_be_visible(timeout=TIME_MS)
    expect_python_at_rest(page)


def copy(page: Page, *titles: str) -> None:
    begin_to_copy(page, *titles)
    expect(page.get_by_role("radio")).to_have_count(len(titles))
    expect_python_at_rest(page)


def begin_to_copy(page: Page, *titles: str) -> None:
    field = page.get_by_role("combobox", name="Scenes to copy")
    for title in titles:
        field.click()
        field.fill(title)
        page.get_by_role("option", name=title, exact=True).click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Copy these").click()


def listed(page: Page) -> list[str]:
    texts = page.evaluate(LISTED)
    return [" · ".join(line for line in text.splitlines() if line) for text in texts]


def row(page: Page, title: str) -> Locator:
    return page.get_by_role("radio").filter(has_text=title)


def drag_below(page: Page, title: str, other: str) -> None:
    """Drag a scene of the list, by the mouse, to below another one."""
    # The list of scenes to copy may still be closing, and the header lies over what is scrolled.
    page.get_by_role("heading", name="My lecture").click()
    start, end = row(page, title).bounding_box(), row(page, other).bounding_box()
    assert start
    assert end
    x = start["x"] + start["width"] / 2
    page.mouse.move(x, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(x, end["y"] + end["height"] / 2, steps=4)
    page.mouse.move(x, end["y"] + end["height"] - 5)
    page.mouse.up()


def make(page: Page) -> None:
    """Copy scenes of two pages, put them in an order, and write into one of them."""
    copy(page, "Vectors: A sum", "Hyperplane: Twice as long", "Hyperplane: The bias")
    drag_below(page, "A sum", "Twice as long")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    assert [text.split(" · ")[0] for text in listed(page)] == ["Twice as long", "A sum", "The bias"]
    expect_python_at_rest(page)
    for name in ("Twice as long", "A sum", "The bias"):
        expect_drawn(page, name)
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("radio").nth(2)).to_be_checked()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    row(page, "The bias").click()
    title = page.get_by_role("textbox", name="Title", exact=True)
    expect(title).to_have_value("The bias")
    title.fill("Mine: b")
    page.get_by_role("textbox", name="Words").fill(WORDS)
    page.get_by_role("textbox", name="Notes, for you alone").fill("Wait.\nAsk.")
    page.get_by_role("heading", name="My lecture").click()
    expect(row(page, "Mine: b")).to_be_visible()
    expect(page.get_by_text(words.KEPT)).to_be_visible()


def expect_drawn(page: Page, title: str) -> None:
    """The small picture of a scene comes. Its row may be made anew meanwhile."""
    picture = row(page, title).locator("img")
    expect_soon(page, lambda: bool(picture.evaluate(IS_DRAWN)))


def keeps(page: Page, text: str) -> bool:
    return text in (page.evaluate("(name) => localStorage.getItem(name)", kept.PLACE) or "")


def saved(page: Page, folder: Path) -> bytes:
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save the lecture").click()
    file = folder / "lecture.toml"
    coming.value.save_as(file)
    return file.read_bytes()


def expect_scene(page: Page, number: int) -> None:
    name, title = ORDER[number - 1]
    expect(page.locator(".scene-text h2")).to_have_text(title, timeout=TIME_MS)
    shown = figure(page, name)
    expect(shown).to_have_attribute("data-ready", "true", timeout=TIME_MS)
    place = [page for page, _ in ORDER[:number]].count(name)
    expect(page).to_have_url(re.compile(rf"/{name}\?.*lecture=mine&scene={place}$"))
    expect(page.locator(".scene-count")).to_have_text(f"{number} / {len(ORDER)}")
    expect(page.locator(":root")).to_have_attribute("data-lecture", "true")


def go_through(page: Page) -> None:
    """From the first scene to the lecture's end and back, by the remote's keys alone."""
    for number in range(1, len(ORDER) + 1):
        expect_scene(page, number)
        page.keyboard.press("PageDown")
        expect(page.locator(".scene-text .answer")).to_be_visible()
        page.keyboard.press("PageDown")
    expect_scene(page, len(ORDER))
    next_one = page.get_by_role("button", name="Next", exact=True, include_hidden=True)
    expect(next_one).to_be_disabled()
    page.keyboard.press("PageUp")
    expect_scene(page, 2)
    page.keyboard.press("PageUp")
    expect_scene(page, 1)
    page.keyboard.press("3")
    expect_scene(page, 3)


def test_a_lecture_from_its_first_scene_to_the_hall(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str, tmp_path: Path
) -> None:
    page = new_context().new_page()
    watch.look_at(page)
    open_my_lecture(page, app_url, words.EMPTY)
    make(page)
    expect_soon(page, lambda: keeps(page, "Wait."))
    assert axe_violations(page) == []
    page.reload()
    expect(row(page, "Mine: b")).to_be_visible(timeout=TIME_MS)
    assert listed(page) == [f"{title} · {name.capitalize()}" for name, title in ORDER]
    data = saved(page, tmp_path)
    lecture = read(data).lecture
    assert lecture
    assert [(scene.page, scene.title) for scene in lecture.scenes] == ORDER
    assert (lecture.scenes[2].words, lecture.scenes[2].notes) == (WORDS, "Wait.\nAsk.")
    other = new_context(viewport=HALL).new_page()
    watch.look_at(other)
    open_my_lecture(other, app_url, words.EMPTY)
    broken = data.replace(b'page = "vectors"', b'page = "vektors"')
    load(other, broken)
    expect(other.get_by_text(words.NOT_LOADED)).to_be_visible()
    expect(other.get_by_text(re.compile(r"Line \d+: page is one of home"))).to_be_visible()
    load(other, data)
    expect(other.get_by_role("radio")).to_have_count(len(ORDER))
    expect_python_at_rest(other)
    other.get_by_role("link", name="Present", exact=True).click()
    go_through(other)
    other.set_viewport_size(OLD)  # type: ignore[arg-type]
    other.reload()
    expect_scene(other, 3)
    other.keyboard.press("Home")
    go_through(other)
    other.keyboard.press("Home")
    expect_scene(other, 1)
    other.keyboard.press("End")
    expect_scene(other, 3)


def test_small_pictures_come_in_new_colours_while_they_are_drawn(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str
) -> None:
    page = new_context().new_page()
    watch.look_at(page)
    page.emulate_media(color_scheme="light")
    open_my_lecture(page, app_url, words.EMPTY)
    begin_to_copy(page, "Vectors: A sum", "Hyperplane: Twice as long", "Hyperplane: The bias")
    page.locator(".still").first.wait_for(state="attached", timeout=TIME_MS)
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for name in ("A sum", "Twice as long", "The bias"):
            expect_drawn(page, name)


def load(page: Page, data: bytes) -> None:
    file = FilePayload(name="lecture.toml", mimeType="text/plain", buffer=data)
    page.get_by_test_id("stFileUploader").locator("input[type=file]").set_input_files(file)


def test_pictures_are_added_as_they_stand(
    new_context: Callable[..., BrowserContext], watch: Watch, app_url: str
) -> None:
    page = new_context().new_page()
    watch.look_at(page)
    open_figure(page, f"{app_url}/hyperplane?leaves=iris-hard&scaled=no", "hyperplane")
    press(page, "w", "ArrowUp", 3)
    settle(page)  # What the keys did is shown with the next frame.
    w = value_of(page, "w")
    page.get_by_role("heading", name="Hyperplane").first.click()
    note = page.get_by_role("status").filter(has_text="My lecture")
    page.keyboard.press("a")
    expect(note).to_contain_text("Added to My lecture: scene 1, “Hyperplane”.", timeout=TIME_MS)
    page.locator(".added").get_by_role("button", name="Undo").click()
    expect(note).to_have_text(words.NOT_ADDED)
    page.get_by_role("button", name="Add this picture to my lecture").click()
    expect(note).to_contain_text("scene 1, “Hyperplane”")
    assert axe_violations(page, ".page-bar") == []
    press(page, "w", "ArrowRight", 4)
    settle(page)
    answer = value_of(page, "w")
    page.keyboard.press("Shift+A")
    expect(note).to_contain_text("Added as the answer of scene 1, “Hyperplane”")
    page.get_by_role("link", name="Vectors").first.click()
    expect(figure(page, "vectors")).to_have_attribute("data-ready", "true", timeout=TIME_MS)
    expect(note).to_have_count(0)
    page.keyboard.press("a")
    expect(note).to_contain_text("scene 2, “Vectors”")
    expect_soon(page, lambda: keeps(page, 'page = \\"vectors\\"'))
    page.goto(f"{app_url}/my-lecture")
    expect(page.get_by_role("radio")).to_have_count(2, timeout=TIME_MS)
    assert listed(page) == [
        "Hyperplane · Hyperplane · to complete",
        "Vectors · Vectors · to complete",
    ]
    expect(page.get_by_text(words.NEEDS_WORDS)).to_be_visible()
    for name, text in (("Words", "w points up."), ("Question", "And now?"), ("Answer", "Right.")):
        page.get_by_role("textbox", name=name, exact=True).fill(text)
        page.get_by_role("heading", name="My lecture").click()
        expect_python_at_rest(page)
    expect(page.get_by_text(words.NEEDS_WORDS)).to_have_count(0)
    page.get_by_role("link", name="Open in lecture mode").click()
    expect(page.locator(".scene-text")).to_contain_text("w points up.", timeout=TIME_MS)
    expect(figure(page, "hyperplane")).to_contain_text("virginica", timeout=TIME_MS)
    expect(handle(page, "w")).to_be_attached()
    expect_soon(page, lambda: value_of(page, "w") == w)
    page.keyboard.press("PageDown")
    expect_soon(page, lambda: value_of(page, "w") == answer)
    assert answer != w
