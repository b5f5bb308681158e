"""The training page in the browser: its buttons, and what the core says that it should show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Locator, Page, expect

from perceptron_explorer.scenes.rules.of_training import perceptron_run
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.hyperplane.scene import picture_of
from perceptron_explorer.topics.training import scene
from perceptron_explorer.topics.training.constants import constants_of
from perceptron_explorer.topics.training.task import Setting, Task, task_of
from tests.browser.actions import open_figure
from tests.browser.in_space import differences_in_space
from tests.browser.on_page import differences, expect_python_at_rest
from tests.browser.vector_pages import choose


def task(key: str = "iris", dim: int = 2, **setting: Any) -> Task:
    """Return what the page trains on, made here."""
    picture = picture_of(leaf_sets()[key].first_features(dim), scaled=True)
    return task_of(picture, range(dim), Setting(**setting))


def run_of(one: Task, changes: Sequence[Sequence[float]] = (), rate: float = 1.0) -> dict[str, Any]:
    """Return the run of the page, worked out by the core."""
    constants = constants_of(one)
    start = constants["start_w"], constants["start_b"]
    order = constants["max_epochs"], constants["order"]
    return perceptron_run(one.picture.X, one.picture.leaf_set.y, *start, rate, *order, changes)


def wrong_numbers(page: Page, one: Task, **values: Any) -> list[str]:
    """Return a sentence for every number on the page that is not the core's."""
    compare = differences if one.dim == 2 else differences_in_space
    return compare(page, scene.scene_of(one), {**scene.starting_values(one), **values})


def open_training(page: Page, url: str, dim: int = 2) -> Locator:
    """Open the page."""
    return open_figure(page, f"{url}/training?dim={dim}", "training")


def button(page: Page, name: str) -> Locator:
    """Return a control of the timeline."""
    return page.locator(f'[data-timeline="{name}"]')


def jump(page: Page, step: int) -> None:
    """Put the timeline's slider somewhere."""
    button(page, "place").fill(str(step))


def draw_also(page: Page, what: str) -> None:
    """Choose what is drawn beside the run."""
    choose(page, "beside", what)


def expect_step(page: Page, step: int) -> None:
    """Wait until so many leaves are visited."""
    expect(page.locator('[data-readout="step"]')).to_have_attribute("data-value", str(step))


def go_to(page: Page, title: str, name: str) -> None:
    """Go to another page of the app by its link, and wait for its figure."""
    page.get_by_test_id("stTopNav").get_by_role("link", name=title, exact=True).click()
    page.locator(f'[data-figure="{name}"][data-ready="true"]').wait_for()
    # Before its script has ended the page may still scroll, which closes a list of choices.
    expect_python_at_rest(page)
