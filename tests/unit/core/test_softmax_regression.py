"""Linear scores that are trained on the cross-entropy, against scikit-learn and by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from sklearn import metrics
from sklearn.linear_model import LogisticRegression

from perceptron_core import InputError, Scaling
from perceptron_core.softmax import (
    class_predictions,
    class_probabilities,
    class_scores,
    confusion_matrix,
    mean_cross_entropy,
    mean_cross_entropy_gradient,
    score_border,
    softmax_descent,
)
from perceptron_explorer.leaf_data.iris import iris_flowers

H = 1e-5
BOX = [[-4.0, -4.0], [4.0, 4.0]]


def iris(columns: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    X, species = iris_flowers()
    y = np.unique(species, return_inverse=True)[1]
    return Scaling.fit(X[:, columns]).transform(X[:, columns]), y


def random_case(seed: int) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    return (
        rng.normal(size=(12, 3)),
        rng.integers(0, 4, 12),
        rng.normal(size=(4, 3)),
        rng.normal(size=4),
    )


def test_the_gradient_is_that_of_small_changes() -> None:
    X, y, W, b = random_case(3)
    dW, db = mean_cross_entropy_gradient(X, y, W, b)
    for place in np.ndindex(W.shape):
        nudge = np.zeros(W.shape)
        nudge[place] = H
        up, down = (mean_cross_entropy(X, y, W + sign * nudge, b) for sign in (1, -1))
        assert dW[place] == pytest.approx((up - down) / (2 * H), abs=1e-9)
    for k in range(len(b)):
        nudge = H * np.eye(len(b))[k]
        up, down = (mean_cross_entropy(X, y, W, b + sign * nudge) for sign in (1, -1))
        assert db[k] == pytest.approx((up - down) / (2 * H), abs=1e-9)


def test_from_zero_every_class_is_equally_probable_and_the_loss_falls_at_every_step() -> None:
    X, y = iris((2, 3))
    run = softmax_descent(X, y, np.zeros((3, 2)), np.zeros(3), 0.5, 200)
    assert run.losses[0] == pytest.approx(np.log(3))
    assert (np.diff(run.losses) < 0).all()
    assert run.W.shape == (201, 3, 2)
    assert run.losses[-1] == pytest.approx(mean_cross_entropy(X, y, run.W[-1], run.b[-1]))
    # The gradients of all classes add up to 0, so from zero the weights do too.
    np.testing.assert_allclose(run.W.sum(axis=1), 0, atol=1e-12)


@pytest.mark.parametrize("columns", [(2, 3), (2, 3, 0)])
def test_it_arrives_where_scikit_learn_does(columns: tuple[int, ...]) -> None:
    X, y = iris(columns)
    theirs = LogisticRegression(C=np.inf, tol=1e-10, max_iter=100_000).fit(X, y)
    their_loss = mean_cross_entropy(X, y, theirs.coef_, theirs.intercept_)
    run = softmax_descent(X, y, np.zeros((3, len(columns))), np.zeros(3), 6.0, 4000)
    # Setosa can be separated from the others, so its weights grow without end and the loss creeps.
    assert run.losses[-1] == pytest.approx(their_loss, abs=3e-4)
    mine = class_predictions(X, run.W[-1], run.b[-1])
    assert (mine != theirs.predict(X)).sum() <= 1


def test_probabilities_are_scikit_learns_for_the_same_weights() -> None:
    X, y = iris((2, 3))
    theirs = LogisticRegression(C=1.0).fit(X, y)
    np.testing.assert_allclose(
        class_probabilities(X, theirs.coef_, theirs.intercept_), theirs.predict_proba(X), rtol=1e-9
    )
    predicted = theirs.predict(X)
    counts = confusion_matrix(y, predicted, 3)
    np.testing.assert_array_equal(counts, metrics.confusion_matrix(y, predicted))


def test_of_equal_scores_the_first_class_counts() -> None:
    assert class_predictions([[1.0, 2.0]], np.zeros((3, 2)), [0, 1, 1]).tolist() == [1]


def test_on_a_border_two_scores_are_equal_and_no_other_is_larger() -> None:
    rng = np.random.default_rng(5)
    found = 0
    for n_features in (2, 3):
        box = [[-4.0] * n_features, [4.0] * n_features]
        for _ in range(60):
            W, b = rng.normal(size=(3, n_features)), rng.normal(size=3)
            for i, j in ((0, 1), (0, 2), (1, 2)):
                points = score_border(W, b, i, j, box)
                found += len(points)
                if not len(points):
                    continue
                z = class_scores(points, W, b)
                np.testing.assert_allclose(z[:, i], z[:, j], atol=1e-9)
                assert (z[:, i] >= z.max(axis=1) - 1e-9).all()
                assert np.abs(points).max() <= 4 + 1e-9
    assert found > 300


def test_three_borders_of_the_plane_meet_in_a_point() -> None:
    W, b = np.array([[-1.0, -1.0], [1.0, -0.5], [0.0, 1.0]]), np.array([0.2, 0.0, -0.1])
    meeting = np.linalg.solve(W[:2] - W[2], b[2] - b[:2])
    for i, j in ((0, 1), (0, 2), (1, 2)):
        ends = score_border(W, b, i, j, BOX)
        assert np.abs(ends - meeting).max(axis=1).min() < 1e-12


def test_there_is_no_border_where_a_third_class_is_always_ahead_or_weights_are_equal() -> None:
    W = np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 0.0]])
    assert len(score_border(W, [0.0, 0.0, 9.0], 0, 1, BOX)) == 0
    assert len(score_border(np.ones((3, 2)), [0.0, 1.0, 2.0], 0, 1, BOX)) == 0


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda X, y, W, b: class_scores(X[:, :2], W, b), "X has 2 columns where 3 are needed"),
        (lambda X, y, W, b: mean_cross_entropy(X, y[:-1], W, b), "give one class for each leaf"),
        (lambda X, y, W, b: mean_cross_entropy(X[:0], [], W, b), "there are no leaves"),
        (
            lambda X, y, W, b: mean_cross_entropy(X, y + 1, W, b),
            "every class is a whole number from 0 to 3",
        ),
        (lambda X, y, W, b: softmax_descent(X, y, W, b, 0.1, -1), "n_steps is -1"),
        (lambda X, y, W, b: softmax_descent(X, y, W, b[:2], 0.1, 1), "b has 2 entries"),
        (lambda X, y, W, b: class_scores(1e200 * X, 1e200 * W, b), "too large to be written"),
        (lambda X, y, W, b: confusion_matrix(y, y[:-1], 4), "give one class for each leaf"),
        (lambda X, y, W, b: score_border(W[:, :2], b, 0, 7, BOX), "the class is 7"),
    ],
)
def test_bad_input_gets_a_sentence(call: Any, sentence: str) -> None:
    X, y, W, b = random_case(1)
    y[:4] = np.arange(4)
    y[0] = 3
    with pytest.raises(InputError, match=sentence):
        call(X, y, W, b)
