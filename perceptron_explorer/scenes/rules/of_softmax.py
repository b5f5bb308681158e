"""Rules of softmax: the core's functions, and what is drawn of them.

All weights and biases of linear scores come as one vector, w₁, b₁, w₂, b₂ …, so that a scene has
one value of them. Mirrored by ``frontend/rules/of_softmax.js`` and by ``frontend/softmax``.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from perceptron_core import softmax
from perceptron_core.gradients import activate

SIGMOID_POINTS = 600


def class_probabilities(X: ArrayLike, weights: ArrayLike) -> NDArray[np.float64]:
    """Return the probabilities of the classes at each point, a row each."""
    return softmax.class_probabilities(X, *_unpacked(X, weights))


def class_predictions(X: ArrayLike, weights: ArrayLike) -> NDArray[np.int64]:
    """Return the class with the largest score at each point."""
    return softmax.class_predictions(X, *_unpacked(X, weights))


def softmax_run(
    X: ArrayLike, y: ArrayLike, weights: ArrayLike, rate: float, n_steps: int
) -> dict[str, Any]:
    """Return a descent on the mean cross-entropy.

    Returns
    -------
    dict
        ``weights``, a row for each step from the start on; ``losses``, one for each of them;
        ``after``, those after a step.
    """
    run = softmax.softmax_descent(X, y, *_unpacked(X, weights), rate, n_steps)
    table = np.concatenate([run.W, run.b[:, :, None]], axis=2)
    return {
        "weights": table.reshape(len(table), -1),
        "losses": run.losses,
        "after": run.losses[1:],
    }


def score_border(weights: ArrayLike, first: int, second: int, box: ArrayLike) -> Any:
    """Return the border between two classes in a box; None where it is out of sight."""
    points = softmax.score_border(*_unpacked(box, weights), first, second, box)
    return points if len(points) else None


def multiples(step: int, last: int) -> list[int]:
    """Return the multiples of a number from 0 up to the last one."""
    return list(range(0, int(last) + 1, int(step)))


def columns_from(table: ArrayLike, start: int, count: int) -> NDArray[np.float64]:
    """Return some neighbouring columns of a table, such as where a weight vector goes."""
    return np.asarray(table, dtype=float)[:, int(start) : int(start) + int(count)]


def score_for(z: ArrayLike, label: int, temperature: float, p: float) -> float:
    """Return the score with which a class has a probability, the others' scores being as they are.

    z/T = log(p/(1 − p)) + log Σ exp(zₖ/T), over the other classes.
    """
    others = np.delete(np.asarray(z, dtype=float), int(label)) / temperature
    largest = others.max()
    rest = largest + np.log(np.exp(others - largest).sum())
    return float(temperature * (np.log(p) - np.log1p(-p) + rest))


def sigmoid(z: float) -> float:
    """Return σ(z)."""
    return activate("sigmoid", z)


def sigmoid_line(steepness: float, box: ArrayLike) -> NDArray[np.float64]:
    """Return the points of σ(a·x) from the left to the right of a box."""
    (left, _), (right, _) = np.asarray(box, dtype=float).tolist()
    places = [left + (right - left) * i / SIGMOID_POINTS for i in range(SIGMOID_POINTS + 1)]
    return np.array([[x, activate("sigmoid", steepness * x)] for x in places])


def _unpacked(points: ArrayLike, weights: ArrayLike) -> tuple[Any, Any]:
    """Return the weights and the biases, for points of so many features."""
    table = np.reshape(weights, (-1, np.shape(points)[1] + 1))
    return table[:, :-1], table[:, -1]
