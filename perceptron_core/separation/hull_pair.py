"""The two nearest points of two convex hulls, or a point that they share.

The nearest points p₀ and p₁ differ by the shortest vector of the Minkowski difference
conv(X₁) − conv(X₀) (Gilbert, Johnson & Keerthi, IEEE J. Robotics and Automation 4, 1988). The
hyperplane half-way between them has the largest margin (Bennett & Bredensteiner, Duality and
geometry in SVM classifiers, ICML 2000).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from perceptron_core.arithmetic import power_of_two_below
from perceptron_core.array_types import FloatArray
from perceptron_core.separation.nearest_point import NearestPoint, Vertex, nearest_to_origin
from perceptron_core.separation.working_set import WorkingSet


@dataclass(frozen=True, eq=False)
class HullPair:
    """The shortest way from hull 0 to hull 1.

    Attributes
    ----------
    way : ndarray of shape (n_features,)
        A positive multiple of p₁ − p₀, divided by `scale`; zero where the hulls meet.
    weights_0, weights_1 : ndarray of shape (n_leaves_of_the_class,)
        Convex weights of p₀ and p₁.
    scale : ndarray of shape (n_features,)
        What the features were divided by, powers of two.
    """

    way: FloatArray
    weights_0: FloatArray
    weights_1: FloatArray
    scale: FloatArray

    @property
    def normal(self) -> FloatArray:
        """The direction of a hyperplane between the hulls, in the features as given."""
        with np.errstate(over="ignore", under="ignore"):
            normal: FloatArray = self.way * (self.scale.min() / self.scale)
        return normal


def nearest_hull_points(X0: FloatArray, X1: FloatArray, each_feature: bool) -> HullPair:
    """Return the shortest way from the hull of `X0` to the hull of `X1`.

    Parameters
    ----------
    X0, X1 : ndarray of shape (n_leaves_of_the_class, n_features)
        At least one leaf each.
    each_feature : bool
        Divide each feature by a scale of its own, for features so different in size that
        the small ones would be lost beside the large ones. Nearest is then meant in the
        divided features.

    Returns
    -------
    HullPair
    """
    middle, scale = _frame(X0, X1, each_feature)
    Z0, Z1 = (X0 - middle) / scale, (X1 - middle) / scale

    sides = WorkingSet(-Z0), WorkingSet(Z1)

    def lowest(direction: FloatArray) -> Vertex:
        i, j = (side.lowest(direction) for side in sides)
        return (i, j), Z1[j] - Z0[i]

    def lowest_of_all(direction: FloatArray) -> Vertex:
        for side in sides:
            side.look_at_all(direction)
        return lowest(direction)

    begin = Z1.mean(axis=0) - Z0.mean(axis=0)
    found = nearest_to_origin((lowest, lowest_of_all), begin, 4.0 * math.sqrt(middle.size))
    weights = [_gathered(found, 0, len(Z0)), _gathered(found, 1, len(Z1))]
    return HullPair(found.point, weights[0], weights[1], scale)


def half_ranges(X0: FloatArray, X1: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the middle and half the range of each feature, both of shape (n_features,)."""
    low = np.minimum(X0.min(axis=0), X1.min(axis=0)) / 2.0
    high = np.maximum(X0.max(axis=0), X1.max(axis=0)) / 2.0
    return low + high, high - low


def _frame(X0: FloatArray, X1: FloatArray, each_feature: bool) -> tuple[FloatArray, FloatArray]:
    middle, half = half_ranges(X0, X1)
    sizes = half if each_feature else np.full_like(half, half.max())
    # Powers of two, so that dividing rounds nothing.
    return middle, np.array([power_of_two_below(size) if size > 0 else 1.0 for size in sizes])


def _gathered(found: NearestPoint, side: int, n_leaves: int) -> FloatArray:
    leaves = [key[side] for key in found.keys]
    return np.bincount(leaves, weights=found.weights, minlength=n_leaves).astype(np.float64)
