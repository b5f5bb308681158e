from dataclasses import replace

import numpy as np
import pytest

from perceptron_core import Overlap, Separation, decision_function, separability
from perceptron_core.array_types import FloatArray
from perceptron_core.separation.convex_weights import few_weights

X, Y = [[0.0, 0.0], [2.0, 0.0], [4.0, 1.0]], [0, 0, 1]
CROSS, CROSS_Y = [[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]], [0, 0, 1, 1]


def test_a_hyperplane_has_all_leaves_strictly_on_their_sides() -> None:
    w = np.array([1.0, 0.0])
    assert Separation(w, -3.0, 1.0).holds(X, Y)
    assert not Separation(w, -2.0, 0.0).holds(X, Y)  # a leaf of class 0 on it
    assert not Separation(w, -4.0, 0.0).holds(X, Y)  # a leaf of class 1 on it
    assert not Separation(-w, 3.0, 1.0).holds(X, Y)
    assert not Separation(np.zeros(2), 1.0, 1.0).holds(X, Y)


def test_rounding_proves_nothing() -> None:
    leaf = [[1e16, 1.5, -1e16]]
    claim = Separation(np.ones(3), -1.75, 1.0)
    # 1e16 + 1.5 rounds to 1e16 + 2, so in floats the sum is 0.25; in truth it is −0.25.
    assert decision_function(leaf, claim.w, claim.b).tolist() == [0.25]
    assert not claim.holds(leaf, [1])
    assert not claim.holds(leaf, [0])  # true, but the explorer would draw it otherwise
    assert Separation(np.ones(3), -1.25, 1.0).holds(leaf, [1])


@pytest.mark.parametrize(
    "change",
    [
        {"point": np.array([0.5, 0.50001])},
        {"weights_0": np.array([0.6, 0.4])},
        {"weights_1": np.array([0.4, 0.4])},
        {"weights_1": np.array([1.5, -0.5])},
        {"weights_1": np.array([1.0])},
    ],
)
def test_a_point_is_the_same_from_both_sides(change: dict[str, FloatArray]) -> None:
    found = separability(CROSS, CROSS_Y)
    assert isinstance(found, Overlap)
    assert found.holds(CROSS, CROSS_Y)
    assert not replace(found, **change).holds(CROSS, CROSS_Y)  # type: ignore[arg-type]


def test_few_weights_make_the_same_sums() -> None:
    random = np.random.default_rng(0)
    columns = np.vstack([random.integers(-2, 3, size=(3, 30)), np.ones(30)]).astype(float)
    weights = random.dirichlet(np.ones(30))
    fewer = few_weights(columns, weights)
    np.testing.assert_allclose(columns @ fewer, columns @ weights, atol=1e-13)
    assert (fewer >= 0).all()
    assert (fewer > 0).sum() <= 4
