"""What can be drawn beside a run, and what is said of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.scenes.descriptions import Choice, Group, Item, Sentence
from perceptron_explorer.scenes.words import in_features, percentages, whole
from perceptron_explorer.topics.training.constants import pocket_states
from perceptron_explorer.topics.training.lesson import Lesson


def beside(lesson: Lesson) -> Group:
    """Let the person choose what is drawn beside the run."""
    if isinstance(lesson.verdict, core.Separation):
        return Group("more-to-draw", "More to draw", _separable(lesson))
    names = [feature.name for feature in lesson.picture.leaf_set.features]
    return Group("more-to-draw", f"Not separable {in_features(names)}", _not_separable(lesson))


def options(lesson: Lesson) -> dict[str, str]:
    """Return what can be drawn beside the run; the first one to begin with."""
    if isinstance(lesson.verdict, core.Overlap):
        return {"proof": "proof", "pocket": "pocket", "mean": "average", "nothing": "nothing"}
    more = {"bound": "R and γ"} if lesson.draws_bound else {}
    return {"nothing": "nothing", "best": "largest margin", **more}


def _separable(lesson: Lesson) -> tuple[Item, ...]:
    return (
        Choice("beside", "Also draw", options(lesson)),
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
            if not lesson.draws_bound
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


def _not_separable(lesson: Lesson) -> tuple[Item, ...]:
    n = whole(len(lesson.picture.leaf_set.y))
    return (
        Choice("beside", "Also draw", options(lesson)),
        Sentence(
            f"{_shared_point(lesson)} A hyperplane with each class on its own side would have "
            f"this point on both sides, so there is none, and training never converges.",
            name="proof",
            when="proof_point",
        ),
        Sentence(
            "The pocket algorithm (Gallant 1990) keeps the best weights found so far in training"
            f"{_pockets_share(lesson)}: {{pocket_right|0}} of {n} leaves correct.",
            name="pocket",
            of="pocket_right",
            when="pocket_seen",
        ),
        Sentence(
            "The averaged perceptron (Freund and Schapire 1999) takes the mean of all weights so "
            f"far, here at the end of each epoch: {{mean_right|0}} of {n} leaves correct.",
            name="mean",
            of="mean_right",
            when="mean_seen",
        ),
    )


def _pockets_share(lesson: Lesson) -> str:
    looked_at, every = len(pocket_states(lesson.run)), lesson.run.n_updates + 1
    return "" if looked_at == every else f", here of {whole(looked_at)} among {whole(every)}"


def _shared_point(lesson: Lesson) -> str:
    """Write which leaves, and how much of each, the common point is mixed of."""
    overlap = lesson.verdict
    assert isinstance(overlap, core.Overlap)
    no, yes = lesson.picture.leaf_set.class_names
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
