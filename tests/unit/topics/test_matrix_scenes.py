"""The scenes of the page on matrices, against arithmetic done here."""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_core.matrices import least_squares
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.scenes.descriptions import Sentence
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.rules import cells
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import faults, items
from perceptron_explorer.topics.matrices.scenes import (
    fitting,
    fitting_panel,
    index_notation,
    product,
    stacking,
    tensor,
    transformation,
    written,
)

BOX = [[-5.0, -5.0], [5.0, 5.0]]


LEAVES = LeafSet(
    key="three",
    title="three leaves",
    features=(Feature("length", "cm"), Feature("width", "cm")),
    class_names=("no", "yes"),
    X=np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 2.0]]),
    y=np.array([0, 1, 1]),
    source="made up",
)
FITS = tuple(fitting.Fit(LEAVES, centred) for centred in (False, True))


def product_known(**changes: Any) -> dict[str, Any]:
    values = {**product.starting_values(), **changes}
    return evaluate(product.scene_of(values), {}, BOX)


def map_known(first: list[float], second: list[float]) -> dict[str, Any]:
    values = {"first_point": first, "second_point": second, "hold": "free"}
    return evaluate(transformation.scene_of(values), {}, BOX)


def scenes() -> list[Scene]:
    return [
        *(written.scene_of({**written.starting_values(), "what": w}) for w in ("first", "second")),
        *(
            product.scene_of({**product.starting_values(), "left_form": left, "right_form": right})
            for left in product.FORMS
            for right in product.FORMS
        ),
        *(
            stacking.scene_of(stack, stacking.starting_values())
            for stack in stacking.STACKS.values()
        ),
        transformation.scene_of(transformation.starting_values()),
        *(
            index_notation.scene_of(one, index_notation.starting_values())
            for one in index_notation.EXPRESSIONS.values()
        ),
        *(tensor.scene_of(one, tensor.starting_values(one)) for one in tensor.TENSORS.values()),
        *(fitting.scene_of(fit, fitting.starting_values(fit)) for fit in FITS),
    ]


@pytest.mark.parametrize("scene", scenes(), ids=lambda one: one.label)
def test_the_browser_can_carry_out_the_scene(scene: Scene) -> None:
    # Cells of a matrix of two vectors have more links than the vector in the panel.
    assert [fault for fault in faults(scene) if "linked with nothing" not in fault] == []


def said(scene: Scene, name: str, known: Mapping[str, Any]) -> str:
    """Return a sentence of the panel, with whole numbers in its slots."""
    (sentence,) = (one for one in items(scene) if isinstance(one, Sentence) and one.name == name)

    def word(slot: re.Match[str]) -> str:
        path, _, form = slot[1].partition("|")
        whole, _, part = path.partition(".")
        number = int(known[whole][int(part)] if part else known[whole])
        words = dict(choice.split("=") for choice in form[1:].split(";") if "=" in choice)
        return words.get(str(number), str(number))

    return re.sub(r"\{([^}]*)\}", word, sentence.template)


@pytest.mark.parametrize("left", ["row", "column"])
@pytest.mark.parametrize("right", ["row", "column"])
@pytest.mark.parametrize("size", ["2", "3"])
def test_the_product_or_the_cores_sentence_why_there_is_none(
    left: str, right: str, size: str
) -> None:
    known = product_known(left_form=left, right_form=right, b_size=size)
    try:
        expected = core.matrix_product(known["left"], known["right"])
    except ValueError as problem:
        assert known["product"] is None
        assert known["chosen_place"] is None
        scene = product.scene_of(product.starting_values())
        assert said(scene, "mismatch", known) == str(problem)  # noqa: PT017
    else:
        np.testing.assert_array_equal(known["product"], expected)
        assert known["problem_place"] is None


def test_the_chosen_entry_is_its_row_times_its_column() -> None:
    known = product_known(left_form="column", right_form="row", entry=[2, 1])
    assert known["value"] == 3 * 4
    assert known["row_1"].tolist() == [3]
    assert known["column_1"].tolist() == [4]
    assert known["row_3"] is None
    assert known["chosen_place"].tolist() == [1.5, -2.5]
    assert known["flags"] == [0, 0, 0, 0, 0, 0, 0, 2, 0]
    assert known["left_flags"] == [0, 0, 1]
    assert known["right_flags"] == [0, 1, 0]


def test_a_chosen_entry_that_the_next_product_has_not_is_the_nearest() -> None:
    known = product_known(entry=[2, 1])
    assert known["chosen"].tolist() == [0, 0]
    assert known["value"] == 2 * 1 - 1 * 4 + 3 * 2


def test_stacked_rows_and_the_chosen_dot_product() -> None:
    values = {**stacking.starting_values(), "chosen": 2}
    known = evaluate(stacking.scene_of(stacking.STACKS["W"], values), {}, BOX)
    np.testing.assert_array_equal(known["table"], [[3, 1], [-2, 2], [1, -3]])
    np.testing.assert_array_equal(known["product"], [9, 2, -7])
    assert known["dot"] == -7
    assert known["terms"].tolist() == [2, -9]
    np.testing.assert_allclose(known["shadow"], [-0.7, 2.1])


def test_what_a_matrix_does_to_the_unit_square() -> None:
    known = map_known([2, 1], [-1, 1])
    assert known["det"] == 3
    assert known["rank"] == 2
    assert known["singular"] is None
    np.testing.assert_array_equal(known["square"], [[0, 0], [2, 1], [1, 2], [-1, 1]])
    assert known["square_minus"] is None
    assert map_known([-1, 1], [2, 1])["square_plus"] is None


def test_a_singular_matrix_is_told_and_its_line_is_shown() -> None:
    known = map_known([2, 1], [-4, -2])
    assert known["det"] == 0
    assert known["singular"] == 1
    line = np.array(known["image_line"])
    assert np.allclose(line[:, 0], 2 * line[:, 1])
    assert np.abs(line).max() == 5
    point = map_known([0, 0], [0, 0])
    assert point["singular"] == 0
    assert point["image_line"] is None


@pytest.mark.parametrize("name", transformation.PRESETS)
def test_the_matrices_to_choose_do_what_their_names_say(name: str) -> None:
    _, first, second = transformation.PRESETS[name]
    known = map_known(list(first), list(second))
    expected = {"identity": 1, "turn": 1, "stretch": 1, "shear": 1, "mirror": -1, "singular": 0}
    assert known["det"] == expected[name]


def test_a_table_half_way_through_its_turn_lies_on_the_diagonal() -> None:
    table = [[1, 2], [3, 4], [5, 6]]
    np.testing.assert_allclose(
        cells.transposed_places(table, 0), [[0.5, -0.5], [1.5, -0.5], [0.5, -1.5], [1.5, -1.5],
                                            [0.5, -2.5], [1.5, -2.5]],
    )  # fmt: skip
    half = cells.transposed_places(table, 0.5)
    np.testing.assert_allclose(half[:, 0], -half[:, 1])
    turned = cells.transposed_places(table, 1)
    np.testing.assert_allclose(turned[1], [0.5, -1.5])
    assert cells.shape_turned(table, 0.4) == [3, 2]
    assert cells.shape_turned(table, 0.6) == [2, 3]


def test_factors_stand_where_row_and_column_meet_in_the_product() -> None:
    left, right = np.ones((3, 2)), np.ones((2, 4))
    middle = cells.grid_places(left @ right, 0, 0).reshape(3, 4, 2)
    beside = cells.grid_places(left, -1, 0).reshape(3, 2, 2)
    above = cells.grid_places(right, 0, 1).reshape(2, 4, 2)
    np.testing.assert_array_equal(middle[:, 0, 1], beside[:, 0, 1])
    np.testing.assert_array_equal(middle[0, :, 0], above[0, :, 0])
    assert beside[..., 0].max() + 0.5 == pytest.approx(-cells.GAP)
    assert above[..., 1].min() - 0.5 == pytest.approx(cells.GAP)


def test_a_place_beside_a_table_and_its_brackets() -> None:
    places = cells.grid_places(np.ones((1, 3)), 0, 0)
    np.testing.assert_allclose(cells.beside_places(places, 0, -1), [1.5, -1.45])
    np.testing.assert_allclose(cells.beside_places(places, 1, 0), [3.45, -0.5])
    lines = cells.bracket_lines(places)
    assert lines.shape == (6, 2, 2)
    np.testing.assert_allclose(lines.reshape(-1, 2).min(axis=0), [-0.08, -1.08])
    np.testing.assert_allclose(lines.reshape(-1, 2).max(axis=0), [3.08, 0.08])


@pytest.mark.parametrize(
    ("point", "entry"),
    [([0.5, -0.5], [0, 0]), ([1.2, -1.9], [1, 1]), ([9, -9], [1, 2]), ([-1, 1], [0, 0])],
)
def test_the_entry_under_a_point(point: list[float], entry: list[int]) -> None:
    assert cells.entry_at(point, np.ones((2, 3))).tolist() == entry


def test_the_repeated_index_lights_up_the_terms_that_are_summed() -> None:
    expression = index_notation.EXPRESSIONS["matrix"]
    values = {**index_notation.starting_values(), "entry": [1, 0], "term": "3"}
    known = evaluate(index_notation.scene_of(expression, values), {}, BOX)
    assert known["left_flags"] == [0, 0, 0, 1, 1, 2]
    assert known["right_flags"] == [1, 1, 2]
    assert known["terms"].tolist() == [1, 0, -4]
    assert known["term_flags"] == [1, 1, 2]
    assert known["value"] == -3
    assert known["chosen_name"].tolist() == [2, 1]


@pytest.mark.parametrize("fit", FITS, ids=["measured", "centred"])
def test_all_three_ways_come_to_the_same_line(fit: fitting.Fit) -> None:
    values = {**fitting.starting_values(fit), "rate": 0.9 * fit.largest_rate, "n_steps": 2000}
    known = evaluate(fitting.scene_of(fit, values), {}, BOX)
    intercept = 5 / 3 if fit.centred else 2 / 3
    for name in ("lu", "qr", "last"):
        np.testing.assert_allclose(known[name], [0.5, intercept], atol=1e-9, err_msg=name)
        assert known[f"{name}_rms"] == pytest.approx(np.sqrt(1 / 18))
    assert known["rate_side"] == -1
    step = fit.largest_rate / fitting_panel.RATES_BELOW
    at_the_mark = {**values, "rate": sum([step] * fitting_panel.RATES_BELOW), "n_steps": 50}
    known = evaluate(fitting.scene_of(fit, at_the_mark), {}, BOX)
    assert known["rate_side"] == 0
    across = np.linalg.eigh(fit.quadratic[0])[1][:, -1]
    np.testing.assert_allclose(np.abs((known["path"] - fit.best) @ across).std(), 0, atol=1e-9)
    over = {**values, "rate": 1.02 * fit.largest_rate}
    known = evaluate(fitting.scene_of(fit, over), {}, BOX)
    assert known["rate_side"] == 1
    assert known["last_rms"] > 1e3


@pytest.mark.parametrize("fit", FITS, ids=["measured", "centred"])
def test_a_contour_is_where_the_error_is_one_number(fit: fitting.Fit) -> None:
    least = least_squares.rms_residual(fit.best, fit.A, fit.y) ** 2
    for level, line in zip(fitting.CONTOURS, fitting.contours(fit), strict=True):
        errors = [least_squares.rms_residual(w, fit.A, fit.y) ** 2 for w in line]
        np.testing.assert_allclose(errors, least + level, rtol=1e-9)


def test_a_ruler_from_far_away_costs_lu_more_digits_than_qr() -> None:
    known = evaluate(fitting.scene_of(FITS[0], fitting.starting_values(FITS[0])), {}, BOX)
    conditions, lu, qr = np.transpose([known[f"shift_{i}"] for i in range(4)])
    assert (np.diff(conditions) > 0).all()
    assert lu[0] > 13
    assert lu[-1] < qr[-1] - 3
    assert qr[-1] > 9
