from typing import Any

import numpy as np
import pytest

import perceptron_core.matrices.least_squares as ls
from perceptron_core.matrices.least_squares.descent import FAR_AWAY

A = [[1.0, 1.0], [2.0, 1.0], [3.0, 1.0]]
Y = [1.0, 2.0, 2.0]
W = [0.5, 2 / 3]
"""AᵀA = [[14, 6], [6, 3]], Aᵀy = [11, 5]: w = (1/2, 2/3) by hand."""


def test_lu_with_its_pivots() -> None:
    P, L, U = ls.lu_factors([[0.0, 2.0, 1.0], [2.0, 4.0, 0.0], [1.0, 0.0, 3.0]])
    assert P.tolist() == [1, 0, 2]
    np.testing.assert_array_equal(L, [[1, 0, 0], [0, 1, 0], [0.5, -1, 1]])
    np.testing.assert_array_equal(U, [[2, 4, 0], [0, 2, 1], [0, 0, 4]])


def test_a_system_is_solved() -> None:
    np.testing.assert_allclose(ls.solve_by_lu([[0, 2], [1, 1]], [4, 3]), [1, 2])
    np.testing.assert_allclose(ls.solve_upper([[2, 1], [0, 4]], [4, 8]), [1, 2])


@pytest.mark.parametrize("fit", [ls.fit_by_normal_equations, ls.fit_by_qr])
def test_a_line_by_hand(fit: Any) -> None:
    np.testing.assert_allclose(fit(A, Y), W, rtol=1e-13)


def test_what_a_fit_leaves() -> None:
    assert ls.rms_residual(W, A, Y) == pytest.approx(np.sqrt(1 / 18))
    assert ls.rms_residual([1, 0], A, Y) == pytest.approx(np.sqrt(1 / 3))


def test_qr_keeps_digits_that_the_normal_equations_lose() -> None:
    """Lengths that are measured from a mark a hundred metres away."""
    lengths = np.array([1.4, 2.0, 3.5, 4.1, 5.2])
    shifted = np.column_stack([lengths + 1e4, np.ones(5)])
    y = 0.4 * lengths - 0.3
    exact = np.array([0.4, -0.3 - 0.4 * 1e4])
    lu, qr = (fit(shifted, y) for fit in (ls.fit_by_normal_equations, ls.fit_by_qr))
    error_lu, error_qr = (np.abs((w - exact) / exact).max() for w in (lu, qr))
    assert error_qr < 1e-7
    assert error_lu > 1e3 * error_qr
    assert ls.condition(shifted) == pytest.approx(1e8 / lengths.std(), rel=0.01)


def test_condition() -> None:
    assert ls.condition([[2.0, 0.0], [0.0, 0.5]]) == 4
    assert ls.condition([[1, 2], [2, 4]]) > 1e15


def test_one_step_of_gradient_descent_by_hand() -> None:
    H, c = ls.quadratic_of(A, Y)
    np.testing.assert_allclose(H, [[28 / 3, 4.0], [4.0, 2.0]])
    np.testing.assert_allclose(c, [22 / 3, 10 / 3])
    path = ls.gradient_descent(A, Y, [0, 0], 0.1, 1)
    np.testing.assert_allclose(path, [[0.0, 0.0], [22 / 30, 1 / 3]])


def test_the_learning_rate_above_which_it_diverges() -> None:
    H, _ = ls.quadratic_of(A, Y)
    largest = ls.largest_learning_rate(H)
    assert largest == pytest.approx(2 / ((34 / 3 + np.hypot(22 / 3, 8)) / 2))
    inside = ls.gradient_descent(A, Y, [3, -2], 0.99 * largest, 4000)
    np.testing.assert_allclose(inside[-1], W, atol=1e-6)
    outside = ls.gradient_descent(A, Y, [3, -2], 1.01 * largest, 4000)
    assert len(outside) < 4001
    assert np.abs(outside[-1]).max() > FAR_AWAY >= np.abs(outside[-2]).max()


def test_a_start_in_the_minimum_stays_there() -> None:
    path = ls.gradient_descent(A, Y, W, 0.2, 5)
    np.testing.assert_allclose(path, [W] * 6)


def test_a_line_without_rounding_and_the_digits_that_are_right() -> None:
    np.testing.assert_array_equal(ls.fit_exactly([1, 2, 3], Y), W)
    assert ls.correct_digits([1.0, 2.0], [1.0, 2.0]) == 16
    assert ls.correct_digits([1.001, 2.0], [1.0, 2.0]) == pytest.approx(3)
    assert ls.correct_digits([0.5, 0.001], [0.5, 0.0]) == 0
    assert ls.correct_digits([-3.0, 2.0], [1.0, 2.0]) == 0
    assert ls.correct_digits([0.0, 0.0], [0.0, 0.0]) == 16
    assert ls.correct_digits([0.0, 1e-9], [0.0, 0.0]) == 0


@pytest.mark.parametrize(
    ("function", "args", "sentence"),
    [
        (ls.lu_factors, ([[1, 2, 3], [4, 5, 6]],), "A is 2×3; give as many rows as columns"),
        (ls.solve_by_lu, ([[1, 2], [2, 4]], [1, 2]), "A is singular"),
        (ls.solve_by_lu, ([[1, 0], [0, 1]], [1]), "b has 1 entries where 2 are needed"),
        (ls.solve_upper, ([[1, 2], [0, 0]], [1, 2]), "a 0 on its diagonal"),
        (ls.fit_by_qr, ([[1, 2]], [1]), "fewer leaves than weights"),
        (ls.fit_by_qr, ([[1], [2]], [1]), "A has 2 rows but y has 1 entries"),
        (ls.gradient_descent, (A, Y, [0, 0], 0.1, -1), "n_steps is -1"),
        (ls.gradient_descent, (A, Y, [0, 0], np.inf, 1), "the learning rate is not a finite"),
        (ls.fit_exactly, ([2, 2], [1, 3]), "all entries of x are equal"),
        (ls.fit_exactly, ([1, 2], [1]), "A has 2 rows but y has 1"),
        (ls.largest_learning_rate, ([[0, 0], [0, 0]],), "nothing to descend"),
    ],
)
def test_what_cannot_be_solved_gets_a_sentence(
    function: Any, args: tuple[Any, ...], sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        function(*args)
