"""One training run with all that the page shows of it, computed once by the core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.topics.hyperplane.scene import Picture

MOST_DRAWN = 3_000
"""Of more leaves than these only some are drawn; training is on all of them."""
SPREAD = 2_000
"""So many of them are drawn evenly, from the first to the last; to these come those visited."""
MOST_FRAMES = {True: 15_000, False: 1_000}
"""Frames to be played where all leaves are drawn, and where only some are."""

MOST_KEPT = 6_000_000
"""So many numbers of all the updates together take some 200 MB while they are made a lesson."""

KeepGoing = Callable[[core.TrainingProgress], bool]


@dataclass(frozen=True)
class Setting:
    """How the training goes: its rate η, where it starts, in which order, how long at most."""

    rate: float = 1.0
    start: str = "zero"
    order: str = "given"
    seed: int = 1
    max_epochs: int = 50


@dataclass(frozen=True)
class Turn:
    """Weights that a person put in place after so many visits."""

    step: int
    w: tuple[float, ...]
    b: float


@dataclass(frozen=True, eq=False)
class Lesson:
    """The leaves, the run over them, and what is known of them without it.

    Parameters
    ----------
    picture : Picture
        With every feature that is trained on.
    axes : tuple of int
        The two or three features that are drawn.
    setting : Setting
    turns : tuple of Turn
        What a person has changed of the weights on the way.
    run : TrainingRun
        The last one: since the last change by hand.
    play : Playback
    verdict : Separation or Overlap
    bound : MistakeBound, optional
    reach : ndarray of shape (2, n_features)
        Least and largest weights of the run as it goes without a change by hand.
    """

    picture: Picture
    axes: tuple[int, ...]
    setting: Setting
    turns: tuple[Turn, ...]
    run: core.TrainingRun
    play: core.Playback
    verdict: core.Separation | core.Overlap
    bound: core.MistakeBound | None
    reach: NDArray[np.float64]

    @property
    def dim(self) -> int:
        """2 in the plane, 3 in space."""
        return len(self.axes)

    @property
    def turned(self) -> bool:
        """Whether a person has changed the weights on the way."""
        return bool(self.turns)

    @property
    def is_thinned(self) -> bool:
        """Whether the leaves are too many to draw them all."""
        return len(self.picture.leaf_set.y) > MOST_DRAWN

    @property
    def is_slice(self) -> bool:
        """Whether some features are trained on and not drawn."""
        return len(self.axes) < len(self.picture.leaf_set.features)

    @property
    def draws_bound(self) -> bool:
        """Whether R and γ can be drawn: in a slice their lengths would be wrong."""
        return self.bound is not None and not self.is_slice

    @property
    def is_cut(self) -> bool:
        """Whether the run was ended because it has too many mistakes to keep them all."""
        return self.run.stopped and not _can_be_kept(self.run.n_updates, len(self.run.w))

    def shown(self, points: object) -> NDArray[np.float64]:
        """Return the drawn features of points or weights."""
        return np.asarray(points, dtype=np.float64)[..., list(self.axes)]


def lesson_of(
    picture: Picture,
    axes: Sequence[int],
    setting: Setting,
    turns: Sequence[Turn] = (),
    keep_going: KeepGoing | None = None,
) -> Lesson:
    """Train, and judge the leaves."""
    X, y = picture.X, picture.leaf_set.y
    runs = _runs(X, y, setting, turns, keep_going)
    verdict = core.separability(X, y)
    w, _ = runs[0].states
    return Lesson(
        picture=picture,
        axes=tuple(axes),
        setting=setting,
        turns=tuple(turns),
        run=runs[-1],
        play=core.playback(runs, MOST_FRAMES[len(X) <= MOST_DRAWN]),
        verdict=verdict,
        bound=core.mistake_bound(X, y) if isinstance(verdict, core.Separation) else None,
        reach=np.array([w.min(axis=0), w.max(axis=0)]),
    )


def _can_be_kept(n_mistakes: int, n_features: int) -> bool:
    return n_mistakes * (n_features + 1) <= MOST_KEPT


def _runs(
    X: NDArray[np.float64],
    y: NDArray[np.int64],
    setting: Setting,
    turns: Sequence[Turn],
    keep_going: KeepGoing | None,
) -> list[core.TrainingRun]:
    def go_on(at: core.TrainingProgress) -> bool:
        kept = _can_be_kept(at.mistakes, X.shape[1])
        return kept and (keep_going is None or keep_going(at))

    w, b = np.zeros(X.shape[1]), 0.0
    if setting.start == "random":
        w, b = core.random_weights(X.shape[1], setting.seed)
    starts = [Turn(0, tuple(w), b), *turns]
    return [
        core.train(
            X,
            y,
            w=start.w,
            b=start.b,
            learning_rate=setting.rate,
            max_epochs=setting.max_epochs,
            order=setting.seed if setting.order == "shuffled" else "given",
            first_visit=start.step,
            keep_going=go_on,
        )
        for start in starts
    ]
