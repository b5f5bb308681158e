"""What stands beside the contour lines: the step, the learning rate, the losses, the start."""

from __future__ import annotations

from perceptron_explorer.scenes.descriptions import (
    Action,
    Field,
    Group,
    Readout,
    Sentence,
    Slider,
)
from perceptron_explorer.topics.descent.surfaces import Surface

SWEEP_MS = 6000.0
MOST_STEPS = 200
RATES = 500
FATES = (0.2, 0.1, 0.05)
"""Three learning rates for two neurons, from one start: never settles, zig-zags, arrives."""


def beside_plane(surface: Surface) -> tuple[Group, ...]:
    """Return what moves the descent."""
    fates = (_fates(surface),) if surface.key == "chain" else ()
    return (_descent(surface), *fates, _start(surface))


def beside_space(surface: Surface) -> tuple[Group, ...]:
    """Return what is read of it."""
    return (_step(surface),)


def _descent(surface: Surface) -> Group:
    step = surface.most_rate / RATES
    edge = surface.edge
    return Group(
        "descent",
        "Down the surface",
        (
            Slider(
                "rate",
                "η",
                step,
                surface.most_rate,
                step=step,
                digits=3,
                edge=edge,
                edge_label="" if edge is None else f"2/λ = {edge:.3f}",
            ),
            Slider("n_steps", "steps", 0, MOST_STEPS, unit=" steps", sweep_ms=SWEEP_MS, once=True),
            Readout("steps", "steps", "steps", "{steps|0}"),
            Readout("loss", "loss E after them", "loss", "{loss|5}"),
            Readout("end-slope", "‖∇E‖ there", "end_slope", "{end_slope|4}"),
            Sentence(
                "{fate|?1=It has arrived: the slope is 0 there.;"
                "0=It is still on its way, or will never settle.;"
                "-1=It has gone out of sight: the steps grow and grow.}",
                name="fate",
                of="fate",
            ),
        ),
        keeps_height=True,
    )


def _fates(surface: Surface) -> Group:
    """Offer three learning rates from one start."""
    actions = (
        Action(
            f"rate-{place}",
            f"η = {rate:g}",
            {"start": surface.start, "rate": rate, "n_steps": 40},
        )
        for place, rate in enumerate(FATES)
    )
    return Group("fates", "One start, three fates", tuple(actions))


def _step(surface: Surface) -> Group:
    low, high = surface.eigenvalues
    formula = FORMULAS[surface.key].format(low=low, high=high, ratio=high / low)
    return Group(
        "step",
        "The first step",
        (
            Sentence(
                "<b>w</b> − η∇E = ({start.0|2}, {start.1|2}) − {rate|3} × "
                "({gradient.0|3}, {gradient.1|3}) = ({next.0|3}, {next.1|3})"
            ),
            Sentence("E: {start_loss|4} → {next_loss|4}", when="next_loss"),
            Sentence(formula),
        ),
    )


FORMULAS = {
    "chain": (
        "E = ½ ((2<i>w</i>₁ + 1)<i>w</i>₂ + 0.5 − 5)². It is 0 along a curve, and level in a "
        "saddle at (−0.5, 0)."
    ),
    "line": (
        "E = (1/n) Σ (<i>w</i>₁<i>x</i> + <i>w</i>₀ − <i>y</i>)². Its Hessian has the eigenvalues "
        "λ = {low:.3f} and {high:.2f}; their ratio, the condition number, is {ratio:.0f}."
    ),
    "leaves": (
        "E = (1/n) Σ log(1 + e<sup>∓<i>z</i></sup>), <i>z</i> = <b>w</b>·<b>x</b>: minus for "
        "virginica, plus for versicolor. The features are standardised, and <i>b</i> is 0."
    ),
}


def _start(surface: Surface) -> Group:
    return Group(
        "start",
        "The start",
        (
            Field("start", "<i>w</i>₁", index=0),
            Field("start", "<i>w</i>₀" if surface.key == "line" else "<i>w</i>₂", index=1),
        ),
    )
