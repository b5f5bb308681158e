"""How long the runs of the training page may be, in Python."""

from typing import Any

import pytest

import perceptron_core as core
from perceptron_explorer.scenes.rules import of_training
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.training import scene
from tests.unit.topics.test_training_scene import known, task


def test_a_run_that_is_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_training, "MOST_VISITS", 300)
    found = known(task(leaf_sets()["leaves"]), step=100_000)
    assert 300 <= found["stopped"] < 300 + len(leaf_sets()["leaves"].y)
    assert found["ended"] is None


def test_a_scene_is_made_without_a_long_run(monkeypatch: pytest.MonkeyPatch) -> None:
    visits = list[int]()
    train = core.train_with_changes

    def noted(*args: Any, **options: Any) -> list[core.TrainingRun]:
        runs = train(*args, **options)
        visits.append(runs[-1].n_visits)
        return runs

    monkeypatch.setattr(core, "train_with_changes", noted)
    scene.scene_of(task(leaf_sets()["iris-hard"].first_features(2), max_epochs=1000))
    assert visits
    assert max(visits) < 2 * of_training.FEW_VISITS
