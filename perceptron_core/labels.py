"""Check the labels of the leaves."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import IntArray
from perceptron_core.conversion import counted, to_float_array
from perceptron_core.errors import InputError


def as_labels(y: object, n_samples: int | None = None, name: str = "y") -> IntArray:
    """Return `y` as labels, 1 for a leaf that should fire and 0 for one that should not.

    Parameters
    ----------
    y : array_like of shape (n_samples,)
        Entries 0 or 1.
    n_samples : int, optional
        The number of labels it must have.
    name : str
        What the sentences call it.

    Returns
    -------
    ndarray of int of shape (n_samples,)

    Raises
    ------
    InputError
        If `y` is not one-dimensional, holds anything but 0 and 1, or has another number of
        labels than `n_samples`.
    """
    labels = to_float_array(y, name)
    if labels.ndim != 1:
        raise InputError(f"{name} has shape {labels.shape}; give one label per leaf.")
    wrong = np.flatnonzero((labels != 0) & (labels != 1))
    if wrong.size:
        first = int(wrong[0])
        raise InputError(
            f"entry {first + 1} of {name} is {labels[first]:g}; every label must be 0 or 1."
        )
    if n_samples is not None and labels.size != n_samples:
        raise InputError(
            f"{name} has {counted(labels.size, 'label', 'labels')} but there are "
            f"{counted(n_samples, 'leaf', 'leaves')}; give one label per leaf."
        )
    return labels.astype(np.int64)
