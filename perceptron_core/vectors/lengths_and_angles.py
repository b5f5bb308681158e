"""Length, dot product and angle of vectors of any dimension.

The names of `directions` and `projections` can be imported from here too.
"""

from __future__ import annotations

import math

import numpy.typing as npt

from perceptron_core.arithmetic import sum_of_products, unit, vector_pair
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.validation import as_vector
from perceptron_core.vectors.directions import direction_angle, direction_cosines, from_polar
from perceptron_core.vectors.projections import rejection, scalar_projection, vector_projection

__all__ = [
    "angle",
    "cosine",
    "direction_angle",
    "direction_cosines",
    "dot",
    "from_polar",
    "norm",
    "rejection",
    "scalar_projection",
    "unit_vector",
    "vector_projection",
]


PARALLEL = 1e-9
"""An angle that differs from 0 or π by no more than this counts as such, in rad."""
RIGHT_ANGLE = 1e-12
"""A cosine no larger than this counts as 0: a right angle."""


def norm(a: npt.ArrayLike) -> float:
    """Return the length ‖a‖ = √(Σ aᵢ²), in the unit of the entries.

    Parameters
    ----------
    a : array_like of shape (n_features,)

    Returns
    -------
    float

    Raises
    ------
    InputError
        If `a` is not a vector of finite numbers, or ‖a‖ itself is too large for a float.

    Notes
    -----
    The magnitude of a vector (Punnen, ch. 1, "Vectors"). `math.hypot` scales before it
    squares, so entries such as 1e200 or 1e-200 neither overflow nor vanish.
    """
    return refuse_overflow(math.hypot(*as_vector(a, "a")), "the length of a")


def dot(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the dot product a·b = Σ aᵢbᵢ (Punnen, ch. 1, "Dot product").

    Parameters
    ----------
    a, b : array_like of shape (n_features,)

    Returns
    -------
    float

    Raises
    ------
    InputError
        If `a` or `b` is not a vector, they differ in length, or the sum overflows.
    """
    first, second = vector_pair(a, b)
    return refuse_overflow(sum_of_products(first, second), "a·b")


def unit_vector(a: npt.ArrayLike) -> FloatArray:
    """Return a/‖a‖, the vector of length 1 that points where `a` points.

    Parameters
    ----------
    a : array_like of shape (n_features,)

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        If `a` is not a vector or is the zero vector.
    """
    return unit(as_vector(a, "a"), "a")


def angle(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the angle θ between `a` and `b` in rad, in [0, π].

    Parameters
    ----------
    a, b : array_like of shape (n_features,)

    Returns
    -------
    float

    Raises
    ------
    InputError
        If `a` or `b` is not a vector or is the zero vector, or they differ in length.

    Notes
    -----
    θ = 2 atan2(‖u − v‖, ‖u + v‖) with u = a/‖a‖ and v = b/‖b‖ (W. Kahan, "How Futile are
    Mindless Assessments of Roundoff in Floating-Point Computation?", 2006, §12). The arc
    cosine of a·b/(‖a‖‖b‖) is the same angle but loses half the digits near 0 and π.
    """
    first, second = vector_pair(a, b)
    u, v = unit(first, "a"), unit(second, "b")
    return 2.0 * math.atan2(math.hypot(*(u - v)), math.hypot(*(u + v)))


def alignment(a: npt.ArrayLike, b: npt.ArrayLike) -> int:
    """Return the sign of a·b: 1 for an acute angle, 0 for a right one, −1 for an obtuse one.

    Parameters
    ----------
    a, b : array_like of shape (n_features,)
        With the zero vector the sign is 0.

    Returns
    -------
    int
        0 too where |cos θ| is no larger than the rounding error of its own sum, 1e-12.

    Raises
    ------
    InputError
        If `a` or `b` is not a vector, or they differ in length.

    Notes
    -----
    Punnen, ch. 1, "Dot Product for checking Vector Alignment": a positive dot product means
    an angle under 90°; the same direction is cos θ = 1.
    """
    first, second = vector_pair(a, b)
    if not first.any() or not second.any():
        return 0
    value = cosine(first, second)
    return 0 if abs(value) <= RIGHT_ANGLE else int(math.copysign(1, value))


def angle_kind(a: npt.ArrayLike, b: npt.ArrayLike) -> int:
    """Say what kind of angle two vectors form.

    Parameters
    ----------
    a, b : array_like of shape (n_features,)
        Neither is the zero vector.

    Returns
    -------
    int
        2 for the same direction, 1 for an acute angle, 0 for a right one, −1 for an obtuse
        one, −2 for opposite directions. What differs from 0°, 90° or 180° by rounding only
        counts as such.

    Raises
    ------
    InputError
        If `a` or `b` is the zero vector, or they differ in length.
    """
    theta = angle(a, b)
    if theta <= PARALLEL or theta >= math.pi - PARALLEL:
        return 2 if theta <= PARALLEL else -2
    return alignment(a, b)


def cosine(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return cos θ = a·b/(‖a‖‖b‖), in [−1, 1].

    Parameters
    ----------
    a, b : array_like of shape (n_features,)

    Returns
    -------
    float
        Positive for an acute angle, 0 for a right one, negative for an obtuse one
        (Punnen, ch. 1, "Dot Product for checking Vector Alignment").

    Raises
    ------
    InputError
        If `a` or `b` is not a vector or is the zero vector, or they differ in length.
    """
    first, second = vector_pair(a, b)
    value = sum_of_products(unit(first, "a"), unit(second, "b"))
    return min(1.0, max(-1.0, value))  # rounding may leave [−1, 1] by a digit
