"""Training a network: the source's program, XOR, scikit-learn, batches, runs that diverge."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from perceptron_core import GATES, Scaling
from perceptron_core.network import (
    Parameters,
    held_out,
    network_correct,
    network_gradients,
    network_loss,
    network_probabilities,
    starting_parameters,
    train_network,
)
from perceptron_explorer.leaf_data.given_sets import given_sets

XOR = GATES["XOR"]


def test_the_program_of_the_source() -> None:
    """Punnen, ch. 6: three inputs, four hidden units, no biases, NumPy's old seed 1.

    The third input is always 1, so its weights are the hidden units' biases.
    """
    random = np.random.RandomState(1)
    W1, W2 = random.random_sample((3, 4)).T, random.random_sample((4, 1)).T
    start = Parameters(W1[:, :2], W1[:, 2], W2, np.zeros(1))
    before = network_probabilities("sigmoid", XOR.X, *start)
    assert before.round(3).tolist() == [0.758, 0.771, 0.791, 0.801]
    # The program adds up the leaves' gradients; the mean of four takes four times the rate.
    ends = {}
    for targets in ((0, 1, 1, 0), (0, 1, 0, 1)):
        run = train_network("squared", "sigmoid", XOR.X, targets, start, 4, 1000, output_bias=False)
        end = Parameters.from_flat(run.parameters[-1], 2, 4)
        ends[targets] = network_probabilities("sigmoid", XOR.X, *end).round(3).tolist()
    assert ends[0, 1, 1, 0] == [0.028, 0.925, 0.925, 0.090]
    assert ends[0, 1, 0, 1] == [0.018, 0.984, 0.014, 0.982]


def test_xor_is_learned_from_nearly_every_start() -> None:
    """As the page has it: corners at −1 and 1, a rate of 2, 300 steps."""
    X, learned = 2 * XOR.X - 1, 0
    for seed in range(100):
        start = starting_parameters(seed, 2, 4)
        run = train_network("squared", "tanh", X, XOR.y, start, 2, 300)
        end = Parameters.from_flat(run.parameters[-1], 2, 4)
        learned += network_correct("tanh", X, XOR.y, *end) == 4
    assert learned >= 90


def classifier(kind: str, n_hidden: int, steps: int) -> MLPClassifier:
    """Return scikit-learn's, with full-batch descent as here."""
    names = {"sigmoid": "logistic"}
    return MLPClassifier(
        (n_hidden,),
        activation=names.get(kind, kind),
        solver="sgd",
        alpha=0,
        batch_size=100,
        learning_rate_init=0.5,
        momentum=0,
        max_iter=steps,
        n_iter_no_change=10**6,
        shuffle=False,
        warm_start=True,
        random_state=0,
    )


@pytest.mark.parametrize("kind", ["tanh", "sigmoid", "relu"])
def test_a_run_is_scikit_learns(kind: Any) -> None:
    chosen = given_sets()["iris-hard"].first_features(2)
    X, y = Scaling.fit(chosen.X).transform(chosen.X), chosen.y
    start = starting_parameters(3, 2, 5)
    theirs = classifier(kind, 5, 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        theirs.fit(X, y)  # Makes its arrays; what stands in them is replaced.
        theirs.coefs_ = [start.W1.T.copy(), start.W2.T.copy()]
        theirs.intercepts_ = [start.b1.copy(), start.b2.copy()]
        theirs.max_iter = 20
        theirs.n_iter_, theirs.t_ = 0, 0
        theirs.fit(X, y)
    ours = train_network("cross-entropy", kind, X, y, start, 0.5, 20)
    end = Parameters.from_flat(ours.parameters[-1], 2, 5)
    assert ours.losses[:20] == pytest.approx(theirs.loss_curve_[-20:], rel=1e-9)
    np.testing.assert_allclose(end.W1, theirs.coefs_[0].T)
    np.testing.assert_allclose(end.b2, theirs.intercepts_[1])


@pytest.mark.parametrize("split", range(4))
def test_held_out_leaves_are_classified_as_well_as_by_scikit_learn(split: int) -> None:
    """On leaves that no line separates."""
    chosen = given_sets()["iris-hard"].first_features(2)
    X, y = Scaling.fit(chosen.X).transform(chosen.X), chosen.y
    out = held_out(len(y), 0.3, split)
    theirs = MLPClassifier((4,), activation="tanh", max_iter=3000, random_state=0)
    theirs.fit(X[~out], y[~out])
    start = starting_parameters(split, 2, 4)
    run = train_network("squared", "tanh", X[~out], y[~out], start, 1.0, 500)
    end = Parameters.from_flat(run.parameters[-1], 2, 4)
    for part in (out, ~out):
        ours = network_correct("tanh", X[part], y[part], *end)
        assert abs(ours - theirs.score(X[part], y[part]) * part.sum()) <= 2


def test_one_step_goes_against_the_gradient() -> None:
    start = starting_parameters(2, 2, 3)
    run = train_network("squared", "tanh", XOR.X, XOR.y, start, 0.7, 1)
    gradients = network_gradients("squared", "tanh", XOR.X, XOR.y, *start).flat()
    assert run.parameters[1] == pytest.approx(start.flat() - 0.7 * gradients)
    end = Parameters.from_flat(run.parameters[1], 2, 3)
    assert run.losses[1] == pytest.approx(network_loss("squared", "tanh", XOR.X, XOR.y, *end))
    assert run.losses[1] < run.losses[0]


def test_batches_pass_over_all_leaves_and_then_shuffle_again() -> None:
    """With cross-entropy and one unit whose input is the leaf's number, steps show their leaf."""
    X, y = np.eye(5), np.zeros(5)
    start = Parameters(np.zeros((1, 5)), np.zeros(1), np.ones((1, 1)), np.zeros(1))
    run = train_network("squared", "tanh", X, y, start, 1.0, 6, batch=2, seed=3)
    changed = [set(np.flatnonzero(change[:5])) for change in np.diff(run.parameters, axis=0)]
    assert [len(rows) for rows in changed] == [2, 2, 1, 2, 2, 1]
    assert set.union(*changed[:3]) == set.union(*changed[3:]) == set(range(5))
    assert changed[:3] != changed[3:]
    whole = train_network("squared", "tanh", X, y, start, 1.0, 6, batch=5, seed=3)
    full = train_network("squared", "tanh", X, y, start, 1.0, 6)
    assert whole.parameters.tolist() == full.parameters.tolist()


def test_a_run_that_diverges_ends_early() -> None:
    start = starting_parameters(1, 2, 4)
    run = train_network("cross-entropy", "relu", XOR.X, XOR.y, start, 1e7, 500)
    assert run.diverged
    assert len(run.parameters) == len(run.losses) < 501
    assert np.isfinite(run.parameters).all()


def test_units_that_start_alike_stay_alike() -> None:
    start = Parameters(np.full((2, 2), 0.4), np.full(2, -0.1), np.full((1, 2), 0.7), np.zeros(1))
    run = train_network("squared", "tanh", XOR.X, XOR.y, start, 2.0, 500)
    end = Parameters.from_flat(run.parameters[-1], 2, 2)
    assert end.W1[0] == pytest.approx(end.W1[1])
    assert network_correct("tanh", XOR.X, XOR.y, *end) < 4
