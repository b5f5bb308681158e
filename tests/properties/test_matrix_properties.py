"""Matrices of any shape, against NumPy and against what must hold of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core

entries = st.integers(-50, 50).map(float) | st.floats(-50, 50)
sizes = st.integers(1, 5)


@st.composite
def matrix(draw: st.DrawFn, n_rows: int | None = None, n_columns: int | None = None) -> Any:
    rows = n_rows or draw(sizes)
    columns = n_columns or draw(sizes)
    flat = draw(st.lists(entries, min_size=rows * columns, max_size=rows * columns))
    return np.array(flat).reshape(rows, columns)


@st.composite
def fitting_pair(draw: st.DrawFn) -> Any:
    inner = draw(sizes)
    return draw(matrix(n_columns=inner)), draw(matrix(n_rows=inner))


@given(matrix())
def test_transposing_twice_changes_nothing(A: Any) -> None:
    np.testing.assert_array_equal(core.transpose(core.transpose(A)), A)
    np.testing.assert_array_equal(core.transpose(A), np.transpose(A))


@given(fitting_pair())
def test_a_product_is_numpys_and_turns_round_under_transposition(pair: Any) -> None:
    A, B = pair
    product = core.matrix_product(A, B)
    np.testing.assert_allclose(product, A @ B, atol=1e-9)
    turned = core.matrix_product(core.transpose(B), core.transpose(A))
    np.testing.assert_array_equal(core.transpose(product), turned)


@given(matrix(), matrix())
def test_a_product_exists_just_where_the_inner_sizes_are_equal(A: Any, B: Any) -> None:
    fits = A.shape[1] == B.shape[0]
    try:
        assert core.matrix_product(A, B).shape == (A.shape[0], B.shape[1])
    except ValueError as problem:
        assert not fits
        assert f"A {len(A)}×{len(A.T)} matrix" in str(problem)  # noqa: PT017
    else:
        assert fits


@given(fitting_pair())
def test_w_times_x_is_the_dot_product_of_each_row(pair: Any) -> None:
    W, X = pair
    x = X[:, 0]
    assert core.matrix_vector_product(W, x).tolist() == [core.dot(w, x) for w in W]


@given(matrix(n_rows=1), matrix(n_rows=1))
def test_an_outer_product_has_rank_one_and_its_trace_is_the_dot_product(a: Any, b: Any) -> None:
    table = core.outer_product(a[0], b[0])
    np.testing.assert_array_equal(table, np.outer(a[0], b[0]))
    if a.shape == b.shape:
        np.testing.assert_allclose(np.trace(table), core.dot(a[0], b[0]), atol=1e-9)


@given(matrix(2, 2), matrix(2, 2))
def test_areas_multiply_under_a_product(A: Any, B: Any) -> None:
    product = core.matrix_product(A, B)
    expected = core.determinant(A) * core.determinant(B)
    np.testing.assert_allclose(core.determinant(product), expected, rtol=1e-9, atol=1e-6)


@given(matrix(2, 2))
def test_the_determinant_is_the_area_of_the_image_of_the_unit_square(W: Any) -> None:
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) @ W.T
    np.testing.assert_allclose(abs(core.determinant(W)), core.polygon_area(corners), atol=1e-9)
