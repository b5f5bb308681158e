"""Expressions are worked out twice. Here the browser's way is held against Python's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.evaluation import value_of
from perceptron_explorer.scenes.expressions import (
    Expression,
    as_expression,
    call,
    is_defined,
    is_in,
    part,
    ref,
    stack,
    where,
)
from perceptron_explorer.scenes.operators import OPERATORS, ShapeError
from tests.how_many import cases
from tests.parity.agree import agree, plain
from tests.parity.front_end import FrontEnd, FrontEndError

MODULE = "./expressions.js"
N_EXPRESSIONS = cases(each_time=2000, at_random=20_000)
KNOWN = {
    "one": 1.0,
    "zero": 0.0,
    "x": -2.5,
    "flag": 1,
    "word": "sum",
    "gone": None,
    "a": [3.0, -1.0, 0.0],
    "b": [0.5, 0.25, -4.0],
    "whole": [2, 0, 1],
    "record": {"number": 4.0, "vector": [1.0, -2.0, 0.5]},
}
NUMBERS, VECTORS, WORDS = ("one", "zero", "x", "flag"), ("a", "b", "whole"), ("word",)
ARITHMETIC, COMPARISONS = ("+", "-", "*", "/"), ("==", "!=", "<", "<=", ">", ">=")


class Growing:
    """Random expressions of a kind that is asked for: a number or a vector of three."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)

    def one_of(self, options: tuple[Any, ...]) -> Any:
        return options[int(self.rng.integers(len(options)))]

    def number(self, depth: int) -> Expression:
        if depth == 0 or self.rng.random() < 0.2:
            literal = round(float(self.rng.normal(0, 3)), 2)
            leaves = (ref(self.one_of(NUMBERS)), as_expression(literal), ref.gone)
            return leaves[int(self.rng.integers(3))]
        kind = self.one_of(("made", "compared", "where", "entry", "and", "defined", "word", "part"))
        if kind == "made":
            return call(self.one_of(ARITHMETIC), self.number(depth - 1), self.number(depth - 1))
        if kind == "compared":
            return call(self.one_of(COMPARISONS), self.number(depth - 1), self.number(depth - 1))
        if kind == "where":
            return self.choice(self.number, depth)
        if kind == "entry":
            return self.vector(depth - 1)[self.one_of((0, 1, 2, 3, -1, 0.5))]
        if kind == "part":
            return part(ref.record, self.one_of(("number", "nothing")))
        if kind == "and":
            return call(self.one_of(("and", "or")), self.number(depth - 1), self.number(depth - 1))
        if kind == "defined":
            return is_defined(self.one_of((self.number, self.vector))(depth - 1))
        return is_in(ref.word, self.one_of(("sum", "difference")), "multiple")

    def vector(self, depth: int) -> Expression:
        if depth == 0 or self.rng.random() < 0.2:
            return ref(self.one_of(VECTORS))
        kind = self.one_of(
            ("made", "longer", "where", "negative", "stack", "compared", "entries", "part")
        )
        if kind == "made":
            return call(self.one_of(ARITHMETIC), self.vector(depth - 1), self.vector(depth - 1))
        if kind == "part":
            return part(ref.record, self.one_of(("vector", "nothing")))
        if kind == "longer":
            return call(self.one_of(ARITHMETIC), self.number(depth - 1), self.vector(depth - 1))
        if kind == "where":
            return self.choice(self.vector, depth)
        if kind == "negative":
            return -self.vector(depth - 1)
        if kind == "stack":
            return stack(*(self.number(depth - 1) for _ in range(3)))
        if kind == "compared":
            return call(self.one_of(COMPARISONS), self.vector(depth - 1), self.vector(depth - 1))
        return self.vector(depth - 1)[ref.whole]

    def choice(self, grown: Any, depth: int) -> Expression:
        otherwise = grown(depth - 1) if self.rng.random() < 0.7 else None
        return where(self.number(depth - 1), grown(depth - 1), otherwise)


def grown_expressions() -> list[Expression]:
    growing = Growing(7)
    kinds = (growing.number, growing.vector)
    return [kinds[i % 2](1 + i % 4) for i in range(N_EXPRESSIONS)]


def test_the_browser_works_out_what_python_works_out(front_end: FrontEnd) -> None:
    expressions = grown_expressions()
    with np.errstate(all="ignore"):
        expected = [plain(value_of(one, KNOWN)) for one in expressions]
    given = front_end.results(MODULE, "workedOut", [(one.encoded(), KNOWN) for one in expressions])
    wrong = [
        f"{one.encoded()}: here {mine}, there {theirs}"
        for one, mine, theirs in zip(expressions, expected, given, strict=True)
        if not agree(mine, theirs, 0.0)
    ]
    assert not wrong, f"{len(wrong)} differ:\n" + "\n".join(wrong[:5])
    undefined = sum(value is None for value in expected)
    assert 0.05 < undefined / len(expected) < 0.7


def test_every_operator_is_among_them() -> None:
    seen: set[str] = set()

    def look_at(encoded: list[Any]) -> None:
        seen.add(encoded[0])
        for operand in encoded[1:]:
            if isinstance(operand, list) and operand and isinstance(operand[0], str):
                look_at(operand)

    for one in grown_expressions():
        look_at(one.encoded())
    assert seen == {*OPERATORS, "where", "is defined", "ref", "literal"}


@pytest.mark.parametrize("operation", [*ARITHMETIC, *COMPARISONS])
def test_vectors_of_different_lengths_are_an_error_on_both_sides(
    front_end: FrontEnd, operation: str
) -> None:
    expression, known = call(operation, ref.a, ref.c), {"a": [1.0, 2.0], "c": [1.0, 2.0, 3.0]}
    with pytest.raises(ShapeError):
        value_of(expression, known)
    with pytest.raises(FrontEndError, match="do not fit"):
        front_end.results(MODULE, "workedOut", [(expression.encoded(), known)])
