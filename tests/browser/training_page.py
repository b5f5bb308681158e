"""The training page in the browser: its buttons, and what the core says that it should show."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.hyperplane.scene import picture_of
from perceptron_explorer.topics.training import scene
from perceptron_explorer.topics.training.lesson import Lesson, Setting, Turn, lesson_of
from tests.browser.actions import open_figure
from tests.browser.in_space import differences_in_space
from tests.browser.on_page import differences, expect_python_at_rest
from tests.browser.vector_pages import choose


def lesson(key: str = "iris", dim: int = 2, turns: tuple[Turn, ...] = (), **setting: Any) -> Lesson:
    """Return a run of the page, made here."""
    picture = picture_of(leaf_sets()[key].first_features(dim), scaled=True)
    return lesson_of(picture, range(dim), Setting(**setting), turns)


def wrong_numbers(page: Page, one: Lesson, **values: Any) -> list[str]:
    """Return a sentence for every number on the page that is not the core's."""
    compare = differences if one.dim == 2 else differences_in_space
    begun = {**scene.starting_values(one), **values}
    return compare(page, scene.scene_of(one, begun), begun)


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
