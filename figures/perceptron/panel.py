"""What stands beside the diagram: the sum term by term, the leaf, and fields."""

from __future__ import annotations

from draggable_plot.descriptions import (
    Field,
    Group,
    Readout,
    Sentence,
    Slider,
    Table,
)
from figures import words
from figures.perceptron.neuron import Neuron


def panel(neuron: Neuron) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (term_by_term(neuron), leaf(neuron), weights(neuron), inputs(neuron))


def term_by_term(neuron: Neuron) -> Group:
    """Work the sum out in a table: an input, its weight, their product."""
    n = neuron.n_inputs

    def cell(name: str, index: int) -> Readout:
        return Readout("", "", f"{name}.{index}", f"{{{name}.{index}|2}}")

    b = Readout("", "", "b", "{b|2}")
    one = Readout("", "", "", "1")
    cells = [cell(name, i) for i in range(n) for name in ("x", "w", "x_terms")]
    return Group(
        "The sum, term by term",
        (
            Table(
                "Input times weight, a row for each edge.",
                (
                    words.any_entry("x"),
                    words.any_entry("w"),
                    words.any_entry("w", "x"),
                ),
                (*(f"{i + 1}" for i in range(n)), "bias"),
                (*cells, one, b, b),
            ),
            Sentence(f"<i>z</i> = {_terms(n)}"),
            *verdict(neuron),
        ),
    )


def _terms(n_inputs: int) -> str:
    terms = [f"{{x_terms.{i}|{'+2' if i else '2'}}}" for i in range(n_inputs)]
    return " ".join([*terms, "{b|+2}"])


def verdict(neuron: Neuron) -> tuple[Readout, ...]:
    """Say the sum and the output."""
    called = words.called("y", neuron.leaf_set.class_names)
    return (
        Readout("z", "sum <i>z</i> = <b>w</b>·<b>x</b> + <i>b</i>", "z", "{z|2}"),
        Readout("y", "output <i>ŷ</i>", "y", f"{{y|0}}: {called}"),
    )


def leaf(neuron: Neuron) -> Group:
    """Choose the leaf that flows through, and say what it is."""
    measured = neuron.measured
    classes = words.called("leaf_label", measured.class_names)
    total = len(measured.X)
    return Group(
        "The input leaf",
        (
            Slider("leaf_number", "leaf", 1, total, sets="x", by="with_leaf", args=("X", "x")),
            Sentence(
                f"Leaf {{leaf_number|0}} of {total}: {words.measured('x', measured)}. "
                f"Its class: {classes}.",
                when="leaf_number",
            ),
            Sentence(
                f"Not one of the leaves: {words.measured('x', measured)}.",
                unless="leaf_number",
            ),
        ),
    )


def weights(neuron: Neuron) -> Group:
    """List the weights and the bias, to be typed."""
    fields = (Field("w", words.entry("w", i), index=i) for i in range(neuron.n_inputs))
    return Group("Weights and bias", (*fields, Field("b", "<i>b</i>")))


def inputs(neuron: Neuron) -> Group:
    """List the inputs, to be typed."""
    fields = (Field("x", words.entry("x", i), index=i) for i in range(neuron.n_inputs))
    return Group("Inputs, standardised", tuple(fields))
