"""Runs that are too long for a frame: a worker makes them, and the page goes on moving."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from perceptron_explorer.topics.training.task import Task
from tests.browser.actions import drag_by, open_figure, press, readout, value_of
from tests.browser.long_training import (
    ADDRESS,
    CHANGES,
    big_task,
    can_hold,
    hold,
    let_go,
    line,
    page_of,
    root,
)
from tests.browser.on_page import settle
from tests.browser.test_take_along import save
from tests.browser.training_page import button, draw_also, jump, run_of, task, wrong_numbers
from tests.browser.watch import Watch

FAR = re.compile(r"^Training: [\d,]+ of at most [\d,]+ visits")


@pytest.fixture(scope="module")
def hard() -> Task:
    """Return the leaves of the address, which no hyperplane separates."""
    return task("iris-hard", max_epochs=1000)


def changed_at(visit: int, w: list[float], b: float) -> list[list[float]]:
    """Return the changes of the address up to a visit, and one there."""
    return [*(row for row in CHANGES if row[0] < visit), [float(visit), *w, b]]


def expect_done(page: Page) -> None:
    """Wait until what is shown is the run that was asked for."""
    expect(root(page)).not_to_have_attribute("data-computing", "true")
    settle(page)


def expect_under_way(page: Page, *, is_outdated: bool) -> None:
    """Expect that a run is under way, and that it is said whether another one is shown."""
    expect(root(page)).to_have_attribute("data-computing", "true")
    expect(line(page)).to_be_visible()
    expect(line(page)).to_contain_text(FAR)
    assert (root(page).get_attribute("data-outdated") == "true") is is_outdated


def test_the_worker_comes_when_it_is_needed_and_shows_what_the_core_says(
    watched_tab: Page, app_url: str, hard: Task
) -> None:
    page, workers = watched_tab, list[str]()
    page.on("worker", lambda worker: workers.append(worker.url))
    open_figure(page, f"{app_url}/training?leaves=iris-hard", "training")
    assert wrong_numbers(page, task("iris-hard")) == []
    assert workers == []
    open_figure(page, app_url + ADDRESS, "training")
    expect_done(page)
    assert [Path(url).name for url in workers] == ["worker.js"]
    for choice in ("run", "pocket", "mean"):
        draw_also(page, choice)
        jump(page, 450)
        expect_done(page)
        assert wrong_numbers(page, hard, changes=CHANGES, step=450, beside=choice) == [], choice
    end = run_of(hard, CHANGES)["last"]
    jump(page, end)
    assert wrong_numbers(page, hard, changes=CHANGES, step=end, beside="mean") == []


def test_w_follows_the_hand_and_the_rest_comes_when_it_is_trained(
    watched_tab: Page, app_url: str, hard: Task
) -> None:
    page = watched_tab
    can_hold(page)
    open_figure(page, app_url + ADDRESS, "training")
    expect_done(page)
    jump(page, 250)
    draw_also(page, "run")
    hold(page)
    before, visit = value_of(page, "w"), readout(page, "step")
    drag_by(page, "w", -120, 60)
    w = value_of(page, "w")
    assert np.linalg.norm(np.subtract(w, before)) > 0.5
    expect_under_way(page, is_outdated=False)
    # Up to here all is known; how the run ends is not, and nothing is made of it.
    assert (readout(page, "step"), readout(page, "w")) == (visit, pytest.approx(w))
    expect(page.locator('[data-readout="moved"]')).to_contain_text("You moved w.")
    expect(page.locator('[data-mark="trail"]')).to_be_hidden()
    here = {"changes": changed_at(visit, w, readout(page, "b")), "beside": "run"}
    let_go(page)
    expect_done(page)
    assert wrong_numbers(page, hard, step=250, **here) == []
    page.get_by_role("button", name="Undo", exact=True).click()
    expect_done(page)
    assert wrong_numbers(page, hard, step=250, changes=CHANGES, beside="run") == []


def test_another_run_is_greyed_until_the_new_one_is_there(
    watched_tab: Page, app_url: str, hard: Task
) -> None:
    page = watched_tab
    can_hold(page)
    open_figure(page, app_url + ADDRESS, "training")
    expect_done(page)
    jump(page, 250)
    hold(page)
    shown = {name: readout(page, name) for name in ("step", "mistakes", "w", "b", "correct")}
    step = page.locator('[data-group="this-step"]')
    sentences = step.inner_text()
    page.locator('[data-slider="rate"]').focus()
    for rate in (0.95, 0.9):
        page.keyboard.press("ArrowLeft")
        expect_under_way(page, is_outdated=True)
        assert {name: readout(page, name) for name in shown} == shown, f"at a rate of {rate}"
        assert step.inner_text() == sentences, "with the rate of the run that is shown"
    let_go(page)
    expect_done(page)
    assert wrong_numbers(page, hard, step=250, changes=CHANGES, rate=0.9) == []


@pytest.mark.parametrize("way", ["it is not there", "it cannot be started"])
def test_without_a_worker_the_page_trains_itself(
    watched_tab: Page, app_url: str, hard: Task, watch: Watch, way: str
) -> None:
    page = watched_tab
    if way == "it is not there":
        watch.expect("worker.js|worker that trains has failed")
        page.context.route("**/worker.js", lambda route: route.abort())
    else:
        watch.expect("no worker here")
        page.add_init_script(
            "window.Worker = class { constructor() { throw new Error('no worker here'); } }"
        )
    open_figure(page, app_url + ADDRESS, "training")
    expect_done(page)
    assert wrong_numbers(page, hard, changes=CHANGES) == []
    press(page, "w", "ArrowLeft", 2)
    settle(page)
    here = [[0.0, *value_of(page, "w"), readout(page, "b")]]
    assert wrong_numbers(page, hard, changes=here) == []


def test_many_leaves_are_trained_on_in_a_file_without_a_server(
    browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    one = big_task()
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        watch.look_at(page)
        can_hold(page)
        open_figure(page, page_of(one, tmp_path), "training")
        expect_done(page)
        run = run_of(one)
        assert run["last_visit"] == 5_000_000
        assert run["complete"] == 0
        assert_shows(page, run, 0)
        jump(page, 40)
        assert_shows(page, run, 40)
        jump(page, run["last"])
        assert_shows(page, run, run["last"])
        jump(page, 0)
        hold(page)
        drag_by(page, "w", 60, -40)
        expect_under_way(page, is_outdated=False)
        change = [0.0, *readout(page, "w"), readout(page, "b")]
        assert change[1:3] == pytest.approx(value_of(page, "w"))
        let_go(page)
        expect_done(page)
        changed = run_of(one, [change])
        jump(page, changed["last"])
        assert_shows(page, changed, changed["last"])
        assert save(page, "html", tmp_path / "again").stat().st_size > 10_000_000


def assert_shows(page: Page, run: dict[str, Any], frame: int) -> None:
    """Compare what is shown of a frame with the core's."""
    settle(page)
    state = run["state"][frame]
    assert readout(page, "step") == run["visits"][frame]
    assert readout(page, "mistakes") == run["mistakes"][frame]
    np.testing.assert_array_equal(readout(page, "w"), run["w"][state])
    assert readout(page, "b") == run["b"][state]


def test_a_run_of_a_hundred_million_visits_is_stopped(
    browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    one = big_task(order="shuffled", max_epochs=1000)
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        watch.look_at(page)
        open_figure(page, page_of(one, tmp_path), "training")
        expect(line(page)).to_contain_text(re.compile(r"[1-9][\d,]* of at most 100,000,000"))
        line(page).get_by_role("button", name="Stop").click()
        expect_done(page)
        expect(button(page, "place")).to_be_focused()
        page.keyboard.press("End")
        expect(page.get_by_text(re.compile("^Stopped after [1-9]"))).to_be_visible()
        assert 0 < readout(page, "step") < 100_000_000
