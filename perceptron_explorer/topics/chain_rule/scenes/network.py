"""A network of one hidden neuron: values forward above, gradients backward below each node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Mark, Quantity, Scrub
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.chain_rule.layers import layered
from perceptron_explorer.topics.chain_rule.scenes import network_panel

START = {"parameters": (1.0, -0.5, 1.5, -1.0), "x": 1.0, "y": 1.0, "rate": 1.0}
BOX = [[0.0, -5.3], [8.7, 5.8]]
FIRST, PITCH, RADIUS = 0.65, 1.4, 0.38
BIASES, WEIGHTS, NAMES, GRADIENT_NAMES, GRADIENTS, BACK = 5.0, 2.9, 1.55, -1.9, -2.8, -3.8
NODES = ("x", "z1", "a1", "z2", "a2", "C")
"""From the input to the cost; each but the input has a value that the ones before it make."""

SYMBOLS = {
    "x": "<i>x</i>",
    "z1": layered("z", 1),
    "a1": layered("a", 1),
    "z2": layered("z", 2),
    "a2": layered("a", 2),
    "C": "<i>C</i>",
}
GRADIENT_SYMBOLS = {
    "z1": "<i>δ</i>⁽¹⁾",
    "a1": "∂C/∂a⁽¹⁾",
    "z2": "<b>δ⁽²⁾</b>",
    "a2": "<i>a</i>⁽²⁾−<i>y</i>",
}


@made_once
def figure_of() -> go.Figure:
    """Return the empty sheet."""
    return axes.blank(BOX, one_scale=False)


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return the network."""
    return Scene(
        name="chain-rule",
        label="A network of one hidden neuron, whose numbers can be dragged",
        summary=(
            "The network answers {a2|4} to x = {x|2}, and the target is {y|2}: the cost is {C|5}. "
            "Its derivative by the first weight is {gradient|5}, by the second {gradients.2|5}."
        ),
        values=values,
        constants=_constants(),
        quantities=QUANTITIES,
        handles=(),
        scrubs=_scrubs(),
        marks=(*_edges(), *(mark for node in NODES for mark in _node(node))),
        panel=network_panel.panel(),
        strip="<i>C</i> = {C|5}, ∂C/∂w⁽¹⁾ = {gradient|5}",
        history=("parameters", "x", "y", "rate"),
    )


def _place(node: str) -> float:
    return FIRST + PITCH * NODES.index(node)


def _constants() -> dict[str, Any]:
    rows = {"at": 0.0, "name": NAMES, "gradient_name": GRADIENT_NAMES, "gradient": GRADIENTS}
    places = {f"{node}_{row}": [_place(node), y] for node in NODES for row, y in rows.items()}
    links = {
        f"flow_{place}": [[_place(one) + RADIUS, 0.0], [_place(one) + PITCH - RADIUS, 0.0]]
        for place, one in enumerate(NODES[:-1])
    }
    return {"radius": RADIUS, **places, **links, **_places_of_numbers(), **_backward()}


def _backward() -> dict[str, Any]:
    return {
        "back": [[_place("C"), BACK], [_place("x"), BACK]],
        "back_name": [_place("a1") + PITCH / 2, BACK - 0.6],
    }


def _places_of_numbers() -> dict[str, Any]:
    """Return where the numbers to drag stand, and the arrows from them into the network."""
    places: dict[str, Any] = {"y_at": [_place("C"), BIASES], "y_flow": _down(_place("C"))}
    for layer in (1, 2):
        neuron = _place(f"z{layer}")
        places |= {
            f"w{layer}_at": [neuron - 0.62 * PITCH, WEIGHTS],
            f"w{layer}_flow": [[neuron - PITCH / 2, WEIGHTS], [neuron - PITCH / 2, 0.1]],
            f"b{layer}_at": [neuron, BIASES],
            f"b{layer}_flow": _down(neuron),
        }
    return places


def _down(x: float) -> list[list[float]]:
    return [[x, BIASES], [x, NAMES + 0.45]]


QUANTITIES = (
    Quantity("forward", rules.network_forward(ref.x, ref.parameters, ref.y)),
    Quantity("z1", ref.forward[0]),
    Quantity("a1", ref.forward[1]),
    Quantity("z2", ref.forward[2]),
    Quantity("a2", ref.forward[3]),
    Quantity("C", ref.forward[4]),
    Quantity("error", ref.a2 - ref.y),
    Quantity("slope1", rules.activation_slope("sigmoid", ref.z1)),
    Quantity("slope2", rules.activation_slope("sigmoid", ref.z2)),
    Quantity("deltas", rules.network_deltas(ref.x, ref.parameters, ref.y)),
    Quantity("a1_slope", ref.deltas[1] * ref.parameters[2]),
    Quantity("gradients", rules.network_gradient(ref.x, ref.parameters, ref.y)),
    Quantity("gradient", ref.gradients[0]),
    Quantity("differences", rules.network_differences(ref.x, ref.parameters, ref.y)),
    Quantity("numeric", ref.differences[0]),
    Quantity("next", ref.parameters - ref.rate * ref.gradients),
    Quantity("next_forward", rules.network_forward(ref.x, ref.next, ref.y)),
)

INTO = ("w1", "b1", "w2", "b2", "y")
GRADIENT_OF = {"z1": "deltas.0", "a1": "a1_slope", "z2": "deltas.1", "a2": "error"}


def _edges() -> tuple[Mark, ...]:
    forward = (
        Mark(f"flow-{place}", "arrow", (f"flow_{place}",), "flow")
        for place in range(len(NODES) - 1)
    )
    return (
        *forward,
        *(Mark(f"{name}-flow", "arrow", (f"{name}_flow",), "flow") for name in INTO),
        Mark("back", "arrow", ("back",), "moved"),
        Mark("back-name", "label", ("back_name",), "chain-word", text="gradients, backward"),
    )


def _node(node: str) -> tuple[Mark, ...]:
    """Draw a disc with its value in it, its name above, and the cost's slope by it below."""
    return (
        Mark(node, "disc", (f"{node}_at", "radius"), "disc"),
        _label(f"{node}_name", "chain-word node-name", SYMBOLS[node]),
        # The input's value is a number to drag.
        *([] if node == "x" else [_label(f"{node}_at", "bar-number", f"{{{node}|2}}")]),
        *(_slope_below(node) if node in GRADIENT_OF else ()),
    )


def _slope_below(node: str) -> tuple[Mark, ...]:
    style = "shared" if node == "z2" else "chain-word"
    return (
        _label(f"{node}_gradient_name", style, GRADIENT_SYMBOLS[node]),
        _label(f"{node}_gradient", style, f"{{{GRADIENT_OF[node]}|3}}"),
    )


def _label(at: str, style: str, text: str) -> Mark:
    """Return words at a place, called like it."""
    return Mark(at.replace("_", "-"), "label", (at,), style, text=text)


PARAMETERS = (("w1", "w", 1), ("b1", "b", 1), ("w2", "w", 2), ("b2", "b", 2))


def _scrubs() -> tuple[Scrub, ...]:
    """List what can be dragged: input, target, and the four parameters in their order."""
    spoken = "the cost is {C|5}"
    parameters = (
        Scrub(
            name,
            f"{'Weight' if symbol == 'w' else 'Bias'} {layer}",
            at=f"{name}_at",
            of="parameters",
            index=index,
            text=f"{layered(symbol, layer)} = {{parameters.{index}|2}}",
            speech=f"{name} = {{parameters.{index}|2}}, {spoken}",
            limit=network_panel.LIMIT,
        )
        for index, (name, symbol, layer) in enumerate(PARAMETERS)
    )
    return (
        Scrub(
            "x", "Input x", "x_at", "x", "{x|2}", f"x = {{x|2}}, {spoken}", style="node", limit=10
        ),
        *parameters,
        Scrub(
            "y",
            "Target y",
            "y_at",
            "y",
            "<i>y</i> = {y|2}",
            f"y = {{y|2}}, {spoken}",
            limit=network_panel.LIMIT,
        ),
    )
