"""Softmax and cross-entropy: identities, finite differences, huge scores, the printed numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import InputError
from perceptron_core.softmax import (
    cross_entropy,
    cross_entropy_gradient,
    log_softmax,
    softmax,
    softmax_jacobian,
)

H = 1e-5
SCORES = st.lists(st.floats(-30, 30), min_size=2, max_size=5)
PRINTED = (2.0, 1.0, 0.0)


def test_the_numbers_of_the_source() -> None:
    np.testing.assert_allclose(softmax(PRINTED), [0.665, 0.245, 0.090], atol=5e-4)
    assert cross_entropy(PRINTED, 1) == pytest.approx(1.408, abs=5e-4)
    np.testing.assert_allclose(
        cross_entropy_gradient(PRINTED, 1), [0.665, -0.755, 0.090], atol=5e-4
    )


@given(SCORES, st.floats(-1e3, 1e3), st.floats(0.1, 10))
def test_probabilities_add_up_to_one_and_do_not_change_with_a_shift(
    z: list[float], shift: float, temperature: float
) -> None:
    p = softmax(z, temperature)
    assert p.sum() == pytest.approx(1)
    assert (p >= 0).all()
    np.testing.assert_allclose(softmax(np.add(z, shift), temperature), p, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(np.exp(log_softmax(z, temperature)), p, rtol=1e-12, atol=1e-300)


@given(SCORES)
def test_the_jacobian_is_symmetric_and_its_rows_add_up_to_zero(z: list[float]) -> None:
    J = softmax_jacobian(z)
    np.testing.assert_array_equal(J, J.T)
    np.testing.assert_allclose(J @ np.ones(len(z)), 0, atol=1e-15)


@given(st.lists(st.floats(-5, 5), min_size=2, max_size=5), st.floats(0.3, 4), st.data())
def test_derivatives_are_those_of_small_changes(z: list[float], T: float, data: Any) -> None:
    label = data.draw(st.integers(0, len(z) - 1))
    nudges = H * np.eye(len(z))
    slopes = [
        (cross_entropy(z + nudge, label) - cross_entropy(z - nudge, label)) / (2 * H)
        for nudge in nudges
    ]
    np.testing.assert_allclose(cross_entropy_gradient(z, label), slopes, atol=1e-8)
    columns = [(softmax(z + nudge, T) - softmax(z - nudge, T)) / (2 * H) for nudge in nudges]
    np.testing.assert_allclose(softmax_jacobian(z, T), T * np.transpose(columns), atol=1e-7)


def test_cross_entropys_gradient_goes_through_the_jacobian() -> None:
    """By the chain rule: ∂L/∂p is −y/p, and diag(p) − ppᵀ makes p − y of it."""
    p = softmax(PRINTED)
    by_p = np.array([0, -1 / p[1], 0])
    np.testing.assert_allclose(
        softmax_jacobian(PRINTED) @ by_p, cross_entropy_gradient(PRINTED, 1), atol=1e-15
    )


def test_huge_scores_do_not_overflow() -> None:
    assert softmax([1e300, 0, -1e300]).tolist() == [1, 0, 0]
    assert cross_entropy([1e300, 0, 5], 0) == 0
    assert cross_entropy([1e300, 0], 1) == 1e300
    assert cross_entropy([40, 0], 0) == pytest.approx(np.exp(-40), rel=1e-12)
    with pytest.raises(InputError, match="too large to be written as a number"):
        softmax([1e300, 0], 1e-10)


def test_of_two_classes_softmax_is_the_sigmoid_of_the_difference() -> None:
    for first, second in ((0.3, -1.2), (5.0, 5.0), (-300.0, 20.0)):
        expected = 1 / (1 + np.exp(second - first))
        assert softmax([first, second])[0] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: softmax([]), "z has no entries; give at least one number."),
        (lambda: softmax([[1.0, 2.0]]), "z has shape"),
        (lambda: softmax([1.0, np.nan]), "entry 2 of z"),
        (lambda: softmax([1.0, 2.0], 0), "the temperature is 0; give a number above 0."),
        (
            lambda: cross_entropy([1.0, 2.0], 2),
            "the class is 2; give a whole number from 0 to 1.",
        ),
        (lambda: cross_entropy([1.0, 2.0], 0.5), "the class is 0.5"),  # type: ignore[arg-type]
    ],
)
def test_bad_input_gets_a_sentence(call: Any, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        call()
