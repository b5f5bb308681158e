from typing import Any

import numpy as np
import pytest

from perceptron_core import averaged_weights, averages, misclassified, train
from tests import training_oracle as oracle

X, Y = [[0.0, 0.0], [2.0, 0.0]], [0, 1]


def test_by_hand() -> None:
    # b after the visits: −1, 0, −1, −1, −1, −1; w₁: 0, 2, 2, 2, 2, 2 (see test_training).
    w, b = averaged_weights(train(X, Y))
    np.testing.assert_allclose(w, [10 / 6, 0], rtol=1e-14)
    assert b == pytest.approx(-5 / 6)
    w, b = averaged_weights(train(X, Y), 2)
    assert (w.tolist(), b) == ([1, 0], -0.5)


@pytest.mark.parametrize("step", [1, 7, 100])
def test_the_mean_of_the_states(step: int) -> None:
    random = np.random.default_rng(0)
    X, y = random.normal(size=(20, 3)), random.integers(0, 2, size=20)
    run = train(X, y, w=[1, -1, 2], b=3, learning_rate=0.5, max_epochs=5, order=2)
    visited = run.visits(0, step).leaf.tolist()
    states = oracle.states(X.tolist(), y.tolist(), visited, ([1.0, -1.0, 2.0], 3.0), 0.5)
    w, b = oracle.mean(states)
    mean_w, mean_b = averaged_weights(run, step)
    np.testing.assert_allclose(mean_w, w, rtol=1e-12, atol=1e-12)
    assert mean_b == pytest.approx(b, rel=1e-12, abs=1e-12)


def test_no_mistake_no_change() -> None:
    w, b = averaged_weights(train(X, Y, w=[1, 0], b=-1))
    assert (w.tolist(), b) == ([1, 0], -1)


def test_it_settles_where_training_goes_round() -> None:
    random = np.random.default_rng(1)
    X = random.normal(size=(500, 2))
    y = (X[:, 0] + random.normal(size=500) > 0).astype(int)
    run = train(X, y, max_epochs=20)
    averaged = misclassified(X, y, *averaged_weights(run)).sum()
    last = [misclassified(X, y, *run.states_at(20 * k * 500 // 20)).sum() for k in range(10, 21)]
    assert averaged < np.mean(last)


@pytest.mark.parametrize("step", [0, 7])
def test_no_such_step(step: int) -> None:
    with pytest.raises(ValueError, match=f"^step is {step}; give one between 1 and 6"):
        averaged_weights(train(X, Y), step)


@pytest.mark.parametrize("order", ["given", 3])
def test_several_averages_at_once_are_the_means_of_the_states(order: Any) -> None:
    random = np.random.default_rng(6)
    X, y = random.normal(size=(15, 3)), random.integers(0, 2, size=15)
    run = train(X, y, w=[1, -2, 3], b=0.5, learning_rate=0.3, max_epochs=4, order=order)
    steps = [1, 7, 15, 16, run.n_visits]
    w, b = averages(run, steps)
    states = [run.states_at(step) for step in range(1, run.n_visits + 1)]
    for row, step in enumerate(steps):
        np.testing.assert_allclose(w[row], np.mean([one for one, _ in states[:step]], axis=0))
        np.testing.assert_allclose(b[row], np.mean([one for _, one in states[:step]]))
