"""Verdicts checked by their own certificates, on thousands of sets, and by other solvers."""

import numpy as np
import pytest
from scipy.optimize import linprog
from sklearn.svm import SVC

from perceptron_core import Overlap, Separation, geometric_margin, predict, separability
from perceptron_core.array_types import FloatArray, IntArray
from tests.how_many import cases
from tests.leaf_sets import KINDS, PLAIN_KINDS, leaf_sets, separable_leaves

PARTS = 4
SETS = cases(each_time=2_000, at_random=10_000)


def shows_itself(X: FloatArray, y: IntArray, answer: Separation | Overlap) -> bool:
    """Check an answer with nothing of the core but its `predict`."""
    if isinstance(answer, Separation):
        return answer.margin > 0 and bool((predict(X, answer.w, answer.b) == y).all())
    sides = (X[y == 0], answer.weights_0), (X[y == 1], answer.weights_1)
    allowed = 1e-9 * np.abs(X).max(axis=0)
    return all(
        (weights >= 0).all()
        and abs(weights.sum() - 1) < 1e-12
        and bool((np.abs(side.T @ weights - answer.point) <= allowed).all())
        for side, weights in sides
    )


@pytest.mark.parametrize("part", range(PARTS))
def test_each_verdict_proves_itself(part: int) -> None:
    found = {Separation: 0, Overlap: 0}
    for X, y in leaf_sets(SETS // PARTS, seed=part, kinds=KINDS):
        answer = separability(X, y)
        assert shows_itself(X, y, answer), (X.tolist(), y.tolist(), answer)
        assert answer.holds(X, y)
        found[type(answer)] += 1
    assert min(found.values()) > SETS / PARTS / 10


def test_linear_programming_says_the_same() -> None:
    for X, y in leaf_sets(cases(each_time=300, at_random=1000), seed=99, kinds=PLAIN_KINDS):
        signed = (1 - 2 * y)[:, None] * np.column_stack([X, np.ones(len(X))])
        feasible = linprog(
            np.zeros(signed.shape[1]), A_ub=signed, b_ub=-np.ones(len(X)), bounds=(None, None)
        )
        assert (feasible.status == 0) == isinstance(separability(X, y), Separation)


@pytest.mark.parametrize("seed", range(25))
def test_a_support_vector_machine_finds_the_same_margin(seed: int) -> None:
    random = np.random.default_rng(seed)
    X, y = separable_leaves(random, int(random.integers(20, 60)), seed % 5 + 1, 0.05)
    ours, theirs = separability(X, y), SVC(kernel="linear", C=1e10, tol=1e-10).fit(X, y)
    assert isinstance(ours, Separation)
    w, b = theirs.coef_[0], float(theirs.intercept_[0])
    assert ours.margin == pytest.approx(geometric_margin(X, y, w, b), rel=1e-5)
    # Its working precision ends there: by none of its digits does it beat ours.
    assert ours.margin >= geometric_margin(X, y, w, b) * (1 - 1e-12)
    np.testing.assert_allclose(ours.w, w / np.linalg.norm(w), atol=1e-5)


def test_the_nearest_hull_points_prove_the_margin() -> None:
    for X, y in leaf_sets(500, seed=7, kinds=PLAIN_KINDS):
        answer = separability(X, y)
        if isinstance(answer, Separation) and answer.nearest_0 is not None:
            assert answer.nearest_1 is not None
            way = answer.nearest_1 - answer.nearest_0
            assert 2 * answer.margin == pytest.approx(float(np.linalg.norm(way)), rel=1e-9)
