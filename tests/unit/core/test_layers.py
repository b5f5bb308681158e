from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core

NUMBERS = st.floats(-1e6, 1e6)


@st.composite
def layers(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    numbers = draw(
        st.lists(NUMBERS, min_size=rows * columns + rows + columns, max_size=50).map(np.array)
    )
    W, rest = numbers[: rows * columns].reshape(rows, columns), numbers[rows * columns :]
    return W, rest[:columns], rest[columns : columns + rows]


def test_by_hand() -> None:
    W, x, b = [[1.0, 2.0], [0.0, -1.0]], [3.0, 1.0], [-5.0, 0.5]
    np.testing.assert_array_equal(core.layer_sums(W, x, b), [0.0, -0.5])
    np.testing.assert_array_equal(core.layer_outputs(W, x, b), [1, 0])


@given(layers())
def test_each_row_is_a_perceptron(layer: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    W, x, b = layer
    alone = [core.decision_function([x], w, bias)[0] for w, bias in zip(W, b, strict=True)]
    assert core.layer_sums(W, x, b).tolist() == alone
    np.testing.assert_allclose(core.layer_sums(W, x, b), W @ x + b, rtol=1e-9, atol=1e-3)


@pytest.mark.parametrize(
    ("W", "x", "b", "sentence"),
    [
        ([[1.0]], [1.0, 2.0], [0.0], "W has 1 column where 2 are needed"),
        ([[1.0, 2.0]], [1.0, 2.0], [0.0, 1.0], "b has 2 entries but W has 1 row"),
        ([[1e308, 1e308]], [10.0, 10.0], [0.0], "too large"),
    ],
)
def test_what_does_not_fit_is_told(W: Any, x: Any, b: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        core.layer_sums(W, x, b)
