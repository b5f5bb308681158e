"""The pages on vectors as the tests handle them, the same in the plane and in space."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.vectors import scene as vectors
from tests.browser.actions import SECONDS_TO_GET_READY
from tests.browser.begin_again import begin_again
from tests.browser.in_space import differences_in_space, shown_in_space
from tests.browser.on_page import SceneShown, differences, shown

DIMS = (2, 3)


def vectors_scene(dim: int, world: str = "force") -> Scene:
    """Return the vectors page's scene as it begins."""
    return vectors.scene_of(dim, vectors.WORLDS[world], vectors.starting_values(dim))


def dot_scene(dim: int) -> Scene:
    """Return the dot product page's scene as it begins."""
    return dot_product.scene_of(dim, dot_product.starting_values(dim))


def open_dim(page: Page, url: str, name: str, dim: int) -> None:
    """Show a page as it begins, in the plane or in space."""
    begin_again(page, f"{url}/{name}?dim={dim}", name)


def wrong_numbers(page: Page, scene: Scene) -> list[str]:
    """Return a sentence for every number on the page that is not the core's."""
    return differences(page, scene) if scene.dim == 2 else differences_in_space(page, scene)


def scene_on(page: Page, dim: int) -> SceneShown:
    """Read what the page shows of its scene."""
    return shown(page).scene if dim == 2 else shown_in_space(page).scene


def choose(page: Page, name: str, option: str) -> None:
    """Press one of the buttons of a choice in the panel."""
    page.locator(f'[data-choice="{name}"] label').filter(
        has=page.locator(f'input[value="{option}"]')
    ).click()


def field(page: Page, name: str) -> Locator:
    """Return a field of the panel."""
    return page.locator(f'[data-field="{name}"]')


def marks_shown(seen: SceneShown, *names: str) -> set[str]:
    """Return which of these marks are drawn."""
    return {name for name in names if seen.marks[name]["shown"]}


def to_view(page: Page, option: str, figure: str) -> None:
    """Go to a view of the page, unless it is there, and wait for its figure by its name."""
    view = page.get_by_role("radiogroup", name="View").get_by_role("radio", name=option, exact=True)
    if not view.is_checked():
        view.click()
    ready = page.locator(f'[data-figure][data-ready="true"][aria-label="{figure}"]')
    ready.wait_for(timeout=SECONDS_TO_GET_READY * 1000)
    expect(page.locator('[data-figure]:not([data-ready="true"])')).to_have_count(0)


def switch(page: Page, option: str, **attributes: Any) -> None:
    """Press a button of the page's head, and wait for the figure with these attributes."""
    page.get_by_role("radio", name=option, exact=True).click()
    wanted = "".join(f'[{name.replace("_", "-")}="{text}"]' for name, text in attributes.items())
    ready = page.locator(f'[data-figure][data-ready="true"]{wanted}')
    ready.wait_for(timeout=SECONDS_TO_GET_READY * 1000)
