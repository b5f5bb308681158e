"""Quantities of a scene as expressions: written with operators, worked out here and in the browser.

``ref.w`` stands for the quantity called w, ``ref(name)`` for the one whose name is in a variable.
Operators and the named rules (``scenes/rules``) make expressions of expressions::

    multiple = where(ref.show == "multiple", ref.factor * ref.a)
    cosine = rules.dot(ref.a, ref.b) / (rules.norm(ref.a) * rules.norm(ref.b))

An expression goes to the browser as nested lists (`Expression.encoded`), where
``frontend/scene/expressions.js`` compiles it. What a quantity lacks is `None` on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Operand = Any
"""An expression, or a literal: a number, a text, a truth value, or a list of numbers."""


class Expression:
    """What a quantity is worked out by; a `Ref`, a `Literal` or a `Call`."""

    __hash__ = object.__hash__

    def __add__(self, other: Operand) -> Call:
        return call("+", self, other)

    def __radd__(self, other: Operand) -> Call:
        return call("+", other, self)

    def __sub__(self, other: Operand) -> Call:
        return call("-", self, other)

    def __rsub__(self, other: Operand) -> Call:
        return call("-", other, self)

    def __mul__(self, other: Operand) -> Call:
        return call("*", self, other)

    def __rmul__(self, other: Operand) -> Call:
        return call("*", other, self)

    def __truediv__(self, other: Operand) -> Call:
        return call("/", self, other)

    def __rtruediv__(self, other: Operand) -> Call:
        return call("/", other, self)

    def __neg__(self) -> Call:
        return call("negative", self)

    def __eq__(self, other: object) -> Call:  # type: ignore[override]
        return call("==", self, other)

    def __ne__(self, other: object) -> Call:  # type: ignore[override]
        return call("!=", self, other)

    def __lt__(self, other: Operand) -> Call:
        return call("<", self, other)

    def __le__(self, other: Operand) -> Call:
        return call("<=", self, other)

    def __gt__(self, other: Operand) -> Call:
        return call(">", self, other)

    def __ge__(self, other: Operand) -> Call:
        return call(">=", self, other)

    def __and__(self, other: Operand) -> Call:
        return call("and", self, other)

    def __or__(self, other: Operand) -> Call:
        return call("or", self, other)

    def __getitem__(self, index: Operand) -> Call:
        """Return the entry, counted from 0; of a table the row. Not defined where there is none."""
        return call("entry", self, index)

    def __iter__(self) -> Iterator[Any]:
        raise TypeError("An expression has no entries of its own; take them by their numbers.")

    def __bool__(self) -> bool:
        raise TypeError("An expression is neither true nor false; use where, & and |.")

    @property
    def names(self) -> frozenset[str]:
        """The quantities that it is made of."""
        raise NotImplementedError

    def encoded(self) -> Any:
        """Return it as JSON.

        ``["ref", name]``, ``["literal", value]``, or an operation's name with its operands.
        """
        raise NotImplementedError


@dataclass(frozen=True, eq=False)
class Ref(Expression):
    """The quantity of this name."""

    name: str

    @property
    def names(self) -> frozenset[str]:  # noqa: D102
        return frozenset([self.name])

    def encoded(self) -> Any:  # noqa: D102
        return ["ref", self.name]


@dataclass(frozen=True, eq=False)
class Literal(Expression):
    """A number, a text, a truth value, or a list of numbers."""

    value: Any

    @property
    def names(self) -> frozenset[str]:  # noqa: D102
        return frozenset()

    def encoded(self) -> Any:  # noqa: D102
        value = self.value
        return ["literal", value.tolist() if hasattr(value, "tolist") else value]


@dataclass(frozen=True, eq=False)
class Call(Expression):
    """An operation on other expressions: an operator's or a rule's name, and its operands."""

    operation: str
    operands: tuple[Expression, ...]

    @property
    def names(self) -> frozenset[str]:  # noqa: D102
        return frozenset().union(*(one.names for one in self.operands))

    def encoded(self) -> Any:  # noqa: D102
        return [self.operation, *(one.encoded() for one in self.operands)]


class _References:
    """Makes references: ``ref.w`` or ``ref("w")``."""

    def __getattr__(self, name: str) -> Ref:
        if name.startswith("__"):
            raise AttributeError(name)
        return Ref(name)

    def __call__(self, name: str) -> Ref:
        return Ref(name)


ref = _References()


def refs(*names: str) -> tuple[Ref, ...]:
    """Return a reference for each name."""
    return tuple(Ref(name) for name in names)


INPUT = ref.input
"""What a person gives: the place that a handle is moved to, or a number that is typed."""


def call(operation: str, *operands: Operand) -> Call:
    """Return an operation on expressions and literals."""
    return Call(operation, tuple(as_expression(one) for one in operands))


def as_expression(value: Operand) -> Expression:
    """Return an expression as it is, and a literal as one."""
    if isinstance(value, Expression):
        return value
    if value is None or isinstance(value, dict):
        raise TypeError(f"{value!r} is neither an expression nor a literal.")
    return Literal([*value] if isinstance(value, tuple) else value)


def where(condition: Operand, value: Operand, otherwise: Operand | None = None) -> Call:
    """Return `value` where the condition is true, and `otherwise`, or nothing, where it is not."""
    operands = (condition, value) if otherwise is None else (condition, value, otherwise)
    return call("where", *operands)


def is_defined(value: Operand) -> Call:
    """Return 1 where a quantity has a value and 0 where it has none."""
    return call("is defined", value)


def stack(*entries: Operand) -> Call:
    """Return a vector of numbers, or a table of vectors."""
    return call("stack", *entries)


def part(record: Operand, name: str) -> Call:
    """Return what a record, such as a training run, has under this name; not every one has it."""
    return call("part", record, name)


def is_in(value: Operand, *options: Operand) -> Call:
    """Return 1 where a value is one of several."""
    return call("is in", value, *options)


def degrees(angle_rad: Operand) -> Call:
    """Return an angle in degrees."""
    return call("*", angle_rad, 180 / 3.141592653589793)


def radians(angle_deg: Operand) -> Call:
    """Return an angle in radians."""
    return call("*", angle_deg, 3.141592653589793 / 180)
