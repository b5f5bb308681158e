"""The training page: a run that is played, and a w that is dragged on the way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

import perceptron_core as core
from tests.browser.actions import (
    centre_of,
    drag_by,
    handle,
    open_figure,
    press,
    readout,
    value_of,
)
from tests.browser.lists import open_list
from tests.browser.on_page import settle
from tests.browser.test_take_along import save
from tests.browser.training_page import (
    button,
    draw_also,
    expect_step,
    go_to,
    jump,
    open_training,
    run_of,
    task,
    wrong_numbers,
)
from tests.browser.watch import Watch
from tests.browser.wire import Wire

FURTHER_THAN = """(step) =>
  Number(document.querySelector('[data-readout="step"]').dataset.value) > step"""


@pytest.mark.parametrize("dim", [2, 3])
def test_it_is_stepped_and_jumped_through(page: Page, app_url: str, dim: int) -> None:
    open_training(page, app_url, dim)
    one = task(dim=dim)
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
    run = run_of(task())
    w, b = run["w"][-1], run["b"][-1]
    open_figure(page, f"{app_url}/training?dim=2&changes=1,{w[0]},{w[1]},{b}", "training")
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
    assert wrong_numbers(page, task(), step=200) == []
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
    drag_by(page, "w", -300, 60, steps=30)
    start_over = page.get_by_role("button", name="Undo my changes to w")
    expect(start_over).to_be_visible()
    w = value_of(page, "w")
    assert np.linalg.norm(np.subtract(w, before)) > 0.5
    one, here = task(), {"changes": [[1.0, *w, -1.0]]}
    for step in (1, 2):
        jump(page, step)
        assert wrong_numbers(page, one, step=step, **here) == []
    # By the keyboard, and without losing its focus.
    press(page, "w", "Shift+ArrowLeft", 2)
    expect(page.locator('[data-readout="moved"]')).to_contain_text(
        "You moved w. The rule goes on from w ="
    )
    expect(page.locator('[data-readout="begin"]')).to_be_hidden()
    expect(handle(page, "w")).to_be_focused()
    page.get_by_role("button", name="Undo", exact=True).click()
    assert wrong_numbers(page, one, step=2, **here) == []
    page.get_by_role("button", name="Redo", exact=True).click()
    start_over.click()
    expect(start_over).to_be_hidden()
    assert wrong_numbers(page, one, step=2) == []
    jump(page, 58)
    assert wrong_numbers(page, one, step=58) == []
    # It is there again after a look at another page, though that was told at the last moment.
    go_to(page, "Vectors", "vectors")
    go_to(page, "Training", "training")
    expect_step(page, 58)


RUN_SHOWN = """() => {
  const of = (name) => JSON.parse(document.querySelector(`[data-readout="${name}"]`).dataset.value);
  const points = document.querySelector('[data-mark="trail"]').getAttribute("points");
  return {
    w: JSON.parse(document.querySelector('[data-handle="w"]').dataset.value),
    mistakes: of("mistakes"),
    steps: Number(document.querySelector('[data-timeline="place"]').max),
    points: points ? points.split(" ").length : 0,
    end: ["data-from", "data-to"].map((name) =>
      JSON.parse(document.querySelector('[data-mark="end"]').getAttribute(name))),
  };
}"""


def test_the_whole_run_follows_the_start_in_every_frame(watched_tab: Page, app_url: str) -> None:
    """At ten places of one drag, each before Python has heard of it, the run is the core's."""
    page, wire = watched_tab, Wire(watched_tab)
    open_figure(page, f"{app_url}/training?leaves=iris-hard&beside=run&step=0", "training")
    one = task("iris-hard")
    wire.hold("there")
    x_px, y_px = centre_of(page, "w")
    page.mouse.move(x_px, y_px)
    page.mouse.down()
    for place in range(10):
        page.mouse.move(x_px + 60 - 14 * place, y_px - 80 + 9 * place, steps=2)
        settle(page)
        shown = page.evaluate(RUN_SHOWN)
        run = run_of(one, [[0.0, *shown["w"], 0.0]])
        w, b = run["w"][run["state"][run["last"]]], run["b"][run["state"][run["last"]]]
        assert (shown["mistakes"], shown["steps"]) == (0, run["last"])
        assert shown["points"] == run["state"][run["last"]] + 1
        np.testing.assert_allclose(core.decision_function(shown["end"], w, b), 0, atol=1e-9)
    page.mouse.up()
    wire.let_go()


def test_the_learning_rate_changes_the_whole_run(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/training?start=random&seed=3&step=40", "training")
    one = task(start="random", seed=3)
    slider = page.locator('[data-slider="rate"]')
    slider.focus()
    for rate in (1.05, 1.1):
        page.keyboard.press("ArrowRight")
        assert wrong_numbers(page, one, step=40, rate=rate) == []
    page.get_by_role("button", name="Undo", exact=True).click()
    assert slider.input_value() != "1.1"


def test_leaves_that_nothing_splits_and_less_motion(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_training(page, app_url)
    speeds = button(page, "speed").locator("option").evaluate_all("all => all.map(o => +o.value)")
    assert max(speeds) == 4
    assert readout(page, "step") == 0
    open_list(page, "Leaves")
    page.get_by_text("healthy and diseased", exact=False).last.click()
    expect(
        page.get_by_text("Not separable in green index and spotted share of the area")
    ).to_be_visible()
    one = task("leaves")
    assert readout(page, "bound") is None
    expect(page.locator('[data-mark="common"]')).to_be_visible()
    assert wrong_numbers(page, one) == []
    jump(page, run_of(one)["last"])
    expect(page.locator('[data-readout="ended"]')).to_contain_text("never converge")
    jump(page, 400)
    for choice in ("pocket", "mean"):
        draw_also(page, choice)
        assert wrong_numbers(page, one, step=400, beside=choice) == [], choice
    expect(page.locator('[data-readout="mean"]')).to_contain_text("Freund and Schapire 1999")


def test_one_predicts_the_rules_next_step(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/training?beside=predict&step=1", "training")
    one, here = task(), {"step": 1, "beside": "predict"}
    assert wrong_numbers(page, one, **here) == []
    expect(page.locator('[data-readout="next"]')).to_contain_text("versicolor")
    expect(page.locator('[data-mark="answer"]')).to_be_hidden()
    drag_by(page, "guess", -60, 40)
    press(page, "guess", "ArrowRight", 1)
    settle(page)
    here |= {"guess": value_of(page, "guess"), "guess_at": 1}
    assert wrong_numbers(page, one, **here) == [], "nothing is shown before it is asked for"
    expect(page.locator('[data-mark="answer"]')).to_be_hidden()
    page.get_by_role("button", name="Show the rule’s step").click()
    settle(page)
    assert wrong_numbers(page, one, **here, revealed=1) == []
    run = run_of(one)
    after = run["w"][run["state"][run["mistake_frames"][1]]]
    gap = np.linalg.norm(after - here["guess"])
    assert readout(page, "gap") == pytest.approx(gap)
    page.keyboard.press("Control+z")
    settle(page)
    assert wrong_numbers(page, one, **here) == [], "the rule's step is hidden again"
    page.keyboard.press("Control+Shift+z")
    settle(page)
    assert wrong_numbers(page, one, **here, revealed=1) == []
    button(page, "only").check()
    button(page, "next").click()
    expect_step(page, 58)
    assert wrong_numbers(page, one, **{**here, "step": 58}, revealed=1) == []


def test_a_saved_page_trains_without_a_server(
    page: Page, app_url: str, browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    open_figure(page, f"{app_url}/training?beside=run", "training")
    file = save(page, "html", tmp_path)
    with browser.new_context(offline=True) as context:
        lone = context.new_page()
        watch.look_at(lone)
        open_figure(lone, file.as_uri(), "training")
        one = task()
        button(lone, "next").click()
        drag_by(lone, "w", -200, 40)
        w = value_of(lone, "w")
        here = {"changes": [[1.0, *w, -1.0]], "beside": "run"}
        assert wrong_numbers(lone, one, step=1, **here) == []
        last = run_of(one, [[1.0, *w, -1.0]])["last"]
        jump(lone, last)
        assert wrong_numbers(lone, one, step=last, **here) == []
        lone.get_by_role("button", name="Undo", exact=True).click()
        assert wrong_numbers(lone, one, step=last, beside="run") == []
