"""What stands beside the network: the forward pass, both gradients term by term, a step."""

from __future__ import annotations

from perceptron_explorer.scenes.descriptions import (
    Action,
    Field,
    Group,
    Readout,
    Sentence,
    Setting,
    Slider,
    Table,
)
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.topics.chain_rule.layers import layered

LIMIT = 10
W1, B1, W2, B2 = (layered(symbol, layer) for layer in (1, 2) for symbol in "wb")
Z1, A1, Z2, A2 = (layered(symbol, layer) for layer in (1, 2) for symbol in "za")
DELTA2 = "<b>δ⁽²⁾</b>"
ROWS = ("w⁽¹⁾", "b⁽¹⁾", "w⁽²⁾", "b⁽²⁾")


def panel() -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_terms(), _step(), _check(), _forward(), _numbers())


def _forward() -> Group:
    return Group(
        "forward",
        "Forward",
        (
            Sentence(f"{Z1} = {W1}<i>x</i> + {B1} = {{z1|4}}, {A1} = σ({Z1}) = {{a1|4}}"),
            Sentence(f"{Z2} = {W2}{A1} + {B2} = {{z2|4}}, {A2} = σ({Z2}) = {{a2|4}}"),
            Sentence(f"<i>C</i> = ½({A2} − <i>y</i>)² = {{C|5}}"),
        ),
    )


def _terms() -> Group:
    """Write what both gradients have in common once, and then each of them with it."""
    return Group(
        "terms",
        "Backward",
        (
            Sentence(
                f"{DELTA2} = ({A2} − <i>y</i>) σ′({Z2}) = {{error|3}} × {{slope2|3}} = "
                "<b>{deltas.1|4}</b>"
            ),
            Sentence(
                f"(A) ∂C/∂{W2} = {A1} · {DELTA2} = {{a1|3}} × <b>{{deltas.1|4}}</b> = "
                "{gradients.2|5}"
            ),
            Sentence(
                f"(B) ∂C/∂{W1} = <i>x</i> · σ′({Z1}) · {W2} · {DELTA2} = {{x|2}} × {{slope1|3}} × "
                "{parameters.2|(2} × <b>{deltas.1|4}</b> = {gradient|5}"
            ),
            Sentence(f"∂C/∂{B2} = {DELTA2}, and ∂C/∂{B1} = σ′({Z1}) · {W2} · {DELTA2}"),
        ),
    )


def _check() -> Group:
    """Hold each derivative against a central difference."""
    names = [("gradient", "numeric"), *((f"slope-{i}", f"difference-{i}") for i in (1, 2, 3))]
    cells = tuple(
        cell
        for i, (slope, difference) in enumerate(names)
        for cell in (
            Readout(slope, "", f"gradients.{i}", f"{{gradients.{i}|5}}"),
            Readout(difference, "", f"differences.{i}", f"{{differences.{i}|5}}"),
        )
    )
    return Group(
        "check",
        "A check",
        (
            Table(
                "The derivative of C by each parameter p, and (C(p + h) − C(p − h))/2h, h = 10⁻⁴.",
                ("∂C/∂p", "difference"),
                ROWS,
                cells,
            ),
        ),
    )


def _step() -> Group:
    return Group(
        "update",
        "A step",
        (
            Readout("cost", "<i>C</i> now", "C", "{C|6}"),
            Readout("next-cost", "<i>C</i> after a step", "next_forward.4", "{next_forward.4|6}"),
            Action("update", "Update", also=(Setting("parameters", ref.next),)),
            Sentence("All four at once: <i>p</i> ← <i>p</i> − η ∂C/∂<i>p</i>, η = {rate|1}"),
            Slider("rate", "η", 0.1, 20.0, step=0.1, digits=1),
        ),
    )


def _numbers() -> Group:
    fields = (
        Field("parameters", name, index=index, limit=LIMIT)
        for index, name in enumerate((W1, B1, W2, B2))
    )
    return Group(
        "numbers",
        "Numbers",
        (Field("x", "<i>x</i>", limit=LIMIT), Field("y", "<i>y</i>", limit=LIMIT), *fields),
    )
