"""Ticks in the features' own units on axes of scaled features."""

from __future__ import annotations

from typing import Any

import numpy as np

from perceptron_explorer.topics.leaf_lab.below_zero import is_never_negative
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

TICKS = {2: 6, 3: 4}
"""About how many on an axis, by the number of axes."""
BEYOND = 1.0
"""So many sides of the box have ticks on either side of it, for who looks further out."""


def ticks(drawn: Slice, axis: int) -> dict[str, Any]:
    """Return Plotly's settings of an axis: where its ticks are, and what they say."""
    column = drawn.columns[axis]
    scaling = drawn.sheet.frame.scaling
    mean, scale = scaling.mean[column], scaling.scale[column]
    low, high = drawn.box[:, axis] * scale + mean
    step = nice_step((high - low) / TICKS[drawn.dim])
    beyond = BEYOND * (high - low) if drawn.dim == 2 else 0.0
    first, last = np.ceil((low - beyond) / step), np.floor((high + beyond) / step)
    numbers = np.arange(first, last + 1) * step
    if not _may_be_negative(drawn, column):
        numbers = numbers[numbers >= 0]
    return {
        "tickmode": "array",
        "tickvals": ((numbers - mean) / scale).tolist(),
        "ticktext": [_written(number, step) for number in numbers],
    }


def _may_be_negative(drawn: Slice, column: int) -> bool:
    leaf_set = drawn.sheet.leaf_set
    return bool((leaf_set.X[:, column] < 0).any()) or not is_never_negative(
        leaf_set.features[column]
    )


def nice_step(least: float) -> float:
    """Return the smallest of 1, 2, 5, 10, 20 … (or 0.5, 0.2 …) that is not below `least`."""
    power = 10.0 ** np.floor(np.log10(least))
    return float(next(k * power for k in (1.0, 2.0, 5.0, 10.0) if k * power >= least))


def _written(number: float, step: float) -> str:
    digits = max(0, -int(np.floor(np.log10(step))))
    text = f"{abs(number):.{digits}f}" if digits < 6 and abs(number) < 1e6 else f"{abs(number):.3g}"
    return f"−{text}" if number < 0 and float(text) != 0 else text
