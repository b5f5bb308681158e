"""How steep the step is between two sums, and what that says at the jump."""

from __future__ import annotations

import numpy as np

from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.perceptron.output import activation
from perceptron_core.validation import as_scalar


def difference_quotient(z: float, h: float) -> float:
    """Return (σ(z + h) − σ(z))/h, the slope of the step from z to z + h.

    The derivative at z would be its limit as h → 0 from both sides. At z = 0 it is 1/|h| from
    the left, which has no limit, and 0 from the right: the step is not differentiable there.

    Parameters
    ----------
    z : float
    h : float
        Not 0; negative to look to the left.

    Returns
    -------
    float

    Raises
    ------
    InputError
        If an argument is no finite number, h is 0, or the slope is too large for a float.
    """
    start, width = as_scalar(z, "z"), as_scalar(h, "h")
    if width == 0:
        raise InputError("h is 0, and a slope needs two places; give h another value than 0.")
    rise = activation(refuse_overflow(start + width, "z + h")) - activation(start)
    with np.errstate(over="ignore"):
        return refuse_overflow(float(np.float64(rise) / width), "the slope")
