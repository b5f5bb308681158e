from typing import Any

import numpy as np
import pytest

from perceptron_core import activation, predict


def test_the_step() -> None:
    np.testing.assert_array_equal(activation([-2.0, -5e-324, 0.0, 3.0]), [0, 0, 1, 1])


def test_on_the_hyperplane_it_fires() -> None:
    assert activation(0.0) == 1
    assert activation(-0.0) == 1


def test_one_sum_gives_one_whole_number() -> None:
    assert type(activation(-1.5)) is int
    assert activation(np.array([1.0])).dtype == np.int64


@pytest.mark.parametrize("z", [float("nan"), [1.0, float("nan")], "1"])
def test_no_sum(z: Any) -> None:
    with pytest.raises(ValueError, match="z is"):
        activation(z)


def test_predict_on_both_sides_and_on_the_line() -> None:
    outputs = predict([[0, 0], [3, 4], [3, -1]], [3, 4], -5)
    np.testing.assert_array_equal(outputs, [0, 1, 1])


def test_predict_without_weights_follows_the_bias() -> None:
    np.testing.assert_array_equal(predict([[1, 2], [3, 4]], [0, 0], 0), [1, 1])
    np.testing.assert_array_equal(predict([[1, 2], [3, 4]], [0, 0], -1), [0, 0])


def test_a_leaf_on_the_line_is_on_it_in_any_company() -> None:
    # The sums must not depend on how many rows are summed at once.
    leaf = [0.1, 0.7, 0.3]
    w = [0.3, 0.9, 0.77]
    b = -(0.1 * 0.3 + 0.7 * 0.9 + 0.3 * 0.77)
    for n in range(1, 40):
        np.testing.assert_array_equal(predict([leaf] * n, w, b), [1] * n)
