"""The two possible answers to "is there any w at all?", each a proof of itself."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import BoolArray, FloatArray, IntArray
from perceptron_core.labels import as_labels
from perceptron_core.separation.hull_pair import half_ranges
from perceptron_core.validation import as_matrix

EPS = float(np.finfo(float).eps)
SAME_POINT = 1e-9


@dataclass(frozen=True, eq=False)
class Separation:
    """A hyperplane with every leaf of class 1 strictly above it, of class 0 strictly below.

    Attributes
    ----------
    w : ndarray of shape (n_features,)
        Of length 1, so that w·x + b is the distance of x. The zero vector when a class has
        no leaf.
    b : float
    margin : float
        Distance of the nearest leaf, in the unit of the features; infinite when a class
        has no leaf.
    nearest_0, nearest_1 : ndarray of shape (n_features,), or None when a class has no leaf
        The nearest points of the two convex hulls. No hyperplane can be farther than half
        their distance from both, so they prove that `margin` is the largest.
    """

    w: FloatArray
    b: float
    margin: float
    nearest_0: FloatArray | None = None
    nearest_1: FloatArray | None = None

    def holds(self, X: npt.ArrayLike, y: npt.ArrayLike) -> bool:
        """Tell whether w·x + b > 0 for each leaf of class 1 and < 0 for each of class 0.

        The sums are taken in floats, as `decision_function` takes them, and again in exact
        fractions wherever rounding could have turned a sign.
        """
        leaves = as_matrix(X, n_features=self.w.size)
        fires = as_labels(y, len(leaves)) == 1
        sums = weighted_sums(leaves, self.w, self.b)
        size = weighted_sums(np.abs(leaves), np.abs(self.w), abs(self.b))
        if not _on_their_sides(sums, fires).all():
            return False
        doubtful = np.abs(sums) <= (self.w.size + 2) * EPS * size + 1e-300
        exact = np.array([self._exact_sign(x) for x in leaves[doubtful]], dtype=np.float64)
        return bool(_on_their_sides(exact, fires[doubtful]).all())

    def _exact_sign(self, x: FloatArray) -> int:
        pairs = zip(self.w.tolist(), x.tolist(), strict=True)
        total = sum((Fraction(a) * Fraction(c) for a, c in pairs), Fraction(self.b))
        return (total > 0) - (total < 0)


@dataclass(frozen=True, eq=False)
class Overlap:
    """A point that lies in the convex hulls of both classes: no hyperplane can part them.

    Attributes
    ----------
    point : ndarray of shape (n_features,)
        X₀ᵀ weights_0 = X₁ᵀ weights_1, with X₀ and X₁ the leaves of class 0 and 1.
    weights_0, weights_1 : ndarray of shape (n_leaves_of_the_class,)
        Not negative, each with the sum 1; together at most n_features + 2 are not 0.
    leaves_0, leaves_1 : ndarray of int
        The rows of X whose weight is not 0, in the order of the weights.
    """

    point: FloatArray
    weights_0: FloatArray
    weights_1: FloatArray
    leaves_0: IntArray
    leaves_1: IntArray

    @property
    def twins(self) -> tuple[int, int] | None:
        """The rows of one leaf of either class that are the point, where one is enough."""
        if self.leaves_0.size == self.leaves_1.size == 1:
            return int(self.leaves_0[0]), int(self.leaves_1[0])
        return None

    def holds(self, X: npt.ArrayLike, y: npt.ArrayLike) -> bool:
        """Tell whether the weights are convex and lead to `point` from both sides.

        To 1e-9 of half the range of each feature, or to the rounding of its numbers where
        these are large beside their range.
        """
        leaves = as_matrix(X, n_features=self.point.size)
        fires = as_labels(y, len(leaves)) == 1
        sides = ((leaves[~fires], self.weights_0), (leaves[fires], self.weights_1))
        rounding = (self.point.size + 2) * 4 * EPS * np.abs(leaves).max(axis=0)
        allowed = SAME_POINT * half_ranges(*(side for side, _ in sides))[1] + rounding
        return all(
            len(side) == weights.size
            and bool((weights >= 0).all())
            and abs(weights.sum() - 1.0) <= SAME_POINT
            and bool((np.abs(side.T @ weights - self.point) <= allowed).all())
            for side, weights in sides
        )


def _on_their_sides(sums: FloatArray, fires: BoolArray) -> BoolArray:
    return np.where(fires, sums > 0, sums < 0)
