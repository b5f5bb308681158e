"""The network as a diagram: what each unit makes of a leaf, and edges as wide as their weights."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Field,
    Group,
    Mark,
    Matrix,
    Quantity,
    Sentence,
    Slider,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.chain_rule.layers import layered
from perceptron_explorer.topics.network.scenes.quantities import (
    FROM_THE_START,
    OF_THE_LEAVES,
    constants_of,
    of_the_run,
    starting_values,
    with_entries,
)
from perceptron_explorer.topics.network.task import Task

NAME = "network-diagram"
BOX = [[0.0, 0.0], [8.6, 8.6]]
INPUTS, HIDDEN, OUTPUT = 0.8, 4.3, 7.7
"""The columns."""
MIDDLE, TALLEST = 4.3, 7.4
"""The height of the middle, and of a whole column."""
RADIUS, SMALLER_RADIUS, NAME_ABOVE = 0.46, 0.4, 1.0
WIDEST_STEP = 2.4
IN_SHARE, OUT_SHARE = 0.62, 0.4
"""Where the numbers of the chosen unit stand on its edges: where few others cross."""
WIDTH = 0.4
"""An edge is narrower than its weight would make it in a large diagram."""
MOST_ADDED = 2
"""With more units the output's sum is not written term by term."""
MOST_LARGE = 6
"""More discs than these are smaller."""
MOST_NAMED = 5
"""With more units there is no room for a name above each."""
LIMIT = 100.0
FUNCTIONS = {"tanh": "tanh", "sigmoid": "σ", "relu": "ReLU", "step": "step"}
LABELS = ("w₁", "w₂", "b", "v")


@made_once
def figure_of() -> go.Figure:
    """Return the empty sheet."""
    return axes.blank(BOX, one_scale=False)


@made_once
def scene_of(task: Task) -> Scene:
    """Return the diagram of a network."""
    return Scene(
        name=NAME,
        label=f"The network with {task.n_hidden} hidden units as a diagram",
        summary="For leaf {leaf_number|0} the output is {output|3}; its class is {label|0}.",
        values=starting_values(task),
        constants={**constants_of(task), **_places(task.n_hidden)},
        quantities=(*of_the_run(task), *OF_THE_LEAVES, *_quantities(task.n_hidden)),
        handles=(),
        marks=(*_edges(task.n_hidden), *_nodes(task.n_hidden)),
        panel=(_one_leaf(task), _parameters(task)),
        panel_place="below",
        shares=task.variant,
    )


def _tallest(n: int) -> float:
    return TALLEST if n > MOST_NAMED else TALLEST - NAME_ABOVE


def _heights(n: int) -> list[float]:
    """Return the heights of a column, from the top."""
    step = min(WIDEST_STEP, _tallest(n) / max(1, n - 1))
    return [MIDDLE + step * ((n - 1) / 2 - row) for row in range(n)]


def _places(n: int) -> dict[str, Any]:
    """Return where units stand, the edges between them, and the numbers of the chosen unit."""
    output = (OUTPUT, MIDDLE)
    inputs = [(INPUTS, y) for y in _heights(2)]
    hidden = [(HIDDEN, y) for y in _heights(n)]
    columns = {"input": inputs, "hidden": hidden, "output": [output]}
    places: dict[str, Any] = {
        "radius": RADIUS if n <= MOST_LARGE else SMALLER_RADIUS,
        "target_at": (OUTPUT, MIDDLE - NAME_ABOVE),
    }
    for column, units in columns.items():
        for number, (x, y) in enumerate(units, start=1):
            places[f"{column}{number}_at"] = (x, y)
            places[f"{column}{number}_name"] = (x, y + NAME_ABOVE)
    for k, unit in enumerate(hidden, start=1):
        places |= {f"in{i}_{k}": (one, unit) for i, one in enumerate(inputs, start=1)}
        places[f"out_{k}"] = (unit, output)
    weights = [[_between(one, unit, IN_SHARE) for unit in hidden] for one in inputs]
    outwards = [_between(unit, output, OUT_SHARE) for unit in hidden]
    return {
        **places,
        "hidden_places": hidden,
        "w1_places": weights[0],
        "w2_places": weights[1],
        "v_number_places": outwards,
    }


def _between(one: tuple[float, float], other: tuple[float, float], share: float) -> list[float]:
    return [a + share * (b - a) for a, b in zip(one, other, strict=True)]


def _quantities(n: int) -> tuple[Quantity, ...]:
    """List what the units make of the leaf, and the numbers of the chosen unit."""
    p, unit = ref.parameters, ref.unit
    return (
        Quantity("leaf_number", rules.whole_within(ref.leaf, 1, ref.n_leaves)),
        Quantity("x", ref.X[ref.leaf_number - 1]),
        Quantity("label", ref.y[ref.leaf_number - 1]),
        Quantity("hidden", rules.hidden_activations(ref.kind, ref.X, p)),
        Quantity("a", ref.hidden[ref.leaf_number - 1]),
        Quantity("output_sum", rules.dot(ref.v, ref.a) + ref.v0),
        Quantity("output", ref.outputs[ref.leaf_number - 1]),
        Quantity("chosen_at", ref.hidden_places[unit]),
        Quantity("chosen_w", stack(p[2 * unit], p[2 * unit + 1])),
        Quantity("chosen_b", p[2 * n + unit]),
        Quantity("chosen_v", p[3 * n + unit]),
        Quantity("chosen_z", rules.dot(ref.chosen_w, ref.x) + ref.chosen_b),
        Quantity("chosen_a", ref.a[unit]),
        Quantity("chosen_number", unit + 1),
        Quantity("w1_at", ref.w1_places[unit]),
        Quantity("w2_at", ref.w2_places[unit]),
        Quantity("v_at", ref.v_number_places[unit]),
        *(
            Quantity(f"width{i}_{k}", WIDTH * p[2 * (k - 1) + i - 1])
            for k in range(1, n + 1)
            for i in (1, 2)
        ),
        *(Quantity(f"width_out_{k}", WIDTH * p[3 * n + k - 1]) for k in range(1, n + 1)),
    )


def _edges(n: int) -> tuple[Mark, ...]:
    """List the edges, as wide as their weights are large and dashed where these are negative."""
    units = range(1, n + 1)
    return (
        *(
            Mark(f"in{i}-{k}", "edge", (f"input{i}_at", f"hidden{k}_at", f"width{i}_{k}"), "edge")
            for k in units
            for i in (1, 2)
        ),
        *(
            Mark(f"out-{k}", "edge", (f"hidden{k}_at", "output1_at", f"width_out_{k}"), "edge")
            for k in units
        ),
    )


def _nodes(n: int) -> tuple[Mark, ...]:
    """List the discs with what their units compute, and the numbers of the chosen unit."""
    units = range(1, n + 1)
    return (
        *(Mark(f"input-{i}", "disc", (f"input{i}_at", "radius"), "disc") for i in (1, 2)),
        *(Mark(f"hidden-{k}", "disc", (f"hidden{k}_at", "radius"), "disc") for k in units),
        Mark("chosen", "disc", ("chosen_at", "radius"), "disc graph-chosen"),
        Mark("output", "disc", ("output1_at", "radius"), "disc"),
        *(_label(f"input{i}_at", f"{{x.{i - 1}|2}}") for i in (1, 2)),
        *(_label(f"hidden{k}_at", f"{{a.{k - 1}|2}}") for k in units),
        _label("output1_at", "{output|2}"),
        *(_label(f"input{i}_name", words.entry("x", i - 1)) for i in (1, 2)),
        *(_label(f"hidden{k}_name", words.entry("a", k - 1)) for k in units if n <= MOST_NAMED),
        _label("output1_name", layered("a", 2)),
        _label("target_at", "<i>y</i> = {label|0}"),
        _label("w1_at", "{chosen_w.0|2}", "edge-number"),
        _label("w2_at", "{chosen_w.1|2}", "edge-number"),
        _label("v_at", "{chosen_v|2}", "edge-number"),
    )


def _label(at: str, text: str, style: str = "unit-number") -> Mark:
    return Mark(at.replace("_", "-"), "label", (at,), style, text=text)


def _one_leaf(task: Task) -> Group:
    """Write what the chosen unit and the output make of one leaf, with the person's numbers."""
    name, n = FUNCTIONS[task.kind], task.n_hidden
    added = f"{words.factors('v', 'a', n)} {{v0|+2}} = " if n <= MOST_ADDED else ""
    return Group(
        "one-leaf",
        "One leaf through the network",
        (
            Slider("leaf", "leaf", 1, int((~task.held).sum())),
            Sentence(
                "Leaf {leaf_number|0}, hidden unit {chosen_number|0}: <i>z</i> = "
                f"{words.factors('chosen_w', 'x', 2)} {{chosen_b|+2}} = {{chosen_z|2}}, and "
                f"<i>a</i> = {name}(<i>z</i>) = {{chosen_a|3}}",
                name="unit",
                of="chosen_a",
            ),
            Sentence(
                f"Output: {layered('z', 2)} = <b>v</b>·<b>a</b> + {layered('b', 2)} = {added}"
                f"{{output_sum|2}}, and {layered('a', 2)} = σ({layered('z', 2)}) = {{output|3}}; "
                "the target is <i>y</i> = {label|0}",
                name="output",
                of="output",
            ),
        ),
    )


def _parameters(task: Task) -> Group:
    """Let all numbers be typed; a row is a hidden unit, and choosing it shows its numbers."""
    n = task.n_hidden
    rows = ((2 * k, 2 * k + 1, 2 * n + k, 3 * n + k) for k in range(n))
    return Group(
        "parameters",
        "All numbers",
        (
            Matrix(
                "units",
                "<i>w</i>₁, <i>w</i>₂, <i>b</i>, <i>v</i>",
                4,
                tuple(
                    _field(place, LABELS[column])
                    for row in rows
                    for column, place in enumerate(row)
                ),
                tuple(words.entry("a", k) for k in range(n)),
                chooses="unit",
            ),
            _field(4 * n, f"{layered('b', 2)}"),
            Sentence(
                "A row is a hidden unit: its <b>w</b>, its <i>b</i>, and its weight <i>v</i> in "
                f"{layered('z', 2)} = <b>v</b>·<b>a</b> + {layered('b', 2)}."
            ),
        ),
    )


def _field(place: int, label: str) -> Field:
    return Field(
        "parameters",
        label,
        index=place,
        limit=LIMIT,
        sets="start",
        to=with_entries(place, stack(INPUT)),
        also=FROM_THE_START,
    )
