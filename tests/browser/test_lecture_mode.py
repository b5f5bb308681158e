"""In front of a hall: the picture fills the screen, scenes follow each other, answers wait."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from perceptron_explorer.topics.lecture import scenes_of
from tests.browser.actions import axe_violations, figure, handle, open_figure, press, value_of
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.what_is_hit import VIEWPORTS, covered, show_in

SCENES = scenes_of("hyperplane")
FIRST_QUESTION = next(i for i, scene in enumerate(SCENES) if scene.question and scene.then)
TIME_TO_DRAW_MS = 30_000
"""The first picture in space has its shaders compiled, which takes long in software."""
PROJECTOR = {"width": 1920, "height": 1080}


def root(page: Page) -> Locator:
    return page.locator(":root")


def expect_scene(page: Page, index: int, revealed: bool = False) -> None:
    """Wait until the words and the picture are those of a scene."""
    expect(page.locator(".scene-text h2")).to_have_text(SCENES[index].title)
    for name, text in SCENES[index].params(revealed).items():
        if name == "w":
            numbers = json.dumps([float(part) for part in text.split(",")])
            wanted = re.compile(re.sub(r"\.0\b", "", numbers).replace(" ", "").replace("[", r"\["))
            expect(handle(page, "w")).to_have_attribute(
                "data-value", wanted, timeout=TIME_TO_DRAW_MS
            )


@pytest.fixture
def lecture(page: Page, app_url: str) -> Page:
    page.set_viewport_size(PROJECTOR)  # type: ignore[arg-type]
    open_figure(page, f"{app_url}/hyperplane?w=1,1&b=0.5", "hyperplane")
    page.locator(".page-bar").wait_for(state="attached")
    page.keyboard.press("l")
    expect(root(page)).to_have_attribute("data-lecture", "true")
    return page


def test_a_lecture_by_keys(lecture: Page) -> None:
    expect_the_whole_screen(lecture)
    for _ in range(FIRST_QUESTION):
        lecture.keyboard.press("PageDown")
    expect_scene(lecture, FIRST_QUESTION - 1)
    expect_a_handle_to_keep_its_keys(lecture)
    expect_the_answer_to_wait(lecture)
    lecture.keyboard.press("PageUp")
    expect_scene(lecture, FIRST_QUESTION - 1)
    lecture.keyboard.press("End")
    expect_scene(lecture, len(SCENES) - 1)
    expect(figure(lecture, "hyperplane")).to_have_attribute("data-dim", "3")
    lecture.keyboard.press("Escape")
    expect(root(lecture)).not_to_have_attribute("data-lecture", "true")
    expect(handle(lecture, "w")).to_have_attribute("data-value", "[1,1]")
    expect(lecture).to_have_url(re.compile(r"hyperplane\?w=1,1&b=0.5$"))


def expect_the_whole_screen(page: Page) -> None:
    page.keyboard.press("n")
    settle(page)
    box = page.locator(".stage").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (PROJECTOR["width"], PROJECTOR["height"])
    expect(page.locator("h1")).to_be_hidden()
    expect(page).to_have_url(re.compile("lecture=1"))


def expect_a_handle_to_keep_its_keys(page: Page) -> None:
    """Reached by Tab it keeps them; taken by the mouse it leaves them to the presenter."""
    x, y = value_of(page, "w")
    press(page, "w", "ArrowRight")
    settle(page)
    assert value_of(page, "w") == pytest.approx([x + 0.1, y])
    expect_scene_title(page, FIRST_QUESTION - 1)
    handle(page, "w").click()
    page.keyboard.press("ArrowRight")
    expect_scene(page, FIRST_QUESTION)


def expect_scene_title(page: Page, index: int) -> None:
    expect(page.locator(".scene-text h2")).to_have_text(SCENES[index].title)


def expect_the_answer_to_wait(page: Page) -> None:
    """Neither the words nor the numbers tell it, and nothing else moves when it comes."""
    answer = page.locator(".scene-text .answer")
    panel = page.locator(".panel")
    expect(answer).to_be_hidden()
    expect(panel).to_be_hidden()
    before = page.locator(".stage").bounding_box()
    page.keyboard.press("PageDown")
    expect(answer).to_be_visible()
    expect(answer).to_have_text(SCENES[FIRST_QUESTION].answer)
    expect(panel).to_be_visible()
    expect_scene(page, FIRST_QUESTION, revealed=True)
    assert page.locator(".stage").bounding_box() == before
    shown = page.locator(".group").filter(visible=True)
    names = shown.evaluate_all("groups => groups.map(({ dataset }) => dataset.group)")
    assert names == [*(SCENES[FIRST_QUESTION].numbers or ())]


def test_bars_come_at_the_edge_or_by_a_key_and_push_the_picture_down(lecture: Page) -> None:
    controls = lecture.locator(".st-key-dimension")
    lecture.mouse.move(500, 500)
    lecture.mouse.move(500, 60)
    expect(root(lecture)).to_have_attribute("data-idle", "true")
    lecture.mouse.move(500, 40)
    expect(root(lecture)).not_to_have_attribute("data-idle", "true")
    expect(controls).to_be_hidden()
    expect(lecture.get_by_role("button", name="Share this")).to_be_hidden()
    lecture.mouse.move(500, 0)
    expect(controls).to_be_visible()
    expect_the_picture_below_the_bars(lecture)
    lecture.mouse.move(500, 600)
    expect(controls).to_be_hidden()
    lecture.keyboard.press("m")
    expect(controls).to_be_visible()
    expect(lecture.locator(".st-key-page-header :focus")).to_have_count(1)
    lecture.keyboard.press("Escape")
    expect(controls).to_be_hidden()
    lecture.keyboard.press("m")
    lecture.locator(".stage").click(position={"x": 200, "y": 300})
    expect(controls).to_be_hidden()
    expect(root(lecture)).to_have_attribute("data-lecture", "true")


def expect_the_picture_below_the_bars(page: Page) -> None:
    settle(page)
    bars, stage = (page.locator(part).bounding_box() for part in (".st-key-page-header", ".stage"))
    assert bars
    assert stage
    assert bars["y"] + bars["height"] <= stage["y"]
    assert stage["y"] + stage["height"] <= PROJECTOR["height"]


@pytest.mark.parametrize(
    ("name", "number"), [("hyperplane", 3), ("training", 2), ("perceptron", 2), ("perceptron", 7)]
)
def test_open_bars_lie_over_nothing(page: Page, app_url: str, name: str, number: int) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_figure(page, f"{app_url}/{name}?lecture=1&scene={number}", name)
    expect(page.locator(".scene-text h2")).to_be_visible()  # By now the keys are listened to.
    page.keyboard.press("PageDown")
    expect(page.locator(".scene-text .answer")).to_be_visible()
    expect_python_at_rest(page)
    page.keyboard.press("m")
    faults = []
    for window, size in VIEWPORTS.items():
        show_in(page, size)
        faults += [f"{window}: {fault}" for fault in covered(page)]
    assert faults == []


def test_while_a_scene_asks_the_step_does_not_show_which_end_is_filled(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/perceptron?lecture=1&scene=3", "perceptron")
    expect(page.locator(".scene-text h2")).to_be_visible()
    for state in ("hidden", "visible"):
        for end in ("open-end", "closed-end"):
            mark = page.locator(f'.mark[data-mark="{end}"]')
            expect(mark).to_have_css("visibility", state)
        page.keyboard.press("PageDown")


def test_on_a_phone_a_run_is_played_before_the_answer(page: Page, app_url: str) -> None:
    page.set_viewport_size(VIEWPORTS["phone"])
    open_figure(page, f"{app_url}/training?lecture=1&scene=2", "training")
    expect(page.locator('[data-readout="mistakes"]')).to_be_hidden()
    for name in ("Play", "Step"):
        button = page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_in_viewport(ratio=1)
    leaf = page.locator('.mark[data-mark="visited"]')
    before = leaf.get_attribute("transform")
    button.click()
    expect(leaf).not_to_have_attribute("transform", str(before))


def test_lecture_mode_goes_along_to_other_pages(lecture: Page) -> None:
    lecture.keyboard.press("m")
    lecture.get_by_role("link", name="Vectors").first.press("Enter")
    expect(figure(lecture, "vectors")).to_have_attribute("data-ready", "true")
    expect(lecture).to_have_url(re.compile(r"/vectors\?.*lecture=1"))
    lecture.keyboard.press("ArrowRight")
    expect(lecture.locator(".scene-text h2")).to_have_text(scenes_of("vectors")[0].title)


def test_a_swipe_goes_on(page: Page, app_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    browser = page.context.new_cdp_session(page)
    browser.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    open_figure(page, f"{app_url}/hyperplane?lecture=1&scene=1", "hyperplane")
    expect_scene(page, 0)  # By now fingers are listened to.
    for kind, x in (("touchStart", 330), ("touchMove", 200), ("touchMove", 90), ("touchEnd", None)):
        points = [] if x is None else [{"x": x, "y": 700, "id": 1}]
        browser.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect_scene(page, 1)
    browser.send("Emulation.setTouchEmulationEnabled", {"enabled": False})


def test_axe_finds_nothing_serious_in_a_scene_opened_by_its_address(
    page: Page, app_url: str
) -> None:
    number = FIRST_QUESTION + 1
    page.emulate_media(color_scheme="light")
    open_figure(page, f"{app_url}/hyperplane?lecture=1&scene={number}", "hyperplane")
    expect_scene(page, FIRST_QUESTION)
    expect(page).to_have_url(re.compile(f"lecture=1&scene={number}$"))
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        expect(page.locator("[data-figure]")).to_have_attribute("data-theme", theme)
        assert axe_violations(page) == []
        expect_axe_to_find_nothing_in_high_contrast(page)
        page.keyboard.press("ArrowRight")


def expect_axe_to_find_nothing_in_high_contrast(page: Page) -> None:
    page.keyboard.press("h")
    expect(root(page)).to_have_attribute("data-contrast", "high")
    settle(page)
    assert axe_violations(page) == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    expect(root(page)).to_have_attribute("data-lecture", "true")
    page.keyboard.press("h")


def test_a_legend_that_would_hide_the_picture_is_folded(page: Page, app_url: str) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    open_figure(page, f"{app_url}/hyperplane?lecture=1&scene=2", "hyperplane")
    legend = page.locator(".legend")
    words = legend.get_by_text("a new leaf")
    expect(legend).to_be_visible()
    expect(words).to_be_hidden()
    page.keyboard.press("g")
    expect(words).to_be_visible()
    page.keyboard.press("g")
    expect(legend).to_be_hidden()
    page.keyboard.press("g")
    legend.get_by_text("Legend").click()
    expect(words).to_be_hidden()
    legend.get_by_text("Legend").click()
    expect(words).to_be_visible()
