from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.descriptions import Sentence
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.validation import faults
from perceptron_explorer.topics.leaf_lab.panel import any_w
from perceptron_explorer.topics.leaf_lab.proof import NAMES, ONE_CLASS, facts_of
from perceptron_explorer.topics.leaf_lab.scene import figure_of, scene_of, starting_values
from perceptron_explorer.topics.leaf_lab.sheet.sheet import (
    EDITABLE_LEAVES,
    Sheet,
    empty_sheet,
    sheet_of,
)
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice
from perceptron_explorer.topics.leaf_lab.ticks import nice_step, ticks
from tests.small_leaves import four_leaves


def slices() -> list[Slice]:
    sheets = [*(sheet_of(one) for one in given_sets().values()), sheet_of(four_leaves())]
    sheets.append(empty_sheet())
    plane = [Slice(sheet, (0, 1)) for sheet in sheets]
    return [*plane, *(Slice(s, (2, 0, 1)) for s in sheets if s.n_features > 2)]


def facts(drawn: Slice) -> dict[str, object]:
    some = len(drawn.sheet.y) > 0
    return facts_of(drawn, core.separability(drawn.sheet.X, drawn.sheet.y) if some else None)


@pytest.mark.parametrize("drawn", slices())
def test_the_browser_can_carry_it_out(drawn: Slice) -> None:
    scene = scene_of(drawn, starting_values(drawn, {}), facts(drawn))
    assert faults(scene) == []
    assert json.loads(json.dumps(encode(scene), allow_nan=False)) == encode(scene)


def many() -> Sheet:
    four = four_leaves()
    X, y = np.tile(four.X, (5000, 1)), np.tile(four.y, 5000)
    return sheet_of(LeafSet("own", "own", four.features, four.class_names, X, y, ""))


def test_many_leaves_are_all_counted_and_partly_drawn() -> None:
    drawn = Slice(many(), (0, 1))
    scene = scene_of(drawn, starting_values(drawn, {}), facts(drawn))
    assert faults(scene) == []
    assert scene.editing is None
    assert "X" not in scene.values
    assert len(scene.constants["X"]) <= EDITABLE_LEAVES
    known = evaluate(scene, {}, drawn.box)
    wrong = core.misclassified(drawn.sheet.X, drawn.sheet.y, drawn.sheet.w, drawn.sheet.b)
    assert known["counts"]["total"] == 20_000
    assert known["counts"]["correct"] == 20_000 - wrong.sum()
    assert set(encode(scene.constants)["X_all"]) == {"float64", "nColumns"}


def known_of(drawn: Slice) -> dict[str, object]:
    values = {**starting_values(drawn, {}), "proof": "proof_on"}
    return evaluate(scene_of(drawn, values, facts(drawn)), values, drawn.box)


def test_the_widest_margin_is_drawn() -> None:
    known = known_of(Slice(sheet_of(four_leaves()), (0, 1)))
    assert known["separable"] == 1
    # Scaled, the leaves are the corners (±1, ±1): the best line is the second axis.
    np.testing.assert_allclose(np.array(known["best"])[:, 0], 0.0, atol=1e-12)
    np.testing.assert_allclose(np.array(known["best_0"])[:, 0], -1.0)
    np.testing.assert_allclose(np.array(known["best_1"])[:, 0], 1.0)
    assert known["common_drawn"] is None


def test_a_point_in_both_hulls_is_drawn_with_what_makes_it_up() -> None:
    crossed = replace(four_leaves(), y=np.array([0, 1, 1, 0]))
    known = known_of(Slice(sheet_of(crossed), (0, 1)))
    assert known["separable"] == 0
    np.testing.assert_allclose(np.array(known["common_drawn"]), [0.0, 0.0], atol=1e-12)
    assert known["shares_drawn"] == ["50 %"] * 4
    assert len(np.array(known["edges_0_drawn"])) == len(np.array(known["edges_1_drawn"])) == 1
    assert known["best"] is None


def test_without_a_proof_nothing_is_known() -> None:
    assert facts_of(Slice(sheet_of(four_leaves()), (0, 1)), None) == dict.fromkeys(NAMES)


def answer(drawn: Slice) -> str:
    (verdict,) = (item for item in any_w(drawn).items if getattr(item, "of", "") == "separable")
    assert isinstance(verdict, Sentence)
    known = {"separable": facts(drawn)["separable"]}
    words = dict(one.split("=") for one in verdict.template.split("?")[1].split("}")[0].split(";"))
    return words[str(known["separable"])]


def test_without_leaves_or_with_one_class_the_answer_says_so() -> None:
    alone = replace(four_leaves(), y=np.zeros(4, dtype=np.int64))
    assert answer(Slice(empty_sheet(), (0, 1))) == "there are no leaves yet"
    assert answer(Slice(sheet_of(alone), (0, 1))) == "yes, with one class only"
    assert answer(Slice(sheet_of(four_leaves()), (0, 1))) == "yes"


def test_one_class_is_separable_and_has_no_line_to_draw() -> None:
    alone = replace(four_leaves(), y=np.ones(4, dtype=np.int64))
    known = known_of(Slice(sheet_of(alone), (0, 1)))
    assert known["separable"] == ONE_CLASS
    assert known["best"] is None


@pytest.mark.parametrize(
    ("least", "step"), [(1.0, 1.0), (1.1, 2.0), (2.5, 5.0), (7.0, 10.0), (0.03, 0.05), (240, 500)]
)
def test_steps_are_round_numbers(least: float, step: float) -> None:
    assert nice_step(least) == pytest.approx(step)


@pytest.mark.parametrize("drawn", slices())
def test_ticks_say_the_features_own_numbers(drawn: Slice) -> None:
    scaling = drawn.sheet.frame.scaling
    for axis, column in enumerate(drawn.columns):
        found = ticks(drawn, axis)
        numbers = [float(text.replace("−", "-")) for text in found["ticktext"]]
        places = np.array(found["tickvals"]) * scaling.scale[column] + scaling.mean[column]
        np.testing.assert_allclose(numbers, places, atol=1e-9)
        inside = [v for v in found["tickvals"] if drawn.box[0, axis] <= v <= drawn.box[1, axis]]
        assert 2 <= len(inside) <= 8
    assert len(figure_of(drawn).data) <= 1
