"""Looking at one leaf: by the mouse, by keys, by a tap."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

import perceptron_core as core
from perceptron_explorer.topics.hyperplane.panel import SELECT_A_LEAF
from tests.browser.actions import Point, centre_of, drag_by
from tests.browser.begin_again import begin_again
from tests.browser.conftest import is_marked
from tests.browser.on_page import differences, first_picture, hyperplane_scene, shown

PICTURE = first_picture()
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def hyperplane(request: pytest.FixtureRequest, app_url: str) -> Page:
    """The page that these tests share, or one of its own for a phone."""
    page: Page = request.getfixturevalue("page" if is_marked(request) else "kept_page")
    begin_again(page, f"{app_url}/hyperplane", "hyperplane")
    page.locator('[data-handle="w"]').scroll_into_view_if_needed()
    return page


def probe(page: Page) -> Locator:
    return page.locator('[data-probe="X"]')


def order_along(axis: int) -> list[int]:
    """Return the leaves' rows from low to high on an axis; equal ones in their own order."""
    return [int(row) for row in np.argsort(PICTURE.X[:, axis], kind="stable")]


def place_of(page: Page, row: int) -> Point:
    return shown(page).to_px(PICTURE.X[row].tolist())


def looked_at(page: Page) -> Any:
    """Return the coordinates of the leaf that is looked at, or None."""
    mark = shown(page).marks["leaf-distance"]
    return mark["ends"][0] if mark["shown"] else None


def words_for(page: Page, row: int) -> str:
    """Return what is to be said of a leaf, by the core."""
    seen, (length, width) = shown(page), PICTURE.leaf_set.X[row]
    z = core.decision_function([PICTURE.X[row]], seen.handles["w"], seen.readouts["b"])[0]
    name = PICTURE.leaf_set.class_names[int(z >= 0)]
    text = f"petal length {length:.2f} cm, petal width {width:.2f} cm; sum {z:.2f}, so {name}"
    return text.replace("-", "−")


def test_a_leaf_under_the_pointer_shows_its_sum(hyperplane: Page) -> None:
    waiting = hyperplane.get_by_text(SELECT_A_LEAF)
    expect(waiting).to_be_visible()
    for row in (order_along(0)[0], order_along(1)[-1]):
        place = place_of(hyperplane, row)
        hyperplane.mouse.move(place.x_px + 3, place.y_px - 2)
        assert looked_at(hyperplane) == PICTURE.X[row].tolist()
        expect(waiting).to_be_hidden()
        assert differences(hyperplane, hyperplane_scene()) == []
        seen = shown(hyperplane)
        z = core.decision_function([PICTURE.X[row]], seen.handles["w"], seen.readouts["b"])[0]
        assert seen.readouts["leaf"] == pytest.approx(z, abs=1e-9)
    hyperplane.mouse.move(5, 5)
    assert looked_at(hyperplane) is None
    expect(waiting).to_be_visible()


def test_a_leaf_on_the_way_to_a_handle_is_not_looked_at_during_the_drag(hyperplane: Page) -> None:
    row = order_along(0)[0]
    place, handle = place_of(hyperplane, row), centre_of(hyperplane, "new-leaf")
    # The handle is brought to lie over a leaf, and is then taken again from a leaf's place.
    drag_by(hyperplane, "new-leaf", place.x_px - handle.x_px, place.y_px - handle.y_px)
    hyperplane.mouse.move(5, 5)
    hyperplane.mouse.move(*place)
    assert looked_at(hyperplane) is None
    hyperplane.mouse.move(*place_of(hyperplane, order_along(0)[-1]))
    assert looked_at(hyperplane) is not None
    hyperplane.mouse.move(*place)
    hyperplane.mouse.down()
    hyperplane.mouse.move(place.x_px + 30, place.y_px + 30, steps=3)
    assert looked_at(hyperplane) is None
    hyperplane.mouse.up()


def test_a_leaf_that_was_clicked_stays_while_a_handle_is_taken(hyperplane: Page) -> None:
    row = order_along(0)[0]
    hyperplane.mouse.click(*place_of(hyperplane, row))
    drag_by(hyperplane, "w", -40, 20)
    assert looked_at(hyperplane) == PICTURE.X[row].tolist()


def test_keys_walk_from_leaf_to_leaf(hyperplane: Page) -> None:
    probe(hyperplane).focus()
    along, up = order_along(0), order_along(1)
    row = along[0]
    for key, order, step in [
        ("", along, 0),
        ("ArrowRight", along, 1),
        ("ArrowRight", along, 1),
        ("ArrowLeft", along, -1),
        ("ArrowUp", up, 1),
        ("ArrowDown", up, -1),
    ]:
        if key:
            hyperplane.keyboard.press(key)
        row = order[max(0, order.index(row) + step)]
        assert looked_at(hyperplane) == PICTURE.X[row].tolist(), key
        expect(probe(hyperplane)).to_have_attribute("aria-valuetext", words_for(hyperplane, row))
        expect(probe(hyperplane)).to_have_attribute("aria-valuenow", str(row + 1))
    assert differences(hyperplane, hyperplane_scene()) == []


def test_the_walk_ends_at_the_last_leaf(hyperplane: Page) -> None:
    probe(hyperplane).focus()
    hyperplane.keyboard.press("ArrowLeft")
    assert looked_at(hyperplane) == PICTURE.X[order_along(0)[0]].tolist()
    for _ in range(len(PICTURE.X) + 3):
        hyperplane.keyboard.press("ArrowRight")
    assert looked_at(hyperplane) == PICTURE.X[order_along(0)[-1]].tolist()


def test_escape_lets_go_of_the_leaf(hyperplane: Page) -> None:
    probe(hyperplane).focus()
    assert looked_at(hyperplane) is not None
    hyperplane.keyboard.press("Escape")
    assert looked_at(hyperplane) is None
    expect(hyperplane.get_by_text(SELECT_A_LEAF)).to_be_visible()


def test_a_leaf_that_is_clicked_stays_while_w_moves(hyperplane: Page) -> None:
    row = order_along(0)[0]
    hyperplane.mouse.click(*place_of(hyperplane, row))
    hyperplane.mouse.move(5, 5)
    assert looked_at(hyperplane) == PICTURE.X[row].tolist()
    before = shown(hyperplane).readouts["leaf"]
    hyperplane.locator('[data-handle="w"]').press("Shift+ArrowLeft")
    assert shown(hyperplane).readouts["leaf"] != pytest.approx(before, abs=0.1)
    assert looked_at(hyperplane) == PICTURE.X[row].tolist()
    assert differences(hyperplane, hyperplane_scene()) == []


@pytest.mark.browser_context_args(**PHONE)
def test_a_tap_takes_a_leaf_and_a_tap_beside_lets_it_go(hyperplane: Page) -> None:
    row = order_along(0)[0]
    place = place_of(hyperplane, row)
    hyperplane.touchscreen.tap(*place)
    assert looked_at(hyperplane) == PICTURE.X[row].tolist()
    expect(hyperplane.locator('[data-readout="leaf"]')).to_contain_text("so ŷ = 0: setosa")
    empty = shown(hyperplane).to_px([0.6, -1.2])
    hyperplane.touchscreen.tap(*empty)
    assert looked_at(hyperplane) is None


def test_a_leaf_that_is_clicked_comes_first_in_the_panel(hyperplane: Page) -> None:
    groups = hyperplane.locator(".panel .group")
    probe(hyperplane).focus()
    selected = hyperplane.locator('[data-group="selected-leaf"]').bounding_box()
    first = groups.first.bounding_box()
    assert selected is not None
    assert first is not None
    assert selected["y"] < first["y"]
    drag_by(hyperplane, "w", 20, 10)
    assert hyperplane.locator('[data-readout="leaf"]').is_visible()


def test_a_key_hides_the_legend(hyperplane: Page) -> None:
    legend = hyperplane.locator(".legend")
    expect(legend).to_be_visible()
    expect(legend).to_contain_text("a line in the plane")
    hyperplane.keyboard.press("g")
    expect(legend).to_be_hidden()
    hyperplane.keyboard.press("g")
    expect(legend).to_be_visible()
