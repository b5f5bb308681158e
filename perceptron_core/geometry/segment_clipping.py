"""The part of a segment that lies in a box."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.validation import as_box, as_vector


def clip_segment(p: npt.ArrayLike, q: npt.ArrayLike, box: npt.ArrayLike) -> FloatArray:
    """Return the part of the segment from `p` to `q` that lies in the box.

    Parameters
    ----------
    p, q : array_like of shape (n_features,)
    box : array_like of shape (2, n_features)

    Returns
    -------
    ndarray of shape (2, n_features) or (0, n_features)
        The ends, the one nearer to `p` first. The box is closed: a segment that meets it in
        one point gives that point twice. Empty where the segment misses the box.

    Raises
    ------
    InputError
        If an argument is malformed or `p` and `q` are too far apart for a float.

    Notes
    -----
    Liang & Barsky, "A New Concept and Method for Line Clipping", ACM Transactions on
    Graphics 3(1), 1984: the box leaves of p + t(q − p) the t between `enter` and `leave`.
    """
    bounds = as_box(box)
    start = as_vector(p, "p", bounds.shape[1])
    end = as_vector(q, "q", bounds.shape[1])
    with np.errstate(over="ignore"):
        step = refuse_overflow(end - start, "the distance from p to q")
    interval = _inside_interval(start, step, bounds)
    if interval is None:
        return np.empty((0, bounds.shape[1]))
    ends = [start if t == 0 else end if t == 1 else start + t * step for t in interval]
    return np.clip(ends, bounds[0], bounds[1])  # rounding may leave the box by a digit


def _inside_interval(
    start: FloatArray, step: FloatArray, bounds: FloatArray
) -> tuple[float, float] | None:
    enter, leave = 0.0, 1.0
    for axis in range(start.size):
        if step[axis] == 0:
            if not bounds[0, axis] <= start[axis] <= bounds[1, axis]:
                return None
            continue
        with np.errstate(over="ignore"):  # a nearly parallel side is met infinitely far away
            times = (bounds[:, axis] - start[axis]) / step[axis]
        enter, leave = max(enter, float(times.min())), min(leave, float(times.max()))
    return (enter, leave) if enter <= leave else None
