"""Rosenblatt's rule leaf by leaf in plain Python, with the loop over the features written out.

Each leaf's sum needs the w that the leaf before it left, so nothing here can be one array
operation. With a loop over the features inside the loop over the leaves most of the time
would go into the inner loop; so the text of the function is made for the number of features
and compiled once. For two features it reads

    def visit(columns, fires, w, b, rate):
        w0, w1, = w
        found = []
        x0s, x1s, = columns
        for place, x0, x1, fire in zip(range(len(fires)), x0s, x1s, fires):
            if (x0*w0 + x1*w1 + b >= 0.0) is not fire:
                found.append(place)
                if fire:
                    w0 += rate * x0; w1 += rate * x1; b += rate
                else:
                    w0 -= rate * x0; w1 -= rate * x1; b -= rate
        return found, [w0, w1], b
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

Visit: TypeAlias = Callable[
    [list[list[float]], list[bool], list[float], float, float],
    tuple[list[int], list[float], float],
]

MOST_FEATURES = 256
"""Beyond it the text would get very long."""


@cache
def unrolled_visit(n_features: int) -> Visit:
    """Return the function that visits leaves of so many features one after the other.

    Parameters
    ----------
    n_features : int
        At most MOST_FEATURES.

    Returns
    -------
    callable
        Takes the columns of the leaves, whether each should fire, w, b and the learning
        rate; returns the places of the mistakes and the new w and b. It sums from the
        first feature to the last, as `decision_function` does: the same bits.
    """
    names: dict[str, Visit] = {}
    exec(_text(n_features), {}, names)  # the text holds nothing but the number of features
    return names["visit"]


def _text(n_features: int) -> str:
    features = range(n_features)
    total = " + ".join(f"x{i}*w{i}" for i in features)
    up, down = ("; ".join(f"w{i} {op}= rate * x{i}" for i in features) for op in "+-")
    w = "".join(f"w{i}, " for i in features)
    x = "".join(f"x{i}, " for i in features)
    xs = "".join(f"x{i}s, " for i in features)
    return f"""
def visit(columns, fires, w, b, rate):
    {w} = w
    found = []
    {xs} = columns
    for place, {x}fire in zip(range(len(fires)), {xs}fires):
        if ({total} + b >= 0.0) is not fire:
            found.append(place)
            if fire:
                {up}; b += rate
            else:
                {down}; b -= rate
    return found, [{w}], b
"""
