"""The scenes of the page on matrices, against arithmetic done here."""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from draggable_plot.descriptions import Scene, Sentence
from figures.matrices import cells, product, stacking, transformation, written
from figures.rules import evaluate
from tests.scenes import faults, items

BOX = [[-5.0, -5.0], [5.0, 5.0]]


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
