"""The scene of weight space, against single sums done here."""

from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.parts import settings
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.training import weight_space
from perceptron_explorer.topics.training.scene import starting_values
from perceptron_explorer.topics.training.task import Task
from tests.unit.topics.test_training_scene import TASKS, many_features, task

BOX = [[-8.0, -8.0], [8.0, 8.0]]


def known(one: Task, **values: Any) -> dict[str, Any]:
    scene = weight_space.scene_of(one, "one group")
    box = [[-8.0] * one.dim, [8.0] * one.dim]
    return evaluate(scene, {**starting_values(one), **values}, box)


@pytest.mark.parametrize(("key", "dim", "n", "scaled"), TASKS[::3])
def test_every_task_has_one(key: str, dim: int, n: int, scaled: bool) -> None:
    one = task(leaf_sets()[key].first_features(n), range(dim), scaled=scaled)
    found = known(one, step=5)
    assert found["n_wrong"] == found["counts"]["total"] - found["counts"]["correct"]
    assert np.shape(found["map"]) == weight_space.ROWS_AND_COLUMNS[dim]


def test_a_leafs_line_has_the_weights_that_give_it_the_sum_0() -> None:
    one = task(leaf_sets()["iris"].first_features(2))
    found = known(one, step=40)
    X, y = one.picture.X, one.picture.leaf_set.y
    for label in (0, 1):
        lines = [line for line in found[f"lines_{label}"] if line]
        for x, line in zip(X[y == label], lines, strict=True):
            assert np.array(line) @ x + found["b"] == pytest.approx([0, 0], abs=1e-9)
    assert found["visited_line"] == pytest.approx(
        core.clip_line(X[found["leaf_index"]], found["b"], BOX)
    )


def test_other_features_weights_are_held_too() -> None:
    leaf_set = many_features(separable=True)
    one = task(leaf_set, (1, 3))
    found = known(one, step=40)
    w = found["w"].copy()
    n_rows, n_columns = weight_space.ROWS_AND_COLUMNS[2]
    for row, column in ((0, 0), (100, 17), (n_rows - 1, n_columns - 1)):
        w[[1, 3]] = (-8 + (column + 0.5) * 16 / n_columns, 8 - (row + 0.5) * 16 / n_rows)
        wrong = np.count_nonzero(core.predict(one.picture.X, w, found["b"]) != leaf_set.y)
        assert found["map"][row, column] == wrong


def test_w_is_dragged_as_beside_it() -> None:
    one = task()
    here = {**known(one, step=1), "input": np.array([2.0, -3.0])}
    (handle,) = weight_space.scene_of(one, "one group").handles
    moved = {setting.sets: value_of(setting.to, here) for setting in settings(handle)}
    assert moved["changes"].tolist() == [[1.0, 2.0, -3.0, here["b"]]]
    assert known(one, **moved)["w"].tolist() == [2.0, -3.0]


def test_the_step_stands_at_right_angles_to_the_leafs_line() -> None:
    one = task(leaf_sets()["iris"].first_features(2))
    first = int(known(one)["mistake_frames"][0])
    found = known(one, step=first)
    way = np.subtract(found["step_to"], found["step_from"])
    line = np.subtract(*found["visited_line"])
    assert way @ line == pytest.approx(0, abs=1e-9)
    assert known(one)["step_to"] is None
