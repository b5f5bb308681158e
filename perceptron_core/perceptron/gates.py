"""Logic gates as perceptrons: truth tables, and weights that carry them out.

A gate with two inputs is a labelling of the corners of a square. AND, OR and NAND are cut off
by a line; XOR is not, since the two classes' convex hulls cross, and takes three perceptrons
in two layers (Minsky & Papert, Perceptrons, 1969).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray


@dataclass(frozen=True, eq=False)
class Gate:
    """A function of truth values.

    Attributes
    ----------
    name : str
    X : ndarray of shape (2**n_inputs, n_inputs)
        All inputs, 0 false and 1 true, counted up with the last one fastest.
    y : ndarray of int of shape (2**n_inputs,)
        The output for each of them.
    """

    name: str
    X: FloatArray
    y: IntArray


def _gate(name: str, outputs: Sequence[int]) -> Gate:
    n_inputs = len(outputs).bit_length() - 1
    inputs = np.array(list(product((0.0, 1.0), repeat=n_inputs)))
    return Gate(name, inputs, np.array(outputs, dtype=np.int64))


GATES = MappingProxyType(
    {
        gate.name: gate
        for gate in (
            _gate("AND", (0, 0, 0, 1)),
            _gate("OR", (0, 1, 1, 1)),
            _gate("NAND", (1, 1, 1, 0)),
            _gate("NOT", (1, 0)),
            _gate("XOR", (0, 1, 1, 0)),
        )
    }
)
"""The gates by their names."""

GATE_WEIGHTS = MappingProxyType(
    {
        "AND": ((1.0, 1.0), -1.5),
        "OR": ((1.0, 1.0), -0.5),
        "NAND": ((-1.0, -1.0), 1.5),
        "NOT": ((-1.0,), 0.5),
    }
)
"""One w and b for each gate that a single perceptron can be; XOR has none."""
