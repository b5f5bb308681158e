"""Curves of one variable, with or without a kink at 0, and the steps that lead down on them.

A curve is f(x) = c₀ + c₁x + c₂x² + … + k·|x|. Without a kink, k = 0, it is a polynomial.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.validation import as_scalar, as_vector

FAR_AWAY = 1e6
"""A descent that has come so far is not followed any further: it diverges."""


def polynomial(coefficients: list[float], x: float) -> float:
    """Return Σ cₖxᵏ by Horner's scheme."""
    total = 0.0
    for coefficient in reversed(coefficients):
        total = total * x + coefficient
    return total


def derivative(coefficients: list[float]) -> list[float]:
    """Return the coefficients of the derivative; those of a constant are none."""
    return [power * coefficient for power, coefficient in enumerate(coefficients)][1:]


def curve_value(coefficients: npt.ArrayLike, kink: float, x: float) -> float:
    """Return f(x) = Σ cₖxᵏ + k·|x|.

    Parameters
    ----------
    coefficients : array_like of shape (n_coefficients,)
        c₀, c₁ and so on.
    kink : float
        k.
    x : float

    Raises
    ------
    InputError
        If an argument is not finite.
    """
    c, k, at = _curve(coefficients, kink, x)
    return polynomial(c, at) + k * abs(at)


def curve_slope(coefficients: npt.ArrayLike, kink: float, x: float) -> float:
    """Return f′(x).

    Parameters
    ----------
    coefficients, kink, x
        As of `curve_value`.

    Raises
    ------
    InputError
        At a kink, where a curve is continuous and has no slope.
    """
    c, k, at = _curve(coefficients, kink, x)
    if k and at == 0:
        raise InputError("At its kink, x = 0, the curve has no slope; give another x.")
    return polynomial(derivative(c), at) + k * float(np.sign(at))


def curve_curvature(coefficients: npt.ArrayLike, kink: float, x: float) -> float:
    """Return f″(x).

    Parameters
    ----------
    coefficients, kink, x
        As of `curve_value`.

    Raises
    ------
    InputError
        At a kink.
    """
    c, k, at = _curve(coefficients, kink, x)
    if k and at == 0:
        raise InputError("At its kink, x = 0, the curve has no curvature; give another x.")
    return polynomial(derivative(derivative(c)), at)


def newton_step(coefficients: npt.ArrayLike, kink: float, x: float) -> float:
    """Return x − f′(x)/f″(x): where the parabola that fits f best at x is stationary.

    Newton's method for a root of f′, which needs not be a minimum of f (Punnen, ch. 3).

    Parameters
    ----------
    coefficients, kink, x
        As of `curve_value`.

    Raises
    ------
    InputError
        Where f″(x) is 0, and at a kink.
    """
    curvature = curve_curvature(coefficients, kink, x)
    if curvature == 0:
        raise InputError("f″(x) is 0, so Newton's step divides by 0; give another x.")
    step = curve_slope(coefficients, kink, x) / curvature
    if abs(step) > FAR_AWAY:
        raise InputError("f″(x) is so near to 0 that Newton's step leads out of sight.")
    return float(x) - step


def curve_trail(
    coefficients: npt.ArrayLike, kink: float, start: float, rate: float, n_steps: int
) -> FloatArray:
    """Return the points of gradient descent on a curve: x ← x − η·f′(x).

    Parameters
    ----------
    coefficients, kink
        As of `curve_value`.
    start, rate : float
        The first x, and η.
    n_steps : int

    Returns
    -------
    ndarray of shape (n_points, 2)
        x and f(x), at the start and after each step. It ends early beyond 1e6, and on a kink.

    Raises
    ------
    InputError
        If an argument is not finite or `n_steps` is negative.
    """
    c, k, x = _curve(coefficients, kink, start)
    step = as_scalar(rate, "the learning rate")
    if n_steps < 0:
        raise InputError(f"n_steps is {n_steps}; give 0 or more.")
    slope = derivative(c)
    trail = [(x, polynomial(c, x) + k * abs(x))]
    for _ in range(int(n_steps)):
        if abs(x) > FAR_AWAY or (k and x == 0):
            break
        x = x - step * (polynomial(slope, x) + k * float(np.sign(x)))
        trail.append((x, polynomial(c, x) + k * abs(x)))
    return np.array(trail)


def _curve(coefficients: npt.ArrayLike, kink: float, x: float) -> tuple[list[float], float, float]:
    c: list[float] = as_vector(coefficients, "the coefficients").tolist()
    return c, as_scalar(kink, "the kink"), as_scalar(x, "x")
