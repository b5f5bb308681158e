"""Leaves as points: the class is a shape and a colour."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

SYMBOLS = {2: ("circle", "triangle-up", "square"), 3: ("circle", "diamond", "square")}
"""By the number of axes; Plotly's points in space know no triangles."""

SIGNS = {2: ("●", "▲", "■"), 3: ("●", "◆", "■")}
"""The same shapes in words."""

SIZES_PX = {2: (12, 14, 11), 3: (6, 6, 6)}


def add_leaves(figure: go.Figure, X: ArrayLike, y: ArrayLike, class_names: tuple[str, ...]) -> None:
    """Add one trace of points for each class.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    X : array_like of shape (n_samples, 2) or (n_samples, 3)
    y : array_like of shape (n_samples,)
        The number of each one's class, counted from 0.
    class_names : tuple of two or three str
    """
    points, labels = np.asarray(X, dtype=float), np.asarray(y)
    dim = points.shape[1]
    for label, name in enumerate(class_names):
        columns = points[labels == label].T.tolist()
        trace = go.Scatter if dim == 2 else go.Scatter3d
        figure.add_trace(
            trace(
                **dict(zip("xyz", columns, strict=False)),
                mode="markers",
                name=name,
                marker={"symbol": SYMBOLS[dim][label], "size": SIZES_PX[dim][label]},
                meta={"role": f"class-{label}"},
                hoverinfo="skip",
            )
        )


def join_leaves(figure: go.Figure, X: ArrayLike, y: ArrayLike) -> None:
    """Join the leaves of each class by lines, in their order and back to the first.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    X : array_like of shape (n_samples, 2) or (n_samples, 3)
    y : array_like of shape (n_samples,)
        0 or 1. The lines of 0 are dotted, those of 1 dashed.
    """
    points, labels = np.asarray(X, dtype=float), np.asarray(y)
    trace = go.Scatter if points.shape[1] == 2 else go.Scatter3d
    for label, dash in enumerate(("dot", "dash")):
        corners = points[labels == label]
        columns = np.vstack([corners, corners[:1]]).T.tolist()
        figure.add_trace(
            trace(
                **dict(zip("xyz", columns, strict=False)),
                mode="lines",
                line={"dash": dash, "width": 2},
                meta={"role": f"class-{label}"},
                hoverinfo="skip",
            )
        )
