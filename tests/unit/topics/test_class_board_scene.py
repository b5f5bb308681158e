"""The scene of the class board, against what the core says of the same leaves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import Feature
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.topics.class_board import scene
from perceptron_explorer.topics.class_board.drawn import drawn_of, leaf_set_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

FEATURES = (Feature("length", "cm"), Feature("width", "cm"))
BOX = [[-1.05, -1.05], [1.05, 1.05]]
X = [[2.0, 1.0], [3.0, 1.0], [7.0, 3.0], [8.0, 3.5]]
Y = [0, 0, 1, 1]


def drawn(X: Any = X, y: Any = Y) -> Slice:
    return drawn_of(leaf_set_of(FEATURES, ("round", "pointed"), X, y), [0.0, 0.0], [10.0, 4.0])


def known(one: Slice, guesses: scene.Guesses | None = None, **values: Any) -> dict[str, Any]:
    values = {**scene.starting_values(one), **values}
    return evaluate(scene.scene_of(one, values, guesses), values, BOX)


def test_the_ends_of_the_axes_are_drawn_at_minus_one_and_one() -> None:
    assert drawn([[0.0, 4.0], [10.0, 0.0], [5.0, 2.0]], [0, 1, 1]).X.tolist() == [
        [-1, 1],
        [1, -1],
        [0, 0],
    ]


def test_without_a_leaf_there_is_a_picture_and_nothing_is_counted() -> None:
    found = known(drawn([], []))
    assert found["counts"]["total"] == 0
    assert found["guess_results"] is None


def test_it_counts_as_the_core_does() -> None:
    found = known(drawn(), w=np.array([1.0, 0.0]), b=0.45)
    assert found["counts"]["correct"] == int(np.sum(core.predict(drawn().X, [1.0, 0.0], 0.45) == Y))
    assert found["separable"]


def test_guesses_that_are_not_revealed_are_counted_and_not_drawn() -> None:
    guesses = scene.Guesses(np.array([[1.0, 0.0]]), np.zeros(1))
    values = scene.starting_values(drawn())
    found = evaluate(scene.scene_of(drawn(), values, guesses, revealed=False), values, BOX)
    assert (found["guess_lines"], found["guess_results"]) == ([], None)
    assert scene.scene_of(drawn(), values, guesses, revealed=False).constants["n_guesses"] == 1


def test_the_best_guess_and_those_that_separate_are_found() -> None:
    guesses = scene.Guesses(np.array([[-1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]), np.zeros(3))
    one = drawn()
    found = known(one, guesses)
    assert (found["best_guess"], found["separating"]) == (4, 2)
    # Both of the others separate the leaves; the second has the wider margin.
    margins = [core.geometric_margin(one.X, Y, w, 0.0) for w in ([1.0, 0.0], [0.0, 1.0])]
    assert 0 < margins[0] < margins[1] == pytest.approx(found["best_guess_margin"])
    assert np.array(found["best_drawn"])[:, 1] == pytest.approx([0, 0])
    assert found["guess_arrows"][2] == [[0, 0], [0, 1]]


IN_SPACE = (*FEATURES, Feature("thickness", "mm"))
BOX_IN_SPACE = [[-1.05] * 3, [1.05] * 3]
X_IN_SPACE = [[2.0, 2.0, 1.0], [3.0, 2.0, 1.0], [7.0, 2.0, 3.0], [8.0, 2.0, 3.5]]


def drawn_in_space(X: Any = X_IN_SPACE, y: Any = Y) -> Slice:
    leaves = leaf_set_of(IN_SPACE, ("round", "pointed"), X, y)
    return drawn_of(leaves, [0.0, 0.0, 0.0], [10.0, 4.0, 4.0])


def test_three_features_are_drawn_in_space_and_counted_as_the_core_does() -> None:
    one, values = drawn_in_space(), {"w": np.array([0.0, 0.0, 1.0]), "b": -0.6}
    values = {**scene.starting_values(one), **values}
    picture = scene.scene_of(one, values)
    found = evaluate(picture, values, BOX_IN_SPACE)
    expected = core.predict(one.X, [0.0, 0.0, 1.0], -0.6)
    assert (picture.dim, found["counts"]["correct"]) == (3, int(np.sum(expected == Y)))
    assert found["separable"]
    assert np.array(found["plane"])[:, 2] == pytest.approx([0.6] * len(found["plane"]))


def test_in_space_predictions_are_arrows_and_the_best_has_its_plane() -> None:
    guesses = scene.Guesses(np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), np.zeros(2))
    one = drawn_in_space()
    values = scene.starting_values(one)
    picture = scene.scene_of(one, values, guesses)
    found = evaluate(picture, values, BOX_IN_SPACE)
    assert found["guess_arrows"] == [[[0, 0, 0], [0, 1, 0]], [[0, 0, 0], [0, 0, 1]]]
    assert np.array(found["best_drawn"])[:, 2] == pytest.approx([0, 0, 0, 0])
    assert "guess-lines" not in [mark.name for mark in picture.marks]
    hidden = scene.scene_of(one, values, guesses, revealed=False)
    assert evaluate(hidden, values, BOX_IN_SPACE)["best_drawn"] is None


def test_in_space_without_a_leaf_there_is_a_picture() -> None:
    one = drawn_in_space([], [])
    values = scene.starting_values(one)
    found = evaluate(scene.scene_of(one, values), values, BOX_IN_SPACE)
    assert found["counts"]["total"] == 0
