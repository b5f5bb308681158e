import math
from typing import Any

import numpy as np
import pytest

from perceptron_core import Overlap, Separation, geometric_margin, predict, separability

XOR = [[0, 0], [1, 1], [0, 1], [1, 0]]
# Here floats are 0.125 apart.
FAR = 1e15


def separation(X: Any, y: Any) -> Separation:
    answer = separability(X, y)
    assert isinstance(answer, Separation)
    assert answer.holds(X, y)
    np.testing.assert_array_equal(predict(X, answer.w, answer.b), y)
    return answer


def overlap(X: Any, y: Any) -> Overlap:
    answer = separability(X, y)
    assert isinstance(answer, Overlap)
    assert answer.holds(X, y)
    return answer


def test_the_largest_margin_of_two_leaves() -> None:
    found = separation([[0, 0], [6, 8]], [0, 1])
    np.testing.assert_allclose(found.w, [0.6, 0.8], rtol=1e-14)
    assert found.b == pytest.approx(-5, rel=1e-14)
    assert found.margin == pytest.approx(5, rel=1e-14)
    np.testing.assert_array_equal(found.nearest_0, [0, 0])
    np.testing.assert_array_equal(found.nearest_1, [6, 8])


def test_the_largest_margin_between_a_side_and_a_corner() -> None:
    found = separation([[0, 0], [0, 4], [-5, 9], [3, 1], [7, 7]], [0, 0, 0, 1, 1])
    np.testing.assert_allclose(found.w, [1, 0], atol=1e-14)
    assert found.b == pytest.approx(-1.5)
    assert found.margin == pytest.approx(1.5)
    assert found.nearest_0 is not None
    np.testing.assert_allclose(found.nearest_0, [0, 1], atol=1e-14)
    np.testing.assert_array_equal(found.nearest_1, [3, 1])


def test_one_feature() -> None:
    found = separation([[5], [1], [7]], [0, 1, 0])
    assert (found.w.tolist(), found.b, found.margin) == ([-1], 3, 2)


@pytest.mark.parametrize(("label", "b"), [(1, 1), (0, -1)])
@pytest.mark.parametrize("X", [[[2, 3]], [[2, 3], [0, 0], [2, 3]]])
def test_a_class_without_leaves_needs_no_hyperplane(X: Any, label: int, b: float) -> None:
    found = separation(X, [label] * len(X))
    assert (found.w.tolist(), found.b, found.margin) == ([0, 0], b, math.inf)
    assert found.nearest_0 is None
    assert found.nearest_1 is None


def test_the_diagonals_of_a_square_cross() -> None:
    found = overlap(XOR, [0, 0, 1, 1])
    np.testing.assert_allclose(found.point, [0.5, 0.5], rtol=1e-14)
    np.testing.assert_allclose(found.weights_0, [0.5, 0.5], rtol=1e-14)
    np.testing.assert_allclose(found.weights_1, [0.5, 0.5], rtol=1e-14)
    assert (found.leaves_0.tolist(), found.leaves_1.tolist()) == ([0, 1], [2, 3])


def test_a_leaf_inside_a_triangle() -> None:
    found = overlap([[0, 0], [1, 1], [4, 0], [0, 4]], [1, 0, 1, 1])
    np.testing.assert_allclose(found.point, [1, 1], rtol=1e-14)
    np.testing.assert_allclose(found.weights_0, [1])
    np.testing.assert_allclose(found.weights_1, [0.5, 0.25, 0.25], rtol=1e-14)


def test_the_same_leaf_in_both_classes() -> None:
    found = overlap([[9, 9], [0.1, 0.2], [-7, 1], [0.1, 0.2]], [1, 0, 1, 1])
    assert found.point.tolist() == [0.1, 0.2]
    assert found.weights_0.tolist() == [1]
    assert found.weights_1.tolist() == [0, 0, 1]
    assert (found.leaves_0.tolist(), found.leaves_1.tolist()) == ([1], [3])
    assert overlap([[0.0], [-0.0]], [0, 1]).point.tolist() == [0]


def test_hulls_that_touch_overlap() -> None:
    np.testing.assert_allclose(
        overlap([[0, 0], [2, 0], [1, 0], [1, 5]], [0, 0, 1, 1]).point, [1, 0], atol=1e-14
    )


def test_few_leaves_make_up_the_point() -> None:
    random = np.random.default_rng(3)
    for d in (1, 2, 3, 8, 20):
        X, y = random.normal(size=(12 * d, d)), np.arange(12 * d) % 2
        found = overlap(X, y)
        assert len(found.leaves_0) + len(found.leaves_1) <= d + 2
        np.testing.assert_array_equal(X[found.leaves_0], X[y == 0][found.weights_0 > 0])
        np.testing.assert_allclose(X[y == 0].T @ found.weights_0, found.point, atol=1e-12)
        np.testing.assert_allclose(X[y == 1].T @ found.weights_1, found.point, atol=1e-12)


@pytest.mark.parametrize("scale", [1e-300, 1e-150, 1e-9, 1e9, 1e150, 1e300])
def test_any_unit(scale: float) -> None:
    found = separation(scale * np.array([[0, 0], [3, 4.0]]), [0, 1])
    assert found.margin == pytest.approx(2.5 * scale)
    assert overlap(scale * np.array(XOR), [0, 0, 1, 1]).leaves_0.tolist() == [0, 1]


def test_a_small_feature_beside_a_large_one() -> None:
    X = [[0, 1e20], [0, -1e20], [1e-20, 3e19], [1e-20, -2e19]]
    found = separation(X, [0, 0, 1, 1])
    assert found.margin == pytest.approx(5e-21)


def test_neighbouring_floats() -> None:
    separation([[1.0], [1.0 + 4.5e-16]], [0, 1])  # there is a float between them
    overlap([[1.0], [1.0 + 2.3e-16]], [0, 1])  # there is none
    overlap([[FAR, FAR], [FAR, FAR + 1], [FAR, FAR + 0.5]], [0, 0, 1])


@pytest.mark.parametrize("gap", [0.0, 0.01])
@pytest.mark.parametrize("n_features", [2, 10])
def test_many_leaves(n_features: int, gap: float) -> None:
    random = np.random.default_rng(8)
    X = random.normal(size=(30_000, n_features))
    y = (X[:, 0] > 0.3).astype(int)
    X[:, 0] += (2 * y - 1) * gap
    found = separation(X, y)
    assert gap <= found.margin < gap + 1e-2
    half_way = np.linalg.norm(np.subtract(found.nearest_1, found.nearest_0)) / 2  # type: ignore[arg-type]
    assert found.margin == pytest.approx(half_way, rel=1e-9)
    assert found.margin == geometric_margin(X, y, found.w, found.b)
    y[17] = 1 - y[17]
    overlap(np.vstack([X, 0.5 * X[:1] + 0.5 * X[1:2]]), np.append(y, 1 - y[0]))


@pytest.mark.parametrize(
    ("X", "y", "sentence"),
    [
        (np.empty((0, 2)), [], "^there are no leaves, so nothing to separate; give at least one"),
        ([[1, 2], [3]], [0, 1], "^row 2 of X has 1 entry"),
        ([[1, 2], [3, 4]], [0, 2], "^entry 2 of y is 2"),
        ([[1, 2], [3, 4]], [0], "^y has 1 label but there are 2 leaves"),
        ([[1.5e308, 1.5e308], [-1.5e308, 1e308]], [1, 0], "too large"),
        ([[5e-324], [0]], [1, 0], "^the leaves differ by too little for floats"),
    ],
)
def test_no_answer(X: Any, y: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        separability(X, y)
