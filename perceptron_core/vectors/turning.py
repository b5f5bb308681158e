"""A vector made anew with another length or another direction, all else kept."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import nonzero, unit, vector_pair
from perceptron_core.array_types import FloatArray
from perceptron_core.errors import InputError
from perceptron_core.validation import as_length, as_scalar, as_vector
from perceptron_core.vectors.directions import from_polar
from perceptron_core.vectors.projections import rejection

PARALLEL = 1e-9
"""Vectors whose directions differ by less than this span no plane to turn in."""


def across(a: npt.ArrayLike) -> FloatArray:
    """Return a unit vector perpendicular to `a`.

    Parameters
    ----------
    a : array_like of shape (2,) or (3,)

    Returns
    -------
    ndarray of the same shape
        In the plane, a quarter turn counter-clockwise. In space, across `a` and the axis
        that `a` is least along.

    Raises
    ------
    InputError
        If `a` is the zero vector or has another number of entries.
    """
    vector = unit(as_vector(a, "a"), "a")
    if vector.size == 2:
        return np.array([-vector[1], vector[0]])
    if vector.size != 3:
        raise InputError(f"a has {vector.size} entries; give a vector of the plane or of space.")
    axis = np.eye(3)[int(np.argmin(np.abs(vector)))]
    return unit(np.cross(vector, axis), "a × axis")


def away_from(b: npt.ArrayLike, a: npt.ArrayLike) -> FloatArray:
    """Return the unit vector perpendicular to `a` on the side of `b`.

    Parameters
    ----------
    b, a : array_like of shape (2,) or (3,)
        With `a` it spans the plane of both. Where `b` is parallel to `a`, or zero, `across`.

    Returns
    -------
    ndarray of the same shape

    Raises
    ------
    InputError
        If `a` is the zero vector, or an argument is malformed.
    """
    second, first = vector_pair(b, a)
    if not second.any():
        return across(first)
    beside = rejection(unit(second, "b"), nonzero(first, "a"))
    return across(first) if np.linalg.norm(beside) < PARALLEL else unit(beside, "b beside a")


def turned_to(angle_rad: float, b: npt.ArrayLike, a: npt.ArrayLike) -> FloatArray:
    """Return `b` turned in the plane of `a` and `b` until it is at an angle to `a`.

    ‖b‖ (cos θ u + sin θ v), with u = a/‖a‖ and v = `away_from(b, a)`.

    Parameters
    ----------
    angle_rad : float
        θ in rad.
    b, a : array_like of shape (2,) or (3,)

    Returns
    -------
    ndarray of the same shape

    Raises
    ------
    InputError
        If `a` is the zero vector, or an argument is malformed.
    """
    theta = as_scalar(angle_rad, "angle_rad")
    second, first = vector_pair(b, a)
    direction = math.cos(theta) * unit(first, "a") + math.sin(theta) * away_from(second, first)
    return np.asarray(math.hypot(*second) * direction)


def with_norm(length: float, a: npt.ArrayLike) -> FloatArray:
    """Return the vector of a given length in the direction of `a`.

    Parameters
    ----------
    length : float
        0 or more, in the unit of `a`.
    a : array_like of shape (n_features,)
        The zero vector has no direction; it becomes a vector along the first axis.

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        If the length is negative, or an argument is malformed.
    """
    size, vector = as_length(length, "length"), as_vector(a, "a")
    direction = unit(vector, "a") if vector.any() else np.eye(vector.size)[0]
    return size * direction


def with_direction_angle(angle_rad: float, a: npt.ArrayLike) -> FloatArray:
    """Return the plane vector of the length of `a` at an angle from the first axis.

    Parameters
    ----------
    angle_rad : float
        Counter-clockwise, in rad.
    a : array_like of shape (2,)

    Returns
    -------
    ndarray of shape (2,)

    Raises
    ------
    InputError
        If an argument is malformed.
    """
    return from_polar(math.hypot(*as_vector(a, "a", 2)), angle_rad)


def azimuth(a: npt.ArrayLike) -> float:
    """Return the angle of the shadow of `a` on the floor from the first axis, in rad.

    Parameters
    ----------
    a : array_like of shape (3,)

    Returns
    -------
    float
        atan2(a₂, a₁); 0 for a vector that stands upright, which casts no shadow.

    Raises
    ------
    InputError
        If `a` is malformed or the zero vector.
    """
    x, y, _ = unit(as_vector(a, "a", 3), "a")
    return math.atan2(y, x)


def elevation(a: npt.ArrayLike) -> float:
    """Return the angle of `a` above the floor, in rad, in [−π/2, π/2].

    Parameters
    ----------
    a : array_like of shape (3,)

    Returns
    -------
    float
        atan2(a₃, ‖(a₁, a₂)‖).

    Raises
    ------
    InputError
        If `a` is malformed or the zero vector.
    """
    x, y, z = unit(as_vector(a, "a", 3), "a")
    return math.atan2(z, math.hypot(x, y))


def from_spherical(length: float, azimuth_rad: float, elevation_rad: float) -> FloatArray:
    """Return the space vector of a length, an azimuth and an elevation.

    Parameters
    ----------
    length : float
        0 or more.
    azimuth_rad, elevation_rad : float
        In rad.

    Returns
    -------
    ndarray of shape (3,)

    Raises
    ------
    InputError
        If an argument is not a finite number, or the length is negative.
    """
    r, phi = as_length(length, "length"), as_scalar(azimuth_rad, "azimuth_rad")
    psi = as_scalar(elevation_rad, "elevation_rad")
    floor = r * math.cos(psi)
    return np.array([floor * math.cos(phi), floor * math.sin(phi), r * math.sin(psi)])
