"""Rules of graphs, which come as tables. Mirrored by ``frontend/gradients/graph.js``."""

from __future__ import annotations

from typing import get_args

import numpy as np
from numpy.typing import ArrayLike

from perceptron_core.gradients.expressions import INPUTS, Graph, Node, Operation
from perceptron_core.gradients.reverse_mode import backward, forward, local_derivatives

OPERATIONS: tuple[Operation, ...] = get_args(Operation)


def encoded(graph: Graph) -> list[list[float]]:
    """Return a row for each node: its operation, its operands (−1 for none), its number.

    An input's number is its place among all inputs.
    """
    return [
        [
            float(OPERATIONS.index(node.operation)),
            *(float(one) for one in (*node.operands, -1, -1)[:2]),
            float(INPUTS.index(node.text)) if node.operation == "input" else node.number,
        ]
        for node in graph
    ]


def graph_values(code: ArrayLike, inputs: ArrayLike) -> list[float]:
    """Return the value of each node; nothing where one of them is not defined."""
    return forward(_graph(code), _named(inputs))


def graph_gradients(code: ArrayLike, inputs: ArrayLike) -> list[float]:
    """Return the derivative of the result by each node."""
    return backward(_graph(code), _named(inputs))


def graph_slopes(code: ArrayLike, inputs: ArrayLike) -> list[list[float]]:
    """Return the derivatives of each node by its operands; 0 where it has none."""
    graph, found = _graph(code), []
    values = forward(graph, _named(inputs))
    for node, value in zip(graph, values, strict=True):
        slopes = local_derivatives(node, [values[one] for one in node.operands], value)
        found.append([*slopes, 0.0, 0.0][:2])
    return found


def _graph(code: ArrayLike) -> Graph:
    return tuple(
        Node(
            OPERATIONS[int(operation)],
            tuple(int(one) for one in (first, second) if one >= 0),
            INPUTS[int(number)] if operation == 0 else "",
            0.0 if operation == 0 else number,
        )
        for operation, first, second, number in np.asarray(code, dtype=float).tolist()
    )


def _named(inputs: ArrayLike) -> dict[str, float]:
    return dict(zip(INPUTS, np.asarray(inputs, dtype=float).tolist(), strict=True))
