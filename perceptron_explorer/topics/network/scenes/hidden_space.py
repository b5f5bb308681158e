"""The hidden space: each leaf where the hidden units put it, and the output unit's line."""

from __future__ import annotations

import plotly.graph_objects as go

from perceptron_core.gradients import Activation
from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Choice,
    Group,
    Handle,
    Mark,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import INPUT, Expression, Literal, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.chain_rule.layers import layered
from perceptron_explorer.topics.hyperplane.marks import IN_THE_PLANE, side_names
from perceptron_explorer.topics.network.scenes.quantities import (
    FROM_THE_START,
    OF_THE_LEAVES,
    constants_of,
    of_the_run,
    starting_values,
)
from perceptron_explorer.topics.network.task import Task

NAME = "network-hidden"
RANGES: dict[Activation, tuple[float, float]] = {
    "tanh": (-1.35, 1.35),
    "sigmoid": (-0.3, 1.3),
    "step": (-0.35, 1.35),
    "relu": (-1.0, 4.0),
}
"""What the axes show: where the activations lie, and some room."""
SHARES = {0.25: "a quarter", 0.05: "a twentieth"}
"""How long the output's weights are drawn: learned ones are long."""
SUMMARY = (
    "The output unit has v = {v_shown|2} and b = {v0|2}; "
    "{counts.correct|0} of {counts.total|0} leaves are correctly classified."
)


@made_once
def figure_of(task: Task) -> go.Figure:
    """Return the plane of two hidden units."""
    low, high = RANGES[task.kind]
    # Which units they are can be chosen while the figure stands: the marks say it.
    return axes.plane([[low, low], [high, high]], ("", ""))


@made_once
def scene_of(task: Task) -> Scene:
    """Return the leaves in the hidden space, and the line that the output unit draws there."""
    return Scene(
        name=NAME,
        label="The hidden space with the line of the output unit",
        summary=SUMMARY,
        values=starting_values(task),
        # Which units are drawn, counted from 0; with more than two of them that can be chosen.
        constants={**constants_of(task), **({} if task.n_hidden > 2 else {"axes": [0, 1]})},
        quantities=(*of_the_run(task), *OF_THE_LEAVES, *_quantities(task)),
        handles=_handles(task.n_hidden, task.output_arrow),
        marks=(
            *IN_THE_PLANE,
            Mark("hidden-leaves", "points", ("places", "y"), "leaf"),
            Mark("wrong-side", "rings", ("places", "wrong"), "wrong"),
            Mark("v", "arrow", ("origin", "v_tip"), "vector"),
            Mark("v-name", "text", ("v_tip", "v_unit"), "vector-name", text="<b>v</b>"),
            *side_names(task.class_names),
            *_axis_names(task.n_hidden),
        ),
        panel=(panel(task),),
        panel_place="below",
        shares=task.variant,
        step=0.05,
    )


def _within(axis: int, share: float) -> Expression:
    """Return a place between the ends of what is seen of an axis."""
    return (1 - share) * ref.box[0][axis] + share * ref.box[1][axis]


def _axis_names(n: int) -> tuple[Mark, ...]:
    """Name the axes by their units, which can be chosen."""
    number = ";".join(f"{k}={sign}" for k, sign in enumerate(words.SUBSCRIPTS, start=1))
    return tuple(
        Mark(
            f"{name}-name",
            "text",
            (f"{name}_name",),
            "unit-axis",
            text=f"<i>a</i>{{{name}_unit|?{number}}}",
        )
        for name in ("across", "upwards")[:n]
    )


def _number(choice: str, n: int) -> Expression:
    found: Expression = Literal(n - 1)
    for k in range(n - 1):
        found = where(ref(choice) == str(k + 1), k, found)
    return found


def _quantities(task: Task) -> tuple[Quantity, ...]:
    n = task.n_hidden
    shown = stack(ref.v[0], 0.0) if n == 1 else ref.v[ref.axes]
    axes_of = stack(_number("across", n), _number("upwards", n))
    chosen = (Quantity("axes", axes_of),) if n > 2 else ()
    return (
        *chosen,
        Quantity("across_unit", ref.axes[0] + 1),
        Quantity("upwards_unit", ref.axes[1] + 1),
        # Beside the ends of the axes, which cross at 0.
        Quantity("across_name", stack(_within(0, 0.95), 0.05 * (ref.box[1][1] - ref.box[0][1]))),
        Quantity("upwards_name", stack(0.05 * (ref.box[1][0] - ref.box[0][0]), _within(1, 0.95))),
        Quantity("hidden", rules.hidden_activations(ref.kind, ref.X, ref.parameters)),
        Quantity("places", rules.columns_of(ref.hidden, ref.axes)),
        Quantity("v_shown", shown),
        Quantity("v_unit", rules.unit_vector(ref.v_shown)),
        Quantity("v_tip", task.output_arrow * ref.v_shown),
        Quantity("b", rules.slice_bias(ref.v, ref.v0, rules.column_means(ref.hidden), ref.axes)),
        Quantity("foot", rules.foot_of_perpendicular(ref.v_shown, ref.b)),
        Quantity("line", rules.clip_line(ref.v_shown, ref.b, ref.box)),
        Quantity("grip", rules.grip_on_line(ref.line, ref.foot)),
        Quantity("positive", rules.clip_half_space(ref.v_shown, ref.b, ref.box, True)),
        Quantity("negative", rules.clip_half_space(ref.v_shown, ref.b, ref.box, False)),
        Quantity("positive_name", rules.side_name_place(ref.v_shown, ref.b, ref.box, True)),
        Quantity("negative_name", rules.side_name_place(ref.v_shown, ref.b, ref.box, False)),
        Quantity("no_hyperplane", rules.no_hyperplane_place(ref.v_shown, ref.box)),
        Quantity("everywhere", rules.activation(ref.b)),
    )


def _handles(n: int, arrow: float) -> tuple[Handle, ...]:
    """Let the output's v be taken by its tip, and its line by a grip."""
    first = rules.with_entries(ref.parameters, 3 * n + ref.axes[0], stack(INPUT[0] / arrow))
    both = rules.with_entries(first, 3 * n + ref.axes[1], stack(INPUT[1] / arrow))
    moved = ref.v0 + rules.bias_through(INPUT, ref.v_shown) - ref.b
    return (
        Handle(
            "v",
            "Weight vector v of the output unit, by its tip",
            at="v_tip",
            sets="start",
            to=first if n == 1 else both,
            also=FROM_THE_START,
            speech="v = {v_shown|2}, loss {loss|4}",
        ),
        Handle(
            "output-line",
            "Line of the output unit: moves without turning",
            at="grip",
            sets="start",
            to=rules.with_entries(ref.parameters, 4 * n, stack(moved)),
            also=FROM_THE_START,
            style="grip",
            along="v_unit",
            speech="b = {v0|2}, loss {loss|4}",
        ),
    )


def panel(task: Task, hyperplane: str = "line") -> Group:
    """Let units be chosen where not all of them are drawn, and say what the output unit is."""
    n = task.n_hidden
    is_slice = hyperplane == "line" and n > 2
    names = {str(k + 1): f"a{words.SUBSCRIPTS[k]}" for k in range(n)}
    choices = (
        (Choice("across", "To the right", names), Choice("upwards", "Upwards", names))
        if is_slice
        else ()
    )
    slice_words = (
        (
            Sentence(
                f"There are {n} hidden units and two axes: the line is a slice, at the mean of the "
                "others. A ring means that the whole network is wrong."
            ),
        )
        if is_slice
        else ()
    )
    return Group(
        "hidden-space",
        "The hidden space",
        (
            *choices,
            Readout("v", "<b>v</b>", "v_shown", "{v_shown|2}"),
            Readout("v0", layered("b", 2), "v0", "{v0|2}"),
            Sentence(
                "The outputs of the hidden units are a leaf's coordinates. One "
                f"{hyperplane} has to separate the classes here; <b>v</b> is drawn at "
                f"{SHARES[task.output_arrow]} of its length."
            ),
            *slice_words,
        ),
    )
