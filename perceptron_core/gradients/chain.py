"""A chain of neurons with one weight each and no bias: its slope is a product of links."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.gradients.activations import Activation, activate, activation_slope
from perceptron_core.validation import as_scalar, as_vector


def chain_sums(kind: Activation, weights: npt.ArrayLike, x: float) -> FloatArray:
    """Return z⁽ˡ⁾ = w⁽ˡ⁾a⁽ˡ⁻¹⁾ of each neuron, where a⁽⁰⁾ = x.

    Parameters
    ----------
    kind : {'sigmoid', 'tanh', 'relu'}
        The activation function of all neurons.
    weights : array_like of shape (n_neurons,)
    x : float

    Returns
    -------
    ndarray of shape (n_neurons,)

    Raises
    ------
    InputError
        If an argument is not finite or there is no such activation function.
    """
    a, sums = as_scalar(x, "x"), []
    for w in as_vector(weights, "weights").tolist():
        sums.append(w * a)
        a = activate(kind, sums[-1])
    return np.array(sums)


def chain_outputs(kind: Activation, weights: npt.ArrayLike, x: float) -> FloatArray:
    """Return a⁽ˡ⁾ = σ(z⁽ˡ⁾) of each neuron; the arguments are those of `chain_sums`."""
    return np.array([activate(kind, z) for z in chain_sums(kind, weights, x).tolist()])


def chain_links(kind: Activation, weights: npt.ArrayLike, x: float) -> FloatArray:
    """Return ∂a⁽ˡ⁾/∂a⁽ˡ⁻¹⁾ = w⁽ˡ⁾σ′(z⁽ˡ⁾) of each neuron; the arguments are as of `chain_sums`."""
    slopes = [activation_slope(kind, z) for z in chain_sums(kind, weights, x).tolist()]
    return np.multiply(as_vector(weights, "weights"), slopes)


def products_from_end(links: npt.ArrayLike) -> FloatArray:
    """Return the product of each link with all those after it.

    Of a chain's links the entry l is ∂a⁽ⁿ⁾/∂a⁽ˡ⁻¹⁾, and the first one is ∂a⁽ⁿ⁾/∂x.

    Parameters
    ----------
    links : array_like of shape (n_neurons,)

    Returns
    -------
    ndarray of shape (n_neurons,)
    """
    return np.array(np.cumprod(as_vector(links, "links")[::-1])[::-1], dtype=float)
