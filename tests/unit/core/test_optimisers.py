"""The optimisers against scikit-learn's, and against what is known of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sklearn.neural_network._stochastic_optimizers import AdamOptimizer, SGDOptimizer

from perceptron_core import InputError
from perceptron_core.descent import OPTIMISERS, descent_trail, loss_gradient

A = [[1.0, 0.2], [0.3, -0.8], [-0.5, 1.1]]
Y = [0.4, -1.0, 0.3]
START = [1.5, -2.0]


def by_sklearn(optimiser: Any, n_steps: int) -> np.ndarray:
    w = np.array(START)
    trail = [w.copy()]
    for _ in range(n_steps):
        optimiser.update_params([w], [loss_gradient("squared", A, Y, w)])
        trail.append(w.copy())
    return np.array(trail)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("plain", lambda: SGDOptimizer([np.zeros(2)], 0.05, momentum=0, nesterov=False)),
        ("momentum", lambda: SGDOptimizer([np.zeros(2)], 0.05, momentum=0.9, nesterov=False)),
        ("adam", lambda: AdamOptimizer([np.zeros(2)], 0.05, epsilon=1e-12)),
    ],
)
def test_the_trail_is_scikit_learns(name: Any, other: Callable[[], Any]) -> None:
    trail = descent_trail(name, "squared", A, Y, START, 0.05, 40)
    np.testing.assert_allclose(trail, by_sklearn(other(), 40), atol=1e-6)


def test_nesterov_looks_where_momentum_goes() -> None:
    """What scikit-learn and PyTorch keep is u = w + 0.9·v, which steps by 0.9·v′ − η·g(u)."""
    trail = descent_trail("nesterov", "squared", A, Y, START, 0.05, 40)
    v = np.vstack([np.zeros(2), np.diff(trail, axis=0)])
    looked = trail + 0.9 * v
    other = SGDOptimizer([np.zeros(2)], 0.05, momentum=0.9, nesterov=True)
    np.testing.assert_allclose(looked, by_sklearn(other, 40), atol=1e-12)


def test_the_first_step_of_rmsprop_has_one_length_on_each_axis() -> None:
    first = np.diff(descent_trail("rmsprop", "squared", A, Y, START, 0.01, 1), axis=0)[0]
    gradient = loss_gradient("squared", A, Y, START)
    np.testing.assert_allclose(first, -0.01 / np.sqrt(0.1) * np.sign(gradient), rtol=1e-6)


@pytest.mark.parametrize("name", OPTIMISERS)
def test_each_of_them_arrives(name: Any) -> None:
    trail = descent_trail(name, "squared", A, Y, START, 0.02, 3000)
    assert np.abs(loss_gradient("squared", A, Y, trail[-1])).max() < 0.05
    assert descent_trail(name, "squared", A, Y, START, 0.02, 0).tolist() == [START]


def test_a_trail_that_diverges_ends_early() -> None:
    trail = descent_trail("plain", "squared", A, Y, START, 1e3, 1000)
    assert len(trail) < 10
    assert np.isfinite(trail).all()


def test_what_does_not_fit_is_named() -> None:
    with pytest.raises(InputError, match='no rule "adagrad"; they are plain'):
        descent_trail("adagrad", "squared", A, Y, START, 0.1, 1)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="give 0 or more"):
        descent_trail("plain", "squared", A, Y, START, 0.1, -1)
