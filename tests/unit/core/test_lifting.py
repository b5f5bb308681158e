import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core

NUMBERS = st.floats(-1e6, 1e6)
VECTORS = st.integers(1, 6).flatmap(lambda n: st.lists(NUMBERS, min_size=n, max_size=n))


def test_by_hand() -> None:
    np.testing.assert_array_equal(
        core.lift_points([[2.0, 3.0], [4.0, 5.0]]), [[2, 3, 1], [4, 5, 1]]
    )
    np.testing.assert_array_equal(core.lift_weights([0.5, -1.0], 2.0), [0.5, -1.0, 2.0])


@given(VECTORS, st.data(), NUMBERS)
def test_the_lifted_product_is_the_sum_with_the_bias(
    w: list[float], data: st.DataObject, b: float
) -> None:
    x = data.draw(st.lists(NUMBERS, min_size=len(w), max_size=len(w)))
    product = core.dot(core.lift_weights(w, b), core.lift_points([x])[0])
    assert product == core.decision_function([x], w, b)[0]


@given(VECTORS, NUMBERS)
def test_lowering_is_the_way_back(w: list[float], b: float) -> None:
    weights, bias = core.lower_weights(core.lift_weights(w, b))
    assert weights.tolist() == w
    assert bias == b


def test_one_entry_cannot_be_lowered() -> None:
    with pytest.raises(ValueError, match="have 1 entry; give at least 2"):
        core.lower_weights([1.0])
