"""Reverse-mode differentiation of a graph: values forward, gradients backward, each node once.

After S. Linnainmaa, The representation of the cumulative rounding error of an algorithm (1970);
A. Griewank and A. Walther, Evaluating Derivatives (2008), chapter 3.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from perceptron_core.errors import InputError
from perceptron_core.gradients.activations import activate, activation_slope
from perceptron_core.gradients.expressions import Graph, Node


def forward(graph: Graph, inputs: Mapping[str, float]) -> list[float]:
    """Return the value of each node.

    Parameters
    ----------
    graph : tuple of Node
    inputs : mapping of str to float

    Raises
    ------
    InputError
        Where a value is not defined or leaves the range of floats.
    """
    values: list[float] = []
    for node in graph:
        operands = [values[place] for place in node.operands]
        try:
            value = _value(node, operands, inputs)
        except (ZeroDivisionError, OverflowError, ValueError):
            value = math.nan
        if not math.isfinite(value):
            raise InputError(f"{node.operation} has no finite value there; change an input.")
        values.append(value)
    return values


def local_derivatives(node: Node, operands: list[float], value: float) -> list[float]:
    """Return the derivative of a node by each of its operands.

    Parameters
    ----------
    node : Node
    operands : list of float
        Their values.
    value : float
        The node's own.
    """
    first, second = (*operands, 0.0, 0.0)[:2]
    if node.operation in ("sigmoid", "tanh", "relu"):
        return [activation_slope(node.operation, first)]
    found = {
        "+": [1.0, 1.0],
        "-": [1.0, -1.0],
        "*": [second, first],
        "exp": [value],
        "max": [float(first >= second), float(first < second)],
    }.get(node.operation)
    if found is not None:
        return found
    if node.operation == "/":
        return [1 / second, -first / (second * second)]
    if node.operation == "power":
        return [node.number * first ** (node.number - 1) if node.number else 0.0]
    return [1 / first] if node.operation == "log" else []


def backward(graph: Graph, inputs: Mapping[str, float]) -> list[float]:
    """Return the derivative of the result by each node, from the last node to the first.

    Parameters
    ----------
    graph, inputs
        As of `forward`.

    Raises
    ------
    InputError
        As by `forward`.
    """
    values = forward(graph, inputs)
    gradients = [0.0] * (len(graph) - 1) + [1.0]
    for place in reversed(range(len(graph))):
        node = graph[place]
        operands = [values[one] for one in node.operands]
        slopes = local_derivatives(node, operands, values[place])
        for one, slope in zip(node.operands, slopes, strict=True):
            gradients[one] += gradients[place] * slope
    return gradients


def _value(node: Node, operands: list[float], inputs: Mapping[str, float]) -> float:
    first, second = (*operands, 0.0, 0.0)[:2]
    match node.operation:
        case "input":
            return float(inputs[node.text])
        case "number":
            return node.number
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case "/":
            return first / second
        case "power":
            return float(first**node.number)
        case "exp":
            return math.exp(first)
        case "log":
            return math.log(first)
        case "max":
            return max(first, second)
        case _:
            return activate(node.operation, first)
