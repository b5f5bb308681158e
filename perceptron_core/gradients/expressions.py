"""Expressions of a few inputs as graphs, read from text by a small grammar.

What is typed is read by Python's own parser and translated node by node; anything that is not in
the grammar is refused, and nothing of it is ever run.
"""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass
from typing import Literal

from perceptron_core.errors import InputError

Operation = Literal[
    "input", "number", "+", "-", "*", "/", "power", "sigmoid", "tanh", "relu", "exp", "log", "max"
]
INPUTS = ("x", "y", "z", "w", "b")
FUNCTIONS: dict[str, int] = {"sigmoid": 1, "tanh": 1, "relu": 1, "exp": 1, "log": 1, "max": 2}
"""By name the number of their arguments."""
LONGEST, MOST_NODES, LARGEST_POWER = 80, 16, 6
_SIGNS = str.maketrans({"−": "-", "×": "*", "·": "*", "÷": "/"})
_BINARY: dict[type[ast.operator], Operation] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}


class ExpressionError(InputError):
    """A text that is no expression of the grammar; the sentence says where."""


@dataclass(frozen=True)
class Node:
    """One value of a graph, and what it is made of.

    Parameters
    ----------
    operation : str
    operands : tuple of int
        The places of the nodes before it.
    text : str
        What it computes: an input's name, a number, or an expression of its operands.
    number : float
        Of a number, its value; of a power, its exponent.
    """

    operation: Operation
    operands: tuple[int, ...] = ()
    text: str = ""
    number: float = 0.0


Graph = tuple[Node, ...]
"""Each node after those that it is made of; the last one is the result."""


def read_expression(text: str) -> Graph:
    """Return the graph of an expression such as ``"(x + y) * z"``.

    Inputs are x, y, z, w and b. There are + − × ÷, powers (``x^2`` or ``x**2``) with a whole
    exponent from −6 to 6, and sigmoid, tanh, relu, exp, log and max(a, b). An input that stands
    twice is one node.

    Parameters
    ----------
    text : str

    Raises
    ------
    ExpressionError
        With a sentence that says what is wrong, at which character, and what would be right.
    """
    if not text.strip():
        raise ExpressionError("The expression is empty; type one such as (x + y) * z.")
    if len(text) > LONGEST:
        raise ExpressionError(f"The expression has {len(text)} characters; {LONGEST} are the most.")
    reading = _Reading(text)
    reading.node(reading.tree())
    if not any(node.operation == "input" for node in reading.nodes):
        raise ExpressionError("The expression has no input; use x, y, z, w or b in it.")
    return tuple(reading.nodes)


class _Reading:
    """Reads one text; equal nodes are one."""

    def __init__(self, text: str) -> None:
        plain = " ".join(text.translate(_SIGNS).splitlines())
        self.source = plain.replace("^", "**")
        # Where each character of the source stands in what was typed, counted from 1.
        self.places = [
            place for place, sign in enumerate(plain, start=1) for _ in range(1 + (sign == "^"))
        ]
        self.nodes: list[Node] = []

    def tree(self) -> ast.expr:
        """Return Python's tree of it."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Of what is refused further down.
                return ast.parse(self.source.strip(), mode="eval").body
        except SyntaxError as problem:
            place = self._place((problem.offset or 1) - 1)
            raise ExpressionError(
                f"At character {place} the expression cannot be read; is there a "
                "sign or a bracket too many, or one missing?"
            ) from None
        except (ValueError, MemoryError, RecursionError, OverflowError):
            raise ExpressionError("The expression cannot be read; type a simpler one.") from None

    def node(self, tree: ast.expr) -> int:
        """Return the place of the node of a part."""
        if isinstance(tree, ast.Constant):
            return self._number(tree, tree.value)
        if isinstance(tree, ast.Name):
            return self._input(tree)
        if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub | ast.UAdd):
            return self._signed(tree)
        if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Pow):
            return self._power(tree)
        if isinstance(tree, ast.BinOp) and type(tree.op) in _BINARY:
            pair = (self.node(tree.left), self.node(tree.right))
            return self._add(tree, Node(_BINARY[type(tree.op)], pair))
        if isinstance(tree, ast.Call):
            return self._function(tree)
        raise self._wrong(tree, "there is something other than + − × ÷, powers and functions")

    def _number(self, tree: ast.expr, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e6:
            raise self._wrong(tree, "there is no number of at most 1,000,000")
        return self._add(tree, Node("number", (), f"{float(value):g}", float(value)))

    def _input(self, tree: ast.Name) -> int:
        if tree.id not in INPUTS:
            known = f"the inputs are {', '.join(INPUTS)}; the functions {', '.join(FUNCTIONS)}"
            raise self._wrong(tree, f"there is {tree.id:.20}; {known}")
        return self._add(tree, Node("input", (), tree.id))

    def _signed(self, tree: ast.UnaryOp) -> int:
        if isinstance(tree.op, ast.UAdd):
            return self.node(tree.operand)
        operand = tree.operand
        if isinstance(operand, ast.Constant) and isinstance(operand.value, int | float):
            return self._number(tree, -operand.value)
        return self._add(tree, Node("*", (self._number(tree, -1), self.node(operand))))

    def _power(self, tree: ast.BinOp) -> int:
        sign, right = 1, tree.right
        if isinstance(right, ast.UnaryOp) and isinstance(right.op, ast.USub):
            sign, right = -1, right.operand
        value = right.value if isinstance(right, ast.Constant) else None
        if not isinstance(value, int) or isinstance(value, bool) or not value <= LARGEST_POWER:
            most = LARGEST_POWER
            raise self._wrong(tree.right, f"the exponent is a whole number from −{most} to {most}")
        return self._add(tree, Node("power", (self.node(tree.left),), "", float(sign * value)))

    def _function(self, tree: ast.Call) -> int:
        name = tree.func.id if isinstance(tree.func, ast.Name) else ""
        if name not in FUNCTIONS:
            raise self._wrong(tree, f"there is no such function; they are {', '.join(FUNCTIONS)}")
        if tree.keywords or len(tree.args) != FUNCTIONS[name]:
            number = "one argument" if FUNCTIONS[name] == 1 else "two arguments"
            raise self._wrong(tree, f"{name} takes {number}")
        operands = tuple(self.node(one) for one in tree.args)
        return self._add(tree, Node(name, operands))  # type: ignore[arg-type]

    def _add(self, tree: ast.expr, node: Node) -> int:
        if node in self.nodes:
            return self.nodes.index(node)
        if len(self.nodes) == MOST_NODES:
            raise self._wrong(tree, f"the graph has more than {MOST_NODES} nodes")
        self.nodes.append(node)
        return len(self.nodes) - 1

    def _wrong(self, tree: ast.expr, what: str) -> ExpressionError:
        # Python counts bytes there.
        before = self.source.strip().encode()[: tree.col_offset].decode(errors="ignore")
        return ExpressionError(f"At character {self._place(len(before))}: {what}.")

    def _place(self, at: int) -> int:
        """Return where a character of the source stands in what was typed, from 1."""
        at += len(self.source) - len(self.source.lstrip())
        return self.places[max(0, min(at, len(self.places) - 1))]
