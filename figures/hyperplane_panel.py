"""What stands beside the hyperplane's picture: numbers, fields and buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from draggable_plot.descriptions import Action, Field, Group, Readout, Sentence, Table
from figures import words
from figures.leaf_set import LeafSet
from figures.leaves import SIGNS


def panel(
    leaf_set: LeafSet, start: Mapping[str, Any], between: Mapping[str, Any]
) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (
        hyperplane(leaf_set, start, between),
        verdicts(leaf_set),
        numbers(len(leaf_set.features)),
        leaf_group("New leaf", "new_leaf", leaf_set),
        leaf_group(
            "Selected leaf", "leaf", leaf_set, "Point at a leaf or click it, or reach it with Tab."
        ),
    )


def equation(n_features: int) -> Sentence:
    """Write the hyperplane with the person's numbers in it."""
    return Sentence(f"{words.linear_form(n_features)} =\u00a00", name="equation", when="foot")


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
        "Weights and bias",
        (
            Readout("w", "<b>w</b>", "w", "{w|2}"),
            Readout("b", "<i>b</i>", "b", "{b|2}"),
            Readout("theta", "threshold <i>θ</i> = −<i>b</i>", "theta", "{theta|2}"),
            Readout("norm", "length ‖<b>w</b>‖", "norm", "{norm|2}"),
            angle if n_features == 2 else cosines,
            Readout("offset", "offset −<i>b</i>/‖<b>w</b>‖", "offset", "{offset|2}", when="foot"),
        ),
    )


def leaf_group(title: str, leaf: str, leaf_set: LeafSet, placeholder: str = "") -> Group:
    """Work out one leaf's sum, term by term."""
    name = leaf.replace("_", "-")
    sentences = (
        Sentence(words.measured(leaf, leaf_set), when=leaf),
        Sentence(words.worked_sum(leaf, len(leaf_set.features)), when=leaf),
        Sentence(
            f"= <b>{{{leaf}_z|2}}</b> {{{leaf}_y|?0=< 0;1=≥ 0}}, so <i>ŷ</i> = {{{leaf}_y|0}}: "
            f"<b>{words.called(f'{leaf}_y', leaf_set.class_names)}</b>",
            name=name,
            of=f"{leaf}_z",
            when=leaf,
        ),
        Readout(
            f"{name}-distance",
            "signed distance",
            f"{leaf}_distance",
            f"{{{leaf}_distance|2}}",
            when=f"{leaf}_distance",
        ),
    )
    waiting = (Sentence(placeholder, unless=leaf),) if placeholder else ()
    return Group(title, (*waiting, *sentences))
