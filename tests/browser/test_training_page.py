"""The training page: a run that is played, and a w that is dragged on the way."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from perceptron_explorer.topics.training.lesson import Turn
from tests.browser.actions import (
    drag_by,
    expect_soon,
    handle,
    open_figure,
    press,
    readout,
    value_of,
)
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.training_page import (
    button,
    draw_also,
    expect_step,
    go_to,
    jump,
    lesson,
    open_training,
    wrong_numbers,
)
from tests.browser.watch import Watch
from tests.browser.wire import Wire

FURTHER_THAN = """(step) =>
  Number(document.querySelector('[data-readout="step"]').dataset.value) > step"""


@pytest.mark.parametrize("dim", [2, 3])
def test_it_is_stepped_and_jumped_through(page: Page, app_url: str, dim: int) -> None:
    open_training(page, app_url, dim)
    one = lesson(dim=dim)
    assert wrong_numbers(page, one) == [], "w = 0, and no hyperplane yet"
    expect(button(page, "back")).to_be_disabled()
    for step in (1, 2, 3):
        button(page, "next").click()
        expect_step(page, step)
        assert wrong_numbers(page, one, step=step) == [], f"step {step}"
    button(page, "back").click()
    assert wrong_numbers(page, one, step=2) == [], "back again"
    jump(page, 58)
    assert wrong_numbers(page, one, step=58) == [], "the last mistake"
    for choice in ("best", "bound"):
        draw_also(page, choice)
        assert wrong_numbers(page, one, step=58, beside=choice) == [], choice
    jump(page, 200)
    expect(button(page, "next")).to_be_disabled()
    button(page, "start").click()
    expect_step(page, 0)
    button(page, "only").check()
    for step in (1, 58, 200):
        button(page, "next").click()
        expect_step(page, step)
    button(page, "back").click()
    expect_step(page, 58)
    assert wrong_numbers(page, one, step=58, beside="bound") == [], "from mistake to mistake"


TEXTS = """(svg) => {
  const { left, right, top, bottom } = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].map((text) => {
    const box = text.getBoundingClientRect();
    const inside = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
    return inside ? text.textContent : text.textContent + " is cut off";
  });
}"""


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_numbers_are_written_as_they_are_read(
    page: Page, app_url: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    # One mistake, and then by hand where the run came to rest.
    w, b = lesson().run.w, lesson().run.b
    open_figure(page, f"{app_url}/training?dim=2&turns=1,{w[0]},{w[1]},{b}", "training")
    place, chart = button(page, "place"), page.locator('[data-chart="per-epoch"]')
    expect(place).to_have_attribute("aria-valuetext", "0 leaves visited, 0 mistakes")
    button(page, "next").click()
    expect(place).to_have_attribute("aria-valuetext", "1 leaf visited, 1 mistake")
    expect(chart).to_have_attribute(
        "aria-label", "Mistakes per epoch. Whole run: 1 mistake in epoch 1"
    )
    jump(page, 101)
    expect(chart).to_have_attribute(
        "aria-label", "Mistakes per epoch. Whole run: 0 mistakes in epoch 2"
    )
    texts = chart.evaluate(TEXTS)
    assert texts[-2:] == ["epoch", "mistakes"]
    assert not [text for text in texts if "cut off" in text]


def test_it_plays_to_the_end_and_not_by_itself(page: Page, app_url: str) -> None:
    open_training(page, app_url)
    play = button(page, "play")
    button(page, "place").focus()
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)
    page.keyboard.press(" ")
    expect(play).to_have_text("Pause")
    page.wait_for_function(FURTHER_THAN, arg=2)
    play.click()
    expect(play).to_have_text("Play")
    settle(page)
    stopped = readout(page, "step")
    button(page, "speed").select_option("250")
    play.click()
    expect_step(page, 200)
    expect(play).to_have_text("Play")
    assert stopped < 200
    assert wrong_numbers(page, lesson(), step=200) == []
    expect(page.locator('[data-readout="rested"]')).to_contain_text("has converged")
    # At the end it begins again.
    button(page, "speed").select_option("1")
    play.click()
    expect_step(page, 1)
    play.click()
    jump(page, 200)
    # A click on the chart's first bar goes to where that epoch began.
    chart = page.locator('[data-chart="per-epoch"]')
    box = chart.bounding_box()
    assert box is not None
    chart.click(position={"x": box["width"] * 66 / 360, "y": box["height"] / 2})
    expect_step(page, 0)


def test_a_drag_goes_on_from_there_and_can_be_undone(page: Page, app_url: str) -> None:
    open_training(page, app_url)
    button(page, "next").click()
    before = value_of(page, "w")
    # The step is told to Python a moment later, and not in the middle of the drag.
    drag_by(page, "w", -300, 60, steps=30)
    undo = page.get_by_role("button", name="Undo my changes to w")
    expect(undo).to_be_visible()
    w = value_of(page, "w")
    assert np.linalg.norm(np.subtract(w, before)) > 0.5
    turned = lesson(turns=(Turn(1, tuple(w), -1.0),))
    here = {"turns": [[1.0, *w, -1.0]]}
    assert wrong_numbers(page, turned, step=1, **here) == []
    jump(page, 2)
    assert wrong_numbers(page, turned, step=2, **here) == []
    # By the keyboard, and without losing its focus when Python's answer comes.
    press(page, "w", "Shift+ArrowLeft", 2)
    expect(page.locator('[data-readout="moved"]')).to_contain_text(
        "You moved w. The rule goes on from w ="
    )
    expect(page.locator('[data-readout="begin"]')).to_be_hidden()
    expect(handle(page, "w")).to_be_focused()
    undo.click()
    expect(undo).to_be_hidden()
    # At the step that was changed first, with the w that the run has there.
    expect_step(page, 1)
    assert wrong_numbers(page, lesson(), step=1) == []
    jump(page, 58)
    assert wrong_numbers(page, lesson(), step=58) == []
    # It is there again after a look at another page, though that was told at the last moment.
    go_to(page, "Vectors", "vectors")
    go_to(page, "Training", "training")
    expect_step(page, 58)


def test_a_second_drag_does_not_wait_for_the_answer_to_the_first(
    context: BrowserContext, watch: Watch, app_url: str
) -> None:
    page = context.new_page()
    wire = Wire(page)
    open_training(page, app_url)
    button(page, "next").click()
    wire.hold("back")
    drag_by(page, "w", -300, 60, steps=30)
    expect_soon(page, wire.has_answer)
    drag_by(page, "w", 60, -90, steps=10)
    w = value_of(page, "w")
    wire.let_go()
    expect(page.get_by_role("button", name="Undo my changes to w")).to_be_visible()
    assert value_of(page, "w") == w
    turned = lesson(turns=(Turn(1, tuple(w), -1.0),))
    jump(page, 2)
    assert wrong_numbers(page, turned, step=2, turns=[[1.0, *w, -1.0]]) == []


def test_an_undo_does_not_wait_for_the_answer_to_a_drag(
    context: BrowserContext, watch: Watch, app_url: str
) -> None:
    page = context.new_page()
    wire = Wire(page)
    open_training(page, app_url)
    button(page, "next").click()
    drag_by(page, "w", -300, 60, steps=30)
    undo = page.get_by_role("button", name="Undo my changes to w")
    expect(undo).to_be_visible()
    jump(page, 2)
    expect_python_at_rest(page)
    wire.hold("back")
    press(page, "w", "Shift+ArrowLeft", 2)
    expect_soon(page, wire.has_answer)
    undo.click()
    wire.let_go()
    expect(undo).to_be_hidden()
    expect_step(page, 1)
    assert wrong_numbers(page, lesson(), step=1) == []


def test_leaves_that_nothing_splits_and_less_motion(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_training(page, app_url)
    speeds = button(page, "speed").locator("option").evaluate_all("all => all.map(o => +o.value)")
    assert max(speeds) == 4
    assert readout(page, "step") == 0
    page.get_by_role("combobox", name="Leaves").click()
    page.get_by_text("healthy and diseased", exact=False).last.click()
    expect(
        page.get_by_text("Not separable in green index and spotted share of the area")
    ).to_be_visible()
    one = lesson("leaves")
    assert readout(page, "bound") is None
    expect(page.locator('[data-mark="common"]')).to_be_visible()
    assert wrong_numbers(page, one) == []
    jump(page, len(one.play.step) - 1)
    expect(page.locator('[data-readout="ended"]')).to_contain_text("never converge")
    jump(page, 400)
    for choice in ("pocket", "mean"):
        draw_also(page, choice)
        assert wrong_numbers(page, one, step=400, beside=choice) == [], choice
    expect(page.locator('[data-readout="mean"]')).to_contain_text("Freund and Schapire 1999")
