"""Rules of hyperplanes for one point, or for a picture, of the core's functions for many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core


def signed_distance(x: Sequence[float], w: ArrayLike, b: float) -> float:
    """Return the signed distance of a point."""
    return float(core.signed_distance([x], w, b)[0])


def project_onto_hyperplane(x: Sequence[float], w: ArrayLike, b: float) -> Any:
    """Return the foot of the perpendicular from a point."""
    return core.project_onto_hyperplane([x], w, b)[0]


def bias_through(point: ArrayLike, w: ArrayLike) -> float:
    """Return the bias of the hyperplane through a point."""
    return core.bias_through(w, point)


def clip_line(w: ArrayLike, b: float, box: ArrayLike) -> Any:
    """Return the ends of the line in the box; None where it passes by."""
    return _nonempty(core.clip_line(w, b, box))


def clip_plane(w: ArrayLike, b: float, box: ArrayLike) -> Any:
    """Return the corners of the plane in the box; None where it passes by."""
    return _nonempty(core.clip_plane(w, b, box))


def clip_half_space(w: ArrayLike, b: float, box: ArrayLike, positive: bool) -> Any:
    """Return the corners of a half-space in the box; None where there are none."""
    return _nonempty(core.clip_half_space(w, b, box, positive))


def _nonempty(points: Any) -> Any:
    return points if len(points) else None


def confusion_counts(y: ArrayLike, y_hat: ArrayLike) -> dict[str, Any]:
    """Return the counts by name, with their total and the accuracy (None without leaves)."""
    counts = core.confusion_counts(y, y_hat)
    share = {"accuracy": counts.accuracy} if counts.total else {"accuracy": None}
    return {**asdict(counts), "correct": counts.correct, "total": counts.total, **share}


def unscaled_bias(w: ArrayLike, b: float, mean: ArrayLike, scale: ArrayLike) -> float:
    """Return the bias for leaves in their own units."""
    return core.Scaling(np.asarray(mean), np.asarray(scale)).inverse_transform_hyperplane(w, b)[1]


def lift_point(x: Sequence[float]) -> Any:
    """Return a point with the dummy input."""
    return core.lift_points([x])[0]


def lowered_weights(lifted: ArrayLike) -> NDArray[np.float64]:
    """Return the weights without the one of the dummy input."""
    return core.lower_weights(lifted)[0]


def lowered_bias(lifted: ArrayLike) -> float:
    """Return the weight of the dummy input, which is the bias."""
    return core.lower_weights(lifted)[1]


def hidden_outputs(
    X: ArrayLike, w1: ArrayLike, b1: float, w2: ArrayLike, b2: float
) -> NDArray[np.float64]:
    """Return what two perceptrons make of each point, side by side."""
    return np.column_stack([core.predict(X, w1, b1), core.predict(X, w2, b2)]).astype(float)
