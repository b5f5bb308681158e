"""The part of one vector that lies along another, and the part that does not."""

from __future__ import annotations

import numpy.typing as npt

from perceptron_core.arithmetic import sum_of_products, unit, vector_pair
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow


def scalar_projection(a: npt.ArrayLike, b: npt.ArrayLike) -> float:
    """Return the signed length of the shadow of `a` on `b`, a·b/‖b‖ = ‖a‖ cos θ.

    Parameters
    ----------
    a, b : array_like of shape (n_features,)
        `a` may be the zero vector, `b` may not.

    Returns
    -------
    float
        In the unit of `a`; negative when the angle is obtuse.

    Raises
    ------
    InputError
        If `a` or `b` is not a vector, they differ in length, `b` is the zero vector, or the
        result is too large for a float.

    Notes
    -----
    The geometric form of the dot product (Punnen, ch. 1, "Dot product"), divided by ‖b‖.
    """
    first, second = vector_pair(a, b)
    length = sum_of_products(first, unit(second, "b"))
    return refuse_overflow(length, "the projection of a on b")


def vector_projection(a: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return the shadow of `a` on `b` as a vector, (a·b/‖b‖) b/‖b‖.

    Parameters
    ----------
    a, b : array_like of shape (n_features,)
        `a` may be the zero vector, `b` may not.

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        As `scalar_projection`.
    """
    _, second = vector_pair(a, b)
    return scalar_projection(a, b) * unit(second, "b")


def rejection(a: npt.ArrayLike, b: npt.ArrayLike) -> FloatArray:
    """Return what is left of `a` beside its shadow on `b`, perpendicular to `b`.

    Parameters
    ----------
    a, b : array_like of shape (n_features,)
        `a` may be the zero vector, `b` may not.

    Returns
    -------
    ndarray of shape (n_features,)
        a − (a·b/‖b‖) b/‖b‖, so that `vector_projection` and `rejection` add up to `a`.

    Raises
    ------
    InputError
        As `scalar_projection`.
    """
    first, _ = vector_pair(a, b)
    return first - vector_projection(a, b)
