"""Whether what can be clicked or dragged is what is hit at its middle."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.on_page import settle

VIEWPORTS: dict[str, Any] = {
    "old projector": {"width": 1024, "height": 768},
    "phone": {"width": 390, "height": 844},
    "phone on its side": {"width": 844, "height": 390},
    "laptop at 150 %": {"width": 911, "height": 512},
    "laptop": {"width": 1366, "height": 768},
    "projector": {"width": 1920, "height": 1080},
}
"""In CSS pixels: 1366 x 768 at 150 % leaves 911 x 512 of them."""

FITTED = """() => [...document.querySelectorAll(".plotly-picture")].every((picture) =>
  picture._fullLayout?.width === picture.clientWidth
  && picture._fullLayout?.height === picture.clientHeight)"""

COVERED = """() => {
  const seen = { visibilityProperty: true, opacityProperty: true };
  const named = (element) => element?.getAttribute("aria-label") || element?.dataset?.handle
    || element?.textContent?.trim().slice(0, 40) || element?.className || element?.tagName;
  const controls = `.draggable-plot :is(button, input, select, .handle), .scene-buttons button,
    .st-key-page-header :is(button, input), .bar-buttons button`;
  const faults = [];
  for (const control of document.querySelectorAll(controls)) {
    const label = control.closest("label");
    if (!(label ?? control).checkVisibility(seen)) continue;
    control.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const box = control.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const is_own = hit && (control.contains(hit) || label?.contains(hit));
    // Two handles may be at one place, where the picture has it so.
    const are_handles = control.matches(".handle") && hit?.closest(".handle");
    if (!is_own && !are_handles) faults.push(`${named(control)} is under ${named(hit)}`);
  }
  return faults;
}"""


def show_in(page: Page, viewport: Any) -> None:
    """Give the window a size, and wait until the pictures have theirs."""
    page.set_viewport_size(viewport)
    settle(page)  # The page knows of its new size by then; before, the old one would fit.
    page.wait_for_function(FITTED)
    settle(page)


def covered(page: Page) -> list[str]:
    """Name each control and handle at whose middle something else is hit, once all is painted."""
    faults: list[str] = page.evaluate(COVERED)
    return faults
