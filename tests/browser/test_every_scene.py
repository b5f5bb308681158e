"""What holds for each prepared scene of the lecture, one page after another."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.topics.lecture import LECTURE, scenes_of
from tests.browser.actions import expect_soon, open_figure
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.test_lecture_remote import FIGURE_OF, PAGES, expect_scene
from tests.browser.what_is_hit import FITTED, VIEWPORTS, covered, show_in

HALL = VIEWPORTS["old projector"]
SMALLEST_PX = 20
"""Smaller type cannot be read from the last row, on a projector of 1024 x 768."""

# What stands beside the picture, but for what is only to be pressed.
TOLD = """() => {
  const texts = [];
  for (const panel of document.querySelectorAll(".panel")) {
    const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const seen = parentElement.checkVisibility({ visibilityProperty: true });
      if (seen && !parentElement.closest("button, label, select")) texts.push(textContent.trim());
    }
  }
  return [document.querySelector(".scene-text").innerText, ...texts.filter(Boolean)];
}"""

# What the pictures are made of, but for what depends on their size.
PICTURE = """() => [...document.querySelectorAll("[data-figure]")].map((figure) =>
  [figure.dataset.address, figure.querySelectorAll("[data-step]:not([hidden])").length])"""

# Whether each picture that has a value of the scene's address in its own has it as the scene does.
IS_THERE = """(wanted) => {
  const read = (part) => Number.isNaN(Number(part)) ? part : Number(part);
  const parts = (text) => text.split(/[,;]/).map(read);
  const same = (one, other) => JSON.stringify(parts(one)) === JSON.stringify(parts(other));
  return [...document.querySelectorAll("[data-figure]")].every((figure) =>
    [...new URLSearchParams(figure.dataset.address ?? "")].every(([name, value]) =>
      !(name in wanted) || same(value, wanted[name])));
}"""

# Texts that are too small, and fields whose number is cut off. Subscripts are small by nature.
HARD_TO_READ = """(smallest) => {
  const faults = new Set();
  const seen = { visibilityProperty: true, opacityProperty: true };
  const root = document.querySelector(".stMain");
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    if (!textContent.trim() || !element.checkVisibility(seen)) continue;
    if (element.closest(".unseen, style, option, sub, sup, [hidden]")) continue;
    const px = parseFloat(getComputedStyle(element).fontSize);
    if (px < smallest) faults.add(`"${textContent.trim().slice(0, 30)}" is ${px} px`);
  }
  for (const field of root.querySelectorAll(".panel .field input, .panel .brackets input"))
    if (field.checkVisibility(seen) && field.scrollWidth > field.clientWidth)
      faults.add(`${field.value} is cut off`);
  return [...faults];
}"""


def told(page: Page) -> list[str]:
    """Return what can be read of the scene's words and numbers."""
    settle(page)
    texts: list[str] = page.evaluate(TOLD)
    return texts


def picture(page: Page) -> Any:
    """Return all that the pictures show."""
    settle(page)
    return page.evaluate(PICTURE)


@pytest.mark.parametrize("name", PAGES)
def test_a_scene_tells_nothing_before_its_time_and_nothing_covers_it(
    page: Page, app_url: str, name: str
) -> None:
    page.set_viewport_size(HALL)
    page.emulate_media(reduced_motion="reduce")  # What moves is there at once.
    open_figure(page, f"{app_url}/{name}?lecture=1&scene=1", FIGURE_OF.get(name, name))
    faults: list[str] = []
    for number, scene in enumerate(scenes_of(name), start=1):
        expect_scene(page, name, number)
        expect_python_at_rest(page)
        # Where there are two figures, the second may still be drawn.
        expect(page.locator('.draggable-plot:not([data-ready="true"])')).to_have_count(0)
        if scene.question:
            faults += [f"{number}: {fault}" for fault in given_away(page, scene)]
        faults += [f"{number}: {fault}" for fault in hidden_or_small(page)]
        page.keyboard.press("PageDown")
    assert not faults, "\n".join(faults)
    expect_the_next_page_and_go_back(page, name)


def expect_the_next_page_and_go_back(page: Page, name: str) -> None:
    """The remote has gone on from the page's last scene, and goes back to it."""
    last = len(scenes_of(name))
    after = LECTURE.neighbour_of(name, last - 1, 1)
    if after is None:
        # It may be out of sight, until a hand comes near.
        button = page.get_by_role("button", name="Next", exact=True, include_hidden=True)
        expect(button).to_be_disabled()
    else:
        expect_scene(page, after[0], 1)
        page.keyboard.press("PageUp")
    expect_scene(page, name, last)


def given_away(page: Page, scene: PreparedScene) -> list[str]:
    """Name what is told too early, and show the answer, a step a key."""
    page.wait_for_function(IS_THERE, arg=dict(scene.params(0)))
    page.wait_for_function(FITTED)
    before, drawn = told(page), picture(page)
    faults = [f"{text} is told before the answer" for text in before[1:]]
    if scene.answer in before[0]:
        faults.append("the answer is told")
    for key in ("b", "b", "n", "n"):
        page.keyboard.press(key)
        if not set(told(page)) <= set(before):
            faults.append(f"{key} tells more")
    settle(page)
    page.wait_for_function(FITTED)
    settle(page)
    if picture(page) != drawn:
        faults.append("B or N changes the picture")
    return [*faults, *show_answer(page, scene, drawn)]


def show_answer(page: Page, scene: PreparedScene, drawn: Any) -> list[str]:
    """Go on to the answer: each step changes the picture, if it is to change it."""
    faults = []
    answer = page.locator(".scene-text .answer")
    for step in range(1, max(1, len(scene.answers)) + 1):
        expect(answer).to_be_hidden()
        page.keyboard.press("PageDown")
        if scene.answers:
            expect_soon(page, lambda drawn=drawn: picture(page) != drawn)  # type: ignore[misc]
        expect_python_at_rest(page)
        if not scene.answers and picture(page) != drawn:
            faults.append(f"step {step} of the answer changes the picture")
        drawn = picture(page)
    expect(answer).to_be_visible()
    return faults


def hidden_or_small(page: Page) -> list[str]:
    """Name what cannot be read from the last row, and what is covered in a hall and elsewhere."""
    faults: list[str] = []
    for name, window in there_or_back(page):
        show_in(page, window)
        if window == HALL:
            faults += page.evaluate(HARD_TO_READ, SMALLEST_PX)
        faults += [f"{name}: {fault}" for fault in covered(page)]
    return faults


def there_or_back(page: Page) -> list[tuple[str, Any]]:
    """Return the windows from the old projector's to the new one's, or back from where it is."""
    windows = [*VIEWPORTS.items()]
    return windows if page.viewport_size == HALL else windows[::-1]
