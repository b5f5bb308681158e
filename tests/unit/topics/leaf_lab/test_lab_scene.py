from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.scenes.descriptions import Sentence
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.rules.of_separation import ONE_CLASS
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import faults
from perceptron_explorer.topics.leaf_lab.panel import any_w
from perceptron_explorer.topics.leaf_lab.proof import NO_LEAVES, proof_constants
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


def scene_for(drawn: Slice, values: dict[str, Any] | None = None) -> Scene:
    """Return the scene as the page makes it, with the proof where Python has to know it."""
    begun, sheet = values or starting_values(drawn, {}), drawn.sheet
    answer = core.separability(sheet.X, sheet.y) if len(sheet.y) else "no leaves"
    return scene_of(drawn, begun, proof_constants(drawn, sheet, answer, begun))


@pytest.mark.parametrize("drawn", slices())
def test_the_browser_can_carry_it_out(drawn: Slice) -> None:
    scene = scene_for(drawn)
    assert faults(scene) == []
    assert json.loads(json.dumps(encode(scene), allow_nan=False)) == encode(scene)


def many() -> Sheet:
    four = four_leaves()
    X, y = np.tile(four.X, (5000, 1)), np.tile(four.y, 5000)
    return sheet_of(LeafSet("own", "own", four.features, four.class_names, X, y, ""))


def test_many_leaves_are_all_counted_and_partly_drawn() -> None:
    drawn = Slice(many(), (0, 1))
    scene = scene_for(drawn)
    assert faults(scene) == []
    assert scene.editing is None
    assert "X" not in scene.values
    assert len(scene.constants["X"]) <= EDITABLE_LEAVES
    known = evaluate(scene, {}, drawn.box)
    wrong = core.misclassified(drawn.sheet.X, drawn.sheet.y, drawn.sheet.w, drawn.sheet.b)
    assert known["counts"]["total"] == 20_000
    assert known["counts"]["correct"] == 20_000 - wrong.sum()
    assert set(encode(scene.constants)["X_all"]) == {"float64", "nColumns"}


def known_of(drawn: Slice, **changed: Any) -> dict[str, Any]:
    values = {**starting_values(drawn, {}), "proof": "proof_on"}
    return evaluate(scene_for(drawn, values), {**values, **changed}, drawn.box)


def test_the_widest_margin_is_drawn() -> None:
    known = known_of(Slice(sheet_of(four_leaves()), (0, 1)))
    assert known["separable"] == 1
    # Scaled, the leaves are the corners (±1, ±1): the best line is the second axis.
    np.testing.assert_allclose(np.array(known["best"])[:, 0], 0.0, atol=1e-12)
    np.testing.assert_allclose(np.array(known["best_0"])[:, 0], -1.0)
    np.testing.assert_allclose(np.array(known["best_1"])[:, 0], 1.0)
    assert known["support_drawn"].tolist() == [1, 1, 1, 1]
    assert known["best_margin"] == pytest.approx(1.0)
    assert known["point_drawn"] is None


def test_a_point_in_both_hulls_is_drawn_with_what_makes_it_up() -> None:
    crossed = replace(four_leaves(), y=np.array([0, 1, 1, 0]))
    known = known_of(Slice(sheet_of(crossed), (0, 1)))
    assert known["separable"] == 0
    np.testing.assert_allclose(np.array(known["point_drawn"]), [0.0, 0.0], atol=1e-12)
    assert known["shares_drawn"] == ["50 %"] * 4
    assert len(np.array(known["edges_0_drawn"])) == len(np.array(known["edges_1_drawn"])) == 1
    assert known["best"] is None
    assert known["support_drawn"] is None


def test_the_proof_is_not_drawn_unless_it_is_wanted() -> None:
    known = known_of(Slice(sheet_of(four_leaves()), (0, 1)), proof="proof_off")
    assert known["separable"] == 1
    assert all(known[name] is None for name in ("best", "nearest_drawn", "support_drawn"))


def wide(n: int, n_features: int, *, gap: float = 0.0, seed: int = 4) -> Sheet:
    random = np.random.default_rng(seed)
    X, y = random.normal(size=(n, n_features)), np.arange(n) % 2
    X[:, -1] += gap * y
    features = tuple(Feature(f"f{i}", "") for i in range(n_features))
    return sheet_of(LeafSet("own", "own", features, ("no", "yes"), X, y, ""))


@pytest.mark.parametrize("columns", [(0, 1), (3, 1), (4, 0, 2)])
def test_the_proof_is_of_all_features_also_of_leaves_that_moved(columns: tuple[int, ...]) -> None:
    sheet = wide(30, 5, gap=9.0)
    drawn = Slice(sheet, columns)
    known = known_of(drawn)
    np.testing.assert_array_equal(known["X_all"], sheet.X)
    best = core.separability(sheet.X, sheet.y)
    assert isinstance(best, core.Separation)
    assert known["best_margin"] == best.margin
    # One leaf is gone, one has moved, and one is new: at the means of what is not shown.
    X = np.vstack([drawn.X[1:], np.zeros(drawn.X.shape[1])])
    X[0, 0] += 0.7
    came_from = [*range(1, 30), -1]
    expected = np.vstack([sheet.X[1:], np.zeros(5)])
    expected[0, columns[0]] += 0.7
    y = np.array([*sheet.y[1:], 0])
    known = known_of(drawn, X=X, y=y, came_from=came_from)
    np.testing.assert_array_equal(known["X_all"], expected)
    proof = core.separability(expected, y)
    assert known["separable"] == int(isinstance(proof, core.Separation))


@pytest.mark.parametrize(("n", "n_features"), [(12, 40), (600, 20)])
def test_a_proof_that_only_python_finds_counts_for_no_other_leaves(n: int, n_features: int) -> None:
    drawn = Slice(wide(n, n_features), (0, 1))
    assert not drawn.sheet.proved_in_browser
    proof = core.separability(drawn.sheet.X, drawn.sheet.y)
    verdict = int(isinstance(proof, core.Separation))
    assert known_of(drawn)["separable"] == verdict
    moved = drawn.X.copy()
    moved[3, 0] += 0.01
    known = known_of(drawn, X=moved)
    assert known["separable"] is None
    assert all(known[name] is None for name in ("best", "point_drawn", "support_drawn"))
    nothing = {"X": drawn.X[:0], "y": drawn.sheet.y[:0], "came_from": []}
    assert known_of(drawn, **nothing)["separable"] == NO_LEAVES


def test_a_proof_counts_for_the_leaves_that_the_picture_has_made_since() -> None:
    drawn = Slice(wide(600, 20), (0, 1))
    fewer = replace(drawn.sheet.leaf_set, X=drawn.sheet.leaf_set.X[:9], y=drawn.sheet.y[:9])
    sheet = drawn.sheet.with_leaves(fewer)
    assert sheet.proved_in_browser
    made = {"X": drawn.X[:9], "y": drawn.sheet.y[:9], "came_from": [*range(9)]}
    known = proof_constants(drawn, sheet, core.separability(sheet.X, sheet.y), made)
    begun = starting_values(drawn, {})
    scene = scene_of(drawn, begun, known)
    assert faults(scene) == []
    assert evaluate(scene, begun, drawn.box)["separable"] is None
    assert evaluate(scene, {**begun, **made}, drawn.box)["separable"] == 1


def test_before_python_has_an_answer_nothing_is_said() -> None:
    drawn = Slice(wide(12, 40), (0, 1))
    values = starting_values(drawn, {})
    known = proof_constants(drawn, drawn.sheet, "it may take a minute.", values)
    scene = scene_of(drawn, values, known)
    assert faults(scene) == []
    assert evaluate(scene, values, drawn.box)["separable"] is None


def test_of_very_many_leaves_the_drawn_support_vectors_are_marked() -> None:
    known = known_of(Slice(many(), (0, 1)))
    assert known["separable"] == 1
    assert known["support_drawn"].shape == known["y"].shape
    assert known["support_drawn"].all()


def answer(drawn: Slice) -> str:
    (verdict,) = (item for item in any_w(drawn).items if getattr(item, "of", "") == "separable")
    assert isinstance(verdict, Sentence)
    known = known_of(drawn)
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
