"""An expression as a graph: values forward above the nodes, gradients backward below them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_core.gradients.expressions import INPUTS, Graph, Node, read_expression
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity, Scrub
from perceptron_explorer.scenes.expressions import is_defined, ref, where
from perceptron_explorer.scenes.rules.of_graphs import encoded
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.chain_rule.layout import LEAVES, places_of
from perceptron_explorer.topics.chain_rule.scenes import graph_panel

BEGIN = (1.5, 2.0, -0.5, 0.7, 0.1)
"""The inputs x, y, z, w and b."""
RADIUS, ABOVE, BELOW, ROOM = 0.24, 0.4, -0.42, 0.7
LEAST_WIDTH = 5.5
STEP = 1e-4
"""Of the central difference."""
SIGNS = {"-": "−", "*": "×", "/": "÷", "sigmoid": "σ"}
LIMIT = 10.0


@dataclass(frozen=True)
class Drawn:
    """An expression with its graph.

    Parameters
    ----------
    text : str
    """

    text: str

    @cached_property
    def graph(self) -> Graph:
        """Its nodes, the result last."""
        return read_expression(self.text)

    @cached_property
    def places(self) -> list[tuple[float, float]]:
        """Where they stand."""
        return places_of(self.graph)

    @property
    def inputs(self) -> list[int]:
        """The nodes that are inputs."""
        return [i for i, node in enumerate(self.graph) if node.operation == "input"]

    @property
    def inner(self) -> list[int]:
        """The nodes that are worked out."""
        return [i for i, node in enumerate(self.graph) if node.operation not in LEAVES]

    @property
    def n_steps(self) -> int:
        """How many steps forward and back there are."""
        return len(self.inner) + len(self.graph)

    def name(self, i: int) -> str:
        """Return what a node is called: an input's own name, a number, u₁ and so on, f at last."""
        node = self.graph[i]
        if node.operation in LEAVES:
            return node.text.replace("-", "−")
        if i == len(self.graph) - 1:
            return "f"
        return f"u{str(self.inner.index(i) + 1).translate(_SUBSCRIPTS)}"

    @property
    def first_input(self) -> int:
        """The place, among all inputs, of the first that stands in it."""
        return INPUTS.index(self.graph[self.inputs[0]].text)


_RAISED = str.maketrans("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def starting_values(drawn: Drawn) -> dict[str, Any]:
    """Return the inputs, all steps shown, and the result chosen."""
    return {"inputs": BEGIN, "step": drawn.n_steps, "node": len(drawn.graph) - 1}


def box_of(drawn: Drawn) -> Any:
    """Return what must be in sight."""
    places = np.array(drawn.places)
    low, high = places.min(axis=0) - ROOM, places.max(axis=0) + ROOM
    # Discs are as wide as the picture has them: few would be large.
    spare = np.array([max(0.0, LEAST_WIDTH - (high - low)[0]) / 2, 0.0])
    return np.array([low - spare, high + spare])


@made_once
def figure_of(drawn: Drawn) -> go.Figure:
    """Return the empty sheet."""
    return axes.blank(box_of(drawn), one_scale=False)


@made_once
def scene_of(drawn: Drawn, values: Mapping[str, Any]) -> Scene:
    """Return the graph."""
    last = len(drawn.graph) - 1
    return Scene(
        name="chain-rule",
        label="An expression as a graph, with values forward and gradients backward",
        summary=(
            f"f = {{values.{last}|4}}. Its derivative by {drawn.name(drawn.inputs[0])} is "
            "{gradient|4}."
        ),
        values=values,
        constants={"code": encoded(drawn.graph), "radius": RADIUS, **_constants(drawn)},
        quantities=_quantities(drawn),
        handles=tuple(_handle(drawn, i) for i in drawn.inner),
        scrubs=tuple(_scrub(drawn, i) for i in drawn.inputs),
        marks=(*_edges(drawn), *(mark for i in range(last + 1) for mark in _node(drawn, i))),
        panel=graph_panel.panel(drawn),
        strip=f"f = {{values.{last}|4}}, ∂f/∂{drawn.name(drawn.inputs[0])} = {{gradient|4}}",
        history=("inputs",),
    )


def _constants(drawn: Drawn) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for i, (x, y) in enumerate(drawn.places):
        found |= {
            f"place_{i}": [x, y],
            f"above_{i}": [x, y + ABOVE],
            f"below_{i}": [x, y + BELOW],
            f"number_{i}": float(i),
        }
    for i, node in enumerate(drawn.graph):
        for one in {*node.operands}:
            found[f"edge_{one}_{i}"] = _between(drawn.places[one], drawn.places[i])
    return found


def _between(one: tuple[float, float], other: tuple[float, float]) -> list[list[float]]:
    start, end = np.array(one), np.array(other)
    way = RADIUS * (end - start) / np.linalg.norm(end - start)
    return [(start + way).tolist(), (end - 1.1 * way).tolist()]


def _quantities(drawn: Drawn) -> tuple[Quantity, ...]:
    first, last = drawn.first_input, len(drawn.graph) - 1
    inputs = (rules.with_entries(ref.inputs, first, ref.inputs[first] + h) for h in (STEP, -STEP))
    moved = (rules.graph_values(ref.code, one)[last] for one in inputs)
    return (
        Quantity("values", rules.graph_values(ref.code, ref.inputs)),
        Quantity("slopes", rules.graph_slopes(ref.code, ref.inputs)),
        Quantity("gradients", rules.graph_gradients(ref.code, ref.inputs)),
        Quantity("gradient", ref.gradients[drawn.inputs[0]]),
        Quantity("up", next(moved)),
        Quantity("down", next(moved)),
        Quantity("numeric", (ref.up - ref.down) / (2 * STEP)),
        *(one for i in range(last + 1) for one in _shown(drawn, i)),
    )


def _shown(drawn: Drawn, i: int) -> tuple[Quantity, ...]:
    """List what of a node is shown at this step, and whether it is the chosen one."""
    n_forward, n_nodes = len(drawn.inner), len(drawn.graph)
    at = drawn.inner.index(i) + 1 if i in drawn.inner else 0
    return (
        Quantity(f"value_{i}", where(ref.step >= at, ref("values")[i])),
        Quantity(f"gradient_{i}", where(ref.step >= n_forward + n_nodes - i, ref.gradients[i])),
        Quantity(f"chosen_{i}", where(ref.node == i, ref.slopes[i])),
        Quantity(f"chosen_at_{i}", where(ref.node == i, ref(f"place_{i}"))),
        Quantity(f"above_at_{i}", where(is_defined(ref(f"value_{i}")), ref(f"above_{i}"))),
        Quantity(f"below_at_{i}", where(is_defined(ref(f"gradient_{i}")), ref(f"below_{i}"))),
    )


def _edges(drawn: Drawn) -> tuple[Mark, ...]:
    return tuple(
        Mark(f"edge-{one}-{i}", "arrow", (f"edge_{one}_{i}",), "flow")
        for i, node in enumerate(drawn.graph)
        for one in sorted({*node.operands})
    )


def _node(drawn: Drawn, i: int) -> tuple[Mark, ...]:
    """Draw a node: what it does in a disc, its value above, the slope of f by it below."""
    node, name = drawn.graph[i], drawn.name(i)
    if node.operation == "number":
        return (_label(f"number-{i}", f"place_{i}", name),)
    above = f"<i>{name}</i>" if node.operation == "input" else f"{name} = {{value_{i}|2}}"
    around = (
        _label(f"value-{i}", f"above_at_{i}", above),
        _label(f"gradient-{i}", f"below_at_{i}", f"{{gradient_{i}|2}}", "graph-gradient"),
    )
    disc = Mark(f"disc-{i}", "disc", (f"place_{i}", "radius"), "disc")
    if node.operation == "input":
        return (disc, *around)
    return (
        disc,
        Mark(f"chosen-{i}", "disc", (f"chosen_at_{i}", "radius"), "disc graph-chosen"),
        _label(f"sign-{i}", f"place_{i}", sign_of(node)),
        *around,
    )


def _label(name: str, at: str, text: str, style: str = "bar-number") -> Mark:
    return Mark(name, "label", (at,), style, text=text)


def sign_of(node: Node) -> str:
    """Return what stands in a node's disc."""
    if node.operation == "power":
        return "( )" + f"{node.number:g}".replace("-", "−").translate(_RAISED)
    return SIGNS.get(node.operation, node.operation)


def _handle(drawn: Drawn, i: int) -> Handle:
    """Return a node as a thing to press: it becomes the chosen one."""
    return Handle(
        f"node-{i}",
        f"Node {drawn.name(i)}",
        at=f"place_{i}",
        sets="node",
        to=ref(f"number_{i}"),
        style="cell",
        gives={"node": float(i)},
        speech=f"{drawn.name(i)} = {{values.{i}|3}}, slope of f by it {{gradients.{i}|3}}",
    )


def _scrub(drawn: Drawn, i: int) -> Scrub:
    name = drawn.graph[i].text
    index = INPUTS.index(name)
    return Scrub(
        name,
        f"Input {name}",
        at=f"place_{i}",
        of="inputs",
        index=index,
        text=f"{{inputs.{index}|2}}",
        speech=f"{name} = {{inputs.{index}|2}}, f = {{values.{len(drawn.graph) - 1}|3}}",
        style="node",
        limit=LIMIT,
    )
