"""Where a polynomial is stationary, and what it is there: minimum, maximum or inflection point."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.descent.curves import derivative, polynomial
from perceptron_core.errors import InputError
from perceptron_core.validation import as_scalar, as_vector

Kind = Literal["minimum", "maximum", "inflection point"]

SAME = 1e-11
"""A value that is this small counts as 0, as a share of what its terms can be on the interval."""
HALVINGS = 100
"""Until the ends of an interval are neighbouring floats."""


def real_roots(coefficients: npt.ArrayLike, low: float, high: float) -> FloatArray:
    """Return where a polynomial is 0 between two numbers, in ascending order.

    Between neighbouring roots of its derivative it rises or falls all the way, so that an
    interval at whose ends its signs differ has one root, found by halving. A root that it only
    touches is one of the derivative's.

    Parameters
    ----------
    coefficients : array_like of shape (n_coefficients,)
        c₀, c₁ and so on of Σ cₖxᵏ.
    low, high : float

    Returns
    -------
    ndarray of shape (n_roots,)
        Each once, however often it is one; none for a constant.

    Raises
    ------
    InputError
        If an argument is not finite or `low` is above `high`.
    """
    c = as_vector(coefficients, "the coefficients").tolist()
    left, right = as_scalar(low, "low"), as_scalar(high, "high")
    if left > right:
        raise InputError(f"low is {left:g} and high {right:g}; give low first.")
    return np.array(_roots(c, left, right))


def stationary_points(coefficients: npt.ArrayLike, low: float, high: float) -> FloatArray:
    """Return where f′ is 0 between two numbers, with f there.

    Parameters
    ----------
    coefficients, low, high
        As of `real_roots`, of f.

    Returns
    -------
    ndarray of shape (n_points, 2)

    Raises
    ------
    InputError
        As `real_roots`.
    """
    c: list[float] = as_vector(coefficients, "the coefficients").tolist()
    places = real_roots(derivative(c) or [0.0], low, high).tolist()
    return np.array([(x, polynomial(c, x)) for x in places]).reshape(-1, 2)


def stationary_kind(coefficients: npt.ArrayLike, x: float) -> Kind:
    """Return what a polynomial is at a stationary point.

    The first of f″, f‴ … that is not 0 decides: of even order, its sign says minimum or
    maximum; of odd order, it is a point of inflection with a level tangent. Punnen, ch. 3, calls
    every point that Newton's method finds a point of inflection.

    Parameters
    ----------
    coefficients : array_like of shape (n_coefficients,)
    x : float
        Where f′ is 0, but for rounding.

    Raises
    ------
    InputError
        If f is constant, and so stationary everywhere.
    """
    at = as_scalar(x, "x")
    rest = derivative(derivative(as_vector(coefficients, "the coefficients").tolist()))
    order = 2
    while rest:
        value = polynomial(rest, at)
        if not _is_zero(rest, max(abs(at), 1.0), value):
            if order % 2:
                return "inflection point"
            return "minimum" if value > 0 else "maximum"
        rest, order = derivative(rest), order + 1
    raise InputError("The curve is level everywhere; give a coefficient beyond the first two.")


def _roots(c: list[float], low: float, high: float) -> list[float]:
    while c and c[-1] == 0:
        c = c[:-1]
    if len(c) < 2:
        return []
    turns = [x for x in _roots(derivative(c), low, high) if low < x < high]
    ends = [low, *turns, high]
    reach = max(abs(low), abs(high))
    found = [x for x in ends if _is_zero(c, reach, polynomial(c, x))]
    for left, right in pairwise(ends):
        if left not in found and right not in found:
            found += _crossing(c, left, right)
    return sorted(set(found))


def _crossing(c: list[float], left: float, right: float) -> list[float]:
    """Return the root between two numbers, if the signs there differ."""
    rises = polynomial(c, right) > 0
    if (polynomial(c, left) > 0) == rises:
        return []
    for _ in range(HALVINGS):
        middle = left + (right - left) / 2
        value = polynomial(c, middle)
        if value == 0:
            return [middle]
        if (value > 0) == rises:
            right = middle
        else:
            left = middle
    return [left + (right - left) / 2]


def _is_zero(c: list[float], reach: float, value: float) -> bool:
    return abs(value) <= SAME * polynomial([abs(coefficient) for coefficient in c], reach)
