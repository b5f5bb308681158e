"""Sums and scalings that the other modules share. Their arguments are checked already.

Sums run from the first entry to the last with no fused multiply-add and no BLAS, so that a
mirror in another language, and any number of rows at a time, give the same bits: a leaf
that lies on the hyperplane is then on it everywhere.
"""

from __future__ import annotations

import math

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted
from perceptron_core.errors import InputError
from perceptron_core.validation import as_vector


def sum_of_products(a: FloatArray, b: FloatArray) -> float:
    """Return Σ aᵢbᵢ; infinite or nan where that leaves the range of floats."""
    total = 0.0
    for x, y in zip(a.tolist(), b.tolist(), strict=True):
        total += x * y
    return total


def weighted_sums(X: FloatArray, w: FloatArray, b: float) -> FloatArray:
    """Return X·w + b, one sum per row; infinite or nan where it leaves the range of floats."""
    total = np.zeros(len(X))
    with np.errstate(over="ignore", invalid="ignore"):
        for column, weight in enumerate(w):
            total += X[:, column] * weight
        total += b
    return total


def power_of_two_below(value: float) -> float:
    """Return the largest power of two that is not above `value` > 0.

    Dividing by it brings `value` into [1, 2) and, being a shift of the exponent, rounds
    nothing: a sum that was exactly 0 stays exactly 0.
    """
    return math.ldexp(1.0, math.frexp(value)[1] - 1)


def unit(a: FloatArray, name: str) -> FloatArray:
    """Return a/‖a‖, or raise ValueError for the zero vector."""
    scaled = nonzero(a, name) / power_of_two_below(float(np.abs(a).max()))
    return scaled / math.hypot(*scaled)


def nonzero(a: FloatArray, name: str) -> FloatArray:
    """Return `a`, or raise ValueError when it is the zero vector."""
    if not a.any():
        raise InputError(
            f"{name} is the zero vector, which has no direction; give a vector with at least "
            f"one entry other than 0."
        )
    return a


def vector_pair(a: object, b: object) -> tuple[FloatArray, FloatArray]:
    """Return `a` and `b` as vectors of one length, or raise ValueError."""
    first, second = as_vector(a, "a"), as_vector(b, "b")
    if first.size != second.size:
        raise InputError(
            f"a has {counted(first.size, 'entry', 'entries')} but b has {second.size}; "
            f"give both the same number of entries."
        )
    return first, second
