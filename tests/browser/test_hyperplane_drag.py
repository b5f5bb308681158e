"""Dragging on the hyperplane page: by mouse, finger and keys, with every number followed."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from tests.browser.actions import centre_of, drag_by, open_figure, press, touch_drag
from tests.browser.begin_again import begin_again
from tests.browser.on_page import (
    Shown,
    differences,
    first_picture,
    home_scene,
    hyperplane_scene,
    settle,
    shown,
)

HALF_A_PIXEL = 0.5
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def hyperplane(kept_page: Page, app_url: str) -> Page:
    begin_again(kept_page, f"{app_url}/hyperplane", "hyperplane")
    return kept_page


def moved_px(before: Shown, after: Shown, name: str) -> tuple[float, float]:
    """Return how far a handle's value went, in pixels to the right and down."""
    start, end = before.to_px(before.handles[name]), before.to_px(after.handles[name])
    return end.x_px - start.x_px, end.y_px - start.y_px


def direction_of(seen: Shown, mark: str) -> np.ndarray:
    start, end = np.array(seen.marks[mark]["ends"])
    return core.unit_vector(end - start)


def test_w_goes_where_the_mouse_goes(hyperplane: Page) -> None:
    before = shown(hyperplane)
    drag_by(hyperplane, "w", -70, -110)
    after = shown(hyperplane)
    assert moved_px(before, after, "w") == pytest.approx((-70, -110), abs=HALF_A_PIXEL)
    assert after.handles["w"] == after.readouts["w"] == after.marks["w"]["ends"][1]
    assert after.handles["new-leaf"] == before.handles["new-leaf"]
    assert after.readouts["b"] == before.readouts["b"]


def test_a_handle_taken_beside_its_middle_does_not_jump(hyperplane: Page) -> None:
    before = shown(hyperplane)
    middle = centre_of(hyperplane, "w")
    hyperplane.mouse.move(middle.x_px + 11, middle.y_px - 9)
    hyperplane.mouse.down()
    assert shown(hyperplane).handles == before.handles
    hyperplane.mouse.move(middle.x_px + 11, middle.y_px - 10)
    assert moved_px(before, shown(hyperplane), "w") == pytest.approx((0, -1), abs=HALF_A_PIXEL)
    hyperplane.mouse.up()


@pytest.mark.browser_context_args(**PHONE)
def test_w_goes_where_the_finger_goes(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    hyperplane = page
    before = shown(hyperplane)
    scroll = hyperplane.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    touch_drag(hyperplane, "w", -60, -45)
    after = shown(hyperplane)
    assert moved_px(before, after, "w") == pytest.approx((-60, -45), abs=HALF_A_PIXEL)
    moved = "document.querySelector('[data-testid=stMain]').scrollTop"
    assert hyperplane.evaluate(moved) == scroll, "the page scrolled under the finger"
    assert differences(hyperplane, hyperplane_scene()) == []


def test_w_goes_where_the_keys_say(hyperplane: Page) -> None:
    step = hyperplane_scene().step
    start = shown(hyperplane).handles["w"]
    for key, dx, dy in [
        ("ArrowRight", 1, 0),
        ("ArrowUp", 0, 1),
        ("Shift+ArrowDown", 0, -10),
        ("Alt+ArrowLeft", -0.1, 0),
        ("Shift+ArrowLeft", -10, 0),
    ]:
        before = shown(hyperplane).handles["w"]
        press(hyperplane, "w", key)
        expected = [before[0] + dx * step, before[1] + dy * step]
        assert shown(hyperplane).handles["w"] == pytest.approx(expected, abs=1e-9), key
    press(hyperplane, "w", "Home")
    assert shown(hyperplane).handles["w"] == start


def test_escape_puts_back_what_is_held(hyperplane: Page) -> None:
    before = shown(hyperplane)
    hyperplane.mouse.move(*centre_of(hyperplane, "w"))
    hyperplane.mouse.down()
    hyperplane.mouse.move(600, 250, steps=4)
    assert shown(hyperplane).handles["w"] != before.handles["w"]
    hyperplane.keyboard.press("Escape")
    assert shown(hyperplane).handles == before.handles
    hyperplane.mouse.move(500, 300, steps=2)
    hyperplane.mouse.up()
    after = shown(hyperplane)
    assert after.handles == before.handles
    assert after.readouts == before.readouts


def test_the_hyperplane_moves_along_its_normal(hyperplane: Page) -> None:
    before = shown(hyperplane)
    drag_by(hyperplane, "bias", -90, -30)
    after = shown(hyperplane)
    assert after.handles["w"] == before.handles["w"]
    assert after.readouts["b"] != pytest.approx(before.readouts["b"], abs=0.1)
    along = direction_of(before, "hyperplane")
    np.testing.assert_allclose(direction_of(after, "hyperplane"), along, atol=1e-9)
    # As far as the pointer went along the normal, and not as far as it went sideways.
    normal = core.unit_normal(before.handles["w"])
    went = after.readouts["offset"] - before.readouts["offset"]
    pointer = np.array([-90.0, 30.0]) / before.px_per_unit
    assert went == pytest.approx(pointer @ normal, abs=HALF_A_PIXEL / before.px_per_unit)
    step = hyperplane_scene().step
    press(hyperplane, "bias", "ArrowRight")
    assert shown(hyperplane).readouts["offset"] == pytest.approx(after.readouts["offset"] + step)


def test_the_new_leaf_goes_where_it_is_taken(hyperplane: Page) -> None:
    before = shown(hyperplane)
    drag_by(hyperplane, "new-leaf", 240, 160)
    after = shown(hyperplane)
    assert moved_px(before, after, "new-leaf") == pytest.approx((240, 160), abs=HALF_A_PIXEL)
    assert after.handles["w"] == before.handles["w"]
    assert before.readouts["new-leaf"] < 0 < after.readouts["new-leaf"]
    verdict = hyperplane.locator('[data-readout="new-leaf"]')
    expect(verdict).to_contain_text("so ŷ = 1: versicolor")


def test_every_number_is_the_cores_at_every_moment(hyperplane: Page) -> None:
    scene = hyperplane_scene()
    assert differences(hyperplane, scene) == [], "at first"
    for name, dx, dy in [("w", -150, -160), ("bias", 60, 40), ("new-leaf", 90, 120)]:
        start = centre_of(hyperplane, name)
        hyperplane.mouse.move(*start)
        hyperplane.mouse.down()
        for share in (0.3, 0.7, 1.0):
            hyperplane.mouse.move(start.x_px + share * dx, start.y_px + share * dy, steps=3)
            assert differences(hyperplane, scene) == [], f"{name} at {share} of the way"
        hyperplane.mouse.up()
        assert differences(hyperplane, scene) == [], f"{name} let go"


def test_the_home_page_follows_too(kept_page: Page, app_url: str) -> None:
    page = kept_page
    open_figure(page, app_url, "home")
    before = shown(page)
    drag_by(page, "w", -60, -90)
    assert moved_px(before, shown(page), "w") == pytest.approx((-60, -90), abs=HALF_A_PIXEL)
    assert differences(page, home_scene()) == []


def test_nothing_leaves_the_box(hyperplane: Page) -> None:
    drag_by(hyperplane, "w", 3000, -40)
    after = shown(hyperplane)
    assert after.handles["w"][0] == pytest.approx(after.box[1][0])
    settle(hyperplane)
    assert differences(hyperplane, hyperplane_scene()) == []


def test_every_ring_is_round_a_leaf_on_the_wrong_side(hyperplane: Page) -> None:
    drag_by(hyperplane, "w", -60, -80)
    seen = shown(hyperplane)
    picture = first_picture()
    wrong = core.misclassified(picture.X, picture.leaf_set.y, seen.handles["w"], seen.readouts["b"])
    rings = hyperplane.evaluate(
        """() => [...document.querySelectorAll('[data-mark="wrong-side"] circle')]
          .filter((ring) => ring.style.visibility !== "hidden")
          .map((ring) => { const r = ring.getBoundingClientRect();
                           return [r.left + r.width / 2, r.top + r.height / 2]; })"""
    )
    expected = sorted(seen.to_px(leaf) for leaf in picture.X[wrong].tolist())
    assert len(expected) > 0
    np.testing.assert_allclose(sorted(map(tuple, rings)), expected, atol=HALF_A_PIXEL)
