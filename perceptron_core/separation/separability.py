"""Whether any weight vector at all sorts the leaves, with a proof either way."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import unit, weighted_sums
from perceptron_core.array_types import BoolArray, FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.labels import as_labels
from perceptron_core.perceptron.evaluation import geometric_margin
from perceptron_core.separation.certificates import Overlap, Separation
from perceptron_core.separation.convex_weights import few_weights
from perceptron_core.separation.hull_pair import HullPair, half_ranges, nearest_hull_points
from perceptron_core.validation import as_matrix


def separability(X: npt.ArrayLike, y: npt.ArrayLike) -> Separation | Overlap:
    """Return a hyperplane that separates the classes, or a point that lies in both hulls.

    One of the two always exists and never both: two convex hulls of finitely many points
    have a hyperplane strictly between them exactly when they share no point (Boyd &
    Vandenberghe, Convex Optimization, 2004, §2.5.1).

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
        At least one leaf.
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.

    Returns
    -------
    Separation
        The hyperplane with the largest margin. When a class has no leaf there is no largest
        one, since a hyperplane can go ever farther away: then w = 0 and b is 1 if all the
        leaves have the label 1, else −1, which sorts them with no hyperplane at all.
        Where the features' ranges differ by more than about 1e13, the margin is the largest
        in features brought to one range.
    Overlap
        Hulls that only touch overlap. So do hulls whose distance is lost in the rounding of
        the sums w·x + b.
        Either answer has been checked by its own `holds`.

    Raises
    ------
    InputError
        If an argument is malformed, there are no leaves, a sum overflows, or the leaves
        differ by so little (1e-300) that floats can express neither answer.
    """
    leaves = as_matrix(X)
    fires = as_labels(y, len(leaves)) == 1
    if fires.size == 0:
        raise InputError("there are no leaves, so nothing to separate; give at least one leaf.")
    if fires.all() or not fires.any():
        return Separation(np.zeros(leaves.shape[1]), 1.0 if fires[0] else -1.0, math.inf)
    return _shared_leaf(leaves, fires) or _decided(leaves, fires)


def _decided(leaves: FloatArray, fires: BoolArray) -> Separation | Overlap:
    for each_feature in (False, True):
        pair = nearest_hull_points(leaves[~fires], leaves[fires], each_feature)
        for answer in (_between(pair, leaves, fires), _common(pair, leaves, fires)):
            if answer is not None and answer.holds(leaves, fires):
                return answer
    raise InputError(
        "the leaves differ by too little for floats to tell whether the classes overlap; "
        "give the features in a smaller unit, so that their numbers are larger."
    )


def _between(pair: HullPair, leaves: FloatArray, fires: BoolArray) -> Separation | None:
    if not pair.normal.any():
        return None
    w = unit(pair.normal, "w")
    sums = refuse_overflow(weighted_sums(leaves, w, 0.0), "the sum w·x of a leaf")
    b = 0.0 - (float(sums[~fires].max()) / 2.0 + float(sums[fires].min()) / 2.0)
    margin = geometric_margin(leaves, fires, w, b)
    ends = (leaves[~fires].T @ pair.weights_0, leaves[fires].T @ pair.weights_1)
    return Separation(w, b, margin, *ends)


def _common(pair: HullPair, leaves: FloatArray, fires: BoolArray) -> Overlap:
    used_0, used_1 = np.flatnonzero(pair.weights_0), np.flatnonzero(pair.weights_1)
    rows = np.concatenate([np.flatnonzero(~fires)[used_0], np.flatnonzero(fires)[used_1]])
    weights = np.concatenate([pair.weights_0[used_0], pair.weights_1[used_1]])
    middle, half = half_ranges(leaves[~fires], leaves[fires])
    centred = (leaves[rows] - middle) / np.where(half > 0, half, 1.0)
    sides = np.where(fires[rows], 1.0, -1.0)[:, None]
    columns = np.hstack([sides * centred, sides < 0, sides > 0]).T
    whole = np.zeros(len(leaves))
    whole[rows] = few_weights(columns, weights)
    return _overlap(leaves, fires, whole)


def _shared_leaf(leaves: FloatArray, fires: BoolArray) -> Overlap | None:
    plain = leaves + 0.0  # −0.0 is the same number as 0.0 but not the same bytes
    of_class_0 = {plain[row].tobytes(): row for row in np.flatnonzero(~fires)[::-1]}
    for row in np.flatnonzero(fires):
        twin = of_class_0.get(plain[row].tobytes())
        if twin is not None:
            weights = np.zeros(len(leaves))
            weights[[row, twin]] = 1.0
            return _overlap(leaves, fires, weights)
    return None


def _overlap(leaves: FloatArray, fires: BoolArray, weights: FloatArray) -> Overlap:
    weights_0 = weights[~fires] / weights[~fires].sum()
    weights_1 = weights[fires] / weights[fires].sum()
    point = (leaves[~fires].T @ weights_0) / 2.0 + (leaves[fires].T @ weights_1) / 2.0
    used = weights > 0
    rows_0, rows_1 = np.flatnonzero(used & ~fires), np.flatnonzero(used & fires)
    return Overlap(point, weights_0, weights_1, rows_0, rows_1)
