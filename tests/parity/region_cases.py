"""How the arguments of the rules of regions are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from tests.parity.draw import Draw, Rows

Case = tuple[Any, ...]


def _centres(draw: Draw) -> Case:
    return draw.box(), draw.choice(1, 2, 7), draw.choice(1, 3, 8)


def _borders(draw: Draw) -> Case:
    """Some classes are certain, others tie."""
    n_rows, n_columns, n_classes = draw.choice(1, 2, 5), draw.choice(1, 3, 6), draw.choice(2, 3, 4)
    scores = draw.rng.normal(0, draw.choice(0.5, 3.0, 400.0), (n_rows * n_columns, n_classes))
    if draw.turn % 5 == 2:
        scores = np.round(scores)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    table = powers / powers.sum(axis=1, keepdims=True)
    return Rows(table.tolist(), n_classes), n_rows, draw.box()


REGION_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "pixel_centres": _centres,
    "class_borders": _borders,
}

REGION_MAGNITUDES: dict[str, Callable[..., float]] = {
    "pixel_centres": lambda box, *_: max(abs(entry) for point in box for entry in point),
    "class_borders": lambda table, n_rows, box: max(abs(entry) for point in box for entry in point),
}
