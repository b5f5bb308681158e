"""The exercises page: every exercise by the keyboard alone, and what is drawn and kept."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from playwright.sync_api import Page, expect

from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises.pictures import picture_of
from perceptron_explorer.topics.exercises.prediction import REVEALED
from perceptron_explorer.topics.exercises.reading import built_in
from tests.browser.actions import (
    SECONDS_TO_GET_READY,
    axe_violations,
    drag_by,
    figure,
    handle,
    open_figure,
    value_of,
)
from tests.browser.on_page import differences, settle
from tests.browser.test_every_page import AT_REST, open_page

WAIT_MS = SECONDS_TO_GET_READY * 1000
WEIGHTS = [field for k in (1, 2, 3) for field in (f"w{k}.0", f"w{k}.1", f"b{k}")]
"""The fields of three weight vectors and their biases."""
STEP_KEYS = (("ArrowRight", "ArrowLeft"), ("ArrowUp", "ArrowDown"), ("PageUp", "PageDown"))


def enter(page: Page, name: str) -> None:
    """Press a button or follow a link without a mouse."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def type_into(page: Page, field: str, number: float) -> None:
    page.locator(f'[data-field="{field}"]').focus()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(f"{number:g}")
    page.keyboard.press("Tab")


def move_handle(page: Page, name: str, to: list[float]) -> None:
    """Move a handle by its keys: a step is a tenth, with Alt a hundredth."""
    steps = np.rint((np.array(to) - value_of(page, name)) * 100).astype(int)
    handle(page, name).focus()
    for hundredths, keys in zip(steps.tolist(), STEP_KEYS, strict=False):
        key = keys[int(hundredths < 0)]
        for pressed, times in ((key, abs(hundredths) // 10), (f"Alt+{key}", abs(hundredths) % 10)):
            for _ in range(times):
                page.keyboard.press(pressed)


def move_line(page: Page, number: int, b: float) -> None:
    """Move a hidden unit's line along its normal, until its bias is that."""
    w, place = np.array(value_of(page, f"w{number}")), value_of(page, f"line{number}")
    length = float(np.linalg.norm(w))
    hundredths = round(100 * (-b - float(w @ place)) / length)
    key = STEP_KEYS[1][int((hundredths < 0) != (w[1] < 0))]
    handle(page, f"line{number}").focus()
    for pressed, times in ((key, abs(hundredths) // 10), (f"Alt+{key}", abs(hundredths) % 10)):
        for _ in range(times):
            page.keyboard.press(pressed)


def move_units(page: Page, parameters: list[float]) -> None:
    """Give two hidden units their weights and biases: four numbers, and then two."""
    for number in (1, 2):
        move_handle(page, f"w{number}", parameters[2 * number - 2 : 2 * number])
        move_line(page, number, parameters[3 + number])


def slide(page: Page, name: str, to: float) -> None:
    """Move a slider by its keys, a step each."""
    slider = page.locator(f'[data-slider="{name}"]')
    step = float(slider.get_attribute("step") or 1)
    times = round((to - float(slider.input_value())) / step)
    slider.focus()
    for _ in range(abs(times)):
        page.keyboard.press("ArrowRight" if times > 0 else "ArrowLeft")


def choose_by_keys(page: Page, name: str, word: str) -> None:
    """Go on from the chosen word to another one."""
    choice = page.locator(f'[data-choice="{name}"] input')
    words = [str(one.get_attribute("value")) for one in choice.all()]
    page.locator(f'[data-choice="{name}"] input:checked').focus()
    chosen = str(page.locator(f'[data-choice="{name}"] input:checked').get_attribute("value"))
    for _ in range((words.index(word) - words.index(chosen)) % len(words)):
        page.keyboard.press("ArrowRight")


def carry_out(page: Page, solution: dict[str, Any]) -> None:
    for name, value in solution.items():
        if name == REVEALED:
            page.locator('[data-action="reveal"]').focus()
            page.keyboard.press("Enter")
        elif name == "new_leaf":
            move_handle(page, "new-leaf", value)
        elif isinstance(value, str):
            choose_by_keys(page, name, value)
        elif name == "step":
            page.locator('[data-timeline="place"]').focus()
            for _ in range(value):
                page.keyboard.press("ArrowRight")
        elif name == "start" and handle(page, "line1").count():
            move_units(page, value)
        elif name == "start" and handle(page, name).count():
            move_handle(page, name, value)
        elif name == "start":
            for field, entry in zip(WEIGHTS, value, strict=True):
                type_into(page, field, entry)
        elif name == "x":
            move_handle(page, "start", [value, value_of(page, "start")[1]])
        elif page.locator(f'[data-slider="{name}"]').count():
            slide(page, name, value)
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                type_into(page, f"{name}.{index}", entry)
        else:
            type_into(page, name, value)


# Two exercises may look alike but for where they begin.
BEGUN = """(places) => {
  const figure = document.querySelector('[data-figure="exercise"][data-ready="true"]');
  const isThere = ([name, begun]) => {
    const value = figure?.querySelector(`[data-handle="${name}"]`)?.dataset.value;
    return value !== undefined && JSON.parse(value).every((entry, i) => entry === begun[i])
      && JSON.parse(value).length === begun.length;
  };
  return Object.entries(places).every(isThere);
}"""


def ready(page: Page, exercise: Exercise) -> None:
    """Wait for an exercise: its picture begins with values of its own."""
    drawn = picture_of(exercise)
    known = evaluate(drawn.scene, drawn.scene.values, drawn.box)
    moved = [one for one in drawn.scene.handles if one.at in drawn.scene.values]
    places = {
        one.name: np.asarray(known[one.at], dtype=float).tolist()
        for one in moved or drawn.scene.handles
        if one.style != "grip"  # Where a line's grip is depends on the size of the picture.
    }
    page.wait_for_function(BEGUN, arg=places, timeout=WAIT_MS)
    if exercise != built_in()[0]:  # Two of one picture may begin with the same places.
        page.wait_for_url(f"**/exercises?*exercise={exercise.key}*", timeout=WAIT_MS)
    page.locator(AT_REST).wait_for(timeout=WAIT_MS)
    settle(page)


def test_the_keyboard_alone_goes_from_home_through_every_exercise(page: Page, app_url: str) -> None:
    open_page(page, app_url)
    page.get_by_test_id("stPageLink").get_by_role("link", name="Exercises").focus()
    page.keyboard.press("Enter")
    exercises = built_in()
    for number, exercise in enumerate(exercises, start=1):
        ready(page, exercise)
        solved = page.get_by_text(re.compile(r"^(Solved|Done)\."))
        solved.wait_for(state="hidden", timeout=WAIT_MS)
        carry_out(page, dict(exercise.solution))
        solved.wait_for(timeout=WAIT_MS)
        page.get_by_text(f"Solved {number} of {len(exercises)}").wait_for(timeout=WAIT_MS)
        if number < len(exercises):
            enter(page, "Next")
    expect(page.get_by_role("button", name="Next", exact=True)).to_be_disabled()


def test_an_exercise_drags_begins_again_and_leads_to_its_words(page: Page, app_url: str) -> None:
    exercise = next(one for one in built_in() if one.key == "three-fire")
    scene = picture_of(exercise).scene
    open_figure(page, f"{app_url}/exercises?exercise=three-fire", "exercise")
    begun = value_of(page, "w")
    drag_by(page, "w", 40, -50)
    made = value_of(page, "w")
    assert made != begun
    assert differences(page, scene) == []
    page.get_by_role("button", name="Next", exact=True).click()
    ready(page, built_in()[built_in().index(exercise) + 1])
    page.get_by_role("button", name="Back", exact=True).click()
    expect(handle(page, "w")).to_have_attribute("data-value", f"[{made[0]},{made[1]}]")
    page.get_by_role("button", name="Start over").click()
    expect(handle(page, "w")).to_have_attribute("data-value", "[1,0.5]")
    assert differences(page, scene) == []
    follow_a_word(page, app_url)


def test_a_step_is_predicted_by_dragging_and_then_explained(page: Page, app_url: str) -> None:
    exercise = next(one for one in built_in() if one.key == "one-step")
    assert exercise.prediction
    scene = picture_of(exercise).scene
    open_figure(page, f"{app_url}/exercises?exercise=one-step", "exercise")
    answer = page.locator('[data-mark="answer"]')
    expect(answer).to_have_css("visibility", "hidden")
    drag_by(page, "w", -30, 40)
    predicted = np.array(value_of(page, "w"))
    page.get_by_role("button", name="Show the answer").click()
    expect(answer).to_have_attribute("data-to", "[1,-1]")
    gap = np.linalg.norm(predicted - [1, -1])
    expect(page.get_by_text(f"Done. Your prediction was {gap:.2f} away.")).to_be_visible()
    assert differences(page, scene, {**scene.values, "w": predicted, REVEALED: 1}) == []
    why = page.get_by_role("textbox", name=exercise.prediction.why)
    compare = page.get_by_role("button", name="Compare with an answer")
    compare.click()
    expect(page.get_by_text("Write a few words first.")).to_be_visible()
    why.fill("Because its sum has to become smaller.")
    compare.click()
    expect(page.get_by_text(exercise.prediction.because)).to_be_visible()
    assert axe_violations(page) == []
    drag_by(page, "w", 40, 0)  # One may look on; what was predicted first counts.
    expect(page.get_by_text(f"Done. Your prediction was {gap:.2f} away.")).to_be_visible()


def follow_a_word(page: Page, app_url: str) -> None:
    """It leads to its entry in the glossary, and the page is not loaded anew."""
    page.evaluate("window.isTheSame = true")
    page.get_by_role("link", name="linearly separable").click()
    expect(page).to_have_url(f"{app_url}/glossary?word=linearly-separable")
    expect(page.get_by_role("combobox")).to_have_value("linearly separable")
    expect(page.get_by_text("some hyperplane has all leaves of one class")).to_have_count(2)
    assert page.evaluate("window.isTheSame")
    page.go_back()
    expect(figure(page, "exercise")).to_have_attribute("data-ready", "true")
