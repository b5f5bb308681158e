"""What stands beside the chain: the activation, the slopes, the weights."""

from __future__ import annotations

from perceptron_explorer.scenes.descriptions import (
    Action,
    Choice,
    Field,
    Group,
    Readout,
    Sentence,
    Slider,
)
from perceptron_explorer.topics.chain_rule.layers import layered

MOST = 6
LIMIT = 10
KINDS = {"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU"}


def panel() -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_chain(), _slopes(), _weights())


def _chain() -> Group:
    return Group(
        "chain",
        "The chain",
        (
            Choice("kind", "Activation", KINDS),
            Slider("n", "neurons", 1, MOST),
            Choice("show", "Links and products", {"yes": "show", "no": "hide"}),
        ),
    )


def _slopes() -> Group:
    return Group(
        "slopes",
        "From x to the last output",
        (
            Readout("output", "the last output <i>a</i>", "output", "{output|4}"),
            Readout(
                "gradient", "product of the links ∂a/∂x", "gradient", "{gradient|6}", when="shown"
            ),
            Readout("numeric", "central difference", "numeric", "{numeric|6}", when="shown"),
            Sentence(
                "The smallest link is number {smallest_number|0}: {smallest_link|4}.",
                name="smallest",
                of="smallest",
                when="shown",
            ),
            Sentence("Which link is the smallest?", when="hidden"),
        ),
        keeps_height=True,
    )


def _weights() -> Group:
    fields = (
        Field("weights", layered("w", layer), index=layer - 1, limit=LIMIT)
        for layer in range(1, MOST + 1)
    )
    return Group(
        "weights",
        "Input and weights",
        (
            Field("x", "<i>x</i>", limit=LIMIT),
            *fields,
            Action("like", "All weights 1", {"weights": [1.0] * MOST}, over_ms=800.0),
            Action("four", "All weights 4", {"weights": [4.0] * MOST}, over_ms=800.0),
        ),
    )
