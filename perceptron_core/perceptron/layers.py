"""Several perceptrons side by side: a weight matrix with one row for each of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.conversion import counted, refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.perceptron.output import activation
from perceptron_core.validation import as_matrix, as_vector


def layer_sums(W: npt.ArrayLike, x: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return W·x + b, one sum for each perceptron.

    Parameters
    ----------
    W : array_like of shape (n_outputs, n_features)
        One weight vector per row.
    x : array_like of shape (n_features,)
        The leaf that all of them see.
    b : array_like of shape (n_outputs,)
        One bias per row of `W`.

    Returns
    -------
    ndarray of shape (n_outputs,)
        Entry k is wₖ·x + bₖ, to the same bits as `decision_function` gives.

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.
    """
    leaf = as_vector(x, "x")
    weights = as_matrix(W, "W", leaf.size)
    biases = as_vector(b, "b")
    if biases.size != len(weights):
        raise InputError(
            f"b has {counted(biases.size, 'entry', 'entries')} but W has "
            f"{counted(len(weights), 'row', 'rows')}; give one bias per row of W."
        )
    with np.errstate(over="ignore", invalid="ignore"):
        sums = weighted_sums(weights, leaf, 0.0) + biases
    return refuse_overflow(sums, "a sum w·x + b")


def layer_outputs(W: npt.ArrayLike, x: npt.ArrayLike, b: npt.ArrayLike) -> IntArray:
    """Return σ(W·x + b): which of the perceptrons fire.

    Parameters
    ----------
    W, x, b
        As of `layer_sums`.

    Returns
    -------
    ndarray of int of shape (n_outputs,)

    Raises
    ------
    InputError
        As `layer_sums`.
    """
    return activation(layer_sums(W, x, b))
