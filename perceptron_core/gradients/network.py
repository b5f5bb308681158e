"""A network of one input, one hidden neuron and one output neuron, both with a sigmoid.

Its parameters stand in one vector, (w⁽¹⁾, b⁽¹⁾, w⁽²⁾, b⁽²⁾).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.gradients.activations import activate, activation_slope
from perceptron_core.validation import as_scalar, as_vector

N_PARAMETERS = 4


def network_forward(x: float, parameters: npt.ArrayLike, y: float) -> FloatArray:
    """Return z⁽¹⁾, a⁽¹⁾, z⁽²⁾, a⁽²⁾ and C = ½(a⁽²⁾ − y)².

    Parameters
    ----------
    x : float
        The input.
    parameters : array_like of shape (4,)
        w⁽¹⁾, b⁽¹⁾, w⁽²⁾, b⁽²⁾.
    y : float
        The target.

    Returns
    -------
    ndarray of shape (5,)

    Raises
    ------
    InputError
        If an argument is not finite, or there are not four parameters.
    """
    w1, b1, w2, b2 = as_vector(parameters, "parameters", N_PARAMETERS).tolist()
    z1 = w1 * as_scalar(x, "x") + b1
    a1 = activate("sigmoid", z1)
    z2 = w2 * a1 + b2
    a2 = activate("sigmoid", z2)
    return np.array([z1, a1, z2, a2, (a2 - as_scalar(y, "y")) ** 2 / 2])


def network_deltas(x: float, parameters: npt.ArrayLike, y: float) -> FloatArray:
    """Return δ⁽¹⁾ = δ⁽²⁾w⁽²⁾σ′(z⁽¹⁾) and δ⁽²⁾ = (a⁽²⁾ − y)σ′(z⁽²⁾), where δ = ∂C/∂z.

    Parameters
    ----------
    x, parameters, y
        As of `network_forward`.

    Returns
    -------
    ndarray of shape (2,)
    """
    z1, _, z2, a2, _ = network_forward(x, parameters, y).tolist()
    w2 = as_vector(parameters, "parameters", N_PARAMETERS)[2]
    second = (a2 - y) * activation_slope("sigmoid", z2)
    return np.array([second * w2 * activation_slope("sigmoid", z1), second])


def network_gradient(x: float, parameters: npt.ArrayLike, y: float) -> FloatArray:
    """Return the derivatives of C with respect to w⁽¹⁾, b⁽¹⁾, w⁽²⁾ and b⁽²⁾.

    Parameters
    ----------
    x, parameters, y
        As of `network_forward`.

    Returns
    -------
    ndarray of shape (4,)

    References
    ----------
    Punnen, ch. 5, equations (A) and (B), which have δ⁽²⁾ in common; the biases are not derived
    there.
    """
    a1 = network_forward(x, parameters, y)[1]
    first, second = network_deltas(x, parameters, y)
    return np.array([first * x, first, second * a1, second])


def network_differences(
    x: float, parameters: npt.ArrayLike, y: float, h: float = 1e-4
) -> FloatArray:
    """Return the central difference (C(p + h) − C(p − h))/2h of each parameter p.

    Parameters
    ----------
    x, parameters, y
        As of `network_forward`.
    h : float
        How far each parameter is moved, above 0.

    Returns
    -------
    ndarray of shape (4,)
    """
    p = as_vector(parameters, "parameters", N_PARAMETERS)
    steps = h * np.eye(N_PARAMETERS)
    ends = [[network_forward(x, p + sign * step, y)[-1] for sign in (1, -1)] for step in steps]
    return np.array([(above - below) / (2 * h) for above, below in ends])
