import math
from typing import Any

import numpy as np
import pytest

from perceptron_core import Separation, mistake_bound, separability, train
from tests.leaf_sets import separable_leaves


def test_by_hand() -> None:
    # Lifted and signed: (−0, −1) and (2, 1). The nearest point of their segment to the origin
    # is (½, −½) + ... = t(2, 1) + (1 − t)(0, −1) with t = 1/4: (½, −½), so γ = 1/√2; R = √5.
    found = mistake_bound([[0.0], [2.0]], [0, 1])
    assert found is not None
    assert pytest.approx(math.sqrt(5), rel=1e-14) == found.R
    assert found.gamma == pytest.approx(math.sqrt(0.5), rel=1e-14)
    assert found.bound == pytest.approx(10, rel=1e-13)
    assert (found.most_mistakes, found.farthest_leaf) == (10, 1)
    np.testing.assert_allclose([*found.w, found.b], [math.sqrt(0.5), -math.sqrt(0.5)])


@pytest.mark.parametrize("x", [[0.0], [0.1], [3.0, -4.0], [1e10], [0.7, 1.1, 1e-5]])
def test_one_leaf_of_class_0_reaches_the_bound(x: Any) -> None:
    found = mistake_bound([x], [0])
    assert found is not None
    assert found.most_mistakes == train([x], [0]).n_updates == 1
    assert 1 <= found.bound < 1 + 1e-13


def test_one_class_has_a_bound() -> None:
    found = mistake_bound([[3.0, 0.0], [0.0, 4.0]], [1, 1])
    assert found is not None
    assert found.gamma >= 1


def test_gamma_is_the_largest() -> None:
    random = np.random.default_rng(0)
    X, y = separable_leaves(random, 40, 2, 0.2)
    found = mistake_bound(X, y)
    assert found is not None
    signed = (2 * y - 1)[:, None] * np.column_stack([X, np.ones(40)])
    assert np.hypot(np.linalg.norm(found.w), found.b) == pytest.approx(1, rel=1e-14)
    assert (signed @ [*found.w, found.b]).min() == pytest.approx(found.gamma, rel=1e-12)
    near = np.array([*found.w, found.b]) + 0.02 * random.normal(size=(5000, 3))
    others = near / np.linalg.norm(near, axis=1)[:, None]
    assert (signed @ others.T).min(axis=0).max() <= found.gamma
    assert pytest.approx(np.linalg.norm(np.column_stack([X, np.ones(40)]), axis=1).max()) == found.R


def test_no_bound_for_classes_that_overlap() -> None:
    assert mistake_bound([[0.0], [2.0], [1.0]], [0, 0, 1]) is None


def test_far_from_the_origin_a_bound_is_still_found() -> None:
    X = [[1e9, 1e9], [1e9 + 4, 1e9]]
    found = mistake_bound(X, [0, 1])
    assert found is not None
    assert 1e16 < found.bound < 1e38


@pytest.mark.parametrize("eta", [1e-3, 1.0, 50.0])
def test_for_every_learning_rate(eta: float) -> None:
    X, y = separable_leaves(np.random.default_rng(5), 100, 3, 0.1)
    found, run = mistake_bound(X, y), train(X, y, learning_rate=eta, max_epochs=10_000)
    assert found is not None
    assert run.converged
    assert 0 < run.n_updates <= found.most_mistakes


def test_on_many_leaves() -> None:
    X, y = separable_leaves(np.random.default_rng(6), 20_000, 4, 0.1)
    found, verdict = mistake_bound(X, y), separability(X, y)
    assert found is not None
    assert train(X, y).n_updates <= found.bound
    assert isinstance(verdict, Separation)
    assert found.gamma <= verdict.margin


@pytest.mark.parametrize(
    ("X", "y", "sentence"),
    [
        (np.empty((0, 2)), [], "^there are no leaves"),
        ([[1e-310], [2e-310]], [1, 0], r"^the bound \(R/γ\)² is too large"),
    ],
)
def test_what_is_refused(X: Any, y: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        mistake_bound(X, y)
