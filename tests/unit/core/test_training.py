from typing import Any

import numpy as np
import pytest

from perceptron_core import TrainingProgress, misclassified, train, training_progress
from tests import training_oracle as oracle
from tests.leaf_sets import separable_leaves

# By hand, η = 1: (0,0)|0 fires at z = 0 → b = −1; (2,0)|1 z = −1 → w = (2,0), b = 0;
# (0,0) z = 0 → b = −1; (2,0) z = 3; third epoch clean.
X, Y = [[0.0, 0.0], [2.0, 0.0]], [0, 1]


def test_a_run_by_hand() -> None:
    run = train(X, Y)
    assert (run.w.tolist(), run.b) == ([2, 0], -1)
    assert run.converged
    assert not run.stopped
    assert run.mistakes_per_epoch.tolist() == [2, 1, 0]
    assert run.update_step.tolist() == [0, 1, 2]
    assert run.update_leaf.tolist() == [0, 1, 0]
    assert (run.n_visits, run.n_updates) == (6, 3)


def test_every_visit_can_be_shown() -> None:
    visits = train(X, Y).visits()
    assert visits.step.tolist() == [0, 1, 2, 3, 4, 5]
    assert visits.epoch.tolist() == [0, 0, 1, 1, 2, 2]
    assert visits.leaf.tolist() == [0, 1, 0, 1, 0, 1]
    assert visits.predicted.tolist() == [1, 0, 1, 1, 0, 1]
    assert visits.mistake.tolist() == [True, True, True, False, False, False]
    part = train(X, Y).visits(2, 4)
    assert (part.step.tolist(), part.predicted.tolist()) == ([2, 3], [1, 1])


def test_every_state_can_be_shown() -> None:
    run = train(X, Y)
    found = [(w.tolist(), b) for w, b in map(run.states_at, range(7))]
    assert found == oracle.states(X, Y, [0, 1] * 3, ([0.0, 0.0], 0.0), 1.0)
    for step in (-1, 7):
        with pytest.raises(ValueError, match=f"^step is {step}; give one between 0 and 6"):
            run.states_at(step)


def test_a_leaf_of_class_1_on_the_hyperplane_is_no_mistake() -> None:
    run = train([[3.0, 4.0]], [1])
    assert (run.w.tolist(), run.b, run.n_updates, run.n_visits) == ([0, 0], 0, 0, 1)
    assert train([[3.0, 4.0]], [0]).mistakes_per_epoch.tolist() == [1, 0]


@pytest.mark.parametrize("order", ["given", 5])
def test_a_long_run_to_the_bit(order: Any) -> None:
    random = np.random.default_rng(2)
    leaves, labels = random.normal(size=(30, 3)), random.integers(0, 2, size=30)
    run = train(leaves, labels, w=[1, 2, 3], b=-1, learning_rate=0.1, max_epochs=7, order=order)
    visits = run.visits()
    assert (run.converged, run.mistakes_per_epoch.size, visits.leaf.size) == (False, 7, 210)
    start = ([1.0, 2.0, 3.0], -1.0)
    states = oracle.states(leaves.tolist(), labels.tolist(), visits.leaf.tolist(), start, 0.1)
    assert [(w.tolist(), b) for w, b in map(run.states_at, range(211))] == states
    assert (run.w.tolist(), run.b) == states[-1]
    for epoch in range(7):
        assert sorted(visits.leaf[visits.epoch == epoch]) == list(range(30))
        assert visits.mistake[visits.epoch == epoch].sum() == run.mistakes_per_epoch[epoch]


def test_a_shuffle_is_its_seed() -> None:
    def leaves_of(seed: int) -> Any:
        run = train(np.eye(20), np.arange(20) % 2, order=seed, max_epochs=2)
        return run.visits(0, 40).leaf.tolist()

    assert leaves_of(3) == leaves_of(3) != leaves_of(4)
    assert leaves_of(3)[:20] != leaves_of(3)[20:]


def test_going_on_from_a_pause() -> None:
    random = np.random.default_rng(4)
    leaves, labels = random.normal(size=(25, 2)), random.integers(0, 2, size=25)
    whole = train(leaves, labels, order=9, max_epochs=4)
    w, b = whole.states_at(60)
    rest = train(leaves, labels, w=w, b=b, order=9, max_epochs=2, first_visit=60)
    np.testing.assert_array_equal(rest.visits().leaf, whole.visits(60).leaf)
    np.testing.assert_array_equal(rest.visits().epoch, whole.visits(60).epoch)
    assert (rest.w.tolist(), rest.b) == (whole.w.tolist(), whole.b)


def test_half_an_epoch_without_a_mistake_proves_nothing() -> None:
    run = train([[1.0], [-1.0]], [0, 0], w=[1.0], b=0.0, first_visit=1)
    assert run.mistakes_per_epoch.tolist()[0] == 0
    assert run.mistakes_per_epoch.size > 1
    assert run.converged


def test_it_can_be_stopped() -> None:
    random = np.random.default_rng(0)
    leaves, labels = random.normal(size=(50_000, 2)), random.integers(0, 2, size=50_000)
    seen: list[TrainingProgress] = []

    def keep_going(at: TrainingProgress) -> bool:
        seen.append(at)
        return at.visits < 60_000

    run = train(leaves, labels, keep_going=keep_going)
    assert run.stopped
    assert 60_000 <= run.n_visits == seen[-1].visits <= 60_000 + 16_384
    assert run.mistakes_per_epoch.sum() == run.n_updates == seen[-1].mistakes
    assert run.w.tolist() == seen[-1].w.tolist()
    assert max(np.diff([at.visits for at in seen])) <= 16_384
    np.testing.assert_array_equal(run.states_at(run.n_visits)[0], run.w)


def test_progress_without_memory_is_the_same_run() -> None:
    leaves, labels = separable_leaves(np.random.default_rng(1), 40_000, 3, 0.05)
    run = train(leaves, labels, order=1)
    at = list(training_progress(leaves, labels, order=1))
    assert at[-1].converged
    assert (at[-1].w.tolist(), at[-1].b) == (run.w.tolist(), run.b)
    assert (at[-1].visits, at[-1].mistakes) == (run.n_visits, run.n_updates)
    assert [p.mistakes_this_epoch for p in at if p.epoch_done] == run.mistakes_per_epoch.tolist()
    assert not misclassified(leaves, labels, run.w, run.b).any()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"X": np.empty((0, 2)), "y": []}, "^there are no leaves to train on"),
        ({"y": [0]}, "^y has 1 label but there are 2 leaves"),
        ({"w": [1]}, "^w has 1 entry where 2 are needed"),
        ({"b": np.nan}, "^b is not a finite number"),
        ({"learning_rate": 0}, "^learning_rate is 0; give a number above 0"),
        ({"max_epochs": 0}, "^max_epochs is 0; give a whole number of at least 1"),
        ({"max_epochs": 2.0}, "^max_epochs is 2.0"),
        ({"first_visit": -1}, "^first_visit is -1; give a whole number of at least 0"),
        ({"order": "random"}, "^order is 'random'; give \"given\" or the seed"),
        ({"order": -1}, "^order is -1"),
        ({"order": True}, "^order is True"),
        ({"X": [[1e308], [1e308]], "learning_rate": 100.0}, "^the weights have grown too large"),
    ],
)
def test_what_is_refused(arguments: dict[str, Any], sentence: str) -> None:
    given: dict[str, Any] = {"X": X, "y": Y} | arguments
    with pytest.raises(ValueError, match=sentence):
        train(**given)
    with pytest.raises(ValueError, match=sentence):
        list(training_progress(**given))
