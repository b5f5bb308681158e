"""What stands beside the training: the timeline, the step in numbers, the mistakes, the choices."""

from __future__ import annotations

import perceptron_core as core
from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.descriptions import (
    Action,
    Chart,
    Group,
    Item,
    Readout,
    Sentence,
    Slider,
    Timeline,
)
from perceptron_explorer.topics.hyperplane.panel import equation
from perceptron_explorer.topics.training import prediction
from perceptron_explorer.topics.training.more_to_draw import beside
from perceptron_explorer.topics.training.task import Task

VISITED = f"{words.counted('visit', 'leaf', 'leaves')} visited"
MISTAKES = words.counted("mistakes", "mistake", "mistakes")
W, B, X = "<b>w</b>", "<i>b</i>", "<b>x</b>"
RATES = (0.05, 2.0)
"""The least and the largest learning rate."""
MOST_WRITTEN_OUT = 3
"""With more features a sum is not written term by term."""


def panel(task: Task) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (
        played(task),
        this_step(task),
        mistakes(task),
        beside(task),
        weights(task),
    )


def played(task: Task) -> Group:
    """Play the run."""
    return Group(
        "main",
        "",
        (
            Timeline(
                of="step",
                label="Steps of the training",
                last="last",
                marked="mistake_frames",
                parts="epoch_frames",
                template=f"{VISITED}, {MISTAKES}",
                only="Mistakes only",
            ),
            Readout("step", "leaves visited", "visit", "{visit|0} of {last_visit|0}"),
            Readout("mistakes", "mistakes so far", "mistakes", "{mistakes|0}"),
            Readout("bound", "Novikoff's bound (<i>R</i>/<i>γ</i>)²", "bound", "{bound|1}"),
            Readout("rate", "learning rate <i>η</i>", "rate", "{rate|2}"),
            Slider("rate", "η", *RATES, step=RATES[0], digits=2),
            Action(
                "start-over",
                "Undo my changes to w",
                {"changes": []},
                when="changed",
            ),
        ),
    )


def this_step(task: Task) -> Group:
    """Say what happened to the leaf that was visited last, in numbers."""
    leaf_set = task.picture.leaf_set
    n = len(leaf_set.features)
    goes_on = f"The rule goes on from {W} = {{w|2}} and {B} = {{b|2}}."
    return Group(
        "this-step",
        "This step",
        (
            *prediction.items(task),
            Sentence(f"No leaf has been visited yet. {goes_on}", name="begin", when="begun"),
            Sentence(f"You moved {W}. {goes_on}", name="moved", when="moved"),
            Sentence(
                f"Leaf {{leaf_number|0}}, <b>{words.called('label', leaf_set.class_names)}</b>: "
                f"{_features(task)}.",
                name="visited",
                of="leaf_number",
                when="leaf",
            ),
            Sentence(
                f"{_sum(n)} {{y_hat|?0=<\u00a00;1=≥\u00a00}}, so <i>ŷ</i>\u00a0= {{y_hat|0}}.",
                name="sum",
                of="z",
                when="leaf",
            ),
            *_the_verdict(),
            *_the_update("", "1", "", "plain_error"),
            *_the_update("<i>η</i> ", "{run_rate|2}", "scaled-", "scaled_error"),
            *_the_end(task),
        ),
        keeps_height=True,
    )


def _the_verdict() -> tuple[Sentence, ...]:
    """Say whether the leaf was misclassified, and what the rule does then."""
    right = "<i>y</i> = {label|0} too: nothing changes."
    mistake = (
        "But <i>y</i> = {label|0}: a mistake, so its vector is {error|?-1=subtracted;1=added}."
    )
    return (
        Sentence(right, name="right", when="leaf", unless="error"),
        Sentence(mistake, name="mistake", when="error"),
    )


def _the_update(factor: str, rate: str, prefix: str, when: str) -> tuple[Sentence, ...]:
    """Write the new weights; with a rate of 1 it is left out."""
    sign, times = "{error|?-1=−;1=+}", f"{rate} · " if factor else ""
    return (
        Sentence(
            f"{W} ← {W} {sign} {factor}{X} = {{w_before|2}} {sign} {times}{{leaf|2}} = {{w|2}}",
            name=f"{prefix}new-w",
            when=when,
        ),
        Sentence(
            f"{B} ← {B} {sign} {factor or rate} = {{b_before|2}} {sign} {rate} = {{b|2}}",
            name=f"{prefix}new-b",
            when=when,
        ),
    )


def _features(task: Task) -> str:
    """Write the features of the leaf; of very many only those that are drawn."""
    leaf_set = task.picture.leaf_set
    if len(leaf_set.features) > MOST_WRITTEN_OUT:
        return words.measured("leaf", leaf_set, task.axes)
    return (words.standardised if task.picture.scaled else words.measured)("leaf", leaf_set)


def _the_end(task: Task) -> tuple[Sentence, ...]:
    """Say at the last step why there is no further one."""
    if isinstance(task.verdict, core.Overlap):
        why = f"no hyperplane separates the classes {_verdict_in(task)}, so it would never converge"
    else:
        why = "none of them was free of mistakes yet"
    return (
        Sentence(
            f"A whole epoch went by without a mistake: the rule has converged, after {MISTAKES}.",
            name="rested",
            of="rested",
            when="rested",
        ),
        Sentence(
            f"The run was stopped after {{ended|0}} epochs: {why}.",
            name="ended",
            of="ended",
            when="ended",
        ),
        Sentence("Stopped after {stopped|0} visits: the run is too long.", when="stopped"),
    )


def _verdict_in(task: Task) -> str:
    """Say of which features the verdict speaks."""
    return words.in_features([feature.name for feature in task.picture.leaf_set.features])


def _sum(n_features: int) -> str:
    if n_features > MOST_WRITTEN_OUT:
        return f"{W}·{X} + {B} = {{z|2}}"
    factors = words.factors("w_before", "leaf", n_features)
    return f"{W}·{X} + {B} = {factors} {{b_before|+2}} = {{z|2}}"


def mistakes(task: Task) -> Group:
    """Count the mistakes, against the bound and by epoch."""
    if task.bound is not None:
        bounded: tuple[Item, ...] = (
            Sentence(
                "<i>R</i> = {R|2} and <i>γ</i> = {gamma|3} are for the leaves with <i>x</i>₀ = 1 "
                "as a further entry, and <i>γ</i> is the largest margin that there is; the bound "
                "is for a start at zero.",
                unless="elsewhere",
            ),
            Sentence(
                "This run did not start at zero, or was changed on the way, so it may make more "
                "mistakes.",
                when="elsewhere",
            ),
        )
    else:
        says = f"No hyperplane separates the classes {_verdict_in(task)}, so there is no bound."
        bounded = (Sentence(says),)
    return Group(
        "mistakes",
        "Mistakes",
        (
            Sentence("The run is long: the timeline shows only mistakes.", when="thinned_out"),
            Chart(
                "per-epoch",
                "Mistakes per epoch",
                of="per_epoch",
                at="epochs",
                x="epoch",
                y="mistakes",
                sets="step",
                starts="epoch_frames",
                one="mistake",
            ),
            *bounded,
        ),
    )


def weights(task: Task) -> Group:
    """Write the present hyperplane, and how many leaves it classifies correctly."""
    n = len(task.picture.leaf_set.features)
    line = (equation(n),) if n <= MOST_WRITTEN_OUT and not task.is_slice else ()
    return Group(
        "weights-now",
        "Weights now",
        (
            *line,
            Sentence(
                f"{W} = 0: no hyperplane yet. Every leaf has the sum {B} = {{b|2}} and is "
                f"classified as {words.called('everywhere', task.picture.leaf_set.class_names)}.",
                name="no-hyperplane",
                unless="foot",
            ),
            Readout("w", W, "w", "{w|2}"),
            Readout("b", B, "b", "{b|2}"),
            Readout(
                "correct",
                "correctly classified leaves",
                "counts.correct",
                "{counts.correct|0} of {counts.total|0}",
            ),
        ),
    )
