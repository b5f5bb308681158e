"""Three species at once: a weight vector each to drag, the regions, and a descent to play."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Probe, Quantity
from perceptron_explorer.scenes.expressions import (
    INPUT,
    Expression,
    part,
    ref,
    stack,
    where,
)
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.words import SUBSCRIPTS
from perceptron_explorer.shell.figures import axes, leaves
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.softmax.scenes import species_panel
from perceptron_explorer.topics.softmax.species import N_CLASSES, N_STEPS, NAMES, RATE, Species

N_ROWS, N_COLUMNS = 72, 108
"""Of the image of the regions."""
CLASSES = range(N_CLASSES)
PAIRS = tuple(combinations(CLASSES, 2))


def starting_values(of: Species) -> dict[str, Any]:
    """Return weights that misclassify some leaves, and the descent from there."""
    return {"start": of.start, "rate": RATE, "n_steps": N_STEPS, "step": 0}


@made_once
def figure_of(of: Species) -> go.Figure:
    """Return what stands still: the axes and the leaves."""
    figure = (axes.plane if of.dim == 2 else axes.space)(of.box, of.titles)
    leaves.add_leaves(figure, of.X, of.y, NAMES)
    return figure


@made_once
def scene_of(of: Species, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    dim = of.dim
    return Scene(
        name="softmax",
        dim=dim,
        label="Three species of iris, a weight vector for each, and the regions of their scores",
        summary=(
            "After {frame|0} steps {n_correct|0} of 150 leaves are correctly classified, and the "
            "mean cross-entropy is {loss|3}. w₁ = {w1|2}, w₂ = {w2|2}, w₃ = {w3|2}."
        ),
        values=values,
        constants={
            "X": of.X,
            "y": of.y,
            "origin": np.zeros(dim),
            "steps": list(range(1, species_panel.MOST_STEPS + 1)),
            **({"n_rows": N_ROWS} if dim == 2 else {}),
        },
        quantities=(
            *_the_run(),
            *(one for k in CLASSES for one in _the_class(k, dim)),
            *OF_THE_LEAVES,
            *ONE_LEAF,
            *(_the_plane() if dim == 2 else _the_space()),
        ),
        handles=tuple(_handle(k, dim) for k in CLASSES),
        marks=(
            *(IN_THE_PLANE if dim == 2 else IN_SPACE),
            Mark("wrong", "rings", ("X", "wrong"), "wrong"),
            *(mark for k in CLASSES for mark in _arrow(k, dim)),
        ),
        panel=species_panel.panel(dim),
        probe=Probe(
            points="X",
            sets="leaf",
            label="Leaves: go through them with the arrow keys",
            speech="leaf {leaf_number|0}: probabilities {leaf_p|3}",
        ),
        legend=(("◯", "misclassified"),),
        strip="{n_correct|0} of 150 correct, loss {loss|3}",
        history=("start", "rate", "n_steps"),
        step=axes.key_step(of.box),
    )


def _the_run() -> tuple[Quantity, ...]:
    """List the descent from the start, and what it is at the step that is shown."""
    return (
        # On its way to a prepared scene a number is not whole.
        Quantity("last", rules.whole_within(ref.n_steps, 0, species_panel.MOST_STEPS)),
        Quantity("run", rules.softmax_run(ref.X, ref.y, ref.start, ref.rate, ref.last)),
        Quantity("tens", rules.multiples(10, ref.last)),
        Quantity("fifties", rules.multiples(50, ref.last)),
        Quantity("states", part(ref.run, "weights")),
        Quantity("losses", part(ref.run, "losses")),
        Quantity("after", part(ref.run, "after")),
        # A run that has become shorter is shown at its end.
        Quantity("frame", where(ref.step <= ref.last, ref.step, ref.last)),
        Quantity("walked", where(ref.frame > 0, ref.frame)),
        Quantity("weights", ref.states[ref.frame]),
        Quantity("loss", ref.losses[ref.frame]),
        Quantity("end_loss", ref.losses[ref.last]),
    )


def _the_class(k: int, dim: int) -> tuple[Quantity, ...]:
    """List what belongs to one class: its weights, its bias, and where the run takes them."""
    first, name = k * (dim + 1), f"w{k + 1}"
    return (
        Quantity(name, ref.weights[list(range(first, first + dim))]),
        Quantity(f"b{k + 1}", ref.weights[first + dim]),
        Quantity(f"{name}_side", rules.unit_vector(ref(name))),
        Quantity(f"{name}_way", rules.columns_from(ref.states, first, dim)),
    )


OF_THE_LEAVES = (
    Quantity("answers", rules.class_predictions(ref.X, ref.weights)),
    Quantity("wrong", ref.y != ref.answers),
    Quantity("confusion", rules.confusion_matrix(ref.y, ref.answers, N_CLASSES)),
    *(Quantity(f"confusion_{k}", ref.confusion[k]) for k in CLASSES),
    Quantity("n_correct", ref.confusion_0[0] + ref.confusion_1[1] + ref.confusion_2[2]),
)

ONE_LEAF = (
    Quantity("leaf_number", rules.leaf_number(ref.X, ref.leaf, 0)),
    Quantity("leaf_class", ref.y[ref.leaf_number - 1]),
    Quantity(
        "leaf_z",
        stack(*(rules.dot(ref(f"w{k + 1}"), ref.leaf) + ref(f"b{k + 1}") for k in CLASSES)),
    ),
    Quantity("leaf_p", rules.softmax(ref.leaf_z, 1.0)),
    Quantity("leaf_true_p", ref.leaf_p[ref.leaf_class]),
    Quantity("leaf_loss", rules.cross_entropy(ref.leaf_z, ref.leaf_class, 1.0)),
)


def _border(i: int, j: int) -> Quantity:
    return Quantity(f"border_{i + 1}{j + 1}", rules.score_border(ref.weights, i, j, ref.box))


def _the_plane() -> tuple[Quantity, ...]:
    """List the image of the regions, their borders, and the point in which these meet."""
    first, second = ref.w1 - ref.w2, ref.w2 - ref.w3
    c, d = ref.b1 - ref.b2, ref.b2 - ref.b3
    return (
        Quantity("pixels", rules.pixel_centres(ref.box, N_ROWS, N_COLUMNS)),
        Quantity("probabilities", rules.class_probabilities(ref.pixels, ref.weights)),
        *(_border(*pair) for pair in PAIRS),
        Quantity("u", first),
        Quantity("v", second),
        Quantity("across", ref.u[0] * ref.v[1] - ref.u[1] * ref.v[0]),
        Quantity(
            "meeting",
            stack(
                (d * ref.u[1] - c * ref.v[1]) / ref.across,
                (c * ref.v[0] - d * ref.u[0]) / ref.across,
            ),
        ),
    )


def _the_space() -> tuple[Quantity, ...]:
    """List the borders with what tells their sides, and the lines that show a depth."""
    sides = (
        quantity
        for i, j in PAIRS
        for quantity in (
            _border(i, j),
            Quantity(f"normal_{i + 1}{j + 1}", ref(f"w{i + 1}") - ref(f"w{j + 1}")),
            Quantity(f"offset_{i + 1}{j + 1}", ref(f"b{i + 1}") - ref(f"b{j + 1}")),
        )
    )
    return (*sides, Quantity("held_lines", rules.drop_lines(ref.held, ref.box)))


NUMBERS = tuple((i + 1, j + 1) for i, j in PAIRS)

IN_THE_PLANE = (
    Mark("regions", "regions", ("probabilities", "n_rows"), "regions"),
    *(Mark(f"border-{i}-{j}", "segment", (f"border_{i}{j}",), "border") for i, j in NUMBERS),
    Mark("meeting", "spot", ("meeting",), "meeting"),
)

IN_SPACE = (
    *(
        Mark(
            f"border-{i}-{j}",
            "surface",
            (f"border_{i}{j}", f"normal_{i}{j}", f"offset_{i}{j}"),
            f"border-{i}-{j}",
        )
        for i, j in NUMBERS
    ),
    Mark("held-lines", "segments", ("held_lines",), "held-lines"),
)


def _handle(k: int, dim: int) -> Handle:
    """Let a weight vector be taken by its tip; the run begins anew from there."""
    name = f"w{k + 1}"
    return Handle(
        name,
        f"Weight vector of {NAMES[k]}, by its tip",
        at=name,
        sets="start",
        to=with_entries(k * (dim + 1), INPUT),
        also=(species_panel.TO_THE_START,),
        style="tip",
        speech=f"{name} = {{{name}|2}}, {{n_correct|0}} of 150 correct",
        snaps=((0.0,) * dim,),
    )


def with_entries(place: int, entries: Expression) -> Expression:
    """Return the weights of this step with others from a place on: the new start."""
    return rules.with_entries(ref.weights, place, entries)


def _arrow(k: int, dim: int) -> tuple[Mark, ...]:
    name, style = f"w{k + 1}", f"of-class-{k}"
    text = f"<b>w</b>{SUBSCRIPTS[k]} {leaves.SIGNS[dim][k]} {NAMES[k]}"
    return (
        Mark(f"{name}-way", "polyline", (f"{name}_way",), f"way {style}"),
        Mark(name, "arrow", ("origin", name), f"class-vector {style}"),
        Mark(f"{name}-name", "text", (name, f"{name}_side"), f"name-{k}", text=text),
    )
