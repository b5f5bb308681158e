"""The page on matrices: a turn, a product, a stack, a moved plane."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from explorer.leaf_sets import given_sets
from figures.matrices import (
    fitting,
    index_notation,
    product,
    stacking,
    tensor,
    transformation,
    written,
)
from tests.browser.actions import drag_by, handle, open_figure, press, readout, touch_drag, value_of
from tests.browser.on_page import differences, settle
from tests.browser.vector_pages import choose, field

LESS_MOTION = pytest.mark.browser_context_args(reduced_motion="reduce")


def open_view(page: Page, url: str, view: str) -> None:
    open_figure(page, f"{url}/matrices?view={view}", "matrices")


def action(page: Page, name: str) -> None:
    page.locator(f'[data-action="{name}"]').click()


def text_of(page: Page, mark: str) -> str:
    settle(page)
    return page.locator(f'[data-mark="{mark}"]').text_content() or ""


@pytest.mark.parametrize(
    ("address", "title"),
    [("", "Transpose"), ("?view=map", "The plane"), ("?view=no", "Transpose")],
)
def test_the_address_opens_a_view(page: Page, app_url: str, address: str, title: str) -> None:
    open_figure(page, f"{app_url}/matrices{address}", "matrices")
    expect(page.get_by_role("radio", name=title)).to_be_checked()


SQUARES = """() => [...document.querySelectorAll('[data-mark="entries"] .cell')].map((cell) => {
  const { x, y } = cell.querySelector("rect").getBoundingClientRect();
  return [x, y];
})"""


@LESS_MOTION
def test_the_transpose_lays_the_column_down_at_once_for_whoever_wants_less_motion(
    page: Page, app_url: str
) -> None:
    open_view(page, app_url, "vector")
    column = np.array(page.evaluate(SQUARES))
    assert np.ptp(column[:, 0]) < 1
    assert text_of(page, "shape") == "3 × 1"
    action(page, "transpose")
    assert text_of(page, "shape") == "1 × 3"
    row = np.array(page.evaluate(SQUARES))
    assert np.ptp(row[:, 1]) < 1
    assert (np.diff(row[:, 0]) > 0).all()
    field(page, "a.1").fill("-4,5")
    settle(page)
    assert page.locator('[data-mark="entries"] text').all_text_contents() == ["2", "−4.5", "3"]
    assert readout(page, "row-2") == -4.5


# Presses a button and follows a square until it has stood still for some frames.
PLACES_ON_THE_WAY = """async () => {
  const square = document.querySelectorAll('[data-mark="entries"] .cell')[1];
  const places = [];
  document.querySelector('[data-action="transpose"]').click();
  for (let still = 0; still < 6; ) {
    await new Promise(requestAnimationFrame);
    const place = square.getAttribute("transform");
    still = place === places.at(-1) ? still + 1 : 0;
    if (!still) places.push(place);
  }
  return places.length;
}"""


def test_the_turn_of_a_matrix_can_be_seen(page: Page, app_url: str) -> None:
    open_view(page, app_url, "vector")
    choose(page, "what", "second")
    expect(page.locator('[data-mark="entries"] .cell')).to_have_count(6)
    assert page.evaluate(PLACES_ON_THE_WAY) > 3
    assert text_of(page, "shape") == "2 × 3"
    values = {**written.starting_values(), "what": "second", "turn": 1}
    assert differences(page, written.scene_of(values), values) == []


def test_an_entry_in_the_panel_lights_its_square(page: Page, app_url: str) -> None:
    open_view(page, app_url, "vector")
    field(page, "a.1").focus()
    lit = page.locator('[data-mark="entries"] .cell.lit')
    expect(lit).to_have_text("−1")
    page.locator('[data-mark="entries"] .cell').nth(2).hover()
    expect(page.locator('[data-readout="row-3"]')).to_have_class("value lit")


def wrong_product(page: Page, **changes: Any) -> list[str]:
    values = {**product.starting_values(), **changes}
    return differences(page, product.scene_of(values), values)


def test_a_row_and_a_column_in_every_order(page: Page, app_url: str) -> None:
    open_view(page, app_url, "product")
    assert wrong_product(page) == []
    assert readout(page, "entry") == 4
    choose(page, "left_form", "column")
    mismatch = page.locator('[data-readout="mismatch"]')
    with pytest.raises(ValueError, match="is not defined") as problem:
        core.matrix_product([[1], [2], [3]], [[1], [2], [3]])
    expect(mismatch).to_have_text(str(problem.value))
    expect(handle(page, "entry")).to_be_hidden()
    choose(page, "right_form", "row")
    expect(mismatch).to_be_hidden()
    page.locator('[data-mark="product"] .cell').nth(5).click()
    forms = {"left_form": "column", "right_form": "row"}
    assert wrong_product(page, **forms, entry=[1, 2]) == []
    assert readout(page, "entry") == -1 * 2
    press(page, "entry", "ArrowDown")
    press(page, "entry", "ArrowLeft")
    assert wrong_product(page, **forms, entry=[2, 1]) == []
    expect(handle(page, "entry")).to_have_attribute("aria-valuetext", "row 3, column 2: 12.00")


def wrong_stack(page: Page, key: str = "W", **changes: Any) -> list[str]:
    values = {**stacking.starting_values(), **changes}
    return differences(page, stacking.scene_of(stacking.STACKS[key], values), values)


def test_a_row_that_is_dragged_is_chosen_and_its_numbers_follow(page: Page, app_url: str) -> None:
    open_view(page, app_url, "stack")
    drag_by(page, "w2", 60, -40)
    row = value_of(page, "w2")
    assert row != stacking.starting_values()["row_2"]
    assert wrong_stack(page, row_2=row, chosen=1) == []
    expect(page.locator('[data-row="chosen.1"]')).to_have_attribute("aria-pressed", "true")
    shown = [field(page, f"row_2.{j}").input_value() for j in range(2)]
    assert shown == [f"{entry:.2f}".replace("-", "−") for entry in row]


def test_a_number_typed_into_the_matrix_moves_the_vector(page: Page, app_url: str) -> None:
    open_view(page, app_url, "stack")
    field(page, "row_3.1").fill("2.5")
    settle(page)
    assert value_of(page, "w3") == [1, 2.5]
    assert wrong_stack(page, row_3=[1, 2.5], chosen=2) == []
    field(page, "row_3.1").fill("x")
    problem = page.get_by_role("alert").filter(has_text="Please type a number from −100 to 100")
    expect(problem).to_contain_text("2.50 stays.")
    assert value_of(page, "w3") == [1, 2.5]
    page.keyboard.press("Tab")
    expect(problem).to_have_count(0)
    page.locator('[data-row="chosen.0"]').click()
    assert wrong_stack(page, row_3=[1, 2.5], chosen=0) == []


def test_leaves_are_stacked_in_the_same_way(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/matrices?view=stack&stack=X", "matrices")
    assert wrong_stack(page, "X") == []
    press(page, "w", "Shift+ArrowUp")
    assert wrong_stack(page, "X", other=[2, 4]) == []


@pytest.mark.browser_context_args(has_touch=True, reduced_motion="reduce")
def test_columns_are_dragged_and_the_area_follows(page: Page, app_url: str) -> None:
    open_view(page, app_url, "map")
    scene = transformation.scene_of(transformation.starting_values())
    touch_drag(page, "column-1", -40, 50)
    first, second = value_of(page, "column-1"), value_of(page, "column-2")
    values = {"first_point": first, "second_point": second, "hold": "free"}
    assert differences(page, scene, values) == []
    assert readout(page, "det") == pytest.approx(first[0] * second[1] - second[0] * first[1])
    field(page, "second.0").fill("3")
    settle(page)
    assert value_of(page, "column-2") == [3, second[1]]


@LESS_MOTION
def test_a_singular_matrix_is_told_and_shown(page: Page, app_url: str) -> None:
    open_view(page, app_url, "map")
    singular = page.locator('[data-readout="singular"]')
    expect(singular).to_be_hidden()
    action(page, "singular")
    expect(singular).to_contain_text("no inverse")
    assert (readout(page, "det"), readout(page, "rank")) == (0, 1)
    action(page, "mirror")
    expect(singular).to_be_hidden()
    assert readout(page, "det") == -1
    expect(page.locator('[data-mark="area-minus"]')).to_have_css("visibility", "visible")


def test_the_terms_of_a_repeated_index_light_up(page: Page, app_url: str) -> None:
    open_view(page, app_url, "index")
    page.locator('[data-mark="product"] .cell').nth(1).click()
    choose(page, "term", "3")
    field(page, "row_2.2").fill("5")
    values = {**index_notation.starting_values(), "entry": [1, 0], "term": "3"}
    values["row_2"] = [1, 0, 5]
    scene = index_notation.scene_of(index_notation.EXPRESSIONS["matrix"], values)
    assert differences(page, scene, values) == []
    assert readout(page, "value") == 1 + 0 + 5 * 2
    chosen = page.locator('[data-flag="2"]:not([data-mark="product"] *)')
    assert chosen.all_text_contents() == ["5", "2", "10"]


def test_one_index_at_a_time_picks_an_entry(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/matrices?view=tensor&order=4", "matrices")
    images = tensor.TENSORS["4"].entries
    says = page.locator(".group").last
    for axis, (pick, shape) in enumerate([(1, "(3, 4, 4)"), (0, "(4, 4)"), (2, "(4,)"), (3, "()")]):
        choose(page, f"pick_{axis}", str(pick))
        expect(says).to_contain_text(f"has the shape {shape}.")
    assert readout(page, "picked-entry") == images[1, 0, 2, 3]
    expect(page.locator('[data-flag="2"]')).to_have_count(1)
    choose(page, "pick_1", ":")
    expect(says).to_contain_text("T[1, :, 2, 3] has the shape (3,).")
    expect(page.locator('[data-flag="1"]')).to_have_count(3)


def test_the_descent_follows_its_start_and_diverges_past_the_mark(page: Page, app_url: str) -> None:
    open_view(page, app_url, "fit")
    fit = fitting.Fit(next(iter(given_sets().values())).first_features(2), centred=False)
    values = fitting.starting_values(fit)
    assert differences(page, fitting.scene_of(fit, values), values) == []
    drag_by(page, "start", -60, 45)
    values["start"] = value_of(page, "start")
    assert differences(page, fitting.scene_of(fit, values), values) == []
    diverges = page.locator('[data-readout="diverges"]')
    expect(diverges).to_be_hidden()
    page.locator('[data-slider="rate"]').focus()
    page.keyboard.press("End")
    expect(diverges).to_be_visible()
    values["rate"] = 1.25 * fit.largest_rate
    assert differences(page, fitting.scene_of(fit, values), values) == []
    assert readout(page, "last-rms") > 10 * readout(page, "qr-rms")
