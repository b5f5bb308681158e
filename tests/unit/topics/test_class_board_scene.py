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


def known(one: Slice, guesses: scene.Guesses = scene.NO_GUESSES, **values: Any) -> dict[str, Any]:
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
    found = known(drawn(), guesses)
    assert (found["best_guess"], found["separating"]) == (4, 2)
    assert np.array(found["best_line"])[:, 0] == pytest.approx([0, 0])
    assert found["guess_arrows"][2] == [[0, 0], [0, 1]]
