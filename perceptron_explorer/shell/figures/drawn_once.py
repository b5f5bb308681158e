"""Figures that are asked for again and again are drawn once."""

from __future__ import annotations

import hashlib
import pickle
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import plotly.graph_objects as go

MOST_KEPT = 64

P = ParamSpec("P")


def drawn_once(draw: Callable[P, go.Figure]) -> Callable[P, go.Figure]:
    """Keep the figures last drawn, by what they were drawn of.

    A page asks for its figure whenever a handle is let go, though only what moves has changed,
    and Plotly looks over every part of a figure that it makes: for 100 leaves that takes longer
    than the rest of the page. Who wants to change a figure takes a copy.
    """
    kept: OrderedDict[bytes, go.Figure] = OrderedDict()

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> go.Figure:
        key = hashlib.sha256(pickle.dumps((args, kwargs))).digest()
        figure = kept.pop(key, None)
        if figure is None:
            figure = draw(*args, **kwargs)
        kept[key] = figure
        if len(kept) > MOST_KEPT:
            kept.popitem(last=False)
        return figure

    return drawn
