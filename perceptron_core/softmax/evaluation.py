"""Predictions for several classes, and how many of them are right."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import IntArray
from perceptron_core.softmax.linear_scores import as_classes, class_scores


def class_predictions(X: npt.ArrayLike, W: npt.ArrayLike, b: npt.ArrayLike) -> IntArray:
    """Return the class with the largest score; of equal ones the first.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    W : array_like of shape (n_classes, n_features)
    b : array_like of shape (n_classes,)

    Returns
    -------
    ndarray of int of shape (n_samples,)

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.
    """
    return np.asarray(class_scores(X, W, b).argmax(axis=1), dtype=np.int64)


def confusion_matrix(y: npt.ArrayLike, y_hat: npt.ArrayLike, n_classes: int) -> IntArray:
    """Count the samples by their class and the predicted one.

    Parameters
    ----------
    y, y_hat : array_like of shape (n_samples,)
        Classes counted from 0.
    n_classes : int

    Returns
    -------
    ndarray of int of shape (n_classes, n_classes)
        Row: the true class. Column: the predicted one. The diagonal holds what is correct.

    Raises
    ------
    InputError
        If there are no samples, the lengths differ, or an entry is none of the classes.
    """
    n_samples = np.size(y)
    labels = as_classes(y, n_samples, n_classes)
    predicted = as_classes(y_hat, n_samples, n_classes, "y_hat")
    counts = np.zeros((n_classes, n_classes), dtype=np.int64)
    np.add.at(counts, (labels, predicted), 1)
    return counts
