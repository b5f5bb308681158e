from typing import Any

import numpy as np
import pytest

from perceptron_core import between_class_means, class_means, signed_distance

X = [[0.0, 0.0], [2.0, 0.0], [4.0, 3.0], [6.0, 5.0]]
Y = [0, 0, 1, 1]


def test_class_means() -> None:
    mu0, mu1 = class_means(X, Y)
    np.testing.assert_array_equal(mu0, [1, 0])
    np.testing.assert_array_equal(mu1, [5, 4])


def test_the_hyperplane_goes_through_the_midpoint() -> None:
    w, b = between_class_means(X, Y)
    np.testing.assert_array_equal(w, [4, 4])
    assert b == -20.0  # midpoint (3, 2)
    to_mu0, to_mu1 = signed_distance([[1, 0], [5, 4]], w, b)
    assert to_mu1 == -to_mu0 > 0


def test_classes_with_one_mean_have_no_hyperplane() -> None:
    w, b = between_class_means([[0, 0], [1, 1], [0, 1], [1, 0]], [0, 0, 1, 1])
    np.testing.assert_array_equal(w, [0, 0])
    assert str(b) == "0.0"


def test_the_order_of_the_rows_leaves_no_trace() -> None:
    column = np.array([0.1, 0.2, 0.3, 0.7, 1e-3, 123.4])
    leaves = np.concatenate([column, column[::-1]])[:, None]
    w, _ = between_class_means(leaves, [0] * 6 + [1] * 6)
    np.testing.assert_array_equal(w, [0.0])


@pytest.mark.parametrize(
    ("leaves", "labels", "sentence"),
    [
        (X, [1, 1, 1, 1], "^no leaf has the label 0; give at least one of each class"),
        (X, [0, 0, 0, 0], "^no leaf has the label 1"),
        (np.empty((0, 2)), [], "^no leaf has the label 0"),
        (X, [0, 1], "^y has 2 labels but there are 4 leaves"),
        ([[1.7e308], [1.7e308], [0]], [0, 0, 1], "^the sum of a feature is too large"),
        ([[1.7e308], [-1.7e308]], [0, 1], "^the distance between the class means is too large"),
    ],
)
def test_no_means(leaves: Any, labels: list[int], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        between_class_means(leaves, labels)
