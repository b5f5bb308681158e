"""Losses of two weights against difference quotients, the source's numbers and other libraries."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from perceptron_core import InputError
from perceptron_core.descent import (
    LOSSES,
    descent_trail,
    loss,
    loss_gradient,
    loss_hessian,
    losses_at,
    mean_mistakes,
)
from perceptron_core.descent.losses import Loss
from perceptron_core.matrices import least_squares

EXAMPLE = ([[2.0, 1.0, 0.5]], [5.0])
"""Punnen, ch. 3 (2026): x = 2, b₁ = 1, b₂ = 0.5, target 5."""
weights = st.tuples(*[st.floats(-2, 2)] * 2)
seeds = st.integers(0, 10**6)


def samples(kind: Loss, seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 6))
    A = rng.normal(size=(n, 3 if kind == "chain" else 2))
    y = rng.integers(0, 2, n) if kind == "logistic" else rng.normal(size=n)
    return A, np.asarray(y, dtype=float)


@pytest.mark.parametrize("kind", LOSSES)
@given(seeds, weights)
def test_gradient_and_hessian_are_limits_of_difference_quotients(
    kind: Loss, seed: int, w: tuple[float, float]
) -> None:
    A, y = samples(kind, seed)
    h = 1e-5
    for axis in range(2):
        step = h * np.eye(2)[axis]
        up, down = np.add(w, step), np.subtract(w, step)
        slope = (loss(kind, A, y, up) - loss(kind, A, y, down)) / (2 * h)
        assert loss_gradient(kind, A, y, w)[axis] == pytest.approx(slope, abs=1e-5, rel=1e-5)
        change = loss_gradient(kind, A, y, up) - loss_gradient(kind, A, y, down)
        np.testing.assert_allclose(
            loss_hessian(kind, A, y, w)[axis], change / (2 * h), atol=1e-5, rtol=1e-5
        )


@pytest.mark.parametrize("kind", LOSSES)
@given(seeds)
def test_at_many_weights_it_is_the_same(kind: Loss, seed: int) -> None:
    A, y = samples(kind, seed)
    W = np.random.default_rng(seed + 1).normal(size=(7, 2))
    expected = [loss(kind, A, y, w) for w in W]
    np.testing.assert_allclose(losses_at(kind, A, y, W), expected, rtol=1e-12)


def test_the_example_of_the_source() -> None:
    assert loss("chain", *EXAMPLE, [0.5, 1.5]) == 1.125
    # The source has 3 and 2, the slopes of the output; times the error, −1.5, they are the loss's.
    assert loss_gradient("chain", *EXAMPLE, [0.5, 1.5]).tolist() == [-4.5, -3]


def test_the_example_has_a_saddle_and_a_curve_of_minima() -> None:
    saddle = [-0.5, 0]
    assert loss_gradient("chain", *EXAMPLE, saddle).tolist() == [0, 0]
    assert np.linalg.det(loss_hessian("chain", *EXAMPLE, saddle)) < 0
    for w1 in (-2.0, 0.0, 0.7, 3.0):
        assert loss("chain", *EXAMPLE, [w1, 4.5 / (2 * w1 + 1)]) == pytest.approx(0, abs=1e-25)


@pytest.mark.parametrize(
    ("rate", "losses"),
    [
        (0.2, [1.125, 6.0552, 5.7295, 2.6403, 10.1625]),
        (0.1, [1.125, 0.2592]),
        (0.05, [1.125, 0.1047, 0.00196, 1e-5]),
        (0.03, [1.125, 0.3967, 0.1116, 0.0265]),
    ],
)
def test_one_start_and_several_fates(rate: float, losses: list[float]) -> None:
    trail = descent_trail("plain", "chain", *EXAMPLE, [0.5, 1.5], rate, len(losses) - 1)
    found = [loss("chain", *EXAMPLE, w) for w in trail]
    np.testing.assert_allclose(found, losses, atol=6e-5)


def test_squared_is_the_fitted_lines_error() -> None:
    A, y = samples("squared", 3)
    H, c = least_squares.quadratic_of(A, y)
    np.testing.assert_allclose(loss_hessian("squared", A, y, [1, 2]), H)
    np.testing.assert_allclose(loss_gradient("squared", A, y, [1, 2]), H @ [1, 2] - c)


def test_the_logistic_minimum_is_that_of_scipy() -> None:
    rng = np.random.default_rng(5)
    A = rng.normal(size=(60, 2))
    y = (A @ [1.0, -0.5] + rng.normal(size=60) > 0).astype(float)
    best = minimize(lambda w: loss("logistic", A, y, w), [0, 0]).x
    end = descent_trail("plain", "logistic", A, y, [3, 3], 2.0, 400)[-1]
    np.testing.assert_allclose(end, best, atol=1e-4)


def test_a_sum_of_any_size_has_a_logistic_loss() -> None:
    A = [[1e300, 0.0], [-1e3, 0.0]]
    assert loss("logistic", A, [1, 0], [1, 0]) == 0
    assert loss("logistic", [[1e3, 0.0]], [0], [1, 0]) == 1e3
    assert loss_gradient("logistic", [[1e3, 0.0]], [0], [1, 0]).tolist() == [1e3, 0]


def test_the_mistakes_are_counted_as_the_perceptron_makes_them() -> None:
    A, y = [[1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]], [1, 0, 0]
    assert mean_mistakes(A, y, [1, -1]) == pytest.approx(1 / 3), "a sum of 0 fires"
    assert mean_mistakes(A, y, [2, -1]) == 0


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (("cubic", [[1, 2]], [1]), 'no loss "cubic"; they are chain, squared'),
        (("chain", [[1, 2]], [1]), "A has 2 columns; give 3"),
        (("squared", [[1, 2]], [1, 2]), "y has 2 entries"),
    ],
)
def test_what_does_not_fit_is_named(wrong: tuple[Any, Any, Any], sentence: str) -> None:
    kind, A, y = wrong
    with pytest.raises(InputError, match=sentence):
        loss(kind, A, y, [0, 0])
