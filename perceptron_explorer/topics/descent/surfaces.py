"""The losses of two weights that the page walks down: their data, and what of them is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from perceptron_core import Scaling
from perceptron_core.descent import loss_hessian, losses_at
from perceptron_core.descent.losses import Loss
from perceptron_core.matrices.least_squares import largest_learning_rate
from perceptron_explorer.leaf_data.given_sets import given_sets

Points = NDArray[np.float64]
START_AWAY = np.array([1.0, 1.2])
"""How far from the best line its descent begins, in slope and intercept."""

TITLES = {"chain": "Two neurons", "line": "A line through leaves", "leaves": "Logistic, of leaves"}
"""What the page calls each, by what the address does."""


@dataclass(frozen=True, eq=False)
class Surface:
    """A loss over the plane of two weights.

    Parameters
    ----------
    key, title : str
        As the address and the page call it.
    kind : str
        The loss, as `perceptron_core.descent` calls it.
    A : ndarray of shape (n_samples, 2 or 3)
    y : ndarray of shape (n_samples,)
    box : ndarray of shape (2, 2)
        The weights that are drawn.
    titles : pair of str
        What the axes are called.
    ceiling : float
        The loss above which the surface is cut off.
    start : pair of float
    rate, most_rate : float
        The learning rate to begin with, and the largest one that is offered.
    edge : float, optional
        The learning rate from which on the descent diverges, where there is one.
    source : str
        Where the data come from.
    """

    key: str
    title: str
    kind: Loss
    A: Points
    y: Points
    box: Points
    titles: tuple[str, str]
    ceiling: float
    start: tuple[float, float]
    rate: float
    most_rate: float
    edge: float | None = None
    source: str = ""
    contours: int = 3
    """How many contour lines there are from one power of ten to the next."""

    def heights(self, n: int, wider: float = 1.0) -> tuple[Points, Points, Points]:
        """Return places along each axis, and the loss at each pair: row after row upwards.

        There are n upwards; a picture that is `wider` than the box has as many more to the right.
        """
        (left, low), (right, high) = self.box.tolist()
        room = (wider - 1) * (right - left) / 2
        first = np.linspace(left - room, right + room, round(n * wider))
        second = np.linspace(low, high, n)
        points = np.stack(np.meshgrid(first, second), axis=-1)
        found = losses_at(self.kind, self.A, self.y, points.reshape(-1, 2))
        return first, second, found.reshape(points.shape[:2])

    @property
    def eigenvalues(self) -> Points:
        """Of the Hessian at the start, the smaller one first."""
        H = loss_hessian(self.kind, self.A, self.y, self.start)
        return np.asarray(np.linalg.eigvalsh(H), dtype=float)


def _two_neurons() -> Surface:
    return Surface(
        key="chain",
        title=TITLES["chain"],
        kind="chain",
        A=np.array([[2.0, 1.0, 0.5]]),
        y=np.array([5.0]),
        box=np.array([[-3.0, -3.0], [3.0, 4.0]]),
        titles=("w₁", "w₂"),
        ceiling=16.0,
        start=(0.5, 1.5),
        rate=0.05,
        most_rate=0.25,
    )


def _line() -> Surface:
    leaf_set = next(iter(given_sets().values())).first_features(2)
    x, y = leaf_set.X.T
    A = np.column_stack([x, np.ones(len(x))])
    best = np.linalg.lstsq(A, y, rcond=None)[0]
    edge = largest_learning_rate(loss_hessian("squared", A, y, best))
    return Surface(
        key="line",
        title=TITLES["line"],
        kind="squared",
        A=A,
        y=y,
        box=np.array([best - 1.8, best + 1.8]),
        titles=("slope w₁", "intercept w₀"),
        ceiling=12.0,
        start=(
            float(np.round(best[0] + START_AWAY[0], 1)),
            float(np.round(best[1] + START_AWAY[1], 1)),
        ),
        rate=0.054,
        most_rate=0.11,
        edge=edge,
        source=leaf_set.source,
    )


def _leaves() -> Surface:
    leaf_set = given_sets()["iris-hard"].first_features(2)
    return Surface(
        key="leaves",
        title=TITLES["leaves"],
        kind="logistic",
        A=Scaling.fit(leaf_set.X).transform(leaf_set.X),
        y=leaf_set.y.astype(float),
        box=np.array([[-4.0, -4.0], [8.0, 8.0]]),
        titles=("w₁ (length)", "w₂ (width)"),
        ceiling=6.0,
        start=(-3.0, 3.0),
        rate=2.0,
        most_rate=12.0,
        contours=10,
        source=leaf_set.source,
    )


SURFACES: dict[str, Callable[[], Surface]] = {
    "chain": cache(_two_neurons),
    "line": cache(_line),
    "leaves": cache(_leaves),
}
"""What makes each, once it is asked for."""
