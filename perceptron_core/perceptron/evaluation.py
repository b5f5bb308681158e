"""How well a hyperplane sorts labelled leaves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import BoolArray, FloatArray, IntArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.hyperplane.distances import signed_distance
from perceptron_core.labels import as_labels
from perceptron_core.perceptron.output import predict
from perceptron_core.validation import as_matrix, as_vector


@dataclass(frozen=True)
class ConfusionCounts:
    """How many leaves got each pair of label and output; label 1 is "positive".

    Attributes
    ----------
    tp, fp, fn, tn : int
        True positives (label 1, output 1), false positives (0, 1), false negatives (1, 0)
        and true negatives (0, 0).
    """

    tp: int
    fp: int
    fn: int
    tn: int

    @property
    def correct(self) -> int:
        """Leaves whose output is their label, tp + tn."""
        return self.tp + self.tn

    @property
    def total(self) -> int:
        """All leaves."""
        return self.tp + self.fp + self.fn + self.tn

    @property
    def accuracy(self) -> float:
        """Share of correct leaves, in [0, 1]; ValueError when there are no leaves."""
        if self.total == 0:
            raise InputError("there are no leaves, so no accuracy; give at least one leaf.")
        return self.correct / self.total


def confusion_counts(y: npt.ArrayLike, y_hat: npt.ArrayLike) -> ConfusionCounts:
    """Count the leaves by label and output.

    Parameters
    ----------
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    y_hat : array_like of shape (n_samples,)
        Outputs in {0, 1}.

    Returns
    -------
    ConfusionCounts

    Raises
    ------
    InputError
        If either holds anything but 0 and 1, or they differ in length.
    """
    labels = as_labels(y) == 1
    outputs = as_labels(y_hat, labels.size, "y_hat") == 1
    return ConfusionCounts(
        tp=int(np.sum(labels & outputs)),
        fp=int(np.sum(~labels & outputs)),
        fn=int(np.sum(labels & ~outputs)),
        tn=int(np.sum(~labels & ~outputs)),
    )


def misclassified(X: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike, b: float) -> BoolArray:
    """Tell which leaves get an output that is not their label.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    ndarray of bool of shape (n_samples,)

    Raises
    ------
    InputError
        If an argument is malformed or the shapes do not fit.
    """
    outputs = predict(X, w, b)
    wrong: BoolArray = outputs != as_labels(y, outputs.size)
    return wrong


def correct_counts(
    X: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike, b: npt.ArrayLike
) -> IntArray:
    """Count the leaves that each of several perceptrons sorts rightly.

    The leaves are checked once, so this is much faster than `misclassified` for each.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    w : array_like of shape (n_perceptrons, n_features)
    b : array_like of shape (n_perceptrons,)
        At least one.

    Returns
    -------
    ndarray of int of shape (n_perceptrons,)

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.
    """
    # Column by column in memory, as the sums go through it.
    leaves = np.asfortranarray(as_matrix(X))
    fires = as_labels(y, len(leaves)) == 1
    weights = as_matrix(w, "w", leaves.shape[1])
    counts = [
        np.count_nonzero((_sums(leaves, one, bias) >= 0) == fires)
        for one, bias in zip(weights, as_vector(b, "b", len(weights)).tolist(), strict=True)
    ]
    return np.array(counts, dtype=np.int64)


def _sums(leaves: FloatArray, w: FloatArray, b: float) -> FloatArray:
    return refuse_overflow(weighted_sums(leaves, w, b), "the sum w·x + b of a leaf")


def geometric_margin(X: npt.ArrayLike, y: npt.ArrayLike, w: npt.ArrayLike, b: float) -> float:
    """Return the geometric margin, min over leaves of (2y − 1)(w·x + b)/‖w‖.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
        At least one leaf.
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    float
        In the unit of the features. Positive: every leaf is on its own side, the nearest
        one this far from the hyperplane. Negative: the leaf that is deepest on the wrong
        side is this far beyond it. Zero: the worst leaf lies on the hyperplane, where the
        perceptron fires, so with label 0 it is misclassified all the same.

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, there are no leaves, or `w` is
        the zero vector.

    Notes
    -----
    Cristianini & Shawe-Taylor, An Introduction to Support Vector Machines, 2000, §2.1.
    """
    distances = signed_distance(X, w, b)
    labels = as_labels(y, distances.size)
    if distances.size == 0:
        raise InputError("there are no leaves, so there is no margin; give at least one leaf.")
    return float(np.min(np.where(labels == 1, distances, 0.0 - distances)))
