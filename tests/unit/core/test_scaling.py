import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from perceptron_core import Scaling

X = [[1.0, 10.0], [3.0, 30.0]]  # means 2 and 20, population deviations 1 and 10


def test_fit_and_transform() -> None:
    scaling = Scaling.fit(X)
    np.testing.assert_array_equal(scaling.mean, [2, 20])
    np.testing.assert_array_equal(scaling.scale, [1, 10])
    np.testing.assert_array_equal(scaling.transform(X), [[-1, -1], [1, 1]])
    np.testing.assert_array_equal(scaling.inverse_transform([[0, 2]]), [[2, 40]])


@pytest.mark.parametrize("value", [0.1, 0.0, -1e300, 1 / 3])
def test_a_constant_feature_becomes_zero(value: float) -> None:
    scaling = Scaling.fit([[value]] * 7)
    np.testing.assert_array_equal(scaling.scale, [1.0])
    np.testing.assert_array_equal(scaling.transform([[value]]), [[0.0]])


def test_a_hyperplane_in_scaled_features() -> None:
    # 3 x₁ + 4 x₂ − 5 with x = (x₁′ + 2, 10 x₂′ + 20) is 3 x₁′ + 40 x₂′ + 81.
    w, b = Scaling.fit(X).transform_hyperplane([3, 4], -5)
    np.testing.assert_array_equal(w, [3, 40])
    assert b == 81.0
    raw_w, raw_b = Scaling.fit(X).inverse_transform_hyperplane(w, b)
    np.testing.assert_array_equal(raw_w, [3, 4])
    assert raw_b == -5.0


def test_identity_changes_nothing() -> None:
    scaling = Scaling.identity(2)
    np.testing.assert_array_equal(scaling.transform(X), X)
    np.testing.assert_array_equal(scaling.inverse_transform(X), X)


def test_a_scaling_does_not_change() -> None:
    scaling = Scaling.fit(X)
    with pytest.raises(ValueError, match="read-only"):
        scaling.mean[0] = 9.0
    with pytest.raises(dataclasses.FrozenInstanceError):
        scaling.mean = np.zeros(2)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (lambda: Scaling.fit(np.empty((0, 2))), "^there are no leaves to scale by; give at least"),
        (lambda: Scaling.fit([[1e308], [-1e308]]), "^the spread of a feature is too large"),
        (lambda: Scaling.fit([[1e308], [1.1e308]]), "^the mean of a feature is too large"),
        (lambda: Scaling.identity(0), "^mean has no entries"),
        (lambda: Scaling(np.zeros(2), np.array([1.0, 0.0])), "^entry 2 of scale is 0; every"),
        (lambda: Scaling(np.zeros(2), np.ones(3)), "^scale has 3 entries where 2 are"),
        (lambda: Scaling.fit(X).transform([[1.0]]), "^X has 1 column where 2 are needed"),
        (lambda: Scaling.fit(X).inverse_transform([[1e308, 1e308]]), "^a raw feature is too"),
        (lambda: Scaling.fit(X).transform_hyperplane([1, 2, 3], 0), "^w has 3 entries where 2 are"),
        (lambda: Scaling.fit(X).transform_hyperplane([0, 1e308], 0), "^the scaled w is too"),
    ],
)
def test_no_scaling(function: Callable[[], Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        function()
