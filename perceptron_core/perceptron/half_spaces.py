"""The two half-spaces that a hyperplane makes are convex: where a segment crosses it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.hyperplane.distances import decision_function
from perceptron_core.perceptron.output import activation
from perceptron_core.validation import as_scalar, as_vector


def point_between(p: npt.ArrayLike, q: npt.ArrayLike, t: float) -> FloatArray:
    """Return the point (1 − t) p + t q of the segment from p to q.

    Parameters
    ----------
    p, q : array_like of shape (n_features,)
    t : float
        In [0, 1]: 0 at p, 1 at q.

    Returns
    -------
    ndarray of shape (n_features,)

    Raises
    ------
    InputError
        If an argument is malformed, or t is not between 0 and 1.
    """
    start = as_vector(p, "p")
    end, share = as_vector(q, "q", start.size), as_scalar(t, "t")
    if not 0 <= share <= 1:
        raise InputError(f"t is {share:g}; give a number from 0 (at p) to 1 (at q).")
    return np.asarray((1 - share) * start + share * end)


def segment_crossing(
    p: npt.ArrayLike, q: npt.ArrayLike, w: npt.ArrayLike, b: float
) -> FloatArray | None:
    """Return where the segment from p to q goes over from one half-space to the other.

    Along the segment the sum goes evenly from z_p to z_q, since w·x + b is affine. So it
    changes its sign once if the ends are on different sides, at t = z_p/(z_p − z_q), and never
    if they are on one side: a half-space is convex (Boyd & Vandenberghe, Convex Optimization,
    2004, §2.2.1).

    Parameters
    ----------
    p, q : array_like of shape (n_features,)
    w : array_like of shape (n_features,)
    b : float

    Returns
    -------
    ndarray of shape (n_features,), or None
        None where both ends are in one half-space. A point on the hyperplane itself is in the
        positive one.

    Raises
    ------
    InputError
        If an argument is malformed, the shapes do not fit, or a sum overflows.
    """
    start = as_vector(p, "p")
    end = as_vector(q, "q", start.size)
    z_p, z_q = decision_function([start, end], w, b).tolist()
    if activation(z_p) == activation(z_q):
        return None
    return point_between(start, end, z_p / refuse_overflow(z_p - z_q, "the sums' difference"))
