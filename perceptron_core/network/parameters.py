"""The weights and biases of a network with one hidden layer."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted
from perceptron_core.errors import InputError
from perceptron_core.validation import as_matrix, as_vector


class Parameters(NamedTuple):
    """Weights and biases of both layers; gradients have the same shapes.

    Attributes
    ----------
    W1 : ndarray of shape (n_hidden, n_features)
        One row for each hidden unit: its w.
    b1 : ndarray of shape (n_hidden,)
    W2 : ndarray of shape (n_outputs, n_hidden)
    b2 : ndarray of shape (n_outputs,)
    """

    W1: FloatArray
    b1: FloatArray
    W2: FloatArray
    b2: FloatArray

    def flat(self) -> FloatArray:
        """Return all entries in one vector: W1 row by row, b1, W2 row by row, b2."""
        return np.concatenate([part.ravel() for part in self])

    @classmethod
    def from_flat(
        cls, flat: npt.ArrayLike, n_features: int, n_hidden: int, n_outputs: int = 1
    ) -> Parameters:
        """Return the parameters that `flat` gives as one vector.

        Raises
        ------
        InputError
            If the number of entries is another one than the layers need.
        """
        shapes = [(n_hidden, n_features), (n_hidden,), (n_outputs, n_hidden), (n_outputs,)]
        ends = np.cumsum([np.prod(shape) for shape in shapes])
        vector = as_vector(flat, "the parameters", int(ends[-1]))
        parts = np.split(vector, ends[:-1])
        return cls(*(part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)))


def as_parameters(
    W1: npt.ArrayLike, b1: npt.ArrayLike, W2: npt.ArrayLike, b2: npt.ArrayLike
) -> Parameters:
    """Return the four parts, checked.

    Raises
    ------
    InputError
        If a part is malformed or the parts do not fit each other.
    """
    first = as_matrix(W1, "W1")
    second = as_matrix(W2, "W2", len(first))
    return Parameters(first, _biases(b1, first, 1), second, _biases(b2, second, 2))


def _biases(b: npt.ArrayLike, W: FloatArray, layer: int) -> FloatArray:
    biases = as_vector(b, f"b{layer}")
    if biases.size != len(W):
        raise InputError(
            f"b{layer} has {counted(biases.size, 'entry', 'entries')} but W{layer} has "
            f"{counted(len(W), 'row', 'rows')}; give one bias per row of W{layer}."
        )
    return biases
