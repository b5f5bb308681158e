"""How many mistakes Rosenblatt's rule can make at most."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import power_of_two_below, unit, weighted_sums
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.labels import as_labels
from perceptron_core.separation.certificates import EPS, Overlap
from perceptron_core.separation.nearest_point import Vertex, nearest_to_origin
from perceptron_core.separation.separability import separability
from perceptron_core.separation.working_set import WorkingSet
from perceptron_core.validation import as_matrix


@dataclass(frozen=True, eq=False)
class MistakeBound:
    """Novikoff's bound and what it is made of, in the lifted space with x₀ = 1.

    Attributes
    ----------
    R : float
        max ‖(x, 1)‖ = max √(‖x‖² + 1), the length of the longest lifted leaf.
    gamma : float
        The largest γ for which some (w, b) of length 1 has (2y − 1)(w·x + b) ≥ γ at every
        leaf: the margin through the origin of the lifted space.
    bound : float
        (R/γ)². R is rounded up and γ down, so the bound holds in floats too.
    w : ndarray of shape (n_features,)
    b : float
        The (w, b) of length 1 that has this γ.
    farthest_leaf : int
        The row of X that R belongs to.
    """

    R: float
    gamma: float
    bound: float
    w: FloatArray
    b: float
    farthest_leaf: int

    @property
    def most_mistakes(self) -> int:
        """The largest whole number that is not above the bound."""
        return math.floor(self.bound)


def mistake_bound(X: npt.ArrayLike, y: npt.ArrayLike) -> MistakeBound | None:
    """Return the bound (R/γ)² on all the mistakes of Rosenblatt's rule together.

    It holds when training starts at w = 0, b = 0, for every learning rate and every order
    of visits, and as long as one goes on. (From other weights it does not.)

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
        At least one leaf.
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.

    Returns
    -------
    MistakeBound or None
        None where `separability` gives an Overlap: there is no bound. Also where γ is so
        small beside R (about 1e-16) that rounding leaves nothing of it.

    Raises
    ------
    InputError
        As `separability`; also if the bound is too large for a float.

    Notes
    -----
    A. B. J. Novikoff, On convergence proofs for perceptrons, Symposium on the Mathematical
    Theory of Automata 12 (1962), 615–622. With x̃ = (x, 1), s = 2y − 1 and w̃ = (w, b) the
    rule is w̃ ← w̃ + ηs x̃, made only when s w̃·x̃ ≤ 0 (for y = 1, < 0). After k mistakes
    ‖w̃‖² ≤ kη²R², while along the unit w̃ of γ it has grown to at least kηγ; so k ≤ (R/γ)².
    The γ is the distance of the origin from the convex hull of the points s x̃.
    """
    verdict = separability(X, y)
    if isinstance(verdict, Overlap):
        return None
    leaves = as_matrix(X)
    signs = np.where(as_labels(y, len(leaves)) == 1, 1.0, -1.0)
    signed = signs[:, None] * np.column_stack([leaves, np.ones(len(leaves))])
    # The verdict's hyperplane has a γ above 0 in any case, though not the largest one.
    known = unit(np.append(verdict.w, verdict.b), "(w, b)")
    best = max(_best_direction(signed, known), known, key=lambda v: _gamma(signed, v))
    return _bound(signed, best)


def _best_direction(signed: FloatArray, known: FloatArray) -> FloatArray:
    scale = power_of_two_below(float(np.abs(signed).max()))
    points = signed / scale
    some = WorkingSet(points)

    def lowest(direction: FloatArray) -> Vertex:
        row = some.lowest(direction)
        return (row,), points[row]

    def lowest_of_all(direction: FloatArray) -> Vertex:
        some.look_at_all(direction)
        return lowest(direction)

    size = 2.0 * math.sqrt(known.size)
    found = nearest_to_origin((lowest, lowest_of_all), known, size)
    return unit(found.point, "(w, b)") if found.point.any() else known


def _gamma(signed: FloatArray, direction: FloatArray) -> float:
    rounding = (direction.size + 3) * EPS * weighted_sums(np.abs(signed), np.abs(direction), 0.0)
    return float((weighted_sums(signed, direction, 0.0) - rounding).min())


def _bound(signed: FloatArray, direction: FloatArray) -> MistakeBound | None:
    scale = power_of_two_below(float(np.abs(signed).max()))
    lengths = np.sqrt(((signed / scale) ** 2).sum(axis=1))
    farthest = int(np.argmax(lengths))
    R = refuse_overflow(
        float(lengths[farthest]) * scale * (1.0 + direction.size * EPS), "the longest leaf"
    )
    gamma = _gamma(signed, direction)
    if gamma <= 0.0:
        return None
    ratio = R / gamma
    bound = refuse_overflow(ratio * ratio, "the bound (R/γ)²")
    return MistakeBound(R, gamma, bound, direction[:-1], float(direction[-1]), farthest)
