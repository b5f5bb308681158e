import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import (
    Separation,
    averaged_weights,
    misclassified,
    mistake_bound,
    pocket,
    separability,
    train,
)
from tests import training_oracle as oracle
from tests.leaf_sets import separable_leaves
from tests.oracle import activation, decision
from tests.properties.strategies import Labelled, labelled_leaves

SEEDS = st.integers(0, 2**31)


@given(SEEDS, st.integers(1, 40), st.integers(1, 5), st.floats(0.05, 1), st.none() | SEEDS)
def test_never_more_mistakes_than_the_bound(
    seed: int, n: int, d: int, gap: float, order: int | None
) -> None:
    X, y = separable_leaves(np.random.default_rng(seed), n, d, gap)
    found = mistake_bound(X, y)
    assert found is not None
    run = train(X, y, order="given" if order is None else order, max_epochs=10_000)
    assert run.converged
    assert run.n_updates <= found.bound
    assert not misclassified(X, y, run.w, run.b).any()
    best = separability(X, y)
    assert isinstance(best, Separation)
    assert 0 < found.gamma <= best.margin


@given(labelled_leaves(), st.floats(0.01, 100), st.none() | SEEDS)
def test_any_run_to_the_bit(case: Labelled, rate: float, order: int | None) -> None:
    X, y, w, b = case
    run = train(
        X, y, w=w, b=b, learning_rate=rate, max_epochs=4, order="given" if order is None else order
    )
    visits = run.visits()
    states = oracle.states(X, y, visits.leaf.tolist(), (w, b), rate)
    assert (run.w.tolist(), run.b) == states[-1]
    assert [(u.tolist(), c) for u, c in map(run.states_at, range(run.n_visits + 1))] == states
    outputs = [
        activation(decision(X[leaf], *states[step])) for step, leaf in enumerate(visits.leaf)
    ]
    assert visits.predicted.tolist() == outputs
    assert visits.mistake.tolist() == [
        output != y[leaf] for output, leaf in zip(outputs, visits.leaf, strict=True)
    ]
    counts = [oracle.correct(X, y, state) for state in states]
    assert pocket(run).correct == max(counts)
    mean_w, mean_b = oracle.mean(states)
    size = max(1.0, max(abs(x) for u, c in states for x in (*u, c)))
    ours = averaged_weights(run)
    np.testing.assert_allclose([*ours[0], ours[1]], [*mean_w, mean_b], atol=1e-11 * size)
