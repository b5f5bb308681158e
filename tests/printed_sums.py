"""Arithmetic as a page prints it, worked out again: what says "=" has to come out exactly.

The page has its own reader (``frontend/scene/arithmetic.js``). This one shares nothing with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

NUMBER = r"\d+(?:\.\d+)?"
ARITHMETIC = re.compile(rf"(?:{NUMBER}|[()+−×·/√²,\s])+")
ROUNDED = 0.02
"""By so much of its size, and at least of 1, may a rounded sum be off."""


class Relation(NamedTuple):
    """Two pieces of arithmetic with a sign between them."""

    left: Any
    sign: str
    right: Any
    text: str

    @property
    def holds(self) -> bool:
        """Whether the sign tells the truth of the printed digits."""
        a, b = np.asarray(self.left, dtype=float), np.asarray(self.right, dtype=float)
        if a.shape != b.shape:
            return False
        off = float(np.max(np.abs(a - b)))
        return off < 1e-9 if self.sign == "=" else off <= ROUNDED * max(1.0, np.max(np.abs(b)))


def relations(text: str) -> Iterator[Relation]:
    """Return what a sentence claims, where both sides of a sign are numbers alone."""
    text = text.replace("\xa0", " ")
    pieces = re.split(r"([=≈])", text)
    for place in range(1, len(pieces), 2):
        left, right = _at_end(pieces[place - 1]), _at_start(pieces[place + 1])
        if left is not None and right is not None:
            yield Relation(left, pieces[place], right, text)


def _at_end(piece: str) -> Any:
    *_, last = [None, *ARITHMETIC.finditer(piece)]
    if last is None or last.end() != len(piece):
        return None
    before = piece[: last.start()]
    whole = last.group()
    apart = not before or before[-1] in ":;" or whole[0] == " "
    # "x₁ − 0.30" ends with a part of a sum, "‖a‖²" with a power.
    return _value(whole) if apart and not re.match(r"\s*[+×·/²,)]|\s*−\s", whole) else None


def _at_start(piece: str) -> Any:
    found = ARITHMETIC.match(piece)
    if not found:
        return None
    text = found.group().strip(", ")
    while text:
        value = _value(text)
        if value is not None:
            return value
        text = text[:-1].rstrip()
    return None


def _value(text: str) -> Any:
    source = text.strip().replace("−", "-").replace("×", "*").replace("·", "@")
    source = source.replace("²", "**2").replace("√", "root")
    source = re.sub(r"(\d) ?\(", r"\1*(", source).replace("(", "V(").replace("rootV(", "root(")
    try:
        return eval(source, {"__builtins__": {}}, {"V": _bracket, "root": np.sqrt})
    except (SyntaxError, TypeError, ValueError, ZeroDivisionError):
        return None


def _bracket(*entries: float) -> Any:
    return entries[0] if len(entries) == 1 else np.array(entries)
