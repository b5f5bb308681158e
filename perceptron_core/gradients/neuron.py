"""One sigmoid neuron with its cost, w → z → a → C, and the slope of each link."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_core.gradients.activations import activate, activation_slope
from perceptron_core.validation import as_scalar


def neuron_forward(w: float, x: float, b: float, y: float) -> FloatArray:
    """Return z = wx + b, a = σ(z) and C = ½(a − y)².

    Parameters
    ----------
    w, x, b : float
        Weight, input and bias.
    y : float
        The target.

    Returns
    -------
    ndarray of shape (3,)

    Raises
    ------
    InputError
        If an argument is not finite.
    """
    target = as_scalar(y, "y")
    z = as_scalar(w, "w") * as_scalar(x, "x") + as_scalar(b, "b")
    a = activate("sigmoid", z)
    return np.array([z, a, (a - target) ** 2 / 2])


def neuron_links(w: float, x: float, b: float, y: float) -> FloatArray:
    """Return ∂z/∂w = x, ∂a/∂z = σ′(z) and ∂C/∂a = a − y; their product is ∂C/∂w.

    Parameters
    ----------
    w, x, b, y : float
        As of `neuron_forward`.

    Returns
    -------
    ndarray of shape (3,)

    References
    ----------
    Punnen, ch. 4: "Back propagation, pass 1 (chain rule)".
    """
    z, a, _ = neuron_forward(w, x, b, y)
    return np.array([float(x), activation_slope("sigmoid", float(z)), a - y])
