"""The page on matrices: a turn, a product, a stack, a moved plane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.matrices.scenes import (
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
from tests.browser.vector_pages import choose, field, switch, to_view


@pytest.fixture(scope="module")
def matrices(kept_page: Page, app_url: str) -> Page:
    """Open the page once; a view that there is not is the first one."""
    open_figure(kept_page, f"{app_url}/matrices?view=no", "matrices")
    expect(kept_page.get_by_role("radio", name="Transpose")).to_be_checked()
    return kept_page


def action(page: Page, name: str) -> None:
    page.locator(f'[data-action="{name}"]').click()


def text_of(page: Page, mark: str) -> str:
    settle(page)
    return page.locator(f'[data-mark="{mark}"]').text_content() or ""


def wrong(page: Page, scene_of: Callable[[Any], Scene], start: Any, **changes: Any) -> list[str]:
    """Return what is wrong with the picture of the values, as they begin but for the changes."""
    values = {**start, **changes}
    return differences(page, scene_of(values), values)


SQUARES = """() => [...document.querySelectorAll('[data-mark="entries"] .cell')].map((cell) => {
  const { x, y } = cell.querySelector("rect").getBoundingClientRect();
  return [x, y];
})"""

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


def test_the_transpose_is_a_turn_that_can_be_seen(matrices: Page) -> None:
    to_view(matrices, "Transpose", "A vector written as a column and as a row")
    choose(matrices, "what", "second")
    expect(matrices.locator('[data-mark="entries"] .cell')).to_have_count(6)
    assert matrices.evaluate(PLACES_ON_THE_WAY) > 3
    assert text_of(matrices, "shape") == "2 × 3"
    turned = {"what": "second", "turn": 1}
    assert wrong(matrices, written.scene_of, written.starting_values(), **turned) == []
    choose(matrices, "what", "first")
    matrices.emulate_media(reduced_motion="reduce")
    action(matrices, "transpose")  # A second time, and it is as before.
    column = np.array(matrices.evaluate(SQUARES))
    assert np.ptp(column[:, 0]) < 1
    assert text_of(matrices, "shape") == "3 × 1"
    action(matrices, "transpose")  # At once, for whoever wants less motion.
    assert text_of(matrices, "shape") == "1 × 3"
    row = np.array(matrices.evaluate(SQUARES))
    assert np.ptp(row[:, 1]) < 1
    assert (np.diff(row[:, 0]) > 0).all()


def test_an_entry_is_one_number_in_the_picture_and_the_panel(matrices: Page) -> None:
    to_view(matrices, "Transpose", "A vector written as a column and as a row")
    field(matrices, "a.1").fill("-4,5")
    settle(matrices)
    squares = matrices.locator('[data-mark="entries"] .cell')
    assert squares.all_text_contents() == ["2", "−4.5", "3"]
    assert readout(matrices, "row-2") == -4.5
    lit = matrices.locator('[data-mark="entries"] .cell.lit')
    expect(lit).to_have_text("−4.5")
    squares.nth(2).hover()
    expect(matrices.locator('[data-readout="row-3"]')).to_have_class("value lit")


def test_a_row_and_a_column_in_every_order(matrices: Page) -> None:
    to_view(matrices, "Products", "Two vectors as matrices, and their product")
    scene_of, start = product.scene_of, product.starting_values()
    assert wrong(matrices, scene_of, start) == []
    assert readout(matrices, "entry") == 4
    choose(matrices, "left_form", "column")
    mismatch = matrices.locator('[data-readout="mismatch"]')
    with pytest.raises(ValueError, match="is not defined") as problem:
        core.matrix_product([[1], [2], [3]], [[1], [2], [3]])
    expect(mismatch).to_have_text(str(problem.value))
    expect(handle(matrices, "entry")).to_be_hidden()
    choose(matrices, "right_form", "row")
    expect(mismatch).to_be_hidden()
    matrices.locator('[data-mark="product"] .cell').nth(5).click()
    forms = {"left_form": "column", "right_form": "row"}
    assert wrong(matrices, scene_of, start, **forms, entry=[1, 2]) == []
    assert readout(matrices, "entry") == -1 * 2
    press(matrices, "entry", "ArrowDown")
    press(matrices, "entry", "ArrowLeft")
    assert wrong(matrices, scene_of, start, **forms, entry=[2, 1]) == []
    entry = handle(matrices, "entry")
    expect(entry).to_have_attribute("aria-valuetext", "row 3, column 2: 12.00")


def test_rows_that_are_dragged_or_typed_are_chosen_and_all_follows(matrices: Page) -> None:
    to_view(matrices, "Stacking", stacking.scene_of(*begun("W")).label)
    scene_of, start = partial(stacking.scene_of, stacking.STACKS["W"]), begun("W")[1]
    drag_by(matrices, "w2", 60, -40)
    row = value_of(matrices, "w2")
    assert row != start["row_2"]
    assert wrong(matrices, scene_of, start, row_2=row, chosen=1) == []
    expect(matrices.locator('[data-row="chosen.1"]')).to_have_attribute("aria-pressed", "true")
    shown = [field(matrices, f"row_2.{j}").input_value() for j in range(2)]
    assert shown == [f"{entry:.2f}".replace("-", "−") for entry in row]
    field(matrices, "row_3.1").fill("2.5")
    settle(matrices)
    assert value_of(matrices, "w3") == [1, 2.5]
    assert wrong(matrices, scene_of, start, row_2=row, row_3=[1, 2.5], chosen=2) == []
    matrices.keyboard.press("Enter")
    field(matrices, "row_3.1").fill("x")
    problem = matrices.get_by_role("alert").filter(has_text="Please type a number from −100 to 100")
    expect(problem).to_contain_text("2.50 stays.")
    assert value_of(matrices, "w3") == [1, 2.5]
    matrices.keyboard.press("Tab")
    expect(field(matrices, "row_3.1")).to_have_value("2.50")
    expect(problem).to_be_visible()  # What was typed is gone, and this says why.
    field(matrices, "row_3.1").fill("2.5")
    expect(problem).to_have_count(0)
    matrices.locator('[data-row="chosen.0"]').click()
    assert wrong(matrices, scene_of, start, row_2=row, row_3=[1, 2.5], chosen=0) == []


def begun(key: str) -> tuple[stacking.Stack, dict[str, Any]]:
    """Return a stack and what it begins with."""
    return stacking.STACKS[key], stacking.starting_values()


def test_leaves_are_stacked_in_the_same_way(matrices: Page) -> None:
    to_view(matrices, "Stacking", stacking.scene_of(*begun("W")).label)
    stack, start = begun("X")
    switch(matrices, "Leaves into X", aria_label=stacking.scene_of(stack, start).label)
    scene_of = partial(stacking.scene_of, stack)
    assert wrong(matrices, scene_of, start) == []
    press(matrices, "w", "Shift+ArrowUp")
    assert wrong(matrices, scene_of, start, other=[2, 4]) == []


@pytest.mark.browser_context_args(has_touch=True, reduced_motion="reduce")
def test_columns_are_dragged_and_a_singular_matrix_is_told_and_shown(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/matrices?view=map", "matrices")
    touch_drag(page, "column-1", -40, 50)
    first, second = value_of(page, "column-1"), value_of(page, "column-2")
    scene_of, start = transformation.scene_of, transformation.starting_values()
    assert wrong(page, scene_of, start, first_point=first, second_point=second) == []
    assert readout(page, "det") == pytest.approx(first[0] * second[1] - second[0] * first[1])
    field(page, "second.0").fill("3")
    settle(page)
    assert value_of(page, "column-2") == [3, second[1]]
    singular = page.locator('[data-readout="singular"]')
    expect(singular).to_be_hidden()
    action(page, "singular")
    expect(singular).to_contain_text("no inverse")
    assert (readout(page, "det"), readout(page, "rank")) == (0, 1)
    action(page, "mirror")
    expect(singular).to_be_hidden()
    assert readout(page, "det") == -1
    expect(page.locator('[data-mark="area-minus"]')).to_have_css("visibility", "visible")


def test_the_terms_of_a_repeated_index_light_up(matrices: Page) -> None:
    expression = index_notation.EXPRESSIONS["matrix"]
    values = {**index_notation.starting_values(), "entry": [1, 0], "term": "3"}
    values["row_2"] = [1, 0, 5]
    scene = index_notation.scene_of(expression, values)
    to_view(matrices, "Indices", scene.label)
    matrices.locator('[data-mark="product"] .cell').nth(1).click()
    choose(matrices, "term", "3")
    field(matrices, "row_2.2").fill("5")
    assert differences(matrices, scene, values) == []
    assert readout(matrices, "value") == 1 + 0 + 5 * 2
    chosen = matrices.locator('[data-flag="2"]:not([data-mark="product"] *)')
    assert chosen.all_text_contents() == ["5", "2", "10"]


def test_an_entry_is_picked_by_one_index_after_the_other_or_in_the_picture(matrices: Page) -> None:
    to_view(matrices, "Tensors", tensor_label("3"))
    switch(matrices, "4", aria_label=tensor_label("4"))
    images = tensor.TENSORS["4"].entries
    says = matrices.locator(".group").last
    for axis, (pick, shape) in enumerate([(1, "(3, 4, 4)"), (0, "(4, 4)"), (2, "(4,)"), (3, "()")]):
        choose(matrices, f"pick_{axis}", str(pick))
        expect(says).to_contain_text(f"has the shape {shape}.")
    assert readout(matrices, "picked-entry") == images[1, 0, 2, 3]
    expect(matrices.locator('[data-flag="2"]')).to_have_count(1)
    choose(matrices, "pick_1", ":")
    expect(says).to_contain_text("T[1, :, 2, 3] has the shape (3,).")
    expect(matrices.locator('[data-flag="1"]')).to_have_count(3)
    matrices.locator('[data-mark="tensor"] .cell').nth(2 * 16 + 5).click()
    expect(says).to_contain_text("T[0, 2, 1, 1]")
    assert readout(matrices, "picked-entry") == images[0, 2, 1, 1]
    # The next square lies under the handle's own reach.
    matrices.locator('[data-mark="tensor"] .cell').nth(2 * 16 + 6).click(force=True)
    expect(says).to_contain_text("T[0, 2, 1, 2]")
    press(matrices, "entry", "ArrowDown", 3)
    expect(says).to_contain_text("T[1, 2, 0, 2]")
    assert readout(matrices, "picked-entry") == images[1, 2, 0, 2]
    press(matrices, "entry", "Home")
    expect(says).to_contain_text("T[:, :, :, :] has the shape (2, 3, 4, 4).")


def tensor_label(key: str) -> str:
    one = tensor.TENSORS[key]
    return tensor.scene_of(one, tensor.starting_values(one)).label


def test_the_descent_follows_its_start_and_diverges_past_the_mark(matrices: Page) -> None:
    fit = fitting.Fit(next(iter(given_sets().values())).first_features(2), centred=False)
    values = fitting.starting_values(fit)
    to_view(matrices, "Fitting", fitting.scene_of(fit, values).label)
    assert differences(matrices, fitting.scene_of(fit, values), values) == []
    drag_by(matrices, "start", -60, 45)
    values["start"] = value_of(matrices, "start")
    assert differences(matrices, fitting.scene_of(fit, values), values) == []
    says = matrices.locator('[data-readout="rate"]')
    expect(says).to_contain_text("lead down")
    matrices.locator('[data-slider="rate"]').focus()
    matrices.keyboard.press("End")
    expect(says).to_contain_text("diverges")
    values["rate"] = 1.25 * fit.largest_rate
    assert differences(matrices, fitting.scene_of(fit, values), values) == []
    assert readout(matrices, "last-rms") > 10 * readout(matrices, "qr-rms")
