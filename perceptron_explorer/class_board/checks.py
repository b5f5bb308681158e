"""Checks of single values that came from outside."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from numbers import Real

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def finite(value: object) -> float | None:
    """Return a finite number as a float, and None for anything else; True is no number."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def finite_row(value: object, length: int) -> list[float] | None:
    """Return a sequence of so many finite numbers, and None for anything else."""
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != length:
        return None
    numbers = [number for number in map(finite, value) if number is not None]
    return numbers if len(numbers) == length else None


def whole(value: object, low: int, high: int) -> int | None:
    """Return a whole number from low to high, and None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if low <= value <= high else None


def text(value: object, longest: int) -> str | None:
    """Return a text that is not too long and can be written in UTF-8, and None for others."""
    if not isinstance(value, str) or len(value) > longest:
        return None
    return value if value.encode("utf-8", "replace").decode("utf-8") == value else None


def uuid(value: object) -> str | None:
    """Return a UUID in lower case, and None for anything else."""
    text = value.lower() if isinstance(value, str) else ""
    return text if _UUID.fullmatch(text) else None
