"""What stays and what goes on the hyperplane page: zoom, w = 0, fields, buttons, switches."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from perceptron_explorer.topics.hyperplane import scene as figure
from tests.browser.actions import centre_of, drag_by, open_figure
from tests.browser.begin_again import begin_again
from tests.browser.hyperplane_page import count_by_python
from tests.browser.on_page import (
    Shown,
    differences,
    first_picture,
    hyperplane_scene,
    same_values,
    shown,
)

OF_THE_HYPERPLANE = ("hyperplane", "offset", "right-angle", "new-leaf-distance", "offset-name")


@pytest.fixture
def hyperplane(kept_page: Page, app_url: str) -> Page:
    begin_again(kept_page, f"{app_url}/hyperplane", "hyperplane")
    return kept_page


def field(page: Page, name: str) -> Locator:
    return page.locator(f'[data-field="{name}"]')


def drag_w_to_the_origin(page: Page) -> None:
    """Let go of the tip four pixels beside the origin, where it snaps."""
    start, origin = centre_of(page, "w"), shown(page).to_px([0.0, 0.0])
    dx, dy = origin.x_px - start.x_px, origin.y_px - start.y_px
    drag_by(page, "w", dx + 3, dy - 3)


def assert_without_hyperplane(page: Page) -> None:
    seen = shown(page)
    assert seen.handles["w"] == [0.0, 0.0]
    assert seen.handles["bias"] is None
    assert [name for name in OF_THE_HYPERPLANE if seen.marks[name]["shown"]] == []
    assert seen.marks["no-hyperplane"]["shown"]
    assert seen.readouts["margin"] is None
    sentence = page.locator('[data-readout="no-hyperplane"]')
    expect(sentence).to_have_text(
        "w = 0, so there is no hyperplane: every leaf has the same sum b = −0.69 "
        "and is classified as setosa."
    )
    expect(page.locator('[data-readout="equation"]')).to_be_hidden()


def assert_with_hyperplane(page: Page) -> None:
    seen = shown(page)
    assert seen.marks["hyperplane"]["shown"]
    assert not seen.marks["no-hyperplane"]["shown"]
    expect(page.locator('[data-readout="no-hyperplane"]')).to_be_hidden()
    assert differences(page, hyperplane_scene()) == []


def test_w_dropped_on_the_origin_has_no_hyperplane(hyperplane: Page) -> None:
    drag_w_to_the_origin(hyperplane)
    assert_without_hyperplane(hyperplane)
    expect(count_by_python(hyperplane)).to_contain_text("50 of 100")
    drag_by(hyperplane, "w", 80, -60)
    assert_with_hyperplane(hyperplane)


def test_w_typed_as_zero_has_no_hyperplane(hyperplane: Page) -> None:
    for name in ("w.0", "w.1"):
        field(hyperplane, name).fill("0")
    assert_without_hyperplane(hyperplane)
    field(hyperplane, "w.1").fill("2")
    assert_with_hyperplane(hyperplane)
    assert shown(hyperplane).handles["w"] == [0.0, 2.0]


def test_a_number_is_read_as_people_type_it(hyperplane: Page) -> None:
    typed = {"0.5": 0.5, "0,5": 0.5, "−0.25": -0.25, "-1,5": -1.5, " +2 ": 2.0, ".5": 0.5}
    for text, number in typed.items():
        field(hyperplane, "b").fill(text)
        assert shown(hyperplane).readouts["b"] == number, text
        hyperplane.keyboard.press("Tab")
        expect(field(hyperplane, "b")).to_have_value(f"{number:.2f}".replace("-", "−"))
        assert differences(hyperplane, hyperplane_scene()) == []


def test_what_is_no_number_gets_a_sentence_and_changes_nothing(hyperplane: Page) -> None:
    before = shown(hyperplane)
    for text in ("abc", "", "1e9", "1,000.5", "--1"):
        field(hyperplane, "b").fill(text)
        problem = hyperplane.get_by_role("alert").filter(has_text="Please type a number")
        is_begun = text == ""  # It may become a number, and is not complained of before its end.
        expect(field(hyperplane, "b")).to_have_attribute("aria-invalid", str(not is_begun).lower())
        assert shown(hyperplane).readouts == before.readouts
        if not is_begun:
            expect(problem).to_contain_text("−0.69 stays.")
    hyperplane.keyboard.press("Tab")
    expect(field(hyperplane, "b")).to_have_value("−0.69")
    expect(field(hyperplane, "b")).to_have_attribute("aria-invalid", "false")
    expect(problem).to_be_visible()  # What was typed is gone, and this says why.
    field(hyperplane, "b").fill("1")
    expect(problem).to_have_count(0)


def test_the_buttons_give_what_they_say(hyperplane: Page) -> None:
    picture = first_picture()
    hyperplane.locator('[data-action="between-means"]').click()
    between = {**figure.starting_values(picture), **figure.between_means(picture)}
    assert differences(hyperplane, hyperplane_scene(), between) == []
    assert shown(hyperplane).readouts["correct"] == 100
    expect(count_by_python(hyperplane)).to_contain_text("None: ")
    drag_by(hyperplane, "new-leaf", 50, 50)
    hyperplane.locator('[data-action="reset"]').click()
    start = figure.starting_values(picture)
    assert differences(hyperplane, hyperplane_scene(), start) == []


def test_every_step_can_be_undone_and_python_hears_of_it(hyperplane: Page) -> None:
    start, first = shown(hyperplane), count_by_python(hyperplane).inner_text()
    drag_by(hyperplane, "w", -60, -90)
    dragged = shown(hyperplane)
    expect(count_by_python(hyperplane)).not_to_have_text(first)
    label = count_by_python(hyperplane).inner_text()
    hyperplane.locator('[data-action="reset"]').click()
    assert same_values(shown(hyperplane), start)
    expect(count_by_python(hyperplane)).to_have_text(first)
    hyperplane.keyboard.press("Control+z")
    assert same_values(shown(hyperplane), dragged)
    expect(count_by_python(hyperplane)).to_have_text(label)
    hyperplane.get_by_role("button", name="Undo").click()
    assert same_values(shown(hyperplane), start)
    hyperplane.get_by_role("button", name="Redo").click()
    assert same_values(shown(hyperplane), dragged)


def test_a_w_that_is_too_long_for_the_picture_is_fetched_back(
    hyperplane: Page, app_url: str
) -> None:
    first = shown(hyperplane).box
    field(hyperplane, "w.0").fill("10")
    hyperplane.keyboard.press("Tab")
    hyperplane.get_by_role("button", name="Show everything").click()
    seen = shown(hyperplane)
    tip = seen.to_px(seen.handles["w"])
    left, top, width, height = seen.area
    assert left < tip.x_px < left + width
    assert top < tip.y_px < top + height
    hyperplane.locator('[data-action="reset"]').click()
    hyperplane.get_by_role("button", name="Show everything").click()
    assert_same_box(shown(hyperplane), first)


def test_a_leaf_that_is_pointed_at_has_its_sum_beside_it(hyperplane: Page) -> None:
    words = hyperplane.locator('[data-mark="leaf-sum"]')
    expect(words).to_be_hidden()
    hyperplane.locator(".probe").focus()
    expect(words).to_be_visible()
    z = shown(hyperplane).readouts["leaf"]
    sign = "≥ 0" if z >= 0 else "< 0"
    expect(words).to_have_text(f"{z:.2f} {sign}".replace("-", "−"))


def assert_same_box(seen: Shown, box: list[list[float]]) -> None:
    np.testing.assert_allclose(seen.box, box, rtol=1e-12)


def test_zoom_survives_a_drag_and_its_release(hyperplane: Page) -> None:
    first = shown(hyperplane).box
    hyperplane.get_by_role("button", name="Zoom in").click()
    zoomed = shown(hyperplane).box
    assert zoomed[1][0] - zoomed[0][0] == pytest.approx((first[1][0] - first[0][0]) / 1.4)
    label = count_by_python(hyperplane).inner_text()
    drag_by(hyperplane, "w", -60, -90)
    assert_same_box(shown(hyperplane), zoomed)
    expect(count_by_python(hyperplane)).not_to_have_text(label)
    assert_same_box(shown(hyperplane), zoomed)
    assert differences(hyperplane, hyperplane_scene()) == []
    hyperplane.get_by_role("button", name="Show everything").click()
    assert_same_box(shown(hyperplane), first)


def test_a_reload_starts_clean(hyperplane: Page, app_url: str) -> None:
    first = shown(hyperplane)
    label = count_by_python(hyperplane).inner_text()
    drag_by(hyperplane, "w", -80, -120)
    drag_by(hyperplane, "new-leaf", 30, 90)
    expect(count_by_python(hyperplane)).not_to_have_text(label)
    open_figure(hyperplane, f"{app_url}/hyperplane", "hyperplane")
    assert same_values(shown(hyperplane), first)
    expect(count_by_python(hyperplane)).to_have_text(label)
