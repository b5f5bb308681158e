"""Where the nodes of a graph stand: in columns from the inputs to the result."""

from __future__ import annotations

from perceptron_core.gradients.expressions import Graph

LEAVES = ("input", "number")
ROW = 1.3
"""From one row to the next: there are words above and below each node."""


def places_of(graph: Graph) -> list[tuple[float, float]]:
    """Return a place for each node, columns 1 apart, round the height 0.

    A node stands right of all that it is made of; an input just left of its first use.
    """
    columns = _columns(graph)
    places = [(0.0, 0.0)] * len(graph)
    for column in sorted(set(columns)):
        nodes = [i for i, one in enumerate(columns) if one == column]
        nodes.sort(key=lambda i: _wanted_row(graph, i, places))
        for row, node in enumerate(nodes):
            places[node] = (float(column), ROW * ((len(nodes) - 1) / 2 - row))
    return places


def _columns(graph: Graph) -> list[int]:
    columns: list[int] = []
    for node in graph:
        columns.append(1 + max((columns[one] for one in node.operands), default=-1))
    for i, node in enumerate(graph):
        if node.operation in LEAVES:
            users = (user for user, one in enumerate(graph) if i in one.operands)
            columns[i] = min(columns[user] for user in users) - 1
    return columns


def _wanted_row(graph: Graph, node: int, places: list[tuple[float, float]]) -> float:
    """Return how low a node would like to stand: beside what it is made of, else in its order."""
    heights = [-places[one][1] for one in graph[node].operands]
    return sum(heights) / len(heights) if heights else float(node)
