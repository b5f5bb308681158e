"""Derivatives by the chain rule against central differences, and the numbers of the source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import InputError
from perceptron_core.gradients import (
    ACTIVATIONS,
    activate,
    activation_slope,
    activation_slopes,
    activations,
    chain_links,
    chain_outputs,
    chain_sums,
    network_deltas,
    network_differences,
    network_forward,
    network_gradient,
    neuron_forward,
    neuron_links,
    products_from_end,
)

H = 1e-5
numbers = st.floats(-4, 4).map(lambda x: round(x, 3))
kinds = st.sampled_from(ACTIVATIONS)
four = st.lists(numbers, min_size=4, max_size=4)


def central(f: Callable[[float], float], at: float) -> float:
    return (f(at + H) - f(at - H)) / (2 * H)


@given(kinds, numbers.filter(lambda z: abs(z) > 2 * H))
def test_the_slope_of_an_activation(kind: Any, z: float) -> None:
    assert activation_slope(kind, z) == pytest.approx(central(lambda at: activate(kind, at), z))


@pytest.mark.parametrize("kind", ACTIVATIONS)
@pytest.mark.parametrize("z", [-1e308, -750.0, 750.0, 1e308])
def test_no_sum_is_too_large(kind: Any, z: float) -> None:
    assert np.isfinite(activate(kind, z))
    assert 0 <= activation_slope(kind, z) <= 1


def test_what_is_known_of_the_three() -> None:
    assert [activate(kind, 0) for kind in ACTIVATIONS] == [0.5, 0, 0]
    assert [activation_slope(kind, 0) for kind in ACTIVATIONS] == [0.25, 1, 0]
    assert activation_slope("sigmoid", 40) > 0


def test_the_step_fires_at_0_and_is_level_everywhere() -> None:
    assert activations("step", [-1e-9, 0, 2]).tolist() == [0, 1, 1]
    assert activation_slopes("step", [-1, 0, 2]).tolist() == [0, 0, 0]


@pytest.mark.parametrize("kind", ACTIVATIONS)
def test_arrays_keep_their_shape(kind: Any) -> None:
    z = np.array([[-1.5, 0.0, 2.0], [0.5, -30.0, 30.0]])
    for function, one in ((activations, activate), (activation_slopes, activation_slope)):
        expected = [[one(kind, float(entry)) for entry in row] for row in z]
        assert function(kind, z).tolist() == expected


def test_another_activation_is_refused_with_the_ones_that_there_are() -> None:
    for function in (activate, activation_slope):
        with pytest.raises(InputError, match='"sign"; give one of sigmoid, tanh, relu, step'):
            function("sign", 1.0)  # type: ignore[arg-type]


@given(numbers, numbers, numbers, numbers)
def test_the_product_of_a_neurons_links_is_its_gradient(
    w: float, x: float, b: float, y: float
) -> None:
    expected = central(lambda at: float(neuron_forward(at, x, b, y)[2]), w)
    assert np.prod(neuron_links(w, x, b, y)) == pytest.approx(expected, abs=1e-8)


@given(kinds, st.lists(numbers, min_size=1, max_size=6), numbers)
def test_the_product_of_a_chains_links_is_its_slope(
    kind: Any, weights: list[float], x: float
) -> None:
    sums = chain_sums(kind, weights, x)
    if kind == "relu" and np.any(np.abs(sums) < 0.02):
        return  # A step across the kink has no one slope.
    expected = central(lambda at: float(chain_outputs(kind, weights, at)[-1]), x)
    products = products_from_end(chain_links(kind, weights, x))
    assert products[0] == pytest.approx(expected, rel=1e-4, abs=1e-6)


def test_a_chain_done_by_hand() -> None:
    assert chain_sums("relu", [2, -1, 3], 1.5).tolist() == [3, -3, 0]
    assert chain_links("relu", [2, -1, 3], 1.5).tolist() == [2, 0, 0]
    assert products_from_end([2, 3, 4]).tolist() == [24, 12, 4]


@given(numbers, four, numbers)
def test_the_networks_gradient_is_what_central_differences_say(
    x: float, parameters: list[float], y: float
) -> None:
    np.testing.assert_allclose(
        network_gradient(x, parameters, y), network_differences(x, parameters, y), atol=1e-7
    )


@given(numbers, four, numbers)
def test_both_weights_gradients_share_the_last_delta(
    x: float, parameters: list[float], y: float
) -> None:
    """Equations (A) and (B) of the source, term by term."""
    z1, a1, z2, a2, _ = network_forward(x, parameters, y)
    delta = (a2 - y) * activation_slope("sigmoid", z2)
    gradient = network_gradient(x, parameters, y)
    assert network_deltas(x, parameters, y)[1] == pytest.approx(delta)
    assert gradient[2] == pytest.approx(a1 * delta)
    slope = activation_slope("sigmoid", z1)
    assert gradient[0] == pytest.approx(x * slope * parameters[2] * delta)
    assert gradient[[1, 3]] == pytest.approx(network_deltas(x, parameters, y))


def test_a_network_needs_four_parameters() -> None:
    with pytest.raises(InputError, match="parameters"):
        network_forward(1.0, [1.0, 2.0], 0.0)
