"""A layer of neurons as a map a = σ(Wx), and the matrix that small changes go through.

The source is A. Punnen, The Maths behind Neural Networks, chapter 7.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.gradients.activations import activation_slopes, activations
from perceptron_core.matrices.products import matrix_vector_product
from perceptron_core.validation import as_matrix, as_vector

LayerKind = Literal["linear", "sigmoid", "tanh", "relu"]
"""What the sums go through; ``linear`` leaves them as they are."""
LAYER_KINDS: tuple[LayerKind, ...] = get_args(LayerKind)


def activate_all(kind: LayerKind, z: npt.ArrayLike) -> FloatArray:
    """Return σ(z), entry by entry.

    Parameters
    ----------
    kind : {'linear', 'sigmoid', 'tanh', 'relu'}
    z : array_like of shape (n_neurons,)

    Returns
    -------
    ndarray of shape (n_neurons,)

    Raises
    ------
    InputError
        If an entry is not finite or there is no such activation function.
    """
    sums = as_vector(z, "z")
    return sums if kind == "linear" else activations(kind, sums)


def slopes_of_all(kind: LayerKind, z: npt.ArrayLike) -> FloatArray:
    """Return σ′(z), entry by entry; the arguments are those of `activate_all`."""
    sums = as_vector(z, "z")
    return np.ones(len(sums)) if kind == "linear" else activation_slopes(kind, sums)


def layer_images(kind: LayerKind, W: npt.ArrayLike, points: npt.ArrayLike) -> FloatArray:
    """Return σ(Wx) of each point x.

    Parameters
    ----------
    kind : {'linear', 'sigmoid', 'tanh', 'relu'}
    W : array_like of shape (n_neurons, n_inputs)
        A row for each neuron.
    points : array_like of shape (n_points, n_inputs)

    Returns
    -------
    ndarray of shape (n_points, n_neurons)
    """
    weights = as_matrix(W, "W")
    rows = as_matrix(points, "points", weights.shape[1])
    images = [activate_all(kind, matrix_vector_product(weights, row)) for row in rows]
    return np.array(images).reshape(len(rows), len(weights))


def layer_jacobian(kind: LayerKind, W: npt.ArrayLike, x: npt.ArrayLike) -> FloatArray:
    """Return J = diag(σ′(Wx)) W, which turns a small change of x into the change of σ(Wx).

    Parameters
    ----------
    kind : {'linear', 'sigmoid', 'tanh', 'relu'}
    W : array_like of shape (n_neurons, n_inputs)
    x : array_like of shape (n_inputs,)

    Returns
    -------
    ndarray of shape (n_neurons, n_inputs)
        J[i, j] = ∂aᵢ/∂xⱼ.

    References
    ----------
    Punnen, ch. 7: diag(σ′) is diagonal because aᵢ depends on zᵢ alone.
    """
    weights = as_matrix(W, "W")
    slopes = slopes_of_all(kind, matrix_vector_product(weights, x))
    return np.asarray(slopes[:, np.newaxis] * weights)


def linear_images(
    J: npt.ArrayLike, x: npt.ArrayLike, image: npt.ArrayLike, points: npt.ArrayLike
) -> FloatArray:
    """Return the image of x plus J(p − x), for each point p: a map replaced by its slope at x.

    Parameters
    ----------
    J : array_like of shape (n_outputs, n_inputs)
    x : array_like of shape (n_inputs,)
    image : array_like of shape (n_outputs,)
    points : array_like of shape (n_points, n_inputs)

    Returns
    -------
    ndarray of shape (n_points, n_outputs)
    """
    jacobian = as_matrix(J, "J")
    at = as_vector(x, "x", jacobian.shape[1])
    rows = as_matrix(points, "points", len(at))
    start = as_vector(image, "image", len(jacobian))
    images = [start + matrix_vector_product(jacobian, row - at) for row in rows]
    return np.array(images).reshape(len(rows), len(start))
