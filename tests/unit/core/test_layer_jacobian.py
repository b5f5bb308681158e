"""The Jacobian of a layer against central differences, and what it makes of small changes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import InputError
from perceptron_core.gradients import (
    LAYER_KINDS,
    activate_all,
    layer_images,
    layer_jacobian,
    linear_images,
    slopes_of_all,
)

H = 1e-6
numbers = st.floats(-3, 3).map(lambda x: round(x, 3))
kinds = st.sampled_from(LAYER_KINDS)
weights = st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=2, max_size=2)
points = st.lists(numbers, min_size=3, max_size=3)


@given(kinds, weights, points)
def test_each_column_is_the_change_by_one_input(kind: Any, W: Any, x: Any) -> None:
    z = np.asarray(W) @ x
    if kind == "relu" and np.any(np.abs(z) < 1e-4):
        return  # It has no slope there.
    steps = H * np.eye(3)
    ends = layer_images(kind, W, [*(x + steps), *(x - steps)])
    differences = (ends[:3] - ends[3:]) / (2 * H)
    assert layer_jacobian(kind, W, x) == pytest.approx(differences.T, abs=1e-7)


def test_it_is_the_slopes_times_the_rows_of_w() -> None:
    W, x = [[1.0, 2.0], [-3.0, 0.5]], [0.5, -1.0]
    z = np.asarray(W) @ x
    diagonal = np.diag(slopes_of_all("tanh", z))
    assert layer_jacobian("tanh", W, x) == pytest.approx(diagonal @ W)
    assert layer_jacobian("linear", W, x) == pytest.approx(np.asarray(W))
    assert activate_all("relu", [-1, 0, 2]).tolist() == [0, 0, 2]


def test_what_is_left_out_shrinks_faster_than_the_change() -> None:
    """A tenth of the change leaves about a hundredth of the difference."""
    W, x = [[1.5, 0.5], [-0.5, 1.2]], np.array([0.6, 0.8])
    J = layer_jacobian("sigmoid", W, x)
    (image,) = layer_images("sigmoid", W, [x])

    def gap(radius: float) -> float:
        changed = x + radius * np.array([[1.0, 0.0], [0.6, 0.8], [0.0, -1.0]])
        images = layer_images("sigmoid", W, changed)
        return float(np.abs(images - linear_images(J, x, image, changed)).max())

    assert gap(0.001) / gap(0.01) == pytest.approx(0.01, rel=0.05)


def test_a_linear_layer_is_its_own_linear_image() -> None:
    W, x, changed = [[1.0, -2.0]], [0.3, 0.4], [[1.0, 1.0], [-2.0, 0.5]]
    images = layer_images("linear", W, changed)
    (image,) = layer_images("linear", W, [x])
    assert linear_images(W, x, image, changed) == pytest.approx(images)


def test_no_points_have_no_images() -> None:
    assert layer_images("tanh", [[1.0, 2.0]], np.zeros((0, 2))).shape == (0, 1)


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(InputError):
        layer_jacobian("tanh", [[1.0, 2.0]], [1.0])
    with pytest.raises(InputError):
        layer_images("tanh", [[1.0, 2.0]], [[1.0]])
    with pytest.raises(InputError, match="z"):
        activate_all("tanh", [np.nan])
