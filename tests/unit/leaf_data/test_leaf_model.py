from typing import Any

import numpy as np
import pytest

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_explorer.leaf_data import made_up_leaves


def fewest_mistakes(X: FloatArray, y: IntArray) -> int:
    """Try the line through each pair of leaves, both ways round; the pair itself is forgiven."""
    i, j = np.triu_indices(len(X), 1)
    normals = (X[j] - X[i])[:, ::-1] * [-1, 1]
    sums = normals @ X.T - np.sum(normals * X[i], axis=1)[:, None]
    beside = np.abs(sums) > 1e-6
    wrong = [np.sum(beside & ((way * sums > 0) != (y == 1)), axis=1).min() for way in (1, -1)]
    return int(min(wrong))


def test_shape_and_labels() -> None:
    X, y = made_up_leaves()
    assert X.shape == (120, 2)
    assert np.bincount(y).tolist() == [60, 60]
    assert y.dtype == np.int64


def test_the_seed_decides() -> None:
    first, again, other = (made_up_leaves(20, seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first[0], again[0])
    np.testing.assert_array_equal(first[1], again[1])
    assert not np.array_equal(first[0], other[0])


def test_features_are_percentages() -> None:
    X, _ = made_up_leaves(5000, seed=1)
    assert X.min() >= 0
    assert X.max() <= 100
    np.testing.assert_array_equal(X, np.round(X, 1))


def test_medians_are_those_of_the_model() -> None:
    X, y = made_up_leaves(5000, seed=1)
    healthy, diseased = np.median(X[y == 1], axis=0), np.median(X[y == 0], axis=0)
    assert healthy[1] == pytest.approx(4.7, abs=0.2)
    assert diseased[1] == pytest.approx(19.8, abs=0.8)
    assert healthy[0] > diseased[0] + 10


def test_more_spots_go_with_less_green() -> None:
    X, y = made_up_leaves(5000, seed=1)
    for label in (0, 1):
        assert np.corrcoef(X[y == label].T)[0, 1] < -0.1


def test_a_few_leaves_are_beyond_even_the_best_line() -> None:
    assert 3 <= fewest_mistakes(*made_up_leaves()) <= 8


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"n_per_class": 0}, r"^n_per_class is 0; give a whole number of at least 1\.$"),
        ({"n_per_class": 2.5}, r"^n_per_class is 2\.5; give a whole number"),
        ({"n_per_class": True}, r"^n_per_class is True; give a whole number"),
        ({"seed": -1}, r"^seed is -1; give a whole number of at least 0"),
    ],
)
def test_no_leaves(arguments: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        made_up_leaves(**arguments)
