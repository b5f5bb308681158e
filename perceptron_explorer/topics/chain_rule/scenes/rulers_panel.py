"""What stands beside the rulers: both sides of the chain rule, the change, the numbers."""

from __future__ import annotations

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Field,
    Group,
    Readout,
    Sentence,
    Slider,
)
from perceptron_explorer.scenes.expressions import INPUT, ref

SWEEP_MS = 9000.0
LARGEST, SMALLEST = 0.6, -4.0
"""The powers of ten between which the slider changes Δw."""

SATURATED = {"w": 3.0, "x": 2.0, "b": 1.0, "y": 0.0}


def panel() -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_products(), _change(), _numbers())


def _products() -> Group:
    return Group(
        "products",
        "Link by link",
        (
            Sentence("Measured: ΔC/Δ<i>w</i> = Δz/Δw · Δa/Δz · ΔC/Δa"),
            Sentence(
                "= {ratio_0|4} × {ratio_1|(4} × {ratio_2|(4} = <b>{numeric|5}</b>",
                name="measured",
                of="numeric",
                when="ratio_2",
            ),
            Sentence("= {numeric|5}; one of the changes is 0.", unless="ratio_2"),
            Sentence("Derivative: ∂C/∂<i>w</i> = <i>x</i> · σ′(<i>z</i>) · (<i>a</i> − <i>y</i>)"),
            Sentence(
                "= {links.0|4} × {links.1|(4} × {links.2|(4} = <b>{gradient|5}</b>",
                name="derived",
                of="gradient",
            ),
            Readout("numeric", "ΔC/Δw", "numeric", "{numeric|6}"),
            Readout("gradient", "∂C/∂w", "gradient", "{gradient|6}"),
            Readout("gap", "their difference", "gap", "{gap|6}"),
        ),
        keeps_height=True,
    )


def _change() -> Group:
    return Group(
        "change",
        "The change of w",
        (
            Slider(
                "shrinking",
                "shrink Δw",
                -LARGEST,
                -SMALLEST,
                step=0.01,
                digits=1,
                sets="delta",
                to=rules.with_magnitude(ref.delta, -INPUT),
                sweep_ms=SWEEP_MS,
                once=True,
            ),
            Field("delta", "Δ<i>w</i>", limit=10, digits=4),
            Sentence("Δ<i>w</i> is 0: there is nothing to measure.", unless="numeric"),
        ),
    )


def _numbers() -> Group:
    return Group(
        "numbers",
        "The neuron",
        (
            Sentence(
                "<i>z</i> = <i>wx</i> + <i>b</i>, <i>a</i> = σ(<i>z</i>), "
                "<i>C</i> = ½(<i>a</i> − <i>y</i>)²"
            ),
            Field("w", "<i>w</i>", limit=5),
            Slider("w", "weight w", -5, 5, step=0.1, digits=1),
            Field("x", "<i>x</i>", limit=2),
            Slider("x", "input x", -2, 2, step=0.1, digits=1),
            Field("b", "<i>b</i>", limit=5),
            Slider("b", "bias b", -5, 5, step=0.1, digits=1),
            Field("y", "<i>y</i>", limit=1, least=0, step=0.1),
            Slider("y", "target y", 0, 1, step=0.05, digits=2),
            Action("saturate", "Saturate", SATURATED, over_ms=1200.0),
        ),
    )
