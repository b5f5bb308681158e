"""The space of weights, beside the picture of the leaves: each leaf is a line or a plane in it.

It shows what `scene.py` shows at the same step, and shares its values: w is dragged in both.
"""

from __future__ import annotations

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Group, Mark, Quantity, Readout, Sentence
from perceptron_explorer.scenes.expressions import is_defined, part, ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.training.constants import constants_of
from perceptron_explorer.topics.training.marks import weight_handle_of
from perceptron_explorer.topics.training.quantities import (
    END_STATE,
    THE_RUN,
    THE_VISIT,
    THE_WEIGHTS,
    the_leaves,
)
from perceptron_explorer.topics.training.scene import box_of, starting_values
from perceptron_explorer.topics.training.task import Task

NAME = "training-weights"
ROWS_AND_COLUMNS = {2: (240, 360), 3: (48, 48)}
"""Of the map of mistakes; in space each of its squares is drawn by itself."""
SUBSCRIPTS = "₁₂₃"


@made_once
def figure_of(task: Task) -> go.Figure:
    """Return the axes: one for each drawn feature's weight."""
    features = task.picture.leaf_set.features
    titles = [
        f"w{SUBSCRIPTS[place]}: weight of {features[axis].name}"
        for place, axis in enumerate(task.axes)
    ]
    return (axes.plane if task.dim == 2 else axes.space)(box_of(task), titles)


@made_once
def scene_of(task: Task, shares: str) -> Scene:
    """Return the lines of the leaves, the cells between them, and where the run goes.

    Parameters
    ----------
    task : Task
    shares : str
        The group of figures that moves together.
    """
    return Scene(
        name=NAME,
        dim=task.dim,
        label=f"Weight space of {task.picture.leaf_set.title}",
        summary="w = {w|2} misclassifies {n_wrong|0} of {counts.total|0} leaves; b is {b|2}.",
        values=starting_values(task),
        constants=constants_of(task),
        quantities=quantities(task),
        handles=(weight_handle_of(task.dim),),
        marks=MARKS[task.dim],
        panel=(_panel(task),),
        panel_place="below",
        legend=LEGEND[task.dim],
        strip="{n_wrong|0} of {counts.total|0} misclassified",
        step=axes.key_step(box_of(task)),
        shares=shares,
    )


def quantities(task: Task) -> tuple[Quantity, ...]:
    """List the quantities: the weights of the run at this step, the leaves' lines, the mistakes."""
    return (
        *THE_RUN,
        *THE_WEIGHTS,
        *the_leaves(task),
        *THE_VISIT,
        Quantity("n_wrong", part(ref.counts, "total") - part(ref.counts, "correct")),
        Quantity("w_grip", ref.w_shown),
        Quantity("w_side", rules.across(ref.w_shown)),
        *_the_lines(task),
        *_the_step(task.dim),
    )


def _the_lines(task: Task) -> tuple[Quantity, ...]:
    """List the lines of the leaves and the counts between them, where what is not drawn is held."""
    leaves = ref.drawn_X if task.is_thinned else ref.X
    # Where nothing but b is held, w does not matter; then its map stays as it is while w moves.
    others = ref.w if task.is_slice or task.dim > 2 else ref.no_weights
    level = (ref.points, ref.labels, ref.level_sums, ref.box)
    whole = (ref.points, ref.labels, ref.whole_sums, ref.box)
    n_rows, n_columns = ROWS_AND_COLUMNS[task.dim]
    return (
        Quantity("level_sums", rules.held_sums(leaves, others, ref.b, task.axes[:2])),
        Quantity("n_drawn", rules.length(ref.labels)),
        Quantity("map", rules.mistake_map(*level, n_rows, n_columns)),
        Quantity("lines_0", rules.leaf_lines(*level, 0)),
        Quantity("lines_1", rules.leaf_lines(*level, 1)),
        *(
            (Quantity("solutions", rules.solution_polygon(*level)),)
            if task.dim == 2
            else (
                Quantity("whole_sums", rules.held_sums(leaves, others, ref.b, task.axes)),
                Quantity("solutions", rules.solution_edges(*whole)),
                Quantity("height", ref.w_shown[2]),
                *(
                    Quantity(f"level_{label}", rules.at_height(ref(f"lines_{label}"), ref.height))
                    for label in (0, 1)
                ),
            )
        ),
        Quantity("solutions_middle", rules.middle_of(ref.solutions)),
        Quantity("no_solutions", where(is_defined(ref.solutions) == 0, 1)),
    )


def _the_step(dim: int) -> tuple[Quantity, ...]:
    """List the way of w: the whole run's, and the step at which it stands, across a leaf's line."""
    clip = rules.clip_line if dim == 2 else rules.clip_plane
    return (
        END_STATE,
        Quantity("trail", rules.trail(ref.weights, ref.end_state, ref.axes)),
        Quantity("before_place", ref.w_before[ref.axes]),
        Quantity("step_from", where(is_defined(ref.error), ref.before_place)),
        Quantity("step_to", where(is_defined(ref.error), ref.w_shown)),
        Quantity("visited", ref.leaf[ref.axes]),
        Quantity("visited_sum", rules.slice_bias(ref.leaf, ref.b, ref.w, ref.axes)),
        Quantity("visited_line", clip(ref.visited, ref.visited_sum, ref.box)),
    )


W_NAME = "<b>w</b>: {n_wrong|0} wrong"
_W = (
    Mark("trail", "polyline", ("trail",), "trail"),
    Mark("update", "arrow", ("step_from", "step_to"), "update"),
    Mark("w", "arrow", ("origin", "w_shown"), "vector"),
    Mark("w-name", "text", ("w_shown", "w_side"), "vector-name", text=W_NAME),
)
_NO_MISTAKES = Mark(
    "solutions-name", "text", ("solutions_middle",), "solutions-name", text="no mistakes"
)
MARKS = {
    2: (
        Mark("map", "heatmap", ("map", "n_drawn"), "map"),
        Mark("solutions", "polygon", ("solutions",), "solutions"),
        Mark("lines-0", "segments", ("lines_0",), "leaf-line-0"),
        Mark("lines-1", "segments", ("lines_1",), "leaf-line-1"),
        Mark("visited-line", "segment", ("visited_line",), "visited-line"),
        _NO_MISTAKES,
        *_W,
    ),
    3: (
        Mark("map", "sheet", ("map", "n_drawn", "height"), "map"),
        Mark("lines-0", "segments", ("level_0",), "leaf-line-0"),
        Mark("lines-1", "segments", ("level_1",), "leaf-line-1"),
        Mark("solutions", "segments", ("solutions",), "solution-edges"),
        Mark("visited-line", "outline", ("visited_line",), "visited-line"),
        _NO_MISTAKES,
        *_W,
    ),
}
"""From the back to the front."""

LEGEND = {
    2: (
        ("╱", "a leaf: the weights that give it the sum 0"),
        ("▒", "the stronger the shade, the more mistakes"),
        ("▭", "no mistakes"),
    ),
    3: (
        ("▱", "the weights that give the visited leaf the sum 0"),
        ("▒", "at the height of <b>w</b>: the stronger the shade, the more mistakes"),
        ("▭", "no mistakes"),
    ),
}


def _panel(task: Task) -> Group:
    """Say what the picture shows of the present weights."""
    names = task.picture.leaf_set.class_names
    line = "line" if task.dim == 2 else "plane"
    # Of thinned leaves the picture does not know all mistakes.
    stops = "" if task.is_thinned else ", and the rule stops when <b>w</b> is among them"
    counted = " on the drawn leaves" if task.is_thinned else ""
    held = "<i>b</i>" if not task.is_slice else "<i>b</i> and the other weights"
    return Group(
        "weight-space",
        "Weight space",
        (
            Readout("n-wrong", "misclassified by <b>w</b>", "n_wrong", "{n_wrong|0}"),
            Readout("held-b", "<i>b</i>, held in this picture", "b", "{b|2}"),
            Sentence(
                f"With {held} as now, the outlined weights make no mistake{counted}. They are a "
                f"convex set{stops}.",
                name="solutions",
                when="solutions",
            ),
            Sentence(
                f"With {held} as now, no weights in this picture are free of mistakes{counted}.",
                when="no_solutions",
            ),
            Sentence(
                "Within a cell <i>E</i>(<b>w</b>), the number of mistakes, does not change; at a "
                f"{line} it jumps. It is a staircase, with no slope that leads down.",
            ),
            Sentence(
                f"Leaf {{leaf_number|0}}, <b>{words.called('label', names)}</b>, moved <b>w</b> at "
                f"right angles to its own {line}, towards the side where it is correct.",
                name="across",
                of="leaf_number",
                when="error",
            ),
        ),
    )
