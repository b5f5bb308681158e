"""Where leaves are drawn: scaled features, and the box that must be seen.

A frame stays while single leaves change, or the picture would jump with each of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core
from perceptron_explorer.shell.figures import axes

LEAST_HALF_SIDE = 2.4
"""In standard deviations: one leaf, or several at one place, get a box round them too."""
STEPS_PER_DEVIATION = 100
"""A leaf that is dragged goes in steps so small that they cannot be seen."""


@dataclass(frozen=True, eq=False)
class Frame:
    """The map from measured to drawn features, and the part of the drawn space to show.

    Parameters
    ----------
    scaling : Scaling
        Of all features.
    box : ndarray of shape (2, n_features)
        Lower and upper corner, in scaled features.
    """

    scaling: core.Scaling
    box: NDArray[np.float64]

    @classmethod
    def round(cls, X: ArrayLike) -> Frame:
        """Return the frame that fits leaves, of shape (n_samples, n_features); at least one."""
        scaling = core.Scaling.fit(X)
        return cls(scaling, _box(scaling.transform(X)))

    @classmethod
    def around(cls, middle: ArrayLike, spread: ArrayLike) -> Frame:
        """Return a frame for leaves to come, with `spread` for their standard deviations."""
        scaling = core.Scaling(np.asarray(middle, float), np.asarray(spread, float))
        return cls(scaling, _box(np.zeros((1, len(scaling.mean)))))

    def reaching(self, X: NDArray[np.float64]) -> Frame:
        """Return this frame, its box made larger where leaves lie outside it."""
        if len(X) == 0:
            return self
        points = self.scaling.transform(X)
        if ((points >= self.box[0]) & (points <= self.box[1])).all():
            return self
        return replace(self, box=_box(np.vstack([points, self.box])))

    def same_as(self, other: Frame) -> bool:
        """Say whether nothing differs."""
        mine = (self.box, self.scaling.mean, self.scaling.scale)
        theirs = (other.box, other.scaling.mean, other.scaling.scale)
        return self is other or all(map(np.array_equal, mine, theirs))

    @cached_property
    def digits(self) -> list[int]:
        """Decimal places that a dragged leaf's features are rounded to."""
        return [int(-np.floor(np.log10(s / STEPS_PER_DEVIATION))) for s in self.scaling.scale]


def _box(points: NDArray[np.float64]) -> NDArray[np.float64]:
    lower, upper = axes.box_round(points)
    return np.array([np.minimum(lower, -LEAST_HALF_SIDE), np.maximum(upper, LEAST_HALF_SIDE)])
