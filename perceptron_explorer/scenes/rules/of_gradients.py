"""What is drawn of gradients: places on rulers, small steps, bars by powers of ten.

Mirrored by ``frontend/rules/of_gradients.js``.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

Bar = list[list[float]]


def clamped(value: float, low: float, high: float) -> float:
    """Return a number, or the end that it lies beyond."""
    return min(max(float(value), low), high)


def whole_within(value: float, low: int, high: int) -> int:
    """Return the whole part of a number, or the end that it lies beyond."""
    return min(max(math.floor(value), low), high)


def magnitude(value: float) -> float | None:
    """Return log₁₀ of a number's size; 0 has none."""
    return math.log10(abs(value)) if value else None


def with_magnitude(value: float, exponent: float) -> float:
    """Return a number of the same sign, of the size 10 to the exponent; 0 becomes positive."""
    return math.copysign(10.0**exponent, value) if value else 10.0**exponent


def magnitude_bars(
    factors: ArrayLike, spacing: float, base: float, decade: float, limits: ArrayLike
) -> list[Bar]:
    """Return an upright bar for each factor: up from the base if it enlarges, else down.

    Parameters
    ----------
    factors : array_like of shape (n_factors,)
    spacing : float
        From one bar to the next; the first stands half of it to the right of 0.
    base : float
        The height of a factor of 1.
    decade : float
        How much higher one of 10 is.
    limits : pair of float
        Powers of ten between which bars end. A factor of 0 goes down to the first.
    """
    least, most = np.asarray(limits, dtype=float).tolist()
    bars = []
    for place, factor in enumerate(np.asarray(factors, dtype=float).tolist()):
        power = clamped(math.log10(abs(factor)), least, most) if factor else least
        x = spacing * (place + 0.5)
        bars.append([[x, base], [x, base + decade * power]])
    return bars


def smallest_place(values: ArrayLike) -> int:
    """Return the index of the number nearest to 0; of several, the first."""
    return int(np.argmin(np.abs(np.asarray(values, dtype=float))))
