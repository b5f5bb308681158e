"""Weights to begin with, drawn at random."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError


def random_weights(n_features: int, seed: int) -> tuple[FloatArray, float]:
    """Return w and b, each entry an independent standard normal number.

    Parameters
    ----------
    n_features : int
        At least 1.
    seed : int
        At least 0. The same seed gives the same weights.

    Returns
    -------
    w : ndarray of shape (n_features,)
    b : float

    Raises
    ------
    InputError
        If either number is too small.
    """
    if n_features < 1 or seed < 0:
        raise InputError(
            f"n_features is {n_features} and seed {seed}; give at least one feature and a seed "
            "of at least 0."
        )
    *w, b = np.random.default_rng(seed).standard_normal(n_features + 1).tolist()
    return np.array(w), float(b)
