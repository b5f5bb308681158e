"""Least squares against numpy.linalg.lstsq, and LU against what it must be."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

import perceptron_core.matrices.least_squares as ls

numbers = st.integers(-40, 40).map(lambda n: n / 4)


@st.composite
def square(draw: st.DrawFn) -> Any:
    n = draw(st.integers(1, 5))
    return np.array(draw(st.lists(numbers, min_size=n * n, max_size=n * n))).reshape(n, n)


@st.composite
def leaves(draw: st.DrawFn) -> tuple[Any, Any]:
    """Return leaves that are not all of one length: the matrix of a line, and y."""
    n = draw(st.integers(3, 12))
    x = np.array(draw(st.lists(numbers, min_size=n, max_size=n)))
    assume(np.ptp(x) > 1)
    y = np.array(draw(st.lists(numbers, min_size=n, max_size=n)))
    return np.column_stack([x, np.ones(n)]), y


@given(square())
def test_lu_puts_the_matrix_together_again(A: Any) -> None:
    try:
        P, L, U = ls.lu_factors(A)
    except ValueError:
        assert abs(np.linalg.det(A)) < 1e-6 * max(1.0, np.abs(A).max()) ** len(A)
        return
    np.testing.assert_allclose(A[P], L @ U, atol=1e-9)
    np.testing.assert_array_equal(L, np.tril(L))
    np.testing.assert_array_equal(U, np.triu(U))
    assert np.abs(L).max() <= 1


@given(leaves())
def test_both_ways_give_what_numpy_gives(system: tuple[Any, Any]) -> None:
    A, y = system
    expected = np.linalg.lstsq(A, y, rcond=None)[0]
    np.testing.assert_allclose(ls.fit_exactly(A[:, 0], y), expected, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(ls.fit_by_qr(A, y), expected, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(ls.fit_by_normal_equations(A, y), expected, rtol=1e-6, atol=1e-6)


@given(leaves(), st.floats(0.05, 0.95), st.tuples(numbers, numbers))
def test_descent_never_climbs_below_the_largest_rate(
    system: tuple[Any, Any], share: float, start: tuple[float, float]
) -> None:
    A, y = system
    rate = share * ls.largest_learning_rate(ls.quadratic_of(A, y)[0])
    path = ls.gradient_descent(A, y, start, rate, 30)
    errors = np.array([ls.rms_residual(w, A, y) for w in path])
    assert (np.diff(errors) <= 1e-9 * (1 + errors[:-1])).all()
    assert errors[-1] >= ls.rms_residual(ls.fit_by_qr(A, y), A, y) - 1e-9
