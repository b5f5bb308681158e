"""Dragging in space: a handle ends where the core's own camera says, and the camera stays."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from perceptron_core.geometry import camera
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.vectors import scene as vectors
from tests.browser.actions import centre_of, drag_by, handle, press, touch_drag
from tests.browser.in_space import (
    ShownInSpace,
    differences_in_space,
    off_by_px,
    shown_in_space,
)
from tests.browser.on_page import hyperplane_scene, settle
from tests.browser.vector_pages import field, open_dim
from tests.browser.watch import Watch

HALF_A_PIXEL = 0.5
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FORCE = vectors.WORLDS["force"]


def scene_named(name: str) -> Scene:
    if name == "vectors":
        return vectors.scene_of(3, FORCE, vectors.starting_values(3))
    if name == "dot-product":
        return dot_product.scene_of(3, dot_product.starting_values(3))
    return hyperplane_scene(dim=3)


@pytest.fixture
def page(kept_page: Page) -> Page:
    """All tests here but the finger's share one page, which each begins again."""
    return kept_page


def open_space(page: Page, url: str, name: str) -> ShownInSpace:
    open_dim(page, url, name, 3)
    page.locator(".stage").scroll_into_view_if_needed()
    return shown_in_space(page)


@pytest.fixture
def space(page: Page, app_url: str) -> Page:
    open_space(page, app_url, "vectors")
    return page


def assert_on_their_tips(page: Page) -> ShownInSpace:
    """Hold every handle against the place where the camera sees its value."""
    seen = shown_in_space(page)
    for name, value in seen.handles.items():
        element = page.locator(f'.stage [data-handle="{name}"]')
        if value is None or not element.count():
            continue
        box = element.bounding_box()
        assert box is not None
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert middle == pytest.approx(seen.to_px(value), abs=HALF_A_PIXEL), name
    return seen


def assert_went(before: ShownInSpace, after: ShownInSpace, name: str, expected: np.ndarray) -> None:
    assert off_by_px(before, after.handles[name], expected) < HALF_A_PIXEL
    np.testing.assert_allclose(after.handles[name], expected, atol=0.02)
    np.testing.assert_array_equal(after.matrix, before.matrix)


@pytest.mark.parametrize(
    ("figure", "name"), [("vectors", "a"), ("dot-product", "b"), ("hyperplane", "w")]
)
def test_a_handle_goes_where_the_core_says(
    page: Page, app_url: str, figure: str, name: str
) -> None:
    before, scene = open_space(page, app_url, figure), scene_named(figure)
    assert differences_in_space(page, scene) == [], "at first"
    start = centre_of(page, name)
    page.mouse.move(*start)
    page.mouse.down()
    assert shown_in_space(page).handles == before.handles, "it jumped when it was taken"
    for share in (0.5, 1.0):
        page.mouse.move(start.x_px + 55 * share, start.y_px - 48 * share, steps=3)
        assert shown_in_space(page).scene.marks["held-lines"]["shown"]
        assert differences_in_space(page, scene) == [], f"at {share} of the way"
    page.mouse.up()
    after = assert_on_their_tips(page)
    assert_went(before, after, name, before.dragged(name, 55, -48))
    assert not after.scene.marks["held-lines"]["shown"]
    assert differences_in_space(page, scene) == [], "let go"


def test_with_shift_or_the_toggle_it_goes_straight_up(space: Page) -> None:
    before = shown_in_space(space)
    space.keyboard.down("Shift")
    drag_by(space, "a", 20, -60)
    space.keyboard.up("Shift")
    risen = shown_in_space(space)
    assert_went(before, risen, "a", before.dragged_along("a", 20, -60))
    assert risen.handles["a"][:2] == before.handles["a"][:2]
    toggle = space.get_by_role("button", name="Drag straight up and down")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    drag_by(space, "b", -30, 70)
    sunk = shown_in_space(space)
    assert_went(risen, sunk, "b", risen.dragged_along("b", -30, 70))
    assert sunk.handles["b"][:2] == before.handles["b"][:2]
    toggle.click()
    drag_by(space, "b", -30, -40)
    assert_went(sunk, shown_in_space(space), "b", sunk.dragged("b", -30, -40))


def test_a_handle_snaps_to_the_origin_only_at_its_depth(space: Page) -> None:
    before = shown_in_space(space)
    origin, start = before.to_px([0, 0, 0]), before.to_px(before.handles["a"])
    dx, dy = origin.x_px + 3 - start.x_px, origin.y_px - start.y_px
    drag_by(space, "a", dx, dy)
    passed = shown_in_space(space)
    assert_went(before, passed, "a", before.dragged("a", dx, dy))
    assert np.linalg.norm(passed.handles["a"]) > 0.4  # seen there, and half a unit behind it
    # From a place as deep as the origin it does snap.
    px = [origin.x_px + 120 - passed.area[0], origin.y_px - 40 - passed.area[1]]
    beside = camera.unproject_at_depth(px, [0, 0, 0], passed.matrix, passed.size_px)
    for axis, entry in enumerate(beside):
        field(space, f"a.{axis}").fill(f"{entry:.6f}")
    drag_by(space, "a", -117, 38)
    assert shown_in_space(space).handles["a"] == [0, 0, 0]


@pytest.mark.browser_context_args(**PHONE)
def test_a_finger_drags_at_its_depth_or_straight_up(
    context: BrowserContext, watch: Watch, app_url: str
) -> None:
    space = context.new_page()
    open_space(space, app_url, "vectors")
    main = "document.querySelector('[data-testid=stMain]').scrollTop"
    centre_of(space, "a")
    before, scroll = shown_in_space(space), space.evaluate(main)
    touch_drag(space, "a", -35, 28)
    after = assert_on_their_tips(space)
    assert_went(before, after, "a", before.dragged("a", -35, 28))
    toggle = space.get_by_role("button", name="Drag straight up and down")
    toggle.tap()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    before = shown_in_space(space)
    touch_drag(space, "a", 12, -40)
    after = shown_in_space(space)
    assert_went(before, after, "a", before.dragged_along("a", 12, -40))
    assert after.handles["a"][:2] == before.handles["a"][:2]
    assert space.evaluate(main) == scroll, "the page scrolled under the finger"
    assert differences_in_space(space, scene_named("vectors")) == []


def test_the_keys_go_along_all_three_axes(space: Page) -> None:
    start = shown_in_space(space).handles["a"]
    for key, axis, steps in [
        ("ArrowRight", 0, 1),
        ("ArrowLeft", 0, -1),
        ("Shift+ArrowDown", 1, -10),
        ("ArrowUp", 1, 1),
        ("PageUp", 2, 1),
        ("Shift+PageDown", 2, -10),
        ("Alt+PageUp", 2, 0.1),
    ]:
        before = shown_in_space(space).handles["a"]
        press(space, "a", key)
        expected = [entry + (i == axis) * steps * 0.1 for i, entry in enumerate(before)]
        assert shown_in_space(space).handles["a"] == pytest.approx(expected, abs=1e-9), key
    assert shown_in_space(space).handles["a"] == pytest.approx([3.0, 1.1, 1.11], abs=1e-9)
    spoken = handle(space, "a")
    expect(spoken).to_have_attribute("aria-valuetext", "a = (3.00, 1.10, 1.11), length 3.38")
    assert_on_their_tips(space)
    press(space, "a", "Home")
    assert shown_in_space(space).handles["a"] == start
    expect(spoken).to_have_attribute("aria-valuetext", "a = (3.00, 2.00, 2.00), length 4.12")


def drag_empty_space(page: Page) -> None:
    left, top, _, height = shown_in_space(page).area
    page.mouse.move(left + 12, top + height - 14)
    page.mouse.down()
    page.mouse.move(left + 170, top + height - 60, steps=6)
    page.mouse.up()


def wait_for_new_camera(page: Page, before: ShownInSpace) -> ShownInSpace:
    """Poll until the camera is another one, and still."""
    now = shown_in_space(page)
    while np.array_equal(now.matrix, before.matrix):
        now = shown_in_space(page)
    while not np.array_equal((then := shown_in_space(page)).matrix, now.matrix):
        now = then
    return now


def test_handles_stay_on_their_tips_while_the_camera_moves(space: Page) -> None:
    first = assert_on_their_tips(space)
    drag_empty_space(space)
    turned = wait_for_new_camera(space, first)
    assert assert_on_their_tips(space).handles == first.handles
    before = turned
    for name in ("Zoom in", "Zoom out", "Zoom out"):
        space.get_by_role("button", name=name).click()
        before = wait_for_new_camera(space, before)
        assert assert_on_their_tips(space).handles == first.handles
    drag_by(space, "a", 24, 18)
    after = assert_on_their_tips(space)
    assert_went(before, after, "a", before.dragged("a", 24, 18))
    size = space.viewport_size
    assert size is not None
    space.set_viewport_size({"width": 700, "height": 640})
    space.wait_for_function(
        "(px) => document.querySelector('.stage canvas').getBoundingClientRect().width < px",
        arg=before.area[2] - 20,
    )
    resized = assert_on_their_tips(space)
    np.testing.assert_allclose(resized.columns[1], after.columns[1], atol=1e-9)
    space.set_viewport_size(size)
    before = wait_for_new_camera(space, resized)
    space.get_by_role("button", name="Show everything").click()
    shown_all = wait_for_new_camera(space, before)
    np.testing.assert_allclose(shown_all.columns[1], first.columns[1], atol=1e-9)
    assert_on_their_tips(space)


def type_plane(page: Page, w: np.ndarray, b: float) -> None:
    for index, weight in enumerate(w):
        page.locator(f'[data-field="w.{index}"]').fill(f"{weight:.4f}")
    page.locator('[data-field="b"]').fill(f"{b:.4f}")
    page.keyboard.press("Tab")
    settle(page)


def test_a_handle_behind_the_plane_can_be_taken(page: Page, app_url: str) -> None:
    before = open_space(page, app_url, "hyperplane")
    leaf = np.array(before.handles["new-leaf"])
    eye = np.linalg.solve(before.matrix, [0.0, 0.0, 1.0, 0.0])
    towards = eye[:3] / eye[3] - leaf
    towards /= np.linalg.norm(towards)
    # A plane that faces the eye, half a unit in front of the leaf.
    type_plane(page, towards, -float(towards @ (leaf + 0.5 * towards)))
    hidden = shown_in_space(page)
    assert hidden.scene.marks["hyperplane"]["shown"]
    assert hidden.scene.readouts["new-leaf-distance"] == pytest.approx(-0.5, abs=1e-3)
    drag_by(page, "new-leaf", -40, 25)
    assert_went(hidden, shown_in_space(page), "new-leaf", hidden.dragged("new-leaf", -40, 25))
    assert differences_in_space(page, scene_named("hyperplane")) == []


def assert_in_box(seen: ShownInSpace) -> None:
    for name, value in seen.handles.items():
        assert value is None or np.array_equal(value, seen.in_box(value)), name


def test_nothing_leaves_the_box(space: Page) -> None:
    for dx, dy in [(3000, -40), (-2500, -2500), (10, 4000)]:
        drag_by(space, "a", dx, dy)
        seen = assert_on_their_tips(space)
        assert_in_box(seen)
    space.keyboard.down("Shift")
    drag_by(space, "b", 0, -2000)
    space.keyboard.up("Shift")
    seen = assert_on_their_tips(space)
    assert_in_box(seen)
    assert seen.handles["b"][2] == seen.box[1][2]
    assert differences_in_space(space, scene_named("vectors")) == []


LOOK_DOWN = """() => Plotly.relayout(document.querySelector(".js-plotly-plot"), {
  "scene.camera": { eye: { x: 0, y: -0.001, z: 2.2 }, center: { x: 0, y: 0, z: 0 },
                    up: { x: 0, y: 0, z: 1 } } })"""


def test_seen_from_above_there_is_no_straight_up(space: Page) -> None:
    space.evaluate(LOOK_DOWN)
    space.keyboard.down("Shift")
    # Straight under the camera a pixel would be worth any height.
    for index in range(3):
        space.locator(f'[data-field="a.{index}"]').fill("0" if index < 2 else "1")
    below = shown_in_space(space)
    drag_by(space, "a", 40, 40)
    after = shown_in_space(space)
    assert after.handles["a"] == below.handles["a"]
    # Beside it heights run towards the picture's middle, and there is nothing beyond.
    start, vanishing = after.to_px(after.handles["b"]), after.to_px([0.0, 0.0, -5.0])
    dx, dy = vanishing.x_px - start.x_px, vanishing.y_px - start.y_px
    drag_by(space, "b", 1.5 * dx, 1.5 * dy, steps=30)
    space.keyboard.up("Shift")
    sunk = shown_in_space(space)
    assert sunk.handles["b"][:2] == after.handles["b"][:2]
    assert sunk.handles["b"][2] == sunk.box[0][2], "beyond the horizon it came up again"
