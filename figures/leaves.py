"""Leaves as points: the class is a shape and a colour."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike

SYMBOLS = ("circle", "triangle-up")
SIGNS = ("●", "▲")
"""The same shapes in words and legends."""

SIZES_PX = (12, 14)


def add_leaves(figure: go.Figure, X: ArrayLike, y: ArrayLike, class_names: tuple[str, str]) -> None:
    """Add one trace of points for each class.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        Changed in place.
    X : array_like of shape (n_samples, 2)
    y : array_like of shape (n_samples,)
        0 or 1.
    class_names : pair of str
    """
    points, labels = np.asarray(X, dtype=float), np.asarray(y)
    for label, name in enumerate(class_names):
        chosen = points[labels == label]
        figure.add_scatter(
            x=chosen[:, 0].tolist(),
            y=chosen[:, 1].tolist(),
            mode="markers",
            name=name,
            marker={"symbol": SYMBOLS[label], "size": SIZES_PX[label], "opacity": 0.9},
            meta={"role": f"class-{label}"},
            cliponaxis=True,
        )
