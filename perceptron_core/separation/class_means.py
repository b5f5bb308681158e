"""The mean leaf of each class, and the hyperplane half-way between the two."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import sum_of_products
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.labels import as_labels
from perceptron_core.validation import as_matrix


def class_means(X: npt.ArrayLike, y: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return the mean leaf of class 0 and of class 1.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}; each class needs a leaf.

    Returns
    -------
    mu0, mu1 : ndarray of shape (n_features,)
        In the units of the features. They do not depend on the order of the rows.

    Raises
    ------
    InputError
        If an argument is malformed, a class has no leaf, or a sum overflows.
    """
    leaves = as_matrix(X)
    labels = as_labels(y, len(leaves))
    for label in (0, 1):
        if not (labels == label).any():
            raise InputError(f"no leaf has the label {label}; give at least one of each class.")
    return _mean(leaves[labels == 0]), _mean(leaves[labels == 1])


def between_class_means(X: npt.ArrayLike, y: npt.ArrayLike) -> tuple[FloatArray, float]:
    """Return the hyperplane that gives each leaf the class with the nearer mean.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}; each class needs a leaf.

    Returns
    -------
    w : ndarray of shape (n_features,)
        μ₁ − μ₀. Where the means coincide this is the zero vector and b = 0: the means tell
        the classes apart nowhere, and the perceptron fires for every leaf.
    b : float
        −w·(μ₀ + μ₁)/2, which puts the hyperplane through the midpoint of the means.

    Raises
    ------
    InputError
        As `class_means`.

    Notes
    -----
    The nearest-centroid rule: linear discriminant analysis with equal class shares and the
    identity for covariance (Hastie, Tibshirani & Friedman, The Elements of Statistical
    Learning, 2nd ed. 2009, §4.3). It is no best fit: spread is not looked at.
    """
    mu0, mu1 = class_means(X, y)
    with np.errstate(over="ignore"):
        w = refuse_overflow(mu1 - mu0, "the distance between the class means")
    midpoint = mu0 / 2.0 + mu1 / 2.0
    return w, refuse_overflow(0.0 - sum_of_products(w, midpoint), "the bias between the means")


def _mean(leaves: FloatArray) -> FloatArray:
    # fsum rounds once, at the end. With ordinary sums the order of the rows would leave two
    # equal means some 1e-17 apart, and w would point in a direction that is only noise.
    try:
        return np.array([math.fsum(column) / len(column) for column in leaves.T.tolist()])
    except OverflowError:
        raise InputError("the sum of a feature is too large; give smaller entries.") from None
