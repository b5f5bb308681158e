"""A presenter's remote: it never goes dead, and it tells the whole lecture."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from perceptron_explorer.topics.lecture import scenes_of
from tests.browser.actions import (
    SECONDS_TO_GET_READY,
    expect_soon,
    figure,
    handle,
    open_figure,
    value_of,
)
from tests.browser.lists import open_list
from tests.browser.on_page import expect_python_at_rest, settle

FIGURE_OF = {"": "home"}
"""What a page's figure is called, where it is not called like the page."""
PAGES = (
    "",
    "vectors",
    "matrices",
    "dot-product",
    "hyperplane",
    "perceptron",
    "leaf-lab",
    "training",
    "descent",
    "chain-rule",
    "network",
    "softmax",
)


def root(page: Page) -> Locator:
    return page.locator(":root")


def open_scene(page: Page, app_url: str, name: str, number: int) -> None:
    open_figure(page, f"{app_url}/{name}?lecture=1&scene={number}", FIGURE_OF.get(name, name))
    expect_scene(page, name, number)


IS_SHOWN = """([title, name]) => {
  const shown = document.querySelector(".scene-text h2")?.textContent.replace(/\\s+/g, " ").trim();
  return shown === title && document.querySelector(`[data-figure="${name}"]`)?.dataset.ready;
}"""


def expect_scene(page: Page, name: str, number: int) -> None:
    """Wait for a scene, and look for it in every frame: `expect` looks ever less often."""
    wanted = [scenes_of(name)[number - 1].title, FIGURE_OF.get(name, name)]
    with suppress(TimeoutError):  # What follows says what is missing.
        page.wait_for_function(IS_SHOWN, arg=wanted, timeout=SECONDS_TO_GET_READY * 1000)
    title = page.locator(".scene-text h2")
    expect(title).to_have_text(scenes_of(name)[number - 1].title)
    expect(page).to_have_url(re.compile(f"/{name}\\?.*lecture=1&scene={number}$"))
    shown = figure(page, FIGURE_OF.get(name, name)).first
    expect(shown).to_have_attribute("data-ready", "true", timeout=SECONDS_TO_GET_READY * 1000)


def press_key(page: Page, key: str, code: str) -> None:
    """Press a key of a keyboard with letters of another script."""
    browser = page.context.new_cdp_session(page)
    for kind in ("keyDown", "keyUp"):
        browser.send("Input.dispatchKeyEvent", {"type": kind, "key": key, "code": code})
    browser.detach()


def field_beside_the_answer(page: Page) -> Locator:
    page.keyboard.press("PageDown")
    expect(handle(page, "w")).to_have_attribute("data-value", "[1.2,0.8]")
    return page.locator('[data-field="w.0"]')


def test_it_goes_on_after_a_number_was_typed(page: Page, app_url: str) -> None:
    open_scene(page, app_url, "hyperplane", 3)
    field = field_beside_the_answer(page)
    field.fill("0.25")
    field.press("Enter")
    expect(handle(page, "w")).to_have_attribute("data-value", "[0.25,0.8]")
    page.keyboard.press("ArrowRight")
    expect_scene(page, "hyperplane", 4)
    page.keyboard.press("PageDown")
    field.click()
    page.keyboard.press("PageDown")
    expect_scene(page, "hyperplane", 5)


def test_it_goes_on_after_a_field_was_left_by_escape_or_by_a_click(
    page: Page, app_url: str
) -> None:
    open_scene(page, app_url, "hyperplane", 3)
    field = field_beside_the_answer(page)
    field.click()
    page.keyboard.press("Escape")
    expect(root(page)).to_have_attribute("data-lecture", "true")
    page.keyboard.press("n")
    expect(root(page)).to_have_attribute("data-numbers", "hidden")
    page.keyboard.press("n")
    field.click()
    page.locator(".stage").click(position={"x": 200, "y": 30})
    page.keyboard.press("ArrowRight")
    expect_scene(page, "hyperplane", 4)


def test_pressed_again_and_again_it_comes_to_the_next_page(page: Page, app_url: str) -> None:
    """What the page before still sends cuts short the first run of the next."""
    open_scene(page, app_url, "chain-rule", len(scenes_of("chain-rule")))
    titles = [scene.title for scene in scenes_of("network")]
    title = page.locator(".scene-text h2")

    def is_there() -> bool:
        page.keyboard.press("PageDown")
        return title.count() == 1 and title.inner_text() in titles

    expect_soon(page, is_there)
    expect_python_at_rest(page)
    expect(figure(page, "network").first).to_have_attribute("data-ready", "true")
    assert title.inner_text() in titles


def test_it_goes_on_after_the_speed_was_chosen_and_a_button_clicked(
    page: Page, app_url: str
) -> None:
    open_scene(page, app_url, "training", 2)
    speed = page.locator('[data-timeline="speed"]')
    speed.focus()
    speed.select_option("60")
    page.keyboard.press("b")
    expect(root(page)).to_have_attribute("data-blank", "true")
    page.keyboard.press("b")
    page.get_by_role("button", name="Step", exact=True).click()
    page.keyboard.press("Space")
    expect(page.locator(".scene-text .answer")).to_be_visible()
    page.locator('[data-timeline="only"]').click()
    page.keyboard.press("ArrowRight")
    expect_scene(page, "training", 3)


def test_it_goes_on_after_other_leaves_were_chosen(page: Page, app_url: str) -> None:
    open_scene(page, app_url, "hyperplane", 1)
    page.keyboard.press("m")
    open_list(page, "Leaves")
    page.get_by_role("option", name="virginica").first.click()
    expect(figure(page, "hyperplane")).to_contain_text("virginica")
    page.keyboard.press("ArrowRight")
    expect_scene(page, "hyperplane", 2)
    page.keyboard.press("m")
    open_list(page, "Leaves")
    page.keyboard.press("PageDown")
    expect(page.locator(".scene-text .answer")).to_be_visible()


def test_space_goes_on_after_a_page_was_chosen_and_the_bars_are_gone(
    page: Page, app_url: str
) -> None:
    open_scene(page, app_url, "hyperplane", 1)
    page.mouse.move(300, 300)
    page.mouse.move(300, 0)
    page.get_by_role("link", name="Vectors").first.click()
    expect(figure(page, "vectors")).to_have_attribute("data-ready", "true")
    expect(root(page)).not_to_have_attribute("data-bars", re.compile("."))
    page.keyboard.press("Space")
    expect_scene(page, "vectors", 1)


def test_letters_of_other_scripts_are_the_keys_in_their_places(page: Page, app_url: str) -> None:
    open_scene(page, app_url, "hyperplane", 1)
    press_key(page, "и", "KeyB")
    expect(root(page)).to_have_attribute("data-blank", "true")
    press_key(page, "ㅠ", "KeyB")
    expect(root(page)).not_to_have_attribute("data-blank", "true")
    press_key(page, "Process", "KeyH")
    expect(root(page)).to_have_attribute("data-contrast", "high")
    press_key(page, "р", "KeyH")
    expect(root(page)).not_to_have_attribute("data-contrast", "high")
    press_key(page, "b", "KeyN")  # On a Latin keyboard the letter counts, wherever it is.
    expect(root(page)).to_have_attribute("data-blank", "true")
    press_key(page, "д", "KeyL")
    expect(root(page)).not_to_have_attribute("data-lecture", "true")


def test_a_number_opens_its_scene_and_the_lecture_is_found_again_where_it_was_left(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/hyperplane?w=1,1", "hyperplane")
    page.keyboard.press("l")
    page.keyboard.press("3")
    expect_scene(page, "hyperplane", 3)
    page.keyboard.press("PageDown")
    expect(handle(page, "w")).to_have_attribute("data-value", "[1.2,0.8]")
    page.keyboard.press("l")
    expect(handle(page, "w")).to_have_attribute("data-value", "[1,1]")
    page.keyboard.press("l")
    expect_scene(page, "hyperplane", 3)
    expect(page.locator(".scene-text .answer")).to_be_visible()
    expect(handle(page, "w")).to_have_attribute("data-value", "[1.2,0.8]")


def test_leaving_the_full_screen_loses_nothing(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.keyboard.press("l")
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("2")
    expect_scene(page, "hyperplane", 2)
    page.evaluate("document.exitFullscreen()")
    page.wait_for_function("document.fullscreenElement === null")
    settle(page)
    expect_scene(page, "hyperplane", 2)
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("l")
    page.wait_for_function("document.fullscreenElement === null")


@pytest.mark.parametrize("name", ["exercises", "glossary"])
def test_a_page_without_scenes_is_as_ever_and_the_lecture_goes_on_after_it(
    page: Page, app_url: str, name: str
) -> None:
    page.goto(f"{app_url}/{name}?lecture=1")
    page.locator("h1").wait_for(timeout=SECONDS_TO_GET_READY * 1000)
    page.locator(".page-bar").wait_for(state="attached")
    expect(root(page)).not_to_have_attribute("data-lecture", "true")
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("button", name="Lecture mode")).to_be_hidden()
    expect_python_at_rest(page)
    page.get_by_role("link", name="Vectors").first.click()
    expect(figure(page, "vectors")).to_have_attribute("data-ready", "true")
    expect(root(page)).to_have_attribute("data-lecture", "true")


def test_a_dialog_is_closed_by_the_remote(page: Page, app_url: str) -> None:
    open_scene(page, app_url, "hyperplane", 2)
    page.keyboard.press("s")
    dialog = page.get_by_role("dialog", name="Share this picture")
    expect(dialog).to_be_visible()
    page.keyboard.press("PageDown")
    expect(dialog).to_be_hidden()
    expect(page.locator(".scene-text .answer")).to_be_hidden()
    page.keyboard.press("PageDown")
    expect(page.locator(".scene-text .answer")).to_be_visible()
    assert value_of(page, "w")
