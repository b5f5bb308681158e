import numpy as np
import pytest

from perceptron_core import misclassified, pocket, train
from perceptron_core.array_types import FloatArray, IntArray
from tests import training_oracle as oracle


def noisy(seed: int) -> tuple[FloatArray, IntArray]:
    random = np.random.default_rng(seed)
    n, d = int(random.integers(1, 40)), int(random.integers(1, 4))
    X = random.normal(size=(n, d))
    X = X if seed % 2 else np.round(2 * X)  # whole numbers bring ties
    return X, random.integers(0, 2, size=n)


def test_by_hand() -> None:
    # Start: both fire, 1 right. b = −1: 1 right. w = 2, b = 0: 1 right. b = −1: both.
    found = pocket(train([[0.0], [2.0]], [0, 1]))
    assert (found.w.tolist(), found.b, found.correct) == ([2], -1, 2)
    assert found.change_step.tolist() == [0, 3]
    assert found.change_state.tolist() == [0, 3]
    assert found.change_correct.tolist() == [1, 2]


@pytest.mark.parametrize("seed", range(20))
def test_never_worse_than_the_best_seen(seed: int) -> None:
    X, y = noisy(seed)
    run = train(X, y, max_epochs=10, order=seed)
    counts = [
        oracle.correct(X.tolist(), y.tolist(), (w.tolist(), b))
        for w, b in map(run.states_at, range(run.n_visits + 1))
    ]
    found = pocket(run)
    assert found.correct == max(counts)
    assert found.change_step[-1] == counts.index(max(counts))
    assert oracle.correct(X.tolist(), y.tolist(), (found.w.tolist(), found.b)) == found.correct
    for step, correct in zip(found.change_step, found.change_correct, strict=True):
        assert counts[step] == correct == max(counts[: step + 1])


@pytest.mark.parametrize("seed", range(20))
def test_as_gallant_wrote_it(seed: int) -> None:
    X, y = noisy(seed)
    run = train(X, y, max_epochs=10, order=seed)
    found = pocket(run, every_state=False)
    start = ([0.0] * X.shape[1], 0.0)
    state, correct = oracle.gallant(X.tolist(), y.tolist(), run.visits().leaf.tolist(), start, 1.0)
    assert ((found.w.tolist(), found.b), found.correct) == (state, correct)
    assert (np.diff(found.change_correct) > 0).all()
    assert found.correct <= pocket(run).correct
    for step, row in zip(found.change_step.tolist(), found.change_state, strict=True):
        np.testing.assert_array_equal(run.states_at(step)[0], run.states[0][row])


def test_a_start_that_stays_the_best() -> None:
    X, y = [[0.0], [1.0], [1.0], [2.0], [3.0]], [0, 0, 1, 1, 1]
    found = pocket(train(X, y, w=[2.0], b=-1.0, max_epochs=5))
    assert (found.w.tolist(), found.b, found.correct) == ([2], -1, 4)
    assert found.change_step.tolist() == [0]


def test_of_some_states_the_best_is_kept() -> None:
    random = np.random.default_rng(6)
    run = train(random.normal(size=(30, 2)), random.integers(0, 2, size=30), max_epochs=5)
    states = np.arange(0, run.n_updates + 1, 4)
    found = pocket(run, states=states)
    w, b = run.states
    right = [int((~misclassified(run.setup.X, run.setup.fires, w[i], b[i])).sum()) for i in states]
    assert found.correct == max(right)
    assert set(found.change_state.tolist()) <= set(states.tolist())
    assert found.change_state[-1] == states[int(np.argmax(right))]
