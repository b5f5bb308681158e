"""A prepared scene moves to its answer, so that one sees how; a hand or less motion stops that."""

from __future__ import annotations

import json
import math
from itertools import groupby
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import figure, handle, open_figure, value_of

NOTE = """(name) => {
  const element = document.querySelector(`[data-handle="${name}"]`);
  window.noted = [element.dataset.value];
  new MutationObserver(() => window.noted.push(element.dataset.value))
    .observe(element, { attributes: true, attributeFilter: ["data-value"] });
}"""


def at_scene(page: Page, app_url: str, name: str, number: int, handle_name: str) -> None:
    """Open a prepared scene that asks, and note every place that a handle comes to from now on."""
    open_figure(page, f"{app_url}/{name}?lecture=1&scene={number}", name)
    expect(page.locator(".scene-text .answer.waiting")).to_be_attached()
    page.evaluate(NOTE, handle_name)


def noted(page: Page) -> list[Any]:
    """Return the places that were noted, one after another; the first may be noted again."""
    values = page.evaluate("window.noted")
    return [json.loads(value) for value, _ in groupby(values)]


def expect_at(page: Page, name: str, value: list[float]) -> None:
    text = "[" + ",".join(f"{entry:g}" for entry in value) + "]"
    expect(handle(page, name)).to_have_attribute("data-value", text)


@pytest.mark.parametrize(
    ("name", "number", "moved", "start", "end"),
    [
        ("hyperplane", 2, "w", [0.9, 0.6], [-0.9, -0.6]),
        ("dot-product", 5, "b", [3, 0], [-3, 0]),
        ("vectors", 2, "a", [3, 2], [-2, 3]),
    ],
)
def test_what_turns_is_seen_to_turn(
    page: Page,
    app_url: str,
    name: str,
    number: int,
    moved: str,
    start: list[float],
    end: list[float],
) -> None:
    at_scene(page, app_url, name, number, moved)
    page.keyboard.press("PageDown")
    expect_at(page, moved, end)
    places = np.array(noted(page))
    assert len(places) > 5
    np.testing.assert_allclose(places[0], start)
    np.testing.assert_allclose(np.linalg.norm(places, axis=1), math.hypot(*start), rtol=1e-9)
    angles = np.unwrap(np.arctan2(places[:, 1], places[:, 0]))
    assert np.all(np.diff(angles) >= -1e-9) or np.all(np.diff(angles) <= 1e-9)


def test_what_grows_is_seen_to_grow(page: Page, app_url: str) -> None:
    at_scene(page, app_url, "hyperplane", 3, "w")
    page.keyboard.press("PageDown")
    expect_at(page, "w", [1.2, 0.8])
    lengths = np.linalg.norm(np.array(noted(page)), axis=1)
    assert len(lengths) > 5
    assert np.all(np.diff(lengths) >= -1e-9)


def test_a_run_goes_on_by_whole_steps(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/training?lecture=1&scene=2", "training")
    expect(page.locator(".scene-text h2")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.locator('[data-readout="step"]')).to_have_attribute("data-value", "200")
    assert page.evaluate("document.querySelectorAll('.problem:not(:empty)').length") == 0


def test_with_less_motion_it_is_there_at_once(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    at_scene(page, app_url, "hyperplane", 2, "w")
    page.keyboard.press("PageDown")
    expect_at(page, "w", [-0.9, -0.6])
    assert noted(page) == [[0.9, 0.6], [-0.9, -0.6]]


def test_a_hand_on_the_picture_stops_it(page: Page, app_url: str) -> None:
    at_scene(page, app_url, "hyperplane", 2, "w")
    page.evaluate(
        """() => new MutationObserver((_, observer) => {
          observer.disconnect();
          const stage = document.querySelector('[data-figure="hyperplane"] .stage');
          stage.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
        }).observe(document.querySelector('[data-handle="w"]'), { attributes: true })"""
    )
    page.keyboard.press("PageDown")
    page.wait_for_function("window.noted.length > 1")
    stopped = value_of(page, "w")
    page.wait_for_timeout(1200)  # longer than the whole way takes
    assert value_of(page, "w") == stopped
    assert stopped != [-0.9, -0.6]
    expect(figure(page, "hyperplane")).to_have_attribute("data-ready", "true")
