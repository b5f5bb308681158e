"""Numbers below 0 where a measurement cannot be: a length, an area, a weight, a share."""

from __future__ import annotations

import numpy as np

from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.scenes import words

NEVER_NEGATIVE = {
    *("nm", "µm", "mm", "cm", "dm", "m", "km", "in", "inch", "ft"),
    *("mm²", "cm²", "m²", "mm2", "cm2", "m2", "mm³", "cm³", "ml", "l"),
    *("µg", "mg", "g", "kg", "%", "px"),
}
"""Units of what is never less than nothing."""

MOST_LISTED = 3


def is_never_negative(feature: Feature) -> bool:
    """Say whether a feature's unit measures something that cannot be below 0."""
    return feature.unit.lower() in NEVER_NEGATIVE


def warning(leaf_set: LeafSet) -> str:
    """Say which leaves have a number below 0 where there can be none; nothing if none has."""
    found = [
        f"leaf {row + 1} has {_article(feature.name)} {feature.name} of "
        f"{words.shortest(leaf_set.X[row, column])} {feature.unit}"
        for column, feature in enumerate(leaf_set.features)
        if is_never_negative(feature)
        for row in np.flatnonzero(leaf_set.X[:, column] < 0).tolist()
    ]
    if not found:
        return ""
    more = f", and {len(found) - MOST_LISTED} more like these" if len(found) > MOST_LISTED else ""
    listed = "; ".join(found[:MOST_LISTED])
    return f"{listed[0].upper()}{listed[1:]}{more}. Such a number cannot be below 0: please check."


def _article(name: str) -> str:
    return "an" if name[:1].lower() in "aeiou" else "a"
