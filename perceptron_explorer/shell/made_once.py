"""Figures and scenes that are asked for again and again are made once."""

from __future__ import annotations

import hashlib
import pickle
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

MOST_KEPT = 64

P = ParamSpec("P")
R = TypeVar("R")


def made_once(make: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function has made lately, by the contents of its arguments.

    A page asks for its figure and its scene whenever it runs, though only the values have changed.
    Plotly looks over every part of a figure that it makes, and a scene checks itself: either takes
    longer than the rest of the page. Who wants to change what is returned takes a copy.
    """
    kept: OrderedDict[bytes, R] = OrderedDict()

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> R:
        key = hashlib.sha256(pickle.dumps((args, kwargs))).digest()
        found = kept.pop(key, None)
        if found is None:
            found = make(*args, **kwargs)
        kept[key] = found
        if len(kept) > MOST_KEPT:
            kept.popitem(last=False)
        return found

    return made
