"""Descent on a curve: a point to drag, its tangent, the steps that follow, Newton's beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, Expression, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.descent.scenes import curve_panel

BOX = [[-3.0, -1.5], [3.0, 5.0]]
CURVES = {
    "parabola": (0.0, 0.0, 0.5, 0.0, 0.0),
    "valleys": (1.5, 0.3, -1.0, 0.0, 0.25),
    "cubic": (1.0, 0.0, 0.0, 1 / 3, 0.0),
    "kink": (0.0, 0.0, 0.0, 0.0, 0.0),
}
"""By name the coefficients c₀ to c₄; the kink is |x|."""
OWN = (1.0, -1.0, 0.0, 0.0, 0.1)
START = {"curve": "parabola", "coefficients": OWN, "x": 2.5, "rate": 0.3, "n_steps": 6}


@made_once
def figure_of() -> go.Figure:
    """Return the axes: x to the right, f(x) upwards."""
    return axes.plane(BOX, ("x", "f(x)"), one_scale=False)


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    return Scene(
        name="descent",
        label="Gradient descent on a curve",
        summary=(
            "At x = {x|2} the curve is at {value|3}. {n_steps|0} steps of gradient descent lead to "
            "x = {end.0|3}, where it is at {end.1|3}."
        ),
        values=values,
        constants={"below": [0.0, -1.0], "rightwards": [1.0, 0.0]},
        quantities=(*CURVE, *DESCENT, *NEWTON),
        handles=(HANDLE,),
        marks=MARKS,
        panel=curve_panel.panel(),
        legend=(("╱", "the tangent at the start"), ("●", "a step"), ("┄", "Newton's parabola")),
        strip="<i>f</i> = {end.1|3} after {n_steps|0} steps",
        history=("curve", "coefficients", "x", "rate", "n_steps"),
        step=0.1,
    )


_C, _KINK = ref.c, ref.kink
_LOW, _HIGH = ref.box[0][0], ref.box[1][0]


def _coefficients() -> Expression:
    """Return those of the chosen curve."""
    found: Expression = ref.coefficients
    for name, coefficients in CURVES.items():
        found = where(ref.curve == name, coefficients, found)
    return found


CURVE = (
    Quantity("c", _coefficients()),
    Quantity("kink", where(ref.curve == "kink", 1.0, 0.0)),
    Quantity("line", rules.curve_line(_C, _KINK, ref.box)),
    Quantity("stationary", rules.stationary_points(_C, _LOW, _HIGH)),
    Quantity("stationary_kinds", rules.stationary_names(_C, _LOW, _HIGH)),
    Quantity("kink_place", where(ref.curve == "kink", stack(0.0, 0.0))),
)

DESCENT = (
    Quantity("value", rules.curve_value(_C, _KINK, ref.x)),
    Quantity("point", stack(ref.x, ref.value)),
    Quantity("slope", rules.curve_slope(_C, _KINK, ref.x)),
    Quantity("tangent_normal", stack(ref.slope, -1.0)),
    Quantity("tangent_offset", ref.value - ref.slope * ref.x),
    Quantity("tangent", rules.clip_line(ref.tangent_normal, ref.tangent_offset, ref.box)),
    Quantity("trail", rules.curve_trail(_C, _KINK, ref.x, ref.rate, ref.n_steps)),
    Quantity("trail_flags", rules.ones_for(ref.trail)),
    Quantity("steps", rules.length(ref.trail_flags) - 1),
    Quantity("end", rules.last_row(ref.trail)),
    Quantity("end_slope", rules.curve_slope(_C, _KINK, ref.end[0])),
    Quantity("next_x", ref.x - ref.rate * ref.slope),
    Quantity("step_tip", stack(ref.next_x, ref.value)),
    Quantity("landing", stack(ref.next_x, rules.curve_value(_C, _KINK, ref.next_x))),
)

NEWTON = (
    Quantity("newton_x", rules.newton_step(_C, _KINK, ref.x)),
    Quantity("newton", stack(ref.newton_x, rules.curve_value(_C, _KINK, ref.newton_x))),
    # x − x′ = f′/f″, so f″ = f′/(x − x′); at a stationary point there is no step to draw.
    Quantity("bend", ref.slope / (ref.x - ref.newton_x)),
    Quantity(
        "best_parabola",
        stack(
            ref.value - ref.slope * ref.x + ref.bend * ref.x * ref.x / 2,
            ref.slope - ref.bend * ref.x,
            ref.bend / 2,
        ),
    ),
    Quantity("newton_line", rules.curve_line(ref.best_parabola, 0.0, ref.box)),
    Quantity("leads_up", where(ref.bend < 0, ref.bend)),
)

HANDLE = Handle(
    "start",
    "The start, on the curve",
    at="point",
    sets="x",
    to=INPUT[0],
    along="rightwards",
    style="grip",
    speech="x = {x|2}, f(x) = {value|3}; after the steps {end.1|3}",
)

MARKS = (
    Mark("curve", "polyline", ("line",), "curve"),
    Mark("tangent", "segment", ("tangent",), "tangent"),
    Mark("newton-parabola", "polyline", ("newton_line",), "newton-line"),
    Mark("newton", "spot", ("newton",), "newton"),
    Mark("newton-name", "text", ("newton", "below"), "newton-name", text="Newton", yields=True),
    Mark("trail", "polyline", ("trail",), "descent"),
    Mark("trail-steps", "rings", ("trail", "trail_flags"), "descent-steps"),
    Mark("drop", "segment", ("step_tip", "landing"), "helper"),
    Mark("step", "arrow", ("point", "step_tip"), "moved"),
    Mark("kinds", "labels", ("stationary", "stationary_kinds"), "share"),
    Mark("kink-name", "text", ("kink_place", "below"), "note", text="no slope here"),
)
