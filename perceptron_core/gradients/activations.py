"""Activation functions and their slopes, of one sum or of arrays of sums."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import to_float_array
from perceptron_core.errors import InputError
from perceptron_core.validation import as_scalar

Activation = Literal["sigmoid", "tanh", "relu", "step"]
ACTIVATIONS: tuple[Activation, ...] = ("sigmoid", "tanh", "relu")
"""Those by which a gradient comes back; the step has the slope 0 wherever it has one."""

ALL_ACTIVATIONS: tuple[Activation, ...] = get_args(Activation)


def activations(kind: Activation, z: npt.ArrayLike) -> FloatArray:
    """Return σ(z) of each entry.

    Parameters
    ----------
    kind : {'sigmoid', 'tanh', 'relu', 'step'}
        1/(1 + e⁻ᶻ), tanh z, max(0, z), or 1 where z ≥ 0 and else 0.
    z : array_like
        The sums, of any shape.

    Returns
    -------
    ndarray of the shape of `z`

    Raises
    ------
    InputError
        If a sum is not finite or there is no such function.
    """
    at = to_float_array(z, "z")
    if kind == "sigmoid":
        # The power of e is never above 1, so no sum is too large.
        small = np.exp(-np.abs(at))
        return np.asarray(np.where(at >= 0, 1.0, small) / (1 + small))
    if kind == "tanh":
        return np.asarray(np.tanh(at))
    if kind == "relu":
        return np.maximum(0.0, at)
    _check(kind)
    return (at >= 0).astype(float)


def activation_slopes(kind: Activation, z: npt.ArrayLike) -> FloatArray:
    """Return σ′(z) of each entry.

    ReLU has no slope at 0; as in PyTorch and TensorFlow it is taken to be 0 there. So is that of
    the step.

    Parameters
    ----------
    kind, z
        As of `activations`.

    Returns
    -------
    ndarray of the shape of `z`

    Raises
    ------
    InputError
        As by `activations`.
    """
    at = to_float_array(z, "z")
    if kind == "sigmoid":
        # σ(1 − σ), symmetric in z: 1 − σ alone would be rounded to 0 for large sums.
        small = np.exp(-np.abs(at))
        return np.asarray(small / (1 + small) ** 2)
    if kind == "tanh":
        # 1/cosh² z, also where cosh² would leave the range of floats.
        small = np.exp(-np.abs(at)) ** 2
        return np.asarray(4 * small / (1 + small) ** 2)
    if kind == "relu":
        return (at > 0).astype(float)
    _check(kind)
    return np.zeros(at.shape)


def activate(kind: Activation, z: float) -> float:
    """Return σ(z) of one sum; see `activations`."""
    return float(activations(kind, as_scalar(z, "z")))


def activation_slope(kind: Activation, z: float) -> float:
    """Return σ′(z) of one sum; see `activation_slopes`."""
    return float(activation_slopes(kind, as_scalar(z, "z")))


def _check(kind: str) -> None:
    if kind != "step":
        known = ", ".join(ALL_ACTIVATIONS)
        raise InputError(f'There is no activation function "{kind}"; give one of {known}.')
