"""The pages for people who do not use a mouse or do not see the picture."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import drag_by, open_figure, press

# Ten keys within one task, and what is spoken of them.
BURST = """async () => {
  const region = document.querySelector('[data-figure] [aria-live="polite"]');
  window.spoken = [];
  new MutationObserver(() => window.spoken.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
  const w = document.querySelector('[data-handle="w"]');
  for (let i = 0; i < 10; i++)
    w.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
}"""

FOCUSED = """() => {
  const { dataset, textContent, title } = document.activeElement;
  const name = dataset.handle ?? dataset.probe ?? dataset.field ?? dataset.action;
  return name ?? (title || textContent);
}"""


@pytest.fixture
def hyperplane(page: Page, app_url: str) -> Page:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    return page


def test_a_handle_says_its_new_value_after_a_key(hyperplane: Page) -> None:
    w = hyperplane.locator('[data-handle="w"]')
    expect(w).to_have_attribute("aria-valuetext", "w = (0.97, −0.45)")
    press(hyperplane, "w", "ArrowUp")
    expect(w).to_have_attribute("aria-valuetext", "w = (0.97, −0.35)")
    press(hyperplane, "new-leaf", "ArrowDown")
    leaf = hyperplane.locator('[data-handle="new-leaf"]')
    expect(leaf).to_have_attribute(
        "aria-valuetext", "petal length 2.86 cm, petal width 1.27 cm; sum −0.99, so setosa"
    )


def test_it_is_spoken_once_when_the_movement_stops(hyperplane: Page) -> None:
    region = hyperplane.locator('[data-figure] [aria-live="polite"]')
    expect(region).to_contain_text("Weight vector w = (0.97, −0.45)")
    hyperplane.evaluate(BURST)
    expect(region).to_contain_text("Weight vector w = (0.97, 0.55)")
    spoken = hyperplane.evaluate("window.spoken")
    assert len(spoken) == 1
    summary = hyperplane.locator("#" + str(described_by(hyperplane)))
    expect(summary).to_have_text(spoken[0])


def described_by(page: Page) -> str | None:
    return page.locator("[data-figure]").get_attribute("aria-describedby")


def test_the_keyboard_goes_through_the_picture_and_then_the_panel(hyperplane: Page) -> None:
    hyperplane.get_by_role("button", name="Zoom in").focus()
    order = []
    for _ in range(13):
        order.append(hyperplane.evaluate(FOCUSED))
        hyperplane.keyboard.press("Tab")
    assert order == [
        *("Zoom in", "Zoom out", "Show everything", "Save the picture"),
        *("X", "w", "bias", "new-leaf"),
        *("w.0", "w.1", "b", "between-means", "reset"),
    ]


def test_a_drag_leaves_the_focus_on_the_handle(hyperplane: Page) -> None:
    drag_by(hyperplane, "w", -20, -20)
    assert hyperplane.evaluate(FOCUSED) == "w"
