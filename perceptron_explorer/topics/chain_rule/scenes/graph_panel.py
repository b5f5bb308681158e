"""What stands beside the graph: the steps, the chosen node's slopes, the gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perceptron_core.gradients.expressions import Node
from perceptron_explorer.scenes.descriptions import Group, Item, Readout, Sentence, Slider

if TYPE_CHECKING:
    from perceptron_explorer.topics.chain_rule.scenes.graph import Drawn

SWEEP_MS = 9000.0
SLOPES = {
    "+": ("1", "1"),
    "-": ("1", "−1"),
    "*": ("{second}", "{first}"),
    "/": ("1/{second}", "−{first}/{second}²"),
    "sigmoid": ("σ({first})(1 − σ({first}))",),
    "tanh": ("1 − tanh²({first})",),
    "relu": ("1 where {first} is above 0, else 0",),
    "exp": ("e to the power of {first}",),
    "log": ("1/{first}",),
    "max": ("1 if {first} is the larger", "1 if {second} is"),
}
"""The derivative of each operation by its operands."""


def panel(drawn: Drawn) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_steps(drawn), _node(drawn), _gradients(drawn))


def _steps(drawn: Drawn) -> Group:
    last = len(drawn.graph) - 1
    return Group(
        "steps",
        "Forward, then back",
        (
            Slider("step", "step", 0, drawn.n_steps, sweep_ms=SWEEP_MS, once=True),
            Sentence("Above a node its value; below it, slanted, the slope of f by it."),
            Readout("value", "f", f"value_{last}", f"{{value_{last}|4}}", when=f"value_{last}"),
            Sentence("A value is not defined for these inputs. Drag one of them.", unless="values"),
        ),
        keeps_height=True,
    )


def _node(drawn: Drawn) -> Group:
    """Write the derivative of the chosen node by each of its operands."""
    sentences = tuple(
        Sentence(_slopes(drawn, i), name=f"node-{i}", of=f"chosen_{i}", when=f"chosen_{i}")
        for i in drawn.inner
    )
    return Group(
        "node",
        "The chosen node",
        (Sentence("Press a node to choose it. Its own slopes:"), *sentences),
        keeps_height=True,
    )


def _slopes(drawn: Drawn, i: int) -> str:
    node, name = drawn.graph[i], drawn.name(i)
    names = [drawn.name(one) for one in node.operands]
    first, second = (*names, "")[:2]
    return "; ".join(
        f"∂{name}/∂{by} = {form.format(first=first, second=second)} = {{chosen_{i}.{side}|3}}"
        for side, (by, form) in enumerate(zip(names, _forms(node), strict=True))
    )


def _forms(node: Node) -> tuple[str, ...]:
    if node.operation != "power":
        return SLOPES[node.operation]
    exponent, less = (f"{number:g}".replace("-", "−") for number in (node.number, node.number - 1))
    power = "" if less == "1" else f"<sup>{less}</sup>"
    return (f"{exponent}·{{first}}{power}",)


def _gradients(drawn: Drawn) -> Group:
    first, *others = drawn.inputs
    name = drawn.name(first)
    items: list[Item] = [
        Readout("gradient", f"∂f/∂{name}", "gradient", "{gradient|5}", when="gradient"),
        Readout("numeric", "central difference", "numeric", "{numeric|5}", when="numeric"),
        *(
            Readout(f"slope-{i}", f"∂f/∂{drawn.name(i)}", f"gradients.{i}", f"{{gradients.{i}|5}}")
            for i in others
        ),
    ]
    return Group("gradients", "The gradient", tuple(items))
