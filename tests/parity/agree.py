"""Compares what the core and the front end make of the same arguments."""

from __future__ import annotations

from typing import Any

import numpy as np

TOLERANCE = 1e-9


def plain(value: Any) -> Any:
    """Return a core's result as JSON would have it."""
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


def pair_up(mine: Any, theirs: Any, pairs: list[tuple[float, float]]) -> bool:
    """Collect the numbers at the same places of both; False where the rest differs."""
    if isinstance(mine, int | float):
        pairs.append((mine, theirs))
        return isinstance(theirs, int | float)
    if isinstance(mine, list) and isinstance(theirs, list):
        return len(mine) == len(theirs) and all(
            pair_up(one, other, pairs) for one, other in zip(mine, theirs, strict=True)
        )
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return mine.keys() == theirs.keys() and all(
            pair_up(entry, theirs[name], pairs) for name, entry in mine.items()
        )
    return bool(mine == theirs)


def agree(mine: Any, theirs: Any, magnitude: float) -> bool:
    """Say whether two results are the same up to the rounding of numbers so large."""
    pairs: list[tuple[float, float]] = []
    if not pair_up(mine, theirs, pairs):
        return False
    allowed = TOLERANCE * max([magnitude, *(abs(number) for number, _ in pairs)])
    return all(abs(one - other) <= allowed for one, other in pairs)
