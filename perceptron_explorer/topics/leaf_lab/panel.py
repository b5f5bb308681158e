"""What stands beside the lab's picture."""

from __future__ import annotations

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.descriptions import Choice, Edits, Field, Group, Readout, Sentence
from perceptron_explorer.scenes.rules.of_separation import ONE_CLASS
from perceptron_explorer.shell.figures.leaves import SIGNS
from perceptron_explorer.topics.hyperplane import panel as hyperplane_panel
from perceptron_explorer.topics.leaf_lab.proof import NO_LEAVES
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

STANDARDISED = "s"
"""The letter of a standardised feature. In the lab x would be taken for what is on the axes."""

ANSWERS = f"0=no;1=yes;{ONE_CLASS}=yes, with one class only;{NO_LEAVES}=there are no leaves yet"


def panel(drawn: Slice) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (
        any_w(drawn),
        *((leaves(drawn),) if drawn.sheet.editable else ()),
        hyperplane_panel.verdicts(drawn.shown_set),
        hyperplane(drawn),
        chosen_leaf(drawn),
    )


def leaves(drawn: Slice) -> Group:
    """Choose the class of the next leaf, and say how leaves are changed."""
    names, signs = drawn.shown_set.class_names, SIGNS[drawn.dim]
    options = {str(i): f"{signs[i]} {names[i]}" for i in (0, 1)}
    return Group(
        "leaves",
        "Click on the picture to add a leaf",
        (Edits("adding", "of class", options),),
    )


def hyperplane(drawn: Slice) -> Group:
    """Write the equation, for the standardised features and for those as measured.

    The axes have the leaves' own units, so the standardised features have another letter, s.
    """
    dim, leaf_set = drawn.dim, drawn.shown_set
    weights = (Field("w", words.entry("w", index), index=index) for index in range(dim))
    own = " ".join(
        f"{{w_own.{i}|{'+3' if i else '3'}}} {feature.name}"
        for i, feature in enumerate(leaf_set.features)
    )
    return Group(
        "hyperplane",
        "Hyperplane" if not drawn.hidden else "Hyperplane, where it meets the picture",
        (
            hyperplane_panel.equation(dim, STANDARDISED),
            _no_line(drawn),
            *weights,
            Field("b", "<i>b</i>"),
            Sentence(_standardising(drawn), when="foot"),
            Sentence(f"With the features as measured: {own} {{b_own|+3}} =\u00a00", when="foot"),
        ),
    )


def _standardising(drawn: Slice) -> str:
    """Write how the features become s₁ and s₂."""
    scaling = drawn.sheet.frame.scaling
    columns = zip(
        drawn.shown_set.features,
        drawn.seen(scaling.mean).tolist(),
        drawn.seen(scaling.scale).tolist(),
        strict=True,
    )
    return ", ".join(
        f"{words.entry(STANDARDISED, i)} = ({feature.name} {words.subtracted(mean)}) / {scale:.4g}"
        for i, (feature, mean, scale) in enumerate(columns)
    )


def _no_line(drawn: Slice) -> Sentence:
    if not drawn.hidden:
        return hyperplane_panel.no_hyperplane(drawn.shown_set.class_names)
    return Sentence(
        "The weights of the features drawn are 0, so the hyperplane does not meet this picture.",
        name="no-hyperplane",
        unless="foot",
    )


WIDEST = (
    "Widest margin: <b>{{best_margin|3}}</b> {unit}"
    "{{marked|?0= on either side;1=, to the support vectors (wide rings)}}."
)
COMMON = "A point{marked|?0=;1=, marked ✕,} lies in the convex hulls of both classes."
TOO_LITTLE = "The leaves differ by too little for a verdict."
UPDATES = "Updates when you let go."
ASK = "Press the button below."


def any_w(drawn: Slice, unit: str = "standard deviations") -> Group:
    """Answer whether there is a w at all; the proof can be drawn. The margin is in `unit`."""
    sheet = drawn.sheet
    waiting = TOO_LITTLE if sheet.proved_in_browser else UPDATES if sheet.quick else ASK
    names = [feature.name for feature in drawn.sheet.leaf_set.written().features]
    return Group(
        "any-w",
        "Can any <b>w</b> separate the classes?",
        (
            Sentence(
                f"Linearly separable {words.in_features(names)}: <b>{{separable|?{ANSWERS}}}</b>",
                name="separable",
                of="separable",
            ),
            Sentence(
                WIDEST.format(unit=unit), name="widest-margin", of="best_margin", when="best_margin"
            ),
            Sentence(COMMON, name="common-point", of="common", when="common"),
            Sentence(waiting, unless="separable"),
            Choice("proof", "Also draw", {"proof_off": "nothing", "proof_on": "the proof"}),
        ),
    )


def chosen_leaf(drawn: Slice) -> Group:
    """Work out the sum of the selected leaf."""
    shown = drawn.shown_set
    features = words.standardised("leaf", shown, STANDARDISED)
    items: tuple[Sentence | Readout, ...]
    if drawn.hidden:
        items = (Sentence(features, when="leaf"), _total(shown), hyperplane_panel.distance("leaf"))
    else:
        items = hyperplane_panel.worked_leaf("leaf", features, shown, STANDARDISED)
    waiting = Sentence(hyperplane_panel.SELECT_A_LEAF, unless="leaf")
    return Group("selected-leaf", "Selected leaf", (waiting, *items))


def _total(shown: LeafSet) -> Sentence:
    return Sentence(
        "sum over all features = <b>{leaf_z|2}</b>, so <i>ŷ</i> = {leaf_y|0}: "
        f"<b>{words.called('leaf_y', shown.class_names)}</b>",
        name="leaf",
        of="leaf_z",
        when="leaf",
    )
