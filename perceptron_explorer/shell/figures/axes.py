"""Axes of the plane: fixed ranges, equal scales, names and units."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import ArrayLike, NDArray

MARGIN_SHARE = 0.12


def box_round(X: ArrayLike) -> NDArray[np.float64]:
    """Return a box with the points and the origin in it, and some room round them.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)

    Returns
    -------
    ndarray of shape (2, n_features)
        Lower and upper corner.
    """
    points = np.vstack([np.zeros(np.shape(X)[1]), X])
    lower, upper = points.min(axis=0), points.max(axis=0)
    room = MARGIN_SHARE * (upper - lower).max()
    return np.array([lower - room, upper + room])


def empty() -> go.Figure:
    """Return a figure with nothing in it but the project's settings."""
    figure = go.Figure()
    figure.update_layout(
        template="none",
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        hovermode=False,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        uirevision="kept",
    )
    return figure


def plane(box: ArrayLike, titles: Sequence[str], one_scale: bool = True) -> go.Figure:
    """Return an empty figure of the plane.

    Both axes have one scale, so that what is perpendicular looks it, unless the axes are of
    different kinds.

    Parameters
    ----------
    box : array_like of shape (2, 2)
        What must be visible at any size of the picture.
    titles : pair of str
    one_scale : bool
    """
    (left, bottom), (right, top) = np.asarray(box, dtype=float).tolist()
    figure = empty()
    shared = {
        **{"zeroline": True, "zerolinewidth": 2, "automargin": True, "showgrid": True},
        # Plotly would measure each number on the axes; with these margins none is cut off.
        "ticklabeloverflow": "allow",
    }
    figure.update_xaxes(title={"text": titles[0], "standoff": 8}, range=[left, right], **shared)
    figure.update_yaxes(
        title={"text": titles[1], "standoff": 8},
        range=[bottom, top],
        scaleanchor="x" if one_scale else None,
        **shared,
    )
    return figure


def blank(box: ArrayLike, one_scale: bool = True) -> go.Figure:
    """Return the plane with nothing drawn of it, for pictures that are no graphs.

    Parameters
    ----------
    box : array_like of shape (2, 2)
        What must be visible at any size of the picture.
    one_scale : bool
        Whether a unit is as long to the right as upwards; else the picture fills its place.
    """
    figure = plane(box, ("", ""), one_scale)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return figure


def space(box: ArrayLike, titles: Sequence[str]) -> go.Figure:
    """Return an empty figure of space, with one scale on all axes.

    Parameters
    ----------
    box : array_like of shape (2, 3)
    titles : three str
    """
    lower, upper = np.asarray(box, dtype=float)
    sides = (upper - lower) / (upper - lower).max()
    figure = empty()
    axis = {
        **{"showbackground": True, "showspikes": False, "zeroline": True, "nticks": 6},
        **{"showline": True, "mirror": True, "linewidth": 2},
    }
    named = {
        f"{name}axis": {"title": {"text": title}, "range": [float(low), float(high)], **axis}
        for name, title, low, high in zip("xyz", titles, lower, upper, strict=True)
    }
    # Without a trace in it Plotly would draw no space at all; this one cannot be seen.
    middle = ((lower + upper) / 2).tolist()
    figure.add_scatter3d(
        **{name: [entry] for name, entry in zip("xyz", middle, strict=True)},
        mode="markers",
        marker={"size": 1, "opacity": 0},
        hoverinfo="skip",
    )
    ratio = dict(zip("xyz", sides.tolist(), strict=True))
    figure.update_layout(
        scene={**named, "aspectmode": "manual", "aspectratio": ratio, "dragmode": "turntable"},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )
    return figure


def key_step(box: ArrayLike) -> float:
    """Return how far an arrow key moves a handle: a power of ten, 20 to 200 to the box."""
    lower, upper = np.asarray(box, dtype=float)
    return float(10.0 ** np.floor(np.log10((upper - lower).max() / 20)))
