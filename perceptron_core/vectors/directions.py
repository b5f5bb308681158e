"""Where a vector points, as an angle or as cosines, and back again."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import nonzero, unit
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import counted
from perceptron_core.errors import InputError
from perceptron_core.validation import as_length, as_scalar, as_vector


def direction_angle(a: npt.ArrayLike) -> float:
    """Return the angle from the first axis to `a`, counter-clockwise, in rad, in (−π, π].

    Parameters
    ----------
    a : array_like of shape (2,)

    Returns
    -------
    float
        atan2(a₂, a₁).

    Raises
    ------
    InputError
        If `a` is not a vector with 2 entries or is the zero vector.
    """
    vector = nonzero(as_vector(a, "a"), "a")
    if vector.size != 2:
        entries = counted(vector.size, "entry", "entries")
        raise InputError(f"a has {entries}; a direction angle needs a vector with 2 entries.")
    value = math.atan2(vector[1], vector[0])
    return value if value > -math.pi else math.pi  # atan2(−0.0, −1) is −π: the same direction


def direction_cosines(a: npt.ArrayLike) -> FloatArray:
    """Return the cosines of the angles between `a` and each axis, aᵢ/‖a‖.

    Parameters
    ----------
    a : array_like of shape (n_features,)

    Returns
    -------
    ndarray of shape (n_features,)
        The entries of the unit vector; their squares add up to 1.

    Raises
    ------
    InputError
        If `a` is not a vector or is the zero vector.
    """
    return unit(as_vector(a, "a"), "a")


def from_polar(radius: float, angle_rad: float) -> FloatArray:
    """Return the vector (r cos φ, r sin φ).

    Parameters
    ----------
    radius : float
        Length r ≥ 0.
    angle_rad : float
        Direction φ in rad, counter-clockwise from the first axis.

    Returns
    -------
    ndarray of shape (2,)

    Raises
    ------
    InputError
        If either is not a finite number, or the radius is negative.
    """
    r, phi = as_length(radius, "radius"), as_scalar(angle_rad, "angle_rad")
    return np.array([r * math.cos(phi), r * math.sin(phi)])
