"""The leaves of three species, and where a descent on them begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from perceptron_core import Scaling
from perceptron_core.softmax import softmax_descent
from perceptron_explorer.leaf_data.given_sets import IRIS_SOURCE, MEASURED
from perceptron_explorer.leaf_data.iris import IRIS_FEATURES, iris_flowers
from perceptron_explorer.shell.figures import axes

Points = NDArray[np.float64]
NAMES = ("setosa", "versicolor", "virginica")
N_CLASSES = len(NAMES)
SOURCE = IRIS_SOURCE
STARTS = {
    2: ((-1.6, -0.4, 0.0), (1.5, -1.4, 0.4), (0.4, 1.9, -0.3)),
    3: ((-1.6, -0.4, 0.3, 0.0), (1.5, -1.4, -0.4, 0.4), (0.4, 1.9, 0.6, -0.3)),
}
"""A row for each species: its weight vector and, last, its bias."""
RATE, N_STEPS = 0.3, 150


@dataclass(frozen=True, eq=False)
class Species:
    """Standardised leaves of three species in the plane or in space.

    Parameters
    ----------
    X : ndarray of shape (n_samples, 2 or 3)
    y : ndarray of shape (n_samples,)
        The species' number, counted from 0.
    """

    X: Points
    y: NDArray[np.int64]

    @property
    def dim(self) -> int:
        """2 in the plane, 3 in space."""
        return int(self.X.shape[1])

    @property
    def titles(self) -> list[str]:
        """What the axes are called."""
        return [f"{name}, standardised" for name in MEASURED[: self.dim]]

    @property
    def start(self) -> list[float]:
        """All weights and biases, w₁, b₁, w₂, b₂, w₃, b₃, that leave something to do."""
        return [entry for row in STARTS[self.dim] for entry in row]

    @property
    def box(self) -> Points:
        """What must be visible: the leaves, and each w wherever the first run takes it."""
        rows = np.array(STARTS[self.dim])
        run = softmax_descent(self.X, self.y, rows[:, :-1], rows[:, -1], RATE, N_STEPS)
        return axes.box_round(np.vstack([self.X, run.W.reshape(-1, self.dim)]))


@cache
def species(dim: int) -> Species:
    """Return the leaves with two features, or with three."""
    X, names = iris_flowers()
    chosen = X[:, [IRIS_FEATURES.index(name) for name in MEASURED[:dim]]]
    y = np.array([NAMES.index(name) for name in names], dtype=np.int64)
    return Species(Scaling.fit(chosen).transform(chosen), y)
