"""Two fast ways to the same answer, held to the bit against one leaf at a time."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pytest

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.training.rosenblatt_rule import (
    Leaves,
    Stretch,
    visit,
    visit_by_loop,
    visit_by_search,
)
from perceptron_core.training.unrolled_loop import MOST_FEATURES
from tests import training_oracle as oracle

Way: TypeAlias = Callable[[Leaves, FloatArray, float, float], Stretch]
SIZES = [(1, 1), (3, 1), (50, 2), (400, 3), (300, 7), (40, 30), (20, MOST_FEATURES)]


def drawn(n: int, d: int, whole: bool) -> tuple[FloatArray, IntArray]:
    random = np.random.default_rng(n + d)
    X = random.integers(-2, 3, size=(n, d)).astype(float) if whole else random.normal(size=(n, d))
    return X, random.integers(0, 2, size=n)


@pytest.mark.parametrize("whole", [True, False])  # whole numbers bring ties, z = 0
@pytest.mark.parametrize(("n", "d"), SIZES)
@pytest.mark.parametrize("way", [visit_by_loop, visit_by_search])
def test_the_bits_of_one_leaf_at_a_time(way: Way, n: int, d: int, whole: bool) -> None:
    X, y = drawn(n, d, whole)
    states = oracle.states(X.tolist(), y.tolist(), range(n), ([0.5] * d, -0.25), 0.3)
    found = way(Leaves(X, y == 1), np.full(d, 0.5), -0.25, 0.3)
    assert (found.w.tolist(), found.b) == states[-1]
    updated = [k for k in range(n) if states[k] != states[k + 1]]
    assert found.places.tolist() == updated


@pytest.mark.parametrize("expected", [0.0, 1.0])
@pytest.mark.parametrize("d", [2, MOST_FEATURES + 1])
def test_the_way_is_chosen_by_cost_alone(expected: float, d: int) -> None:
    X, y = drawn(60, d, False)
    leaves = Leaves(X, y == 1)
    found = visit(leaves, np.zeros(d), 0.0, 1.0, expected)
    other = visit_by_search(leaves, np.zeros(d), 0.0, 1.0)
    np.testing.assert_array_equal(found.w, other.w)
    np.testing.assert_array_equal(found.places, other.places)
