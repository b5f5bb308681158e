"""What a goal of an exercise says: comparisons of a scene's quantities, read from text.

A goal is written ``words: condition and condition``; a condition compares a quantity with
a number or with another quantity: ``dot = 0 ± 0.05``, ``norm_a < norm_b``, ``a.0 >= 1``.
Nothing of it is ever run as a program.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from numbers import Real
from typing import Any

_NAME = r"[A-Za-z]\w*(?:\.\w+)?"
_NUMBER = r"[-−+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_CONDITION = re.compile(
    rf"({_NAME})\s*(<=|>=|!=|<|>|=)\s*({_NAME}|{_NUMBER})(?:\s*(?:±|\+-)\s*({_NUMBER}))?"
)
_LONGEST = 300
EXAMPLE = '"the product is 0: dot = 0 ± 0.05"'

_ORDER: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Condition:
    """A comparison of the quantity at ``path`` with a number or another quantity."""

    path: str
    relation: str
    wanted: float | str
    tolerance: float = 0.0

    @property
    def paths(self) -> tuple[str, ...]:
        """The quantities that it names."""
        return (self.path, self.wanted) if isinstance(self.wanted, str) else (self.path,)

    def holds(self, known: Mapping[str, Any]) -> bool:
        """Say whether it holds; a quantity that is not defined fulfils nothing."""
        value = number_at(known, self.path)
        wanted = number_at(known, self.wanted) if isinstance(self.wanted, str) else self.wanted
        if value is None or wanted is None:
            return False
        if self.relation in _ORDER:
            return _ORDER[self.relation](value, wanted)
        return (abs(value - wanted) <= self.tolerance) == (self.relation == "=")


@dataclass(frozen=True)
class Goal:
    """What is to be reached, in words, and the conditions that tell."""

    words: str
    conditions: tuple[Condition, ...]

    def is_met(self, known: Mapping[str, Any]) -> bool:
        """Say whether all of its conditions hold."""
        return all(condition.holds(known) for condition in self.conditions)


def number_at(known: Mapping[str, Any], path: str) -> float | None:
    """Return a quantity or a part of one, or None where it is not defined.

    Raises
    ------
    ValueError
        If there is no such quantity, or it is not a number.
    """
    name, dot, part = path.partition(".")
    if name not in known:
        raise ValueError(f"There is no quantity {name} in this picture.")
    value = known[name]
    if value is None:
        return None
    if dot:
        value = _part_of(value, name, part)
    if isinstance(value, Real) or (hasattr(value, "ndim") and value.ndim == 0):
        return float(value)
    if value is None:
        return None
    raise ValueError(f"{path} is not one number. {_parts(value, name)}".rstrip())


def _part_of(value: Any, name: str, part: str) -> Any:
    if isinstance(value, Mapping) and part in value:
        return value[part]
    if _is_list(value) and part.isdecimal() and int(part) < len(value):
        return value[int(part)]
    raise ValueError(f"{name} has no part {part}. {_parts(value, name)}".rstrip())


def _parts(value: Any, name: str) -> str:
    """Name the parts of a quantity, for a sentence on a mistake."""
    if isinstance(value, Mapping):
        return f"Its parts are {', '.join(f'{name}.{part}' for part in value)}."
    if _is_list(value) and len(value):
        return f"Its entries are {name}.0 to {name}.{len(value) - 1}."
    return ""


def _is_list(value: Any) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, str | Mapping)


def read_goal(text: str) -> Goal:
    """Read a goal.

    Raises
    ------
    ValueError
        With a sentence that says what is wrong and what would be right.
    """
    words, colon, rest = text[: _LONGEST + 1].rpartition(":")
    if len(text) > _LONGEST:
        raise ValueError(f"A goal may have {_LONGEST} characters, this one has {len(text)}.")
    if not colon or not words.strip():
        raise ValueError(f"A goal is words, a colon and a condition, such as {EXAMPLE}.")
    conditions = re.split(r"\s+and\s+", rest.strip())
    return Goal(words.strip(), tuple(_read_condition(one) for one in conditions))


def _read_condition(text: str) -> Condition:
    found = _CONDITION.fullmatch(text.strip())
    if not found:
        raise ValueError(
            f'"{text}" is not a condition: it needs a quantity, one of < <= = != >= > and a '
            f"number, such as in {EXAMPLE}."
        )
    path, relation, wanted, tolerance = found.groups()
    if tolerance and relation in _ORDER:
        raise ValueError(f'"{text}": ± goes with = and != only.')
    named = wanted[0].isalpha()
    return Condition(path, relation, wanted if named else _number(wanted), _number(tolerance or 0))


def _number(text: str | int) -> float:
    value = float(str(text).replace("−", "-"))
    if not math.isfinite(value):
        raise ValueError(f"{text} is too large a number.")
    return value
