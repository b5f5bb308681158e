"""What stands beside the hyperplane's picture: numbers, fields and buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.descriptions import Action, Field, Group, Readout, Sentence, Table
from perceptron_explorer.shell.figures.leaves import SIGNS

SELECT_A_LEAF = "Point at a leaf or click it, or reach it with Tab."


def panel(
    leaf_set: LeafSet, scaled: bool, start: Mapping[str, Any], between: Mapping[str, Any]
) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    write = words.standardised if scaled else words.measured

    def leaf(group: str, title: str, name: str, *waiting: Sentence) -> Group:
        return Group(group, title, (*waiting, *worked_leaf(name, write(name, leaf_set), leaf_set)))

    return (
        hyperplane(leaf_set, start, between),
        verdicts(leaf_set),
        numbers(len(leaf_set.features)),
        leaf("new-leaf", "New leaf", "new_leaf"),
        leaf("selected-leaf", "Selected leaf", "leaf", Sentence(SELECT_A_LEAF, unless="leaf")),
    )


def equation(n_features: int, symbol: str = "x") -> Sentence:
    """Write the hyperplane with the person's numbers in it."""
    form = words.linear_form(n_features, symbol)
    return Sentence(f"{form} =\u00a00", name="equation", when="foot")


def no_hyperplane(class_names: tuple[str, str]) -> Sentence:
    """Say what w = 0 means."""
    return Sentence(
        f"<b>w</b> = 0, so there is no hyperplane: every leaf has the same sum <i>b</i> = {{b|2}} "
        f"and is classified as {words.called('everywhere', class_names)}.",
        name="no-hyperplane",
        unless="foot",
    )


def hyperplane(leaf_set: LeafSet, start: Mapping[str, Any], between: Mapping[str, Any]) -> Group:
    """Write the equation, with fields and buttons to change it."""
    n_features = len(leaf_set.features)
    weights = (Field("w", words.entry("w", index), index=index) for index in range(n_features))
    return Group(
        "hyperplane",
        "Hyperplane",
        (
            equation(n_features),
            no_hyperplane(leaf_set.class_names),
            *weights,
            Field("b", "<i>b</i>"),
            Action("between-means", "Set w to the difference of the class means", between),
            Action("reset", "Reset", start),
        ),
    )


def verdicts(leaf_set: LeafSet) -> Group:
    """Count the correctly classified leaves and the others by kind; give the margin."""
    no, yes = leaf_set.class_names
    signs = SIGNS[len(leaf_set.features)]

    def count(name: str) -> Readout:
        return Readout(name, "", f"counts.{name}", f"{{counts.{name}|0}}")

    return Group(
        "correct",
        "Correctly classified leaves",
        (
            Readout(
                "correct",
                "correct",
                "counts.correct",
                "{counts.correct|0} of {counts.total|0} ({counts.accuracy|%1})",
            ),
            Table(
                "Rows: the leaf's class. Columns: the perceptron's output.",
                ("<i>ŷ</i> = 1", "<i>ŷ</i> = 0"),
                (f"{signs[1]} {yes}", f"{signs[0]} {no}"),
                (count("tp"), count("fn"), count("fp"), count("tn")),
            ),
            Readout("margin", "smallest margin", "margin", "{margin|3}"),
        ),
    )


def numbers(n_features: int) -> Group:
    """List the weights and the bias, and what follows from them."""
    angle = Readout("angle", "angle", "angle", "{angle|1}°", when="foot")
    cosines = Readout("cosines", "direction cosines", "cosines", "{cosines|2}", when="foot")
    return Group(
        "weights-and-bias",
        "Weights and bias",
        (
            Readout("w", "<b>w</b>", "w", "{w|2}"),
            Readout("b", "<i>b</i>", "b", "{b|2}"),
            Readout("theta", "threshold θ = −<i>b</i>", "theta", "{theta|2}"),
            Readout("norm", "length ‖<b>w</b>‖", "norm", "{norm|2}"),
            angle if n_features == 2 else cosines,
            Readout("offset", "offset −<i>b</i>/‖<b>w</b>‖", "offset", "{offset|2}", when="foot"),
        ),
    )


def worked_leaf(
    leaf: str, features: str, leaf_set: LeafSet, symbol: str = "x"
) -> tuple[Sentence | Readout, ...]:
    """Work out one leaf's sum, term by term, after a sentence with its features."""
    total = words.worked_sum(leaf, len(leaf_set.features), f"{leaf}_z", symbol)
    return (
        Sentence(features, when=leaf),
        Sentence(
            f"{total} {{{leaf}_y|?0=<\u00a00;1=≥\u00a00}}, so <i>ŷ</i>\u00a0= {{{leaf}_y|0}}: "
            f"<b>{words.called(f'{leaf}_y', leaf_set.class_names)}</b>",
            name=leaf.replace("_", "-"),
            of=f"{leaf}_z",
            when=leaf,
        ),
        distance(leaf),
    )


def distance(leaf: str) -> Readout:
    """Say how far a leaf is from the hyperplane."""
    name = f"{leaf.replace('_', '-')}-distance"
    of = f"{leaf}_distance"
    return Readout(name, "signed distance", of, f"{{{of}|2}}", when=of)
