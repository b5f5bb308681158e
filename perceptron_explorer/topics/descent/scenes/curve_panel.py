"""What stands beside the curve: the step with its numbers, the rate, Newton's step, the curve."""

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

SWEEP_MS = 6000.0
MOST_STEPS, MOST_RATE = 60, 2.4
F = "<i>f</i>"


def panel() -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_curve(), _step(), _newton(), _own())


def _step() -> Group:
    return Group(
        "step",
        "A step down",
        (
            Sentence(
                "<i>x</i> − η <i>f</i>′(<i>x</i>) = {x|2} − {rate|2} × {slope|(2} = {next_x|2}",
                name="step",
                of="next_x",
                when="slope",
            ),
            Sentence("At its kink the curve has no slope, and so no step.", unless="slope"),
            Slider("rate", "learning rate η", 0.01, MOST_RATE, step=0.01, digits=2),
            Slider("n_steps", "steps", 0, MOST_STEPS, unit=" steps", sweep_ms=SWEEP_MS, once=True),
            Readout("steps", "steps", "steps", "{steps|0}"),
            Readout("end", "<i>x</i> after them", "end.0", "{end.0|4}"),
            Readout("loss", f"{F}(<i>x</i>) there", "end.1", "{end.1|4}"),
            Readout("end-slope", "slope there", "end_slope", "{end_slope|4}", when="end_slope"),
        ),
    )


def _newton() -> Group:
    return Group(
        "newton",
        "Newton’s step",
        (
            Sentence(
                f"<i>x</i> − {F}′(<i>x</i>)/{F}″(<i>x</i>) = {{newton_x|4}}: where the parabola "
                "that fits best at <i>x</i> is level.",
                name="newton",
                of="newton_x",
                when="newton_x",
            ),
            Sentence(f"{F}″(<i>x</i>) is 0 here or not defined: no step.", unless="newton_x"),
            Sentence(
                f"{F}″(<i>x</i>) is negative here, so this step leads towards a maximum.",
                when="leads_up",
            ),
        ),
        keeps_height=True,
    )


def _curve() -> Group:
    return Group(
        "curve",
        "The curve",
        (
            Choice(
                "curve",
                "Curve",
                {
                    "parabola": "½x²",
                    "valleys": "two valleys",
                    "cubic": "⅓x³ + 1",
                    "kink": "|x|",
                    "own": "your own",
                },
            ),
        ),
    )


def _own() -> Group:
    fields = (
        Field(
            "coefficients",
            f"<i>c</i><sub>{power}</sub>",
            index=power,
            limit=100,
        )
        for power in range(5)
    )
    return Group(
        "own",
        "Your own",
        (
            Sentence(
                f"{F}(<i>x</i>) = <i>c</i><sub>0</sub> + <i>c</i><sub>1</sub><i>x</i> + … + "
                "<i>c</i><sub>4</sub><i>x</i>⁴"
            ),
            *fields,
            Action("show-own", "Show this curve", {"curve": "own"}),
        ),
    )
