"""Where the hyperplane w·x + b = 0 lies and which way it faces."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import power_of_two_below, sum_of_products, unit
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.validation import as_scalar, as_vector


def unit_normal(w: npt.ArrayLike) -> FloatArray:
    """Return the unit normal w/‖w‖ of the hyperplane.

    Parameters
    ----------
    w : array_like of shape (n_features,)

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        If `w` is not a vector or is the zero vector.
    """
    return unit(require_hyperplane(as_vector(w, "w")), "w")


def offset(w: npt.ArrayLike, b: float) -> float:
    """Return the signed distance −b/‖w‖ of the hyperplane from the origin, along `w`.

    Parameters
    ----------
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    float
        In the unit of the features.

    Raises
    ------
    InputError
        If an argument is malformed, `w` is the zero vector, or the result overflows.
    """
    scaled_w, scaled_b = scaled_hyperplane(as_vector(w, "w"), as_scalar(b, "b"))
    # 0.0 − x instead of −x, here and below: it gives 0.0 and not −0.0 for x = 0.
    return refuse_overflow((0.0 - scaled_b) / math.hypot(*scaled_w), "the offset −b/‖w‖")


def threshold(b: float) -> float:
    """Return the threshold θ = −b: w·x + b ≥ 0 is w·x ≥ θ (Punnen, ch. 1, "The Perceptron").

    Parameters
    ----------
    b : float

    Returns
    -------
    float

    Raises
    ------
    InputError
        If `b` is not a finite number.
    """
    return 0.0 - as_scalar(b, "b")


def bias_through(w: npt.ArrayLike, point: npt.ArrayLike) -> float:
    """Return the bias b = −w·p that puts the hyperplane through the point p.

    Parameters
    ----------
    w : array_like of shape (n_features,)
    point : array_like of shape (n_features,)

    Returns
    -------
    float

    Raises
    ------
    InputError
        If an argument is malformed, the lengths differ, `w` is the zero vector, or the
        result overflows.
    """
    weights = require_hyperplane(as_vector(w, "w"))
    through = as_vector(point, "point", weights.size)
    return refuse_overflow(0.0 - sum_of_products(weights, through), "the bias −w·p")


def foot_of_perpendicular(w: npt.ArrayLike, b: float) -> FloatArray:
    """Return the point of the hyperplane nearest to the origin, −b w/‖w‖².

    Parameters
    ----------
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        As `offset`.
    """
    return offset(w, b) * unit_normal(w) + 0.0  # + 0.0 turns −0.0 into 0.0


def require_hyperplane(w: FloatArray) -> FloatArray:
    """Return `w`, or raise ValueError when it is the zero vector."""
    if not w.any():
        raise InputError(
            "w is the zero vector, so there is no hyperplane: every leaf has the same sum b."
        )
    return w


def scaled_hyperplane(w: FloatArray, b: float) -> tuple[FloatArray, float]:
    """Return (w/c, b/c), the same hyperplane with the largest entry of `w` in [1, 2).

    With c a power of two nothing is rounded, and entries such as 1e300 or 1e-300 do not
    leave the range of floats.
    """
    scale = power_of_two_below(float(np.abs(require_hyperplane(w)).max()))
    return w / scale, b / scale
