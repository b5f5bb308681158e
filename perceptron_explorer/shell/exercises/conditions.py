"""What a goal of an exercise says: comparisons of a scene's quantities, read from text.

A goal is written ``words: condition and condition``; a condition compares a quantity with
a number or with another quantity: ``dot = 0 ± 0.05``, ``norm_a < norm_b``, ``a.0 >= 1``.
Nothing of it is ever run as a program: it becomes an expression of the scene, which the core and
the browser work out alike.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from numbers import Real
from operator import and_
from typing import Any

from perceptron_explorer.scenes.expressions import Expression, call, part, ref

_NAME = r"[A-Za-z]\w*(?:\.\w+)?"
_NUMBER = r"[-−+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_CONDITION = re.compile(
    rf"({_NAME})\s*(<=|>=|!=|<|>|=)\s*({_NAME}|{_NUMBER})(?:\s*(?:±|\+-)\s*({_NUMBER}))?"
)
_LONGEST = 300
EXAMPLE = '"the product is 0: dot = 0 ± 0.05"'

_ORDER = ("<", "<=", ">", ">=")

Named = Mapping[str, Expression]
"""What a goal can name beside the scene's own quantities."""


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

    def expression(self, named: Named) -> Expression:
        """Return 1 where it holds; a quantity that is not defined fulfils nothing."""
        value = _at(self.path, named)
        wanted = _at(self.wanted, named) if isinstance(self.wanted, str) else self.wanted
        if self.relation in _ORDER:
            return call(self.relation, value, wanted)
        if self.relation == "=":
            return (value - wanted <= self.tolerance) & (wanted - value <= self.tolerance)
        return (value - wanted > self.tolerance) | (wanted - value > self.tolerance)


@dataclass(frozen=True)
class Goal:
    """What is to be reached, in words, and the conditions that tell."""

    words: str
    conditions: tuple[Condition, ...]

    def expression(self, named: Named) -> Expression:
        """Return 1 where all of its conditions hold."""
        return reduce(and_, [condition.expression(named) for condition in self.conditions])


def _at(path: str, named: Named) -> Expression:
    """Return a quantity or a part of one; `number_at` says whether it is there."""
    name, dot, of_it = path.partition(".")
    whole = named.get(name, ref(name))
    if not dot:
        return whole
    return whole[int(of_it)] if of_it.isdecimal() else part(whole, of_it)


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
