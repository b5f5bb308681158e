"""The same leaves in the same order, in scikit-learn."""

from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import Perceptron, SGDClassifier

from perceptron_core import averaged_weights, train
from perceptron_core.array_types import FloatArray, IntArray

CASES = [(n, d, seed) for seed, (n, d) in enumerate([(10, 1), (60, 2), (200, 3), (80, 10)])]


def noisy(n: int, d: int, seed: int) -> tuple[FloatArray, IntArray]:
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, d)) * 10.0 ** random.integers(-2, 3, size=d)
    y = (X @ random.normal(size=d) + X.std() * random.normal(size=n) > 0).astype(np.int64)
    y[:2] = [0, 1]
    return X, y


def fitted(model: Any, X: Any, y: Any, **start: Any) -> tuple[FloatArray, float]:
    model.fit(X, y, **start)
    return model.coef_[0], float(model.intercept_[0])


@pytest.mark.parametrize("eta", [1.0, 0.01])
@pytest.mark.parametrize("epochs", [1, 2, 25])
@pytest.mark.parametrize(("n", "d", "seed"), CASES)
def test_the_same_weights(n: int, d: int, seed: int, epochs: int, eta: float) -> None:
    X, y = noisy(n, d, seed)  # the first leaf, met at w = 0, is of class 0: a mistake in both
    model = Perceptron(shuffle=False, tol=None, max_iter=epochs, eta0=eta)
    w, b = fitted(model, X, y)
    run = train(X, y, learning_rate=eta, max_epochs=epochs)
    np.testing.assert_allclose(run.w, w, rtol=1e-9, atol=1e-9)
    assert run.b == pytest.approx(b, rel=1e-9, abs=1e-9)


def test_the_same_weights_from_a_start() -> None:
    X, y = noisy(50, 2, 3)
    model = Perceptron(shuffle=False, tol=None, max_iter=9)
    w, b = fitted(model, X, y, coef_init=np.array([[0.3, -2.0]]), intercept_init=0.7)
    run = train(X, y, w=[0.3, -2.0], b=0.7, max_epochs=9)
    np.testing.assert_allclose(run.w, w, rtol=1e-9)
    assert run.b == pytest.approx(b, rel=1e-9)


def test_ties_are_where_the_two_rules_part() -> None:
    # At w = 0, b = 0 every sum is 0. Ours fires, so class 1 is right; scikit-learn calls both
    # classes wrong there (its loss is 0 only for y z > 0) and adds the leaf.
    X, y = [[1.0, 2.0], [-5.0, -5.0]], [1, 0]
    model = Perceptron(shuffle=False, tol=None, max_iter=1)
    w, b = fitted(model, X, y)
    assert (w.tolist(), b) == ([1, 2], 1)
    run = train(X, y, max_epochs=1)
    assert run.visits().mistake.tolist() == [False, True]
    assert (run.w.tolist(), run.b) == ([5, 5], -1)


def test_ties_of_class_0_are_mistakes_in_both() -> None:
    X, y = [[1.0, 2.0], [5.0, 5.0]], [0, 1]
    w, b = fitted(Perceptron(shuffle=False, tol=None, max_iter=1), X, y)
    run = train(X, y, max_epochs=1)
    assert (run.w.tolist(), run.b) == (w.tolist(), b) == ([4, 3], 0)


@pytest.mark.parametrize(("n", "d", "seed"), CASES)
def test_the_same_average(n: int, d: int, seed: int) -> None:
    X, y = noisy(n, d, seed)
    model = SGDClassifier(
        loss="perceptron", penalty=None, learning_rate="constant", eta0=1.0,
        shuffle=False, tol=None, max_iter=6, average=True,
    )  # fmt: skip
    w, b = fitted(model, X, y)
    mean_w, mean_b = averaged_weights(train(X, y, max_epochs=6))
    np.testing.assert_allclose(mean_w, w, rtol=1e-9, atol=1e-9)
    assert mean_b == pytest.approx(b, rel=1e-9, abs=1e-9)
