"""The perceptron itself: a weighted sum and a step."""

from __future__ import annotations

from typing import overload

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.conversion import to_float_array
from perceptron_core.hyperplane.distances import decision_function


@overload
def activation(z: float) -> int: ...
@overload
def activation(z: FloatArray | list[float]) -> IntArray: ...
def activation(z: float | FloatArray | list[float]) -> int | IntArray:
    """Return the step function of a sum: 1 where z ≥ 0, else 0 (Punnen, ch. 1, Eq 2).

    Parameters
    ----------
    z : float or array_like of shape (n_samples,)
        Sums w·x + b. On the hyperplane itself, z = 0, the perceptron fires.

    Returns
    -------
    int or ndarray of int of shape (n_samples,)

    Raises
    ------
    InputError
        If `z` holds an entry that is not a finite number.
    """
    fires = to_float_array(z, "z") >= 0
    return int(fires) if np.ndim(fires) == 0 else fires.astype(np.int64)


def predict(X: npt.ArrayLike, w: npt.ArrayLike, b: float) -> IntArray:
    """Return the output of the perceptron for each leaf, σ(w·x + b) (Punnen, ch. 1, Eq 3).

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    w : array_like of shape (n_features,)
        Weight vector; it may be the zero vector.
    b : float
        Bias.

    Returns
    -------
    ndarray of int of shape (n_samples,)
        1 where the perceptron fires, else 0.

    Raises
    ------
    InputError
        As `decision_function`.
    """
    return activation(decision_function(X, w, b))
