"""Several perceptrons side by side: W·x + b, each row with a line of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Field,
    Group,
    Handle,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Sentence,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, stack
from perceptron_explorer.scenes.handles import HandleStyle
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.perceptron.scenes.flat import box_of
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron

HANDLE_STYLES: tuple[HandleStyle, ...] = ("first", "second", "tip")
STYLES = ("first", "second", "result")
STARTS = (([1.3, 0.4], -0.2), ([-0.4, 1.2], -0.6), ([-0.8, -1.0], -0.4))


def starting_values(n_outputs: int) -> dict[str, Any]:
    """Return lines that cut the plane into several parts, and a leaf."""
    values: dict[str, Any] = {"x": [0.8, 0.9]}
    for k, (w, b) in enumerate(STARTS[:n_outputs], start=1):
        values.update({f"w{k}": w, f"b{k}": b})
    return values


@made_once
def scene_of(neuron: Neuron, values: Mapping[str, Any], n_outputs: int) -> Scene:
    """Return the lines of all perceptrons over the same leaves.

    Parameters
    ----------
    neuron : Neuron
        With two inputs.
    values : mapping
        As of `starting_values`.
    n_outputs : int
        2 or 3.
    """
    rows = range(1, n_outputs + 1)
    return Scene(
        name="perceptron",
        label=f"{n_outputs} perceptrons side by side",
        summary="For the leaf {x|2} the sums are {z|2}, so the outputs are {y|0}.",
        values=values,
        constants={"origin": (0.0, 0.0)},
        quantities=(*(one for k in rows for one in _of_row(k)), *_of_all(n_outputs)),
        handles=(*(one for k in rows for one in _handles(k)), LEAF),
        marks=tuple(one for k in rows for one in _marks(k)),
        panel=(_product(n_outputs), _one_by_one(n_outputs)),
        step=axes.key_step(box_of(neuron)),
    )


def _of_row(k: int) -> tuple[Quantity, ...]:
    w, b = f"w{k}", f"b{k}"
    return (
        Quantity(f"unit_{k}", rules.unit_vector(ref(w))),
        Quantity(f"foot_{k}", rules.foot_of_perpendicular(ref(w), ref(b))),
        Quantity(f"line_{k}", rules.clip_line(ref(w), ref(b), ref.box)),
        Quantity(f"grip_{k}", rules.grip_on_line(ref(f"line_{k}"), ref(f"foot_{k}"))),
    )


def _of_all(n_outputs: int) -> tuple[Quantity, ...]:
    rows = range(1, n_outputs + 1)
    return (
        Quantity("W", stack(*(ref(f"w{k}") for k in rows))),
        Quantity("b", stack(*(ref(f"b{k}") for k in rows))),
        Quantity("z", rules.layer_sums(ref.W, ref.x, ref.b)),
        Quantity("y", rules.layer_outputs(ref.W, ref.x, ref.b)),
    )


def _handles(k: int) -> tuple[Handle, Handle]:
    return (
        Handle(
            f"w{k}",
            f"Weight vector of perceptron {k}, by its tip",
            at=f"w{k}",
            sets=f"w{k}",
            style=HANDLE_STYLES[k - 1],
            speech=f"w{k} = {{w{k}|2}}",
        ),
        Handle(
            f"bias{k}",
            f"Line of perceptron {k}: moves along its normal and sets its bias",
            at=f"grip_{k}",
            sets=f"b{k}",
            to=rules.bias_through(INPUT, ref(f"w{k}")),
            style="grip",
            along=f"unit_{k}",
            speech=f"b{k} = {{b{k}|2}}",
        ),
    )


LEAF = Handle(
    "leaf",
    "The leaf, the input of all of them",
    at="x",
    sets="x",
    style="leaf",
    speech="x = {x|2}, outputs {y|0}",
)


def _marks(k: int) -> tuple[Mark, ...]:
    style = STYLES[k - 1]
    weights, fires = words.numbered("<b>w</b>", k), f"{words.numbered('<i>ŷ</i>', k)} = 1"
    return (
        Mark(f"line-{k}", "segment", (f"line_{k}",), f"line-{k}"),
        Mark(f"w{k}", "arrow", ("origin", f"w{k}"), style),
        Mark(f"w{k}-name", "text", (f"w{k}", f"unit_{k}"), f"{style}-name", text=weights),
        Mark(f"fires-{k}", "text", (f"grip_{k}", f"unit_{k}"), f"{style}-name", text=fires),
    )


def _product(n_outputs: int) -> Group:
    rows = range(n_outputs)

    def column(name: str, digits: str) -> tuple[Readout, ...]:
        return tuple(Readout("", "", f"{name}.{k}", f"{{{name}.{k}|{digits}}}") for k in rows)

    weights = tuple(
        Field(f"w{k + 1}", f"w{k + 1}, entry {i + 1}", index=i) for k in rows for i in (0, 1)
    )
    leaf = tuple(Field("x", f"x, entry {i + 1}", index=i) for i in (0, 1))
    biases = tuple(Field(f"b{k + 1}", f"b, entry {k + 1}") for k in rows)
    return Group(
        "sums",
        "<b>z</b> = <b>W</b>·<b>x</b> + <b>b</b>",
        (
            Matrix("W", "<b>W</b> =", 2, weights),
            Matrix("x", "<b>x</b> =", 1, leaf),
            Matrix("b", "<b>b</b> =", 1, biases),
            Matrix("z", "<b>z</b> =", 1, column("z", "2")),
            Matrix("y", "<b>ŷ</b> =", 1, column("y", "0")),
        ),
    )


def _one_by_one(n_outputs: int) -> Group:
    """Write each row's dot product."""
    rows = (_worked_row(k) for k in range(1, n_outputs + 1))
    return Group(
        "each-row-is-a-perceptron",
        "Each row is a perceptron",
        (
            *rows,
            Readout("z", "sums <b>z</b>", "z", "{z|2}"),
            Readout("y", "outputs <b>ŷ</b>", "y", "{y|0}"),
            Sentence(
                "One perceptron has a weight vector. Several have a weight matrix, with one row "
                "for each."
            ),
        ),
    )


def _worked_row(k: int) -> Sentence:
    terms = f"{words.factors(f'w{k}', 'x', 2)} {{b{k}|+2}}"
    output = f"{words.numbered('<i>ŷ</i>', k)} = {{y.{k - 1}|0}}"
    return Sentence(
        f"{words.numbered('<i>z</i>', k)} = {terms} = <b>{{z.{k - 1}|2}}</b>, {output}",
        name=f"z{k}",
        of=f"z.{k - 1}",
    )
