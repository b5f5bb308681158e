"""What stands below the two planes: the Jacobian as a product, and one change in numbers."""

from __future__ import annotations

from perceptron_core.gradients.layer import LayerKind
from perceptron_explorer.scenes.descriptions import (
    Action,
    Field,
    Group,
    Matrix,
    Readout,
    Sentence,
    Slider,
)

SMALLEST, LARGEST = 0.02, 1.5
SHRINK_MS = 2500.0


def panel(kind: LayerKind) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_size(), _jacobian(kind), _change(), _layer())


def _layer() -> Group:
    fields = tuple(
        Field(f"w_{row}", f"W row {row}, column {column + 1}", index=column, limit=100)
        for row in (1, 2)
        for column in (0, 1)
    )
    x = tuple(Field("x", f"x{'₁₂'[i]}", index=i, limit=100) for i in (0, 1))
    return Group(
        "layer",
        "The layer",
        (Matrix("W", "<b>W</b> =", 2, fields), Matrix("x", "<b>x</b> =", 1, x)),
    )


def _jacobian(kind: LayerKind) -> Group:
    cells = tuple(
        Readout(
            f"J-{row}{column}",
            f"J row {row}, column {column}",
            f"J_{row}.{column - 1}",
            f"{{J_{row}.{column - 1}|3}}",
        )
        for row in (1, 2)
        for column in (1, 2)
    )
    slopes = (
        "Without σ, <b>J</b> is <b>W</b> itself, at every <b>x</b>."
        if kind == "linear"
        else "Its rows: <b>w</b>₁ times σ′(<i>z</i>₁) = {slopes.0|3}, "
        "and <b>w</b>₂ times σ′(<i>z</i>₂) = {slopes.1|3}."
    )
    return Group(
        "jacobian",
        "The Jacobian at x",
        (
            Sentence("<b>J</b> = diag(σ′(<b>z</b>)) <b>W</b>"),
            Matrix("J", "<b>J</b> =", 2, cells),
            Sentence(slopes),
            Readout("det", "det <b>J</b>", "det", "{det|4}"),
            Sentence(
                "det <b>J</b> = {slopes.0|3} × {slopes.1|3} × {det_W|(3}. The area of a small "
                "circle becomes |det <b>J</b>| times as large; a minus turns the picture over."
            ),
        ),
    )


def _change() -> Group:
    """Show one change by both ways."""
    return Group(
        "change",
        "One change, both ways",
        (
            Sentence("Δ<b>x</b> = ({change.0|3}, {change.1|3})"),
            Sentence("<b>W</b>Δ<b>x</b> = ({through.0|3}, {through.1|3})"),
            Sentence(
                "<b>J</b>Δ<b>x</b> = σ′(<b>z</b>) ⊙ <b>W</b>Δ<b>x</b> = "
                "({linear.0|4}, {linear.1|4})"
            ),
            Sentence("Δ<b>a</b> of the layer itself = ({exact.0|4}, {exact.1|4})"),
        ),
    )


def _size() -> Group:
    """Let the changes shrink, and show how far circle and ellipse are apart."""
    return Group(
        "changes",
        "How large the changes are",
        (
            Slider("radius", "radius", SMALLEST, LARGEST, step=0.01, digits=2),
            Action("shrink", "Shrink", {"radius": 0.1}, over_ms=SHRINK_MS),
            Readout("gap", "largest gap", "gap", "{gap|5}"),
            Readout("share", "gap / radius", "share", "{share|4}"),
        ),
    )
