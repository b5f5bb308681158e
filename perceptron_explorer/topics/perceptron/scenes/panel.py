"""What stands beside the diagram: the sum term by term, the leaf, and fields."""

from __future__ import annotations

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Field,
    Group,
    Readout,
    Sentence,
    Setting,
    Slider,
    Table,
)
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron


def panel(neuron: Neuron) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (term_by_term(neuron), leaf(neuron), weights(neuron), inputs(neuron))


def term_by_term(neuron: Neuron) -> Group:
    """Work the sum out in a table: an input, its weight, their product."""
    n = neuron.n_inputs

    def product(weight: str, value: str, result: str) -> Readout:
        return Readout("", "", result, f"{{{weight}|2}} × {{{value}|(2}} = {{{result}|2}}")

    bias = Readout("", "", "b", "{b|2} × 1 = {b|2}")
    return Group(
        "the-sum",
        "The sum, term by term",
        (
            Table(
                "Weight times input, a row for each edge.",
                (f"{words.any_entry('w')} × {words.any_entry('x')}",),
                (*(f"{i + 1}" for i in range(n)), "bias"),
                (*(product(f"w.{i}", f"x.{i}", f"x_terms.{i}") for i in range(n)), bias),
            ),
            Sentence(f"<i>z</i> = {words.terms('x_terms', n)} {{b|+2}} = <b>{{z|2}}</b>"),
            *verdict(neuron),
        ),
    )


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
        "the-input-leaf",
        "The input leaf",
        (
            Slider(
                "leaf_number",
                "leaf",
                1,
                total,
                sets="x",
                to=rules.with_leaf(INPUT, ref.X, ref.x),
                also=(Setting("leaf"),),
            ),
            Sentence(
                f"Leaf {{leaf_number|0}} of {total}: {words.standardised('x', measured)}. "
                f"Its class: {classes}.",
                when="leaf_number",
            ),
            Sentence(
                f"Not one of the leaves: {words.standardised('x', measured)}.",
                unless="leaf_number",
            ),
        ),
    )


def weights(neuron: Neuron) -> Group:
    """List the weights and the bias, to be typed."""
    fields = (Field("w", words.entry("w", i), index=i) for i in range(neuron.n_inputs))
    return Group("weights-and-bias", "Weights and bias", (*fields, Field("b", "<i>b</i>")))


def inputs(neuron: Neuron) -> Group:
    """List the inputs, to be typed."""
    fields = (Field("x", words.entry("x", i), index=i) for i in range(neuron.n_inputs))
    return Group("inputs", "Inputs, standardised", tuple(fields))
