"""What stands beside the hyperplane's picture: numbers, fields and buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from draggable_plot.descriptions import (
    Action,
    Field,
    Group,
    Readout,
    Sentence,
    Table,
)
from figures.leaf_set import LeafSet
from figures.leaves import SIGNS

EQUATION = Sentence("{w.0|2} <i>x</i>₁ {w.1|+2} <i>x</i>₂ {b|+2} = 0", name="equation", when="foot")
"""The hyperplane with the person's numbers in it."""


def panel(
    leaf_set: LeafSet, start: Mapping[str, Any], between: Mapping[str, Any]
) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (
        equation(leaf_set.class_names, start, between),
        verdicts(leaf_set.class_names),
        numbers(),
        leaf_group("New leaf", "new_leaf", leaf_set),
        leaf_group("The leaf you point at", "leaf", leaf_set, "Point at a leaf, or tab to it."),
    )


def equation(
    class_names: tuple[str, str], start: Mapping[str, Any], between: Mapping[str, Any]
) -> Group:
    """Write the equation or what w = 0 means, and give fields and buttons to change it."""
    no, yes = class_names
    return Group(
        "Hyperplane",
        (
            EQUATION,
            Sentence(
                "<b>w</b> = 0, so there is no hyperplane: every leaf has the same sum "
                f"<i>b</i> = {{b|2}} and is called {{everywhere|?0={no};1={yes}}}.",
                name="no-hyperplane",
                unless="foot",
            ),
            Field("w", "<i>w</i>₁", index=0),
            Field("w", "<i>w</i>₂", index=1),
            Field("b", "<i>b</i>"),
            Action("between-means", "Put w between the class means", between),
            Action("reset", "Reset", start),
        ),
    )


def verdicts(class_names: tuple[str, str]) -> Group:
    """Count the leaves on the right side and the others by kind; give the margin."""
    no, yes = class_names

    def count(name: str) -> Readout:
        return Readout(name, "", f"counts.{name}", f"{{counts.{name}|0}}")

    return Group(
        "Leaves on the right side of the hyperplane",
        (
            Readout(
                "correct",
                "right",
                "counts.correct",
                "{counts.correct|0} of {counts.total|0} ({counts.accuracy|%1})",
            ),
            Table(
                "Rows: the leaf. Columns: the perceptron's answer.",
                ("<i>y</i> = 1", "<i>y</i> = 0"),
                (f"{SIGNS[1]} {yes}", f"{SIGNS[0]} {no}"),
                (count("tp"), count("fn"), count("fp"), count("tn")),
            ),
            Readout("margin", "smallest margin", "margin", "{margin|3}"),
        ),
    )


def numbers() -> Group:
    """List the weights and the bias, and what follows from them."""
    return Group(
        "Weights and bias",
        (
            Readout("w", "<b>w</b>", "w", "{w|2}"),
            Readout("b", "<i>b</i>", "b", "{b|2}"),
            Readout("theta", "threshold <i>θ</i> = −<i>b</i>", "theta", "{theta|2}"),
            Readout("norm", "length ‖<b>w</b>‖", "norm", "{norm|2}"),
            Readout("angle", "angle", "angle", "{angle|1}°", when="foot"),
            Readout("offset", "offset −<i>b</i>/‖<b>w</b>‖", "offset", "{offset|2}", when="foot"),
        ),
    )


def leaf_group(title: str, leaf: str, leaf_set: LeafSet, placeholder: str = "") -> Group:
    """Work out one leaf's sum, term by term."""
    no, yes = leaf_set.class_names
    measured = ", ".join(
        f"{feature.name} {{{leaf}_raw.{column}|2}} {feature.unit}"
        for column, feature in enumerate(leaf_set.features)
    )
    sentences = (
        Sentence(measured, when=leaf),
        Sentence(
            f"<i>w</i>₁<i>x</i>₁ + <i>w</i>₂<i>x</i>₂ + <i>b</i> = "
            f"{{w.0|2}} × {{{leaf}.0|(2}} + {{w.1|(2}} × {{{leaf}.1|(2}} {{b|+2}} "
            f"= {{{leaf}_terms.0|2}} {{{leaf}_terms.1|+2}} {{b|+2}}",
            when=leaf,
        ),
        Sentence(
            f"= <b>{{{leaf}_z|2}}</b> {{{leaf}_y|?0=< 0;1=≥ 0}}, so <i>y</i> = {{{leaf}_y|0}}: "
            f"<b>{{{leaf}_y|?0={no};1={yes}}}</b>",
            name=leaf.replace("_", "-"),
            of=f"{leaf}_z",
            when=leaf,
        ),
        Readout(
            f"{leaf.replace('_', '-')}-distance",
            "signed distance",
            f"{leaf}_distance",
            f"{{{leaf}_distance|2}}",
            when=f"{leaf}_distance",
        ),
    )
    waiting = (Sentence(placeholder, unless=leaf),) if placeholder else ()
    return Group(title, (*waiting, *sentences))
