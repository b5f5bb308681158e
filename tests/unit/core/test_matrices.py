from typing import Any

import numpy as np
import pytest

from perceptron_core import (
    determinant,
    matrix_product,
    matrix_vector_product,
    outer_product,
    rank_of_plane_map,
    transpose,
)


def test_transpose_turns_rows_into_columns() -> None:
    np.testing.assert_array_equal(transpose([[1, 2, 3], [4, 5, 6]]), [[1, 4], [2, 5], [3, 6]])
    np.testing.assert_array_equal(transpose([[1], [2]]), [[1, 2]])


def test_a_row_times_a_column_is_a_number_and_a_column_times_a_row_a_matrix() -> None:
    row, column = [[1, 2, 3]], [[4], [5], [6]]
    np.testing.assert_array_equal(matrix_product(row, column), [[32]])
    np.testing.assert_array_equal(
        matrix_product(column, row), [[4, 8, 12], [5, 10, 15], [6, 12, 18]]
    )


def test_a_product_of_two_matrices() -> None:
    found = matrix_product([[1, 2], [3, 4], [5, 6]], [[1, 0, -1], [2, 1, 0]])
    np.testing.assert_array_equal(found, [[5, 2, -1], [11, 4, -3], [17, 6, -5]])


def test_a_mismatch_is_said_with_both_shapes() -> None:
    with pytest.raises(ValueError, match="not defined") as problem:
        matrix_product([[1], [2], [3]], [[4], [5], [6]])
    assert str(problem.value) == (
        "A 3×1 matrix times a 3×1 matrix is not defined: each row on the left has 1 entry and "
        "each column on the right has 3. The two inner sizes must be equal."
    )


def test_w_times_x_is_a_stack_of_dot_products() -> None:
    W = [[1.0, 2.0], [0.0, -1.0], [3.0, 0.5]]
    np.testing.assert_array_equal(matrix_vector_product(W, [4, 6]), [16, -6, 15])
    with pytest.raises(ValueError, match=r"A 1×2 matrix times a 3×1 matrix is not defined"):
        matrix_vector_product([[1, 2]], [1, 2, 3])


def test_outer_product_has_every_product_of_two_entries() -> None:
    np.testing.assert_array_equal(outer_product([1, -2], [3, 0, 5]), [[3, 0, 5], [-6, 0, -10]])


@pytest.mark.parametrize(
    ("W", "area"),
    [
        ([[1, 0], [0, 1]], 1),
        ([[2, 0], [0, 3]], 6),
        ([[0, 1], [1, 0]], -1),
        ([[1, 2], [2, 4]], 0),
        ([[3, 1], [1, 2]], 5),
    ],
)
def test_determinant_is_the_signed_area(W: list[list[float]], area: float) -> None:
    assert determinant(W) == area


@pytest.mark.parametrize(
    ("W", "rank"),
    [
        ([[1, 0], [0, 1]], 2),
        ([[1, 2], [2, 4]], 1),
        ([[0, 0], [0, 4]], 1),
        ([[0, 0], [0, 0]], 0),
        # 3·0.1 is not 0.3 in floats; the columns are still one direction.
        ([[0.1, 0.3], [0.1 * 3, 0.9]], 1),
        ([[1, 1], [1, 1.001]], 2),
        ([[1e-200, 0], [0, 1e200]], 2),
    ],
)
def test_rank_is_the_dimension_of_the_image(W: list[list[float]], rank: int) -> None:
    assert rank_of_plane_map(W) == rank


@pytest.mark.parametrize(
    ("function", "args", "sentence"),
    [
        (transpose, ([1, 2],), r"A has shape \(2,\); give rows and columns"),
        (transpose, ([[1, 2], [3]],), r"row 2 of A has 1 entry but row 1 has 2"),
        (transpose, ([[]],), r"A has shape \(1, 0\)"),
        (matrix_product, ([["a"]], [[1]]), "row 1, column 1 of the left matrix is 'a'"),
        (matrix_product, ([[1e200]], [[1e200]]), "an entry of the product is too large"),
        (determinant, ([[1, 2, 3], [4, 5, 6]],), "W is 2×3; give a 2×2 matrix"),
        (determinant, ([[1e200, 0], [0, 1e200]],), "the determinant is too large"),
        (outer_product, ([], [1]), "a has no entries"),
        (matrix_vector_product, ([[1]], [np.nan]), "entry 1 of x is not a finite number"),
    ],
)
def test_what_is_no_matrix_gets_a_sentence(
    function: Any, args: tuple[Any, ...], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        function(*args)
