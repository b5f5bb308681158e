"""A network with one hidden layer: values, gradients by finite differences, what is refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_core import InputError
from perceptron_core.gradients import ALL_ACTIVATIONS
from perceptron_core.network import (
    COSTS,
    Parameters,
    held_out,
    network_correct,
    network_deltas,
    network_forward,
    network_gradients,
    network_loss,
    network_probabilities,
    starting_parameters,
    train_network,
)

SMOOTH: tuple[Any, ...] = ("tanh", "sigmoid", "relu")


def drawn(n_outputs: int = 1) -> tuple[Any, Any, Parameters]:
    """Return seven leaves with three features, targets, and a network with four hidden units."""
    random = np.random.default_rng(4)
    y = random.random((7, n_outputs))
    return random.normal(size=(7, 3)), y, starting_parameters(5, 3, 4, n_outputs)


def test_values_by_hand() -> None:
    W1, W2 = np.array([[1, -1], [2, 0.5]]), [[3, -2]]
    forward = network_forward("relu", [[1, 2]], W1, [0.5, -1], W2, [1])
    assert forward.z1.tolist() == [[-0.5, 2]]
    assert forward.a1.tolist() == [[0, 2]]
    assert forward.z2.tolist() == [[-3]]
    assert forward.a2[0, 0] == pytest.approx(1 / (1 + np.exp(3)))


@pytest.mark.parametrize("cost", COSTS)
@pytest.mark.parametrize("kind", SMOOTH)
@pytest.mark.parametrize("n_outputs", [1, 2])
def test_gradients_are_those_of_finite_differences(cost: Any, kind: Any, n_outputs: int) -> None:
    X, y, parameters = drawn(n_outputs)
    flat, h = parameters.flat(), 1e-6

    def loss_at(entry: int, step: float) -> float:
        moved = flat + step * (np.arange(flat.size) == entry)
        return network_loss(cost, kind, X, y, *Parameters.from_flat(moved, 3, 4, n_outputs))

    differences = [(loss_at(i, h) - loss_at(i, -h)) / (2 * h) for i in range(flat.size)]
    gradients = network_gradients(cost, kind, X, y, *parameters).flat()
    assert gradients == pytest.approx(np.array(differences), abs=1e-8)


@pytest.mark.parametrize("cost", COSTS)
def test_gradients_are_sums_of_outer_products(cost: Any) -> None:
    X, y, parameters = drawn(2)
    forward = network_forward("tanh", X, *parameters)
    hidden, output = network_deltas(cost, "tanh", X, y, *parameters)
    W1, b1, W2, b2 = network_gradients(cost, "tanh", X, y, *parameters)
    for W, b, deltas, inputs in ((W1, b1, hidden, X), (W2, b2, output, forward.a1)):
        products = [np.outer(delta, a) for delta, a in zip(deltas, inputs, strict=True)]
        np.testing.assert_allclose(W, np.mean(products, axis=0))
        np.testing.assert_allclose(b, deltas.mean(axis=0))


def test_a_step_gives_hidden_weights_no_gradient() -> None:
    X, y, parameters = drawn()
    W1, b1, W2, _ = network_gradients("squared", "step", X, y, *parameters)
    assert not W1.any()
    assert not b1.any()
    assert W2.any()


def test_probabilities_losses_and_how_many_are_correct() -> None:
    X, _, parameters = drawn()
    y = np.array([0, 1, 1, 0, 1, 0, 1])
    a2 = network_forward("tanh", X, *parameters).a2[:, 0]
    assert network_probabilities("tanh", X, *parameters).tolist() == a2.tolist()
    squared = network_loss("squared", "tanh", X, y, *parameters)
    assert squared == pytest.approx(np.mean((a2 - y) ** 2 / 2))
    entropy = network_loss("cross-entropy", "tanh", X, y, *parameters)
    assert entropy == pytest.approx(-np.mean(np.log(np.where(y, a2, 1 - a2))))
    correct = network_correct("tanh", X, y, *parameters)
    assert correct == int(((a2 >= 0.5) == y).sum())


def test_a_certain_output_has_a_finite_cross_entropy() -> None:
    network = ([[500.0]], [0.0], [[800.0]], [0.0])
    assert network_loss("cross-entropy", "tanh", [[1.0]], [0], *network) == 800
    assert network_loss("cross-entropy", "tanh", [[1.0]], [1], *network) == 0


def test_parameters_in_one_vector_and_back() -> None:
    parameters = starting_parameters(1, 2, 3, 2)
    again = Parameters.from_flat(parameters.flat(), 2, 3, 2)
    assert [part.tolist() for part in again] == [part.tolist() for part in parameters]
    assert [part.shape for part in parameters] == [(3, 2), (3,), (2, 3), (2,)]
    with pytest.raises(InputError, match="17 are needed"):
        Parameters.from_flat(np.zeros(16), 2, 4)


def test_held_out_leaves_are_a_share_and_stay_with_their_seed() -> None:
    flags = held_out(10, 0.3, 1)
    assert flags.sum() == 3
    assert flags.tolist() == held_out(10, 0.3, 1).tolist() != held_out(10, 0.3, 2).tolist()
    assert held_out(10, 0, 1).sum() == 0
    with pytest.raises(InputError, match="share from 0 to below 1"):
        held_out(10, 1, 1)


@pytest.mark.parametrize("kind", ALL_ACTIVATIONS)
def test_what_does_not_fit_is_refused(kind: Any) -> None:
    X, y, parameters = drawn()
    W1, b1, W2, b2 = parameters
    with pytest.raises(InputError, match="X has 2 columns where 3 are needed"):
        network_forward(kind, X[:, :2], *parameters)
    with pytest.raises(InputError, match="one bias per row of W1"):
        network_forward(kind, X, W1, b1[:3], W2, b2)
    with pytest.raises(InputError, match="W2 has 3 columns where 4 are needed"):
        network_forward(kind, X, W1, b1, W2[:, :3], b2)
    with pytest.raises(InputError, match="one target for each of 7 leaves and 1 output"):
        network_loss("squared", kind, X, y[:6], *parameters)
    with pytest.raises(InputError, match="from 0 to 1"):
        network_loss("squared", kind, X, y + 1, *parameters)
    with pytest.raises(InputError, match="there are no leaves"):
        network_loss("squared", kind, X[:0], y[:0], *parameters)


def test_names_that_there_are_not() -> None:
    X, y, parameters = drawn()
    unknown: Any = "hinge"
    for function in (network_loss, network_deltas):
        with pytest.raises(InputError, match='no loss "hinge"; give one of squared, cross'):
            function(unknown, "tanh", X, y, *parameters)
    with pytest.raises(InputError, match='no activation function "sign"'):
        network_forward("sign", X, *parameters)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="give at least one unit each"):
        starting_parameters(0, 2, 0)


@pytest.mark.parametrize("wrong", [{"rate": 0}, {"n_steps": -1}, {"batch": 8}, {"seed": -1}])
def test_a_run_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    X, y, start = drawn()
    given = {"rate": 1.0, "n_steps": 2} | wrong
    with pytest.raises(InputError, match="give a rate above 0"):
        train_network("squared", "tanh", X, y, start, **given)
