"""What can be drawn beside a run, and what is said of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.scenes.descriptions import Choice, Group, Item, Sentence
from perceptron_explorer.scenes.words import in_features, percentages, whole
from perceptron_explorer.topics.training.task import Task


def beside(task: Task) -> Group:
    """Let the person choose what is drawn beside the run."""
    if isinstance(task.verdict, core.Separation):
        return Group("more-to-draw", "More to draw", _separable(task))
    names = [feature.name for feature in task.picture.leaf_set.features]
    return Group("more-to-draw", f"Not separable {in_features(names)}", _not_separable(task))


WHOLE_RUN = {"run": "the whole run"}

THE_TRAIL = Sentence(
    "The line of short steps is the way of <b>w</b>’s tip from the start of the run to its end. "
    "Dashed is the hyperplane there. Drag <b>w</b> or change <i>η</i>: the whole run follows.",
    name="trail",
    when="whole_run",
)


def options(task: Task) -> dict[str, str]:
    """Return what can be drawn beside the run; the first one to begin with."""
    if isinstance(task.verdict, core.Overlap):
        others = {"proof": "proof", "pocket": "pocket", "mean": "average"}
        return {**others, **WHOLE_RUN, "nothing": "nothing"}
    more = {"bound": "R and γ"} if task.draws_bound else {}
    return {"nothing": "nothing", **WHOLE_RUN, "best": "largest margin", **more}


def _separable(task: Task) -> tuple[Item, ...]:
    return (
        Choice("beside", "Also draw", options(task)),
        THE_TRAIL,
        Sentence(
            "Dashed: of all hyperplanes that separate the classes, the one farthest from the "
            "leaves. No leaf is nearer to it than {best_margin|3}. Training stops at the first "
            "one that separates them.",
            name="best",
            of="best_seen",
            when="best_seen",
        ),
        *(
            ()
            if not task.draws_bound
            else (
                Sentence(
                    "<i>R</i> is the length of the longest leaf, √(‖<b>x</b>‖² + 1). Of all "
                    "<b>w</b> and <i>b</i> with ‖<b>w</b>‖² + <i>b</i>² = 1 the dashed ones keep "
                    "every leaf's sum farthest from 0, at least <i>γ</i>. The thick line leads to "
                    "the nearest leaf; it is <i>γ</i>/‖<b>w</b>‖ long.",
                    when="gamma_leaf",
                ),
            )
        ),
    )


def _not_separable(task: Task) -> tuple[Item, ...]:
    n = whole(len(task.picture.leaf_set.y))
    return (
        Choice("beside", "Also draw", options(task)),
        THE_TRAIL,
        Sentence(
            f"{_shared_point(task)} A hyperplane with each class on its own side would have "
            f"this point on both sides, so there is none, and training never converges.",
            name="proof",
            when="proof_point",
        ),
        Sentence(
            "The pocket algorithm (Gallant 1990) keeps the best weights found so far in training: "
            f"{{pocket_right|0}} of {n} leaves correct.",
            name="pocket",
            of="pocket_right",
            when="pocket_right",
        ),
        Sentence(
            "The run is long: the pocket looks at {pocket_run.looked_at|0} of its "
            "{pocket_run.states|0} weights.",
            when="pocket_some",
        ),
        Sentence(
            "The averaged perceptron (Freund and Schapire 1999) takes the mean of all weights so "
            f"far, here at the end of each epoch: {{mean_right|0}} of {n} leaves correct.",
            name="mean",
            of="mean_right",
            when="mean_right",
        ),
    )


def _shared_point(task: Task) -> str:
    """Write which leaves, and how much of each, the common point is mixed of."""
    overlap = task.verdict
    assert isinstance(overlap, core.Overlap)
    no, yes = task.picture.leaf_set.class_names
    if overlap.twins:
        one, other = overlap.twins
        return (
            f"Leaf {one + 1} ({no}) and leaf {other + 1} ({yes}) have the same features: both are "
            "where the large dot is."
        )
    return (
        f"The large dot is a mixture of {no} ({_mixture(overlap.leaves_0, overlap.weights_0)}) "
        f"and also of {yes} ({_mixture(overlap.leaves_1, overlap.weights_1)})."
    )


def _mixture(leaves: NDArray[np.int64], weights: NDArray[np.float64]) -> str:
    shares = zip((leaves + 1).tolist(), percentages(weights[weights > 0]), strict=True)
    return ", ".join(f"leaf {whole(number)}: {share} %" for number, share in shares)
